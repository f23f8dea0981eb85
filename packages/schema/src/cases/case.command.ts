import type { NewEvent } from '../kernel/command.store.ts'
import { type Command, runPrismaCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import type { EventTypeOf } from '../kernel/event-types.ts'
import { isId } from '../kernel/id.ts'
import type { PrismaTransaction } from '../kernel/scope.ts'
import { CaseActionRefused, CaseConflict, type CaseRefusalCode } from './case.errors.ts'
import { allowedCaseActions, type CaseAction, refusalOfCaseAction } from './case.policy.ts'
import { type LockedCase, lockCase } from './participation.store.ts'

/** What a command of this slice did: which object to answer with, and what others learn. */
export interface Change {
  readonly resultId: string
  readonly events: readonly [NewEvent, ...NewEvent[]]
}

/** Runs a command and gives the id of what it answers with, the same when it is repeated. */
export async function runCaseCommand(
  context: Context,
  command: Command,
  work: (tx: PrismaTransaction, now: Date) => Promise<Change>,
): Promise<string> {
  const resultId = await runPrismaCommand(
    context,
    command,
    async (tx, now) => {
      const change = await work(tx, now)
      return { result: change.resultId, ...change }
    },
    async (id) => id,
  )
  // What was loaded before the change must not answer the fields after it.
  context.loaders.clear()
  return resultId
}

/** The object a command answers with; gone from sight in between, it is not found. */
export async function answer<Row>(field: string, read: Promise<Row | null>): Promise<Row> {
  const row = await read
  if (row === null) throw new NotFound(field)
  return row
}

/** Locks the case of a command, or says that there is none for this actor. */
export async function heldCase(
  context: Context,
  tx: PrismaTransaction,
  caseId: string,
): Promise<LockedCase> {
  const held = isId(caseId) ? await lockCase(tx, context.actor.partnerId, caseId) : null
  if (held === null) throw new NotFound('input.caseId')
  return held
}

/** Checks what the caller last saw, if it matters, and then that the policy allows the action. */
export function permit(
  context: Context,
  held: LockedCase,
  action: CaseAction,
  expectedVersion: number | null = null,
): void {
  if (expectedVersion !== null && expectedVersion !== held.version) {
    throw new CaseConflict(held.id, held.version, allowedOn(context, held))
  }
  const refusal = refusalOfCaseAction(action, held.myRole, held.status)
  if (refusal !== null) throw refused(context, held, refusal)
}

export function refused(
  context: Context,
  held: LockedCase,
  code: CaseRefusalCode,
): CaseActionRefused {
  return new CaseActionRefused(code, allowedOn(context, held))
}

function allowedOn(context: Context, { myRole, status }: LockedCase): CaseAction[] {
  return allowedCaseActions(myRole, status, context.actor.scopes)
}

/** An event of a case that moved on by one version; everybody in it may learn of it. */
export function caseEvent(
  held: LockedCase,
  type: EventTypeOf<'SharedCase'>,
  data: NewEvent['data'] = {},
  audience: readonly string[] = held.participantIds,
): NewEvent {
  return {
    type,
    aggregateType: 'SharedCase',
    aggregateId: held.id,
    aggregateVersion: held.version + 1,
    networkId: held.networkId,
    caseId: held.id,
    audience,
    data,
  }
}

/**
 * An event of an invitation or a transfer, for the two it concerns. It does not name the case: one of
 * them takes no part in it.
 */
export function askingEvent(
  aggregateType: 'Invitation' | 'LeadTransfer',
  asking: { readonly id: string; readonly version: number },
  type: EventTypeOf<'Invitation' | 'LeadTransfer'>,
  audience: readonly string[],
): NewEvent {
  return {
    type,
    aggregateType,
    aggregateId: asking.id,
    aggregateVersion: asking.version,
    networkId: null,
    caseId: null,
    audience,
    data: {},
  }
}
