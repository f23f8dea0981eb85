import { type DomainError, NotFound } from '../kernel/errors.ts'
import type { EventTypeOf } from '../kernel/event-types.ts'
import { DAY_MS, resetStateClock, startClock, stopClock } from './referral.clocks.ts'
import { ReferralActionRefused, ReferralConflict } from './referral.errors.ts'
import { isOpen, passes } from './referral.guards.ts'
import { attempt, type Given, readInput } from './referral.input.ts'
import { allowedActions, canSee, refusalOfActor } from './referral.policy.ts'
import type { RefusalCode } from './referral.refusals.ts'
import { REFERRAL_ACTIONS, type ReferralAction, type ReferralActionRow } from './referral.states.ts'
import type { ActionInput, Referral, ServiceClocks } from './referral.types.ts'

export type * from './referral.types.ts'

export interface ActionDone {
  readonly ok: true
  readonly referral: Referral
  readonly eventType: EventTypeOf<'Referral'>
  /** The row is to be deleted, and `referral` is what it was. */
  readonly removed: boolean
}
export interface ActionFailed {
  readonly ok: false
  readonly error: DomainError
}
export type ActionResult = ActionDone | ActionFailed

/** What the target says to the source for the first time: its observed delay ends here. */
const ANSWERS: ReadonlySet<ReferralAction> = new Set([
  'REQUEST_INFORMATION',
  'WAITLIST',
  'ACCEPT',
  'REJECT',
  'PROPOSE_REDIRECT',
])

/** The row of a verb. */
export function actionRow(action: ReferralAction): ReferralActionRow<ReferralAction> {
  const row = REFERRAL_ACTIONS.find((candidate) => candidate.action === action)
  if (row === undefined) throw new TypeError(`No such referral action: ${action}`)
  return row
}

/** null when the caller's copy is the current one. */
export function checkVersion(
  referral: Referral,
  expectedVersion: number,
  allowed: () => readonly ReferralAction[],
): ReferralConflict | null {
  if (referral.version === expectedVersion) return null
  return new ReferralConflict(referral.id, referral.version, allowed())
}

/**
 * Applies a verb. Checks, in order: visibility, state, role, scope, input, guards. Reads no clock and
 * touches no store: a referral the role may not see is not found, as if it did not exist.
 */
export function applyAction(
  referral: Referral,
  action: ReferralAction,
  input: ActionInput,
  now: Date,
  clocks: ServiceClocks,
): ActionResult {
  const { role, scopes } = input
  if (canSee(role, referral) === 'NONE') return { ok: false, error: new NotFound('input.id') }
  const row = actionRow(action)
  const refuse = (code: RefusalCode): ActionFailed => {
    const allowed = allowedActions(referral, role, scopes, now, clocks)
    return { ok: false, error: new ReferralActionRefused(code, action, referral.state, allowed) }
  }

  const refusal = refusalOfActor(row, referral.state, role, scopes)
  if (refusal !== null) return refuse(refusal)
  const given = attempt(() => readInput(row, input, now))
  if ('error' in given) return { ok: false, error: given.error }
  const context = { referral, role, input, clocks, now }
  const guard = row.guards?.find((code) => !passes(code, context))
  if (guard !== undefined) return refuse(guard)

  return {
    ok: true,
    referral: next(referral, row, given.value, input, now, clocks),
    eventType: row.event,
    removed: row.removes === true,
  }
}

function next(
  referral: Referral,
  row: ReferralActionRow<ReferralAction>,
  given: Given,
  input: ActionInput,
  now: Date,
  clocks: ServiceClocks,
): Referral {
  const stopped = stopClock(referral, now)
  const moved: Referral = {
    ...stopped,
    ...given,
    state: row.to ?? referral.state,
    version: referral.version + 1,
  }
  const dated = withDates(moved, referral, row, input, now, clocks)
  const settled = withProposal(dated, referral, row, input)
  return startClock(withRegisters(settled, row, now), now)
}

function withDates(
  moved: Referral,
  before: Referral,
  row: ReferralActionRow<ReferralAction>,
  input: ActionInput,
  now: Date,
  clocks: ServiceClocks,
): Referral {
  const first = (date: Date | null, happened: boolean): Date | null =>
    date ?? (happened ? now : null)
  const legal = clocks.legalDeadlineDays
  const due = legal === null ? null : new Date(now.getTime() + legal * DAY_MS)
  const ended = isOpen(before) && !isOpen(moved)
  return {
    ...moved,
    sentAt: first(before.sentAt, row.action === 'SEND'),
    dueAt: before.dueAt ?? (row.action === 'SEND' ? due : null),
    // A target that acts has received it, whatever the delivery says.
    receivedAt: first(before.receivedAt, input.role === 'target'),
    respondedAt: first(before.respondedAt, ANSWERS.has(row.action)),
    acceptedAt: first(before.acceptedAt, row.action === 'ACCEPT'),
    startedAt: first(before.startedAt, row.action === 'START'),
    endedAt: ended ? now : before.endedAt,
    cancellationAckDue:
      before.cancellationAckDue || (row.action === 'CANCEL' && before.acceptedAt !== null),
    cancellationAckAt: first(before.cancellationAckAt, row.action === 'ACKNOWLEDGE_CANCELLATION'),
    disputedSince: disputedSince(before, row.action, now),
  }
}

function disputedSince(before: Referral, action: ReferralAction, now: Date): Date | null {
  if (action === 'OPEN_DISPUTE') return now
  return action === 'CLOSE_DISPUTE' ? null : before.disputedSince
}

/** A proposal lapses when its target goes another way, or when the referral ends without it. */
function withProposal(
  moved: Referral,
  before: Referral,
  row: ReferralActionRow<ReferralAction>,
  input: ActionInput,
): Referral {
  if (row.action === 'ACCEPT_REDIRECT') {
    return { ...moved, replacedById: input.replacementId ?? before.replacedById }
  }
  const lapses = row.to !== null && (input.role === 'target' || !isOpen(moved))
  const answered = row.action === 'DECLINE_REDIRECT'
  return lapses || answered ? { ...moved, proposedServiceId: null } : moved
}

const NOT_NEWS: ReadonlySet<ReferralAction> = new Set(['OPEN_DISPUTE', 'CLOSE_DISPUTE'])

function withRegisters(
  moved: Referral,
  row: ReferralActionRow<ReferralAction>,
  now: Date,
): Referral {
  if (NOT_NEWS.has(row.action)) return moved
  if (row.to === null) return isFollowedUp(moved) ? resetStateClock(moved) : moved
  const entered = { ...resetStateClock(moved), stateSince: now }
  if (row.action !== 'REOPEN') return entered
  // The codes of an end that is undone stay in its event only.
  return {
    ...entered,
    reasonCode: null,
    outcomeCode: null,
    answerElapsedMs: 0,
    answerReminded: false,
  }
}

const isFollowedUp = ({ state }: Referral): boolean =>
  state === 'ACCEPTED' || state === 'IN_PROGRESS'

/** Something was heard (a message, for instance): the clock without news begins again. */
export function recordNews(referral: Referral, now: Date): Referral {
  if (!isFollowedUp(referral)) return referral
  return startClock(resetStateClock(stopClock(referral, now)), now)
}

/** The target's software has it: set once, and no new version, for nobody decided anything. */
export function recordReceipt(referral: Referral, now: Date): Referral {
  if (referral.state === 'DRAFT' || referral.receivedAt !== null) return referral
  return { ...referral, receivedAt: now }
}
