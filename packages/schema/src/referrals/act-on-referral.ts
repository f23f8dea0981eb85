import {
  type Command,
  type Context,
  type EventTypeOf,
  isId,
  type NewEvent,
  NotFound,
  type Outcome,
  runCommand,
  type Transaction,
} from '../kernel/index.ts'
import { actionEffects } from './action-effects.ts'
import { referralEvent } from './referral.audience.ts'
import { ReferralActionRefused } from './referral.errors.ts'
import { isOpen } from './referral.guards.ts'
import { findReferral, roleFor } from './referral.loaders.ts'
import { allowedActions } from './referral.policy.ts'
import { clocksOf, type LockedReferral, referralOf } from './referral.row.ts'
import type { ReferralAction, ReferralScope } from './referral.states.ts'
import { changedRow, changeOf, discardOf, lockReferral } from './referral.store.ts'
import { applyAction, checkVersion } from './referral.ts'
import type { ActionInput, Referral } from './referral.types.ts'

/** What a caller gives to any verb: which referral, as it last saw it, and the verb's own fields. */
export interface ActInput extends Omit<ActionInput, 'role' | 'scopes'> {
  readonly id: string
  readonly expectedVersion: number
  /** With ACCEPT: which person of the household the local reference is of. */
  readonly personId?: string
}

/**
 * Takes a verb of the state table on a referral: locks it, checks, writes state, event and audit.
 * Repeated under its key it answers `replay`, by default the referral as it stands by then.
 */
export async function actOnReferral<Result = LockedReferral>(
  context: Context,
  command: Command,
  action: ReferralAction,
  input: ActInput,
  replay?: (id: string) => Promise<Result>,
): Promise<LockedReferral | Result> {
  // What follows a refusal or a change of participants is read after the transaction: a second
  // connection asked for within it would wait for ever once all are in use.
  try {
    const answer = await runCommand<Acted | Result>(
      context,
      command,
      (tx, now) => act(context, tx, action, input, now),
      replay ?? (async (id) => ({ row: await found(context, id), othersJoinedOrLeft: false })),
    )
    // What was loaded before the change must not answer the fields after it.
    context.loaders.clear()
    if (!isActed(answer)) return answer
    return answer.othersJoinedOrLeft ? await found(context, answer.row.id) : answer.row
  } catch (error) {
    if (error instanceof Unseen) throw await refusalOfUnseen(context, action, input)
    if (!isOpenDuplicate(error)) throw error
    const row = await found(context, input.id)
    const allowed = actionsAllowed(context, row)
    throw new ReferralActionRefused('DUPLICATE_OPEN_REFERRAL', action, row.state, allowed)
  }
}

/** A referral acted on. */
interface Acted {
  readonly row: LockedReferral
  /** Its target joined or left the case with it: what the row says of participants is past. */
  readonly othersJoinedOrLeft: boolean
}

function isActed(answer: unknown): answer is Acted {
  return typeof answer === 'object' && answer !== null && 'othersJoinedOrLeft' in answer
}

/** Neither side of the referral. */
class Unseen extends Error {}

async function found(context: Context, id: string): Promise<LockedReferral> {
  const referral = await findReferral(context, id)
  if (referral === null) throw new NotFound('input.id')
  return referral
}

async function act(
  context: Context,
  tx: Transaction,
  action: ReferralAction,
  input: ActInput,
  now: Date,
): Promise<Outcome<Acted>> {
  const { actor } = context
  const row = isId(input.id) ? await lockReferral(tx, actor.partnerId, input.id) : null
  if (row === null) throw new Unseen()
  const role = roleFor(actor.partnerId, row)
  const before = referralOf(row)
  const clocks = clocksOf(row)
  const scopes = scopesOf(context)
  const allowed = () => allowedActions(before, role, scopes, now, clocks)
  const stale = checkVersion(before, input.expectedVersion, allowed)
  if (stale !== null) throw stale

  const effects = actionEffects[action]
  const asking = { row, actor, directory: context.directory, now, input }
  const facts = (await effects?.before?.(tx, asking)) ?? {}
  const asked: ActionInput = { ...input, ...facts, role, scopes }
  const result = applyAction(before, action, asked, now, clocks)
  if (!result.ok) throw result.error
  const after = effects?.change?.(result.referral) ?? result.referral

  const more = (await effects?.after?.(tx, { ...asking, after })) ?? []
  const event = eventOf(row, before, after, result.eventType, input)
  return {
    result: {
      row: changedRow(row, after, now),
      othersJoinedOrLeft: !result.removed && isSent(before) !== isSent(after),
    },
    resultId: row.id,
    events: [event, ...more],
    writes: [result.removed ? discardOf(actor.partnerId, row.id) : changeOf(after, clocks, now)],
    details: { ...event.data, action },
  }
}

/** Open and with its target: a draft is open, but its author's alone. */
function isSent(referral: Referral): boolean {
  return isOpen(referral) && referral.state !== 'DRAFT'
}

function eventOf(
  row: LockedReferral,
  before: Referral,
  after: Referral,
  type: EventTypeOf<'Referral'>,
  input: ActInput,
): NewEvent {
  return referralEvent(row, {
    id: row.id,
    version: after.version,
    type,
    state: after.state,
    isDraft: before.state === 'DRAFT' && after.state === 'DRAFT',
    codes: { outcomeCode: after.outcomeCode, reasonCode: input.reasonCode },
  })
}

/** Two sent at once, or one reopened beside a newer one: the index lets a single one be open. */
function isOpenDuplicate(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'referral_one_open'
}

/** The OAuth scopes of the actor that verbs ask for. */
export function scopesOf(context: Context): ReferralScope[] {
  const verbs = ['referrals:send', 'referrals:answer', 'referrals:retract'] as const
  return verbs.filter((scope) => context.actor.scopes.has(scope))
}

/** Nobody's side: to the lead, which sees it, a refusal of its role; to anybody else, not found. */
async function refusalOfUnseen(
  context: Context,
  action: ReferralAction,
  input: ActInput,
): Promise<Error> {
  const row = await findReferral(context, input.id)
  if (row === null) return new NotFound('input.id')
  const refusal = applyAction(
    referralOf(row),
    action,
    { ...input, role: roleFor(context.actor.partnerId, row), scopes: scopesOf(context) },
    context.clock.now(),
    clocksOf(row),
  )
  return refusal.ok
    ? new ReferralActionRefused('ROLE_DOES_NOT_ALLOW', action, row.state, [])
    : refusal.error
}

/** What the actor may do with a referral now. */
export function actionsAllowed(context: Context, row: LockedReferral): ReferralAction[] {
  const role = roleFor(context.actor.partnerId, row)
  return allowedActions(
    referralOf(row),
    role,
    scopesOf(context),
    context.clock.now(),
    clocksOf(row),
  )
}
