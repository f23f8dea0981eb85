import type { FacetGroup, LegalBasis } from '../../generated/types.ts'

/** What the agent typed and chose; in memory alone. */
export interface FormState {
  readonly needId: string
  readonly serviceId: string
  /** Null until the agent chose: then what is usual. */
  readonly groups: readonly FacetGroup[] | null
  readonly basis: LegalBasis
  /** Null until the agent typed: then what is usual. */
  readonly legalText: string | null
  readonly informed: boolean
  readonly informedOn: string
}

/** A form nobody touched. Consent is somebody's act: it is never chosen beforehand. */
export function untouched(): FormState {
  return {
    ...{ needId: '', serviceId: '', groups: null, basis: 'LEGAL_MISSION', legalText: null },
    ...{ informed: false, informedOn: today() },
  }
}

/** The day it is in France, as the contract writes days. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format()
}
