import type { ReferralAction } from '../../../schema/src/referrals/referral.states.ts'

/** The command that takes an action, by the name the audit knows it under: its mutation's. */
export const COMMANDS: Readonly<Record<ReferralAction, string>> = {
  SEND: 'sendReferral',
  DISCARD: 'discardReferral',
  START_REVIEW: 'startReferralReview',
  REQUEST_INFORMATION: 'requestReferralInformation',
  PROVIDE_INFORMATION: 'provideReferralInformation',
  WAITLIST: 'waitlistReferral',
  ACCEPT: 'acceptReferral',
  REJECT: 'rejectReferral',
  PROPOSE_REDIRECT: 'proposeReferralRedirect',
  ACCEPT_REDIRECT: 'acceptReferralRedirect',
  DECLINE_REDIRECT: 'declineReferralRedirect',
  START: 'startReferral',
  COMPLETE: 'completeReferral',
  CLOSE_UNFULFILLED: 'closeReferralUnfulfilled',
  CANCEL: 'cancelReferral',
  ACKNOWLEDGE_CANCELLATION: 'acknowledgeReferralCancellation',
  OPEN_DISPUTE: 'openReferralDispute',
  CLOSE_DISPUTE: 'closeReferralDispute',
  EXPIRE: 'runReferralClocks',
  REOPEN: 'reopenReferral',
  RETRACT: 'retractReferral',
}
