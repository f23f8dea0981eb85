import { DomainError } from '../kernel/errors.ts'
import { REFUSALS, type RefusalCode } from './referral.refusals.ts'
import type { ReferralAction, ReferralState } from './referral.states.ts'

/** The state, the role or a condition does not allow the action; says what is allowed instead. */
export class ReferralActionRefused extends DomainError {
  readonly code: RefusalCode
  readonly action: ReferralAction
  readonly state: ReferralState
  readonly allowedActions: readonly ReferralAction[]

  constructor(
    code: RefusalCode,
    action: ReferralAction,
    state: ReferralState,
    allowedActions: readonly ReferralAction[],
  ) {
    super(REFUSALS.find((row) => row.code === code)?.description ?? code)
    this.code = code
    this.action = action
    this.state = state
    this.allowedActions = allowedActions
  }
}

/** Someone acted in between: the caller's copy is stale. */
export class ReferralConflict extends DomainError {
  readonly code = 'VERSION_CONFLICT'
  readonly referralId: string
  readonly currentVersion: number
  readonly allowedActions: readonly ReferralAction[]

  constructor(
    referralId: string,
    currentVersion: number,
    allowedActions: readonly ReferralAction[],
  ) {
    super('The referral changed since it was read. Read it again, then decide.')
    this.referralId = referralId
    this.currentVersion = currentVersion
    this.allowedActions = allowedActions
  }
}
