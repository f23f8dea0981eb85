import type { LegalBasis } from '../disclosures/legal-bases.ts'
import type {
  CancellationReason,
  OutcomeCode,
  QuestionCode,
  RejectionReason,
  UnfulfilledReason,
} from './referral.codes.ts'
import type { ReferralRole, ReferralScope, ReferralState } from './referral.states.ts'

export type { ServiceClocks } from '../services/service-clocks.ts'

export type ReferralId = string
export type PartnerId = string
export type ServiceId = string
export type CaseId = string
export type NeedId = string

/** A day as `YYYY-MM-DD`: a Date would move it by a time zone. */
export type CalendarDay = string

/** Why a referral ended without its purpose. */
export type ReasonCode = UnfulfilledReason | RejectionReason | CancellationReason

export interface ReferralDisclosure {
  readonly legalBasis: LegalBasis
  /** The text that founds the mission; required with LEGAL_MISSION. */
  readonly legalText: string | null
  readonly informedOn: CalendarDay
  /** Groups of the facets' registry: `contact.reach`. */
  readonly facetGroups: readonly string[]
  /** Single fields, beside those of the groups: `familyBenefits.benefitsInPayment`. */
  readonly facetFields: readonly string[]
  /** What the target may read them for. */
  readonly purposes: readonly string[]
}

/** One need sent to one partner's service, as the rules see it: ids, codes and dates. */
export interface Referral {
  readonly id: ReferralId
  readonly caseId: CaseId
  readonly needId: NeedId
  readonly sourcePartnerId: PartnerId
  readonly targetPartnerId: PartnerId
  readonly serviceId: ServiceId
  readonly state: ReferralState
  readonly version: number

  // Dates of record: none is ever erased, and all but endedAt and remindedAt keep their first value.
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly receivedAt: Date | null
  /** First answer of the target: START_REVIEW says nothing to the source and does not count. */
  readonly respondedAt: Date | null
  readonly acceptedAt: Date | null
  readonly startedAt: Date | null
  /** The last end; a reopened referral keeps it while it is open again. */
  readonly endedAt: Date | null
  /** Legal deadline, counted from sending. */
  readonly dueAt: Date | null
  readonly reviewOn: CalendarDay | null
  readonly contactOn: CalendarDay | null
  readonly remindedAt: Date | null
  readonly cancellationAckDue: boolean
  readonly cancellationAckAt: Date | null

  // Flags: present while they hold.
  readonly disputedSince: Date | null
  readonly staleSince: Date | null

  readonly outcomeCode: OutcomeCode | null
  readonly reasonCode: ReasonCode | null
  readonly questionCode: QuestionCode | null
  /** A redirect waits for the source while this is set in an open state. */
  readonly proposedServiceId: ServiceId | null
  readonly replacesId: ReferralId | null
  readonly replacedById: ReferralId | null
  readonly disclosure: ReferralDisclosure | null

  // Registers of the clocks; see referral.clocks.ts.
  readonly stateSince: Date
  /** Since when a clock runs; null while all stand still. */
  readonly clockStartedAt: Date | null
  /** What the answer clock (SENT, UNDER_REVIEW) had run before clockStartedAt. */
  readonly answerElapsedMs: number
  readonly answerReminded: boolean
  /** The same for the clock of any other state; begins anew with each state. */
  readonly clockElapsedMs: number
  readonly clockReminded: boolean
}

/** What is asked of an action, who asks, and what the caller looked up or made for it. */
export interface ActionInput {
  readonly role: ReferralRole
  readonly scopes: readonly ReferralScope[]
  readonly reasonCode?: string
  readonly outcomeCode?: string
  readonly questionCode?: string
  readonly reviewOn?: CalendarDay
  readonly contactOn?: CalendarDay
  /** The target's own; checked here, kept in its person link and never on the referral. */
  readonly localReference?: string
  readonly proposedServiceId?: ServiceId
  /** With SEND: replaces the draft's. */
  readonly disclosure?: ReferralDisclosure
  /** With SEND. A fact not looked up is a refusal. */
  readonly caseIsOpen?: boolean
  readonly serviceIsOpen?: boolean
  readonly serviceCoversCommune?: boolean
  readonly hasOpenDuplicate?: boolean
  /** With ACCEPT_REDIRECT: the draft the caller made. */
  readonly replacementId?: ReferralId
}
