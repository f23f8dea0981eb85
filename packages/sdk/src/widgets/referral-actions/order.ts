import type { ReferralAction } from '../../generated/types.ts'

/** Actions the widgets have a way to take, the likeliest next step first. */
const ORDER = [
  'ACKNOWLEDGE_CANCELLATION',
  'ACCEPT_REDIRECT',
  'PROVIDE_INFORMATION',
  'ACCEPT',
  'START',
  'COMPLETE',
  'DECLINE_REDIRECT',
  'START_REVIEW',
  'REQUEST_INFORMATION',
  'WAITLIST',
  'PROPOSE_REDIRECT',
  'REJECT',
  'CLOSE_UNFULFILLED',
  'REOPEN',
  'CLOSE_DISPUTE',
  'OPEN_DISPUTE',
  'CANCEL',
  'DISCARD',
] as const satisfies readonly ReferralAction[]

/** An action that has a dialog. */
export type OfferedAction = (typeof ORDER)[number]

/** What the server allows and a dialog exists for, in the order to offer it. */
export function offered(allowed: readonly ReferralAction[]): readonly OfferedAction[] {
  return ORDER.filter((action) => allowed.includes(action))
}
