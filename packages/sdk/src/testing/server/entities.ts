// What the test server remembers. Instants are ISO texts; what may change is not readonly.

export interface Versioned {
  readonly id: string
  version: number
}

export interface Region {
  readonly code: string
  readonly name: string
}
export interface Departement extends Region {
  readonly regionCode: string
}
export interface Epci extends Region {
  readonly nature: string
}
export interface Commune extends Region {
  readonly departementCode: string
  readonly regionCode: string
  readonly epciCode: string | null
  readonly postalCodes: readonly string[]
}

export interface Network extends Region {
  readonly __typename: 'Network'
  readonly id: string
  readonly departementCode: string
}

export interface Partner {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly status: 'ACTIVE' | 'SUSPENDED'
  readonly communeCode: string
  readonly networkIds: readonly string[]
  /** Shown instead of the name, where the name would say something of a person. */
  readonly publicCategory: string | null
}

export interface Agent extends Versioned {
  readonly __typename: 'AgentMembership'
  readonly partnerId: string
  readonly agentRef: string
  readonly since: string
  until: string | null
}

export interface Coverage {
  readonly id: string
  readonly communeCode: string
  readonly since: string
  until: string | null
  readonly tariffCents: number | null
  readonly tariffUnit: string | null
  readonly system: string | null
}

export interface Service extends Versioned {
  readonly __typename: 'Service'
  readonly partnerId: string
  readonly networkId: string
  name: string
  description: string | null
  themes: readonly string[]
  publics: readonly string[]
  modes: readonly string[]
  fee: string | null
  feeDetails: string | null
  capacity: string
  identityNeededToAssess: boolean
  legalDeadlineDays: number | null
  silenceMeans: string | null
  silenceSource: string | null
  startsOn: string
  endsOn: string | null
  /** Days by the name of each clock that the service sets itself. */
  ownClocks: Readonly<Record<string, number | null>>
  coverage: Coverage[]
  readonly createdAt: string
  updatedAt: string
}

export interface SharedCase extends Versioned {
  readonly __typename: 'SharedCase'
  networkId: string
  readonly communeCode: string
  status: 'ACTIVE' | 'CLOSED'
  readonly createdAt: string
  closedAt: string | null
  readonly personIds: string[]
}

export interface Participant {
  readonly id: string
  readonly caseId: string
  readonly partnerId: string
  role: 'LEAD' | 'CONTRIBUTOR' | 'TARGET'
  readonly since: string
  until: string | null
}

export interface Need extends Versioned {
  readonly __typename: 'Need'
  readonly caseId: string
  readonly authorPartnerId: string
  readonly theme: string
  urgency: string
  readonly publics: readonly string[]
  readonly createdAt: string
  markedMetAt: string | null
}

/** An invitation or a lead transfer: one asks, one is asked. */
export interface Asking extends Versioned {
  readonly __typename: 'Invitation' | 'LeadTransfer'
  readonly caseId: string
  readonly fromPartnerId: string
  readonly toPartnerId: string
  readonly toNetworkId: string
  status: 'PENDING' | 'ACCEPTED' | 'DECLINED' | 'CANCELLED'
  readonly createdAt: string
  answeredAt: string | null
}

export interface DisclosureSet {
  readonly legalBasis: string
  readonly legalText: string | null
  readonly informedOn: string
  readonly facetGroups: readonly string[]
  readonly facetFields: readonly string[]
  readonly purposes: readonly string[]
}

export interface Referral extends Versioned {
  readonly __typename: 'Referral'
  readonly caseId: string
  readonly needId: string
  readonly networkId: string
  readonly sourcePartnerId: string
  readonly targetPartnerId: string
  readonly serviceId: string
  readonly theme: string
  readonly urgency: string
  readonly publics: readonly string[]
  readonly communeCode: string
  state: string
  readonly createdAt: string
  sentAt: string | null
  receivedAt: string | null
  respondedAt: string | null
  acceptedAt: string | null
  startedAt: string | null
  endedAt: string | null
  dueAt: string | null
  reviewOn: string | null
  contactOn: string | null
  remindedAt: string | null
  cancellationAckDue: boolean
  cancellationAckAt: string | null
  disputedSince: string | null
  staleSince: string | null
  outcomeCode: string | null
  reasonCode: string | null
  questionCode: string | null
  proposedServiceId: string | null
  readonly replacesId: string | null
  replacedById: string | null
  disclosure: DisclosureSet | null
  stateSince: string
  clockStartedAt: string | null
  answerElapsedMs: number
  answerReminded: boolean
  clockElapsedMs: number
  clockReminded: boolean
}

export interface Message {
  readonly __typename: 'Message'
  readonly id: string
  readonly referralId: string
  readonly authorPartnerId: string
  readonly postedAt: string
  readonly text: string
}

export type * from './sharing-entities.ts'
export type * from './telling-entities.ts'
