import type { Referral } from './referral.types.ts'

/** What a service needs facts for: to see whether it can help, then to do so. */
export const USUAL_PURPOSES = ['ASSESS_ELIGIBILITY', 'COORDINATE_SUPPORT'] as const

/** What is known of a referral before anything happened to it. */
export type NewReferral = Pick<
  Referral,
  | 'id'
  | 'caseId'
  | 'needId'
  | 'sourcePartnerId'
  | 'targetPartnerId'
  | 'serviceId'
  | 'createdAt'
  | 'replacesId'
>

/** A referral at its beginning: a draft of version 1, with every date and code still open. */
export function newReferral(known: NewReferral): Referral {
  return {
    ...known,
    state: 'DRAFT',
    version: 1,
    sentAt: null,
    receivedAt: null,
    respondedAt: null,
    acceptedAt: null,
    startedAt: null,
    endedAt: null,
    dueAt: null,
    reviewOn: null,
    contactOn: null,
    remindedAt: null,
    cancellationAckDue: false,
    cancellationAckAt: null,
    disputedSince: null,
    staleSince: null,
    outcomeCode: null,
    reasonCode: null,
    questionCode: null,
    proposedServiceId: null,
    replacedById: null,
    disclosure: null,
    stateSince: known.createdAt,
    clockStartedAt: null,
    answerElapsedMs: 0,
    answerReminded: false,
    clockElapsedMs: 0,
    clockReminded: false,
  }
}
