import type { Versioned } from './entities.ts'

export interface Agreement extends Versioned {
  readonly __typename: 'Agreement'
  readonly title: string
  readonly networkId: string
  readonly partyIds: readonly string[]
  readonly categories: readonly string[]
  readonly purposes: readonly string[]
  readonly startsOn: string
  readonly endsOn: string | null
  readonly createdAt: string
}

/** What is opened or asked for: codes of the contract. */
export interface FieldSet {
  readonly groups: readonly string[]
  readonly fields: readonly string[]
  readonly purposes: readonly string[]
}

export interface Disclosure extends Versioned, FieldSet {
  readonly __typename: 'Disclosure'
  readonly caseId: string
  readonly personId: string | null
  readonly ownerPartnerId: string
  readonly readerPartnerId: string
  readonly referralId: string | null
  readonly legalBasis: string
  readonly legalText: string | null
  readonly informedOn: string
  readonly until: string | null
  readonly createdAt: string
  endedAt: string | null
  endReason: string | null
}

export interface DisclosureRequest extends Versioned, FieldSet {
  readonly __typename: 'DisclosureRequest'
  readonly caseId: string
  readonly personId: string | null
  readonly ownerPartnerId: string
  readonly requesterPartnerId: string
  readonly referralId: string | null
  readonly informedOn: string
  status: 'PENDING' | 'GRANTED' | 'DECLINED' | 'CANCELLED'
  disclosureId: string | null
  declineReason: string | null
  readonly createdAt: string
  answeredAt: string | null
}

export interface Facet extends Versioned {
  readonly name: string
  readonly caseId: string
  readonly personId: string
  readonly ownerPartnerId: string
  readonly hosting: 'HOSTED' | 'REMOTE'
  readonly reference: string | null
  asOf: string
  values: Readonly<Record<string, unknown>>
}

export interface AccessRecord {
  readonly id: string
  readonly caseId: string
  readonly facetId: string
  readonly facet: string
  readonly fields: readonly string[]
  readonly personId: string
  readonly ownerPartnerId: string
  readonly readerPartnerId: string
  readonly agent: string | null
  readonly purpose: string
  readonly occurredAt: string
  readonly requestId: string
  readonly agreementIds: readonly string[]
  readonly disclosureIds: readonly string[]
}
