import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { answer, caseEvent, heldCase, permit, refused, runCaseCommand } from './case.command.ts'
import { findCase } from './case.store.ts'
import type { CaseRow } from './case.types.ts'
import { changeCase } from './participation.store.ts'
import { isEmpty } from './person.store.ts'

export interface ReopenSharedCaseInput {
  readonly caseId: string
  readonly expectedVersion: number
}

/**
 * The lead reopens a closed case, with those that still take part; not one whose persons were erased.
 *
 * @throws NotFound, CaseConflict, CaseActionRefused
 */
export async function reopenSharedCase(
  context: Context,
  command: Command,
  input: ReopenSharedCaseInput,
): Promise<CaseRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const held = await heldCase(context, tx, input.caseId)
    permit(context, held, 'REOPEN', input.expectedVersion)
    // Everybody in it was erased: it is about nobody any more.
    if (await isEmpty(tx, held.id)) throw refused(context, held, 'STATE_DOES_NOT_ALLOW')
    await changeCase(tx, held.id, now, { status: 'ACTIVE', closedAt: null })
    return { resultId: held.id, events: [caseEvent(held, 'case.reopened')] }
  })
  return answer('input.caseId', findCase(context.scope, id))
}
