import type { WorldPartner } from '../../src/testing/world.ts'
import type { Setting } from './settings.ts'

/** The moment of every decision: half past midnight in Paris, still the day before by UTC. */
export const NOW = new Date('2026-06-15T22:30:00.000Z')
export const YESTERDAY = '2026-06-15'
export const TODAY = '2026-06-16'
export const TOMORROW = '2026-06-17'

export interface Member extends WorldPartner {
  /** Shown to others as its category. */
  readonly sensitive: boolean
}

export interface FactField {
  readonly name: string
  /** What the database keeps of it, for a hosted facet; null where nothing was left. */
  readonly sealed: string | null
}

export interface FactFacet {
  readonly id: string
  readonly personId: string
  /** `familyBenefits` */
  readonly name: string
  /** The owner's reference, for a remote facet. */
  readonly reference: string | null
  readonly connectorUrl: string | null
  readonly fields: readonly FactField[]
}

export interface FactReferral {
  readonly id: string
  readonly state: string
  readonly sourceId: string
  readonly targetId: string
  readonly serviceNeedsIdentity: boolean
}

export interface FactAgreement {
  readonly id: string
  readonly networkId: string
  readonly parties: readonly { readonly partnerId: string; readonly answer: string }[]
  readonly purposes: readonly string[]
  readonly categories: readonly string[]
  readonly startsOn: string
  readonly endsOn: string | null
  readonly ended: boolean
}

export interface FactDisclosure {
  readonly id: string
  readonly caseId: string
  readonly personId: string | null
  readonly ownerId: string
  readonly readerId: string
  readonly followsReferral: boolean
  /** `familyBenefits.adults` */
  readonly fields: readonly string[]
  readonly purposes: readonly string[]
  readonly until: string | null
  readonly ended: boolean
}

export interface FactObjection {
  readonly personId: string
  readonly ownerId: string | null
  readonly readerId: string | null
  readonly categories: readonly string[]
  readonly lifted: boolean
}

export interface FactEmergency {
  readonly id: string
  readonly caseId: string
  readonly readerId: string
  readonly opened: Date
  readonly until: Date
}

export interface FactGrant {
  readonly id: string
  readonly agreementId: string
  readonly ownerId: string
  /** null: any party of the agreement. */
  readonly readerId: string | null
  readonly fields: readonly string[]
  readonly purposes: readonly string[]
  readonly stage: string
  readonly ended: boolean
}

export interface FactRequest {
  readonly id: string
  readonly personId: string | null
  readonly fields: readonly string[]
  readonly purposes: readonly string[]
  /** Of the disclosure that would answer it. */
  readonly disclosureId: string
}

/** A case with one owner of facts and one reader, and all that is between them. */
export interface FactCase {
  readonly id: string
  readonly setting: Setting
  readonly networkId: string
  readonly owner: Member
  readonly reader: Member
  /** Who takes part now, by partner. */
  readonly roles: ReadonlyMap<string, string>
  readonly facets: readonly FactFacet[]
  readonly referral: FactReferral | null
  readonly agreements: readonly FactAgreement[]
  readonly grant: FactGrant | null
  readonly request: FactRequest | null
  /** Grows by what a standing grant answers. */
  readonly disclosures: FactDisclosure[]
  readonly objections: readonly FactObjection[]
  readonly emergencies: readonly FactEmergency[]
}
