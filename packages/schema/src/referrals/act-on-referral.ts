import {
  type Command,
  type Context,
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
import { findReferral, roleFor } from './referral.loaders.ts'
import { allowedActions } from './referral.policy.ts'
import { clocksOf, type LockedReferral, referralOf } from './referral.row.ts'
import type { ReferralAction, ReferralScope } from './referral.states.ts'
import { changedRow, deleteDraft, lockReferral, writeReferral } from './referral.store.ts'
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
  return runCommand<LockedReferral | Result>(
    context,
    command,
    (tx, now) => act(context, tx, action, input, now),
    replay ?? ((id) => found(context, id)),
  )
}

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
): Promise<Outcome<LockedReferral>> {
  const { actor } = context
  const row = isId(input.id) ? await lockReferral(tx, actor.partnerId, input.id) : null
  if (row === null) throw await unseen(context, action, input, now)
  const role = roleFor(actor.partnerId, row)
  const before = referralOf(row)
  const clocks = clocksOf(row)
  const scopes = scopesOf(context)
  const allowed = () => allowedActions(before, role, scopes, now, clocks)
  const stale = checkVersion(before, input.expectedVersion, allowed)
  if (stale !== null) throw stale

  const effects = actionEffects[action]
  const facts = (await effects?.before?.(tx, { row, actor, now, input })) ?? {}
  const asked: ActionInput = { ...input, ...facts, role, scopes }
  const result = applyAction(before, action, asked, now, clocks)
  if (!result.ok) throw result.error
  const after = effects?.change?.(result.referral) ?? result.referral

  await (result.removed
    ? deleteDraft(tx, actor.partnerId, row.id)
    : writeReferral(tx, after, clocks, now).catch((error: unknown) => {
        if (!isOpenDuplicate(error)) throw error
        throw new ReferralActionRefused('DUPLICATE_OPEN_REFERRAL', action, row.state, allowed())
      }))
  const more = (await effects?.after?.(tx, { row, actor, now, input, after })) ?? []
  const event = eventOf(row, before, after, result.eventType, input)
  return {
    result: changedRow(row, after, now),
    resultId: row.id,
    events: [event, ...more],
    details: { ...event.data, action },
  }
}

function eventOf(
  row: LockedReferral,
  before: Referral,
  after: Referral,
  type: string,
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
async function unseen(
  context: Context,
  action: ReferralAction,
  input: ActInput,
  now: Date,
): Promise<Error> {
  const row = await findReferral(context, input.id)
  if (row === null) return new NotFound('input.id')
  const refusal = applyAction(
    referralOf(row),
    action,
    { ...input, role: roleFor(context.actor.partnerId, row), scopes: scopesOf(context) },
    now,
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
