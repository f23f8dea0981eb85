import type { ErasureScope } from './erasure.codes.ts'

/** What was erased in one case. Numbers only. */
export interface ErasureRow {
  readonly id: string
  readonly requestId: string
  /** Null: the person was known by a reference alone. */
  readonly caseId: string | null
  readonly scope: ErasureScope
  readonly personIds: readonly string[]
  /** Who erases the rest, where only an own part went and the actor still takes part. */
  readonly leadPartnerId: string | null
  readonly facets: number
  readonly links: number
  readonly disclosures: number
  readonly messages: number
  readonly requestedAt: string
  /** Null while the keys are still to be destroyed. */
  readonly doneAt: string | null
}

/** One thing an erasure did in the database, to be told to those it concerns. */
export interface ErasureStep {
  readonly step:
    | 'REFUSED'
    | 'ERASED'
    | 'CLOSED'
    | 'INVITATION'
    | 'LEAD_TRANSFER'
    | 'FACET'
    | 'OWN_PART'
  /** Of the person with ERASED and OWN_PART, of the facet, case or asking with the others. */
  readonly id: string
  readonly case_id: string | null
  /** Of what `id` names; with REFUSED, how many referrals are open. */
  readonly version: number
  readonly network_id: string | null
  readonly audience: readonly string[]
  /** Name of the facet, with FACET. */
  readonly detail: string | null
}
