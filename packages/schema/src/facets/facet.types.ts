import type { Purpose } from '../cooperation/purposes.ts'
import type { WithheldReason } from './access-reasons.ts'
import type { Hosting } from './facet.enums.graphql.ts'

/** A facet of a case as the database has it: whose, about whom, of which kind; no fact. */
export interface StoredFacet {
  readonly id: string
  readonly caseId: string
  readonly personId: string
  readonly ownerPartnerId: string
  /** Of its definition, for instance `familyBenefits`. */
  readonly name: string
  readonly hosting: Hosting
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
  /** The owner takes part in the case now. */
  readonly ownerParticipates: boolean
  /** The owner disclosed something of it to the actor, now or before. */
  readonly disclosedToMe: boolean
}

/** A facet being read for a purpose. */
export interface FacetRow extends StoredFacet {
  readonly purpose: Purpose
}

/** What came of one field. */
export type FieldOutcome =
  | { readonly kind: 'VALUE'; readonly value: unknown }
  | { readonly kind: 'WITHHELD'; readonly reason: WithheldReason }

/** What came of the fields of one facet that one operation selected. */
export interface FacetOutcome {
  readonly fields: ReadonlyMap<string, FieldOutcome>
  /** Instant at which the owner knew the values, ISO 8601; null when none was given. */
  readonly asOf: string | null
}
