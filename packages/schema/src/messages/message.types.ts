import type { ReferralState } from '../referrals/referral.states.ts'

/** A message as both sides of its referral know of it; the text is no part of it. */
export interface MessageRow {
  readonly id: string
  readonly referralId: string
  readonly caseId: string
  readonly authorPartnerId: string
  /** ISO text. */
  readonly postedAt: string
  /** Of the referral, when the row was read. */
  readonly state: ReferralState
}
