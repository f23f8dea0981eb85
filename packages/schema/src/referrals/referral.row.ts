import type { LegalBasis } from '../disclosures/legal-bases.ts'
import { resolveClocks } from '../services/service-clocks.ts'
import type { OutcomeCode, QuestionCode } from './referral.codes.ts'
import type { ReferralState } from './referral.states.ts'
import type { ReasonCode, Referral, ServiceClocks } from './referral.types.ts'

/** What lists show of a referral, as the database gives it: instants and days are ISO text. */
export interface ReferralRow {
  readonly id: string
  readonly version: number
  readonly state: ReferralState
  readonly network_id: string
  readonly case_id: string
  readonly need_id: string
  readonly source_partner_id: string
  readonly target_partner_id: string
  readonly lead_partner_id: string | null
  readonly participant_ids: readonly string[]
  readonly service_id: string
  readonly theme: string
  readonly urgency: string
  readonly publics: readonly string[]
  readonly commune_code: string
  readonly created_at: string
  readonly sent_at: string | null
  readonly due_at: string | null
  readonly ended_at: string | null
  readonly outcome_code: OutcomeCode | null
  readonly reason_code: ReasonCode | null
}

/** The whole referral, as the database gives it. */
export interface FullReferralRow extends ReferralRow {
  readonly legal_basis: LegalBasis | null
  readonly legal_text: string | null
  readonly informed_on: string | null
  readonly facet_groups: readonly string[]
  readonly facet_fields: readonly string[]
  readonly purposes: readonly string[]
  readonly question_code: QuestionCode | null
  readonly review_on: string | null
  readonly contact_on: string | null
  readonly proposed_service_id: string | null
  readonly replaces_id: string | null
  readonly replaced_by_id: string | null
  readonly cancellation_ack_due: boolean
  readonly cancellation_ack_at: string | null
  readonly disputed_since: string | null
  readonly updated_at: string
  readonly received_at: string | null
  readonly responded_at: string | null
  readonly accepted_at: string | null
  readonly started_at: string | null
  readonly stale_since: string | null
  readonly reminded_at: string | null
  readonly state_since: string
  readonly clock_started_at: string | null
  readonly answer_elapsed_ms: string
  readonly answer_reminded: boolean
  readonly clock_elapsed_ms: string
  readonly clock_reminded: boolean
}

const LIST: readonly (keyof ReferralRow)[] = [
  'id',
  'version',
  'state',
  'network_id',
  'case_id',
  'need_id',
  'source_partner_id',
  'target_partner_id',
  'lead_partner_id',
  'participant_ids',
  'service_id',
  'theme',
  'urgency',
  'publics',
  'commune_code',
  'created_at',
  'sent_at',
  'due_at',
  'ended_at',
  'outcome_code',
  'reason_code',
]

/** The columns of a list, for the referral under the alias `r`. */
export const LIST_COLUMNS = LIST.map((column) => `r.${column}`).join(', ')

/** The settings of a service's clocks, under names that no referral column has. */
export interface ClocksRow {
  readonly s_legal_deadline_days: number | null
  readonly s_answer_reminder_days: number | null
  readonly s_answer_expiry_days: number | null
  readonly s_info_requested_reminder_days: number | null
  readonly s_info_requested_expiry_days: number | null
  readonly s_waitlist_review_days: number | null
  readonly s_stale_days: number | null
  readonly s_no_news_days: number | null
  readonly s_reopen_window_days: number | null
}

const CLOCK_SETTINGS = [
  'legal_deadline_days',
  'answer_reminder_days',
  'answer_expiry_days',
  'info_requested_reminder_days',
  'info_requested_expiry_days',
  'waitlist_review_days',
  'stale_days',
  'no_news_days',
  'reopen_window_days',
]

/** The clock settings of the service under the alias `s`. */
export const CLOCK_COLUMNS = CLOCK_SETTINGS.map((column) => `s.${column} as s_${column}`).join(', ')

/** A referral with the clock settings of its service: what every verb and permission needs. */
export type LockedReferral = FullReferralRow & ClocksRow

/** The lengths of a service's clocks, defaults filled in. */
export function clocksOf(row: ClocksRow): ServiceClocks {
  return resolveClocks({
    legalDeadlineDays: row.s_legal_deadline_days,
    answerReminderDays: row.s_answer_reminder_days,
    answerExpiryDays: row.s_answer_expiry_days,
    infoRequestedReminderDays: row.s_info_requested_reminder_days,
    infoRequestedExpiryDays: row.s_info_requested_expiry_days,
    waitlistReviewDays: row.s_waitlist_review_days,
    staleDays: row.s_stale_days,
    noNewsDays: row.s_no_news_days,
    reopenWindowDays: row.s_reopen_window_days,
  })
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** The referral as the rules see it. */
export function referralOf(row: FullReferralRow): Referral {
  return {
    id: row.id,
    caseId: row.case_id,
    needId: row.need_id,
    sourcePartnerId: row.source_partner_id,
    targetPartnerId: row.target_partner_id,
    serviceId: row.service_id,
    state: row.state,
    version: row.version,
    createdAt: new Date(row.created_at),
    sentAt: instant(row.sent_at),
    receivedAt: instant(row.received_at),
    respondedAt: instant(row.responded_at),
    acceptedAt: instant(row.accepted_at),
    startedAt: instant(row.started_at),
    endedAt: instant(row.ended_at),
    dueAt: instant(row.due_at),
    reviewOn: row.review_on,
    contactOn: row.contact_on,
    remindedAt: instant(row.reminded_at),
    cancellationAckDue: row.cancellation_ack_due,
    cancellationAckAt: instant(row.cancellation_ack_at),
    disputedSince: instant(row.disputed_since),
    staleSince: instant(row.stale_since),
    outcomeCode: row.outcome_code,
    reasonCode: row.reason_code,
    questionCode: row.question_code,
    proposedServiceId: row.proposed_service_id,
    replacesId: row.replaces_id,
    replacedById: row.replaced_by_id,
    disclosure: disclosureOf(row),
    stateSince: new Date(row.state_since),
    clockStartedAt: instant(row.clock_started_at),
    answerElapsedMs: Number(row.answer_elapsed_ms),
    answerReminded: row.answer_reminded,
    clockElapsedMs: Number(row.clock_elapsed_ms),
    clockReminded: row.clock_reminded,
  }
}

function disclosureOf(row: FullReferralRow): Referral['disclosure'] {
  if (row.legal_basis === null || row.informed_on === null) return null
  return {
    legalBasis: row.legal_basis,
    legalText: row.legal_text,
    informedOn: row.informed_on,
    facetGroups: row.facet_groups,
    facetFields: row.facet_fields,
    purposes: row.purposes,
  }
}

/** The columns that a change may touch, in the order of `changedValues`. */
export const CHANGED_COLUMNS = [
  'state',
  'version',
  'sent_at',
  'received_at',
  'responded_at',
  'accepted_at',
  'started_at',
  'ended_at',
  'due_at',
  'review_on',
  'contact_on',
  'reminded_at',
  'cancellation_ack_due',
  'cancellation_ack_at',
  'disputed_since',
  'stale_since',
  'outcome_code',
  'reason_code',
  'question_code',
  'proposed_service_id',
  'replaced_by_id',
  'legal_basis',
  'legal_text',
  'informed_on',
  'facet_groups',
  'facet_fields',
  'purposes',
  'state_since',
  'clock_started_at',
  'answer_elapsed_ms',
  'answer_reminded',
  'clock_elapsed_ms',
  'clock_reminded',
] as const

export function changedValues(referral: Referral): unknown[] {
  return [
    referral.state,
    referral.version,
    referral.sentAt,
    referral.receivedAt,
    referral.respondedAt,
    referral.acceptedAt,
    referral.startedAt,
    referral.endedAt,
    referral.dueAt,
    referral.reviewOn,
    referral.contactOn,
    referral.remindedAt,
    referral.cancellationAckDue,
    referral.cancellationAckAt,
    referral.disputedSince,
    referral.staleSince,
    referral.outcomeCode,
    referral.reasonCode,
    referral.questionCode,
    referral.proposedServiceId,
    referral.replacedById,
    referral.disclosure?.legalBasis ?? null,
    referral.disclosure?.legalText ?? null,
    referral.disclosure?.informedOn ?? null,
    referral.disclosure?.facetGroups ?? [],
    referral.disclosure?.facetFields ?? [],
    referral.disclosure?.purposes ?? [],
    referral.stateSince,
    referral.clockStartedAt,
    referral.answerElapsedMs,
    referral.answerReminded,
    referral.clockElapsedMs,
    referral.clockReminded,
  ]
}
