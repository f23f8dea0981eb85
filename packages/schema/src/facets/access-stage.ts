import type { FieldStage } from './facet-definition.ts'

/** How far a referral opens the facts disclosed with it. */
export type ReferralStage = 'CLOSED' | 'SUMMARY' | 'FULL'

/**
 * The stage of a referral by its state: what is examined shows a summary, what is accepted all that
 * was disclosed, what has ended nothing. A draft opens nothing yet.
 */
export const STAGE_OF_STATE: Readonly<Record<string, ReferralStage>> = {
  SENT: 'SUMMARY',
  UNDER_REVIEW: 'SUMMARY',
  INFO_REQUESTED: 'SUMMARY',
  WAITLISTED: 'SUMMARY',
  ACCEPTED: 'FULL',
  IN_PROGRESS: 'FULL',
}

/** What a disclosure bound to a referral knows of it. */
export interface BoundReferral {
  readonly stage: ReferralStage
  /** The service says that it cannot assess a request without knowing who asks. */
  readonly identityNeededToAssess: boolean
}

/** Whether a field of this stage may be read by a disclosure that follows this referral. */
export function stageReached(stage: FieldStage, referral: BoundReferral): boolean {
  if (referral.stage === 'CLOSED') return false
  if (referral.stage === 'FULL' || stage === 'SUMMARY') return true
  return stage === 'ASSESSMENT' && referral.identityNeededToAssess
}
