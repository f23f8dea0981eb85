import {
  allowedCaseActions,
  findCase,
  participantsOf,
  refusalOfCaseAction,
  roleIn,
} from './case-rules.ts'
import type { Context } from './context.ts'
import type { SharedCase } from './entities.ts'
import { happen, type NewEvent } from './events.ts'
import { conflict, notFound, type Outcome, refused } from './outcomes.ts'

/** The case of a command, or nothing there for this actor. @throws Outcome */
export function heldCase(context: Context, caseId: string): SharedCase {
  const held = findCase(context, caseId)
  if (held === null) throw notFound('input.caseId')
  return held
}

export function caseRefused(context: Context, held: SharedCase, code: string): Outcome {
  return refused('CaseActionRefused', code, { allowedActions: allowedCaseActions(context, held) })
}

/** Checks what the caller last saw, if it matters, and then the policy. @throws Outcome */
export function permit(
  context: Context,
  held: SharedCase,
  action: string,
  expectedVersion: number | null = null,
): void {
  if (expectedVersion !== null && expectedVersion !== held.version) {
    const allowedActions = allowedCaseActions(context, held)
    const current = { current: held, currentVersion: held.version, allowedActions }
    throw conflict('CaseConflict', current)
  }
  const role = roleIn(context.world, held.id, context.actor.partnerId)
  const refusal = refusalOfCaseAction(action, role, held.status)
  if (refusal !== null) throw caseRefused(context, held, refusal)
}

/** Moves a case on by one version and tells those in it, as they were before the change. */
export function caseChanged(
  context: Context,
  held: SharedCase,
  type: string,
  codes: NewEvent['codes'] = {},
  audience = participantsOf(context.world, held.id).map(({ partnerId }) => partnerId),
): SharedCase {
  held.version += 1
  tellOfCase(context, held, type, codes, audience)
  return held
}

/** Tells of a case as it is. */
export function tellOfCase(
  context: Context,
  { id, version, networkId }: SharedCase,
  type: string,
  codes: NewEvent['codes'],
  audience: readonly string[],
): void {
  const about = { subjectId: id, subjectVersion: version, networkId, caseId: id }
  happen(context, { type, ...about, audience, codes })
}
