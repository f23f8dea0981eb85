import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { answer, runCaseCommand } from './case.command.ts'
import type { NeedRow } from './case.types.ts'
import { heldNeed, needChanged } from './need.command.ts'
import { changeNeed, findNeeds } from './need.store.ts'

export interface MarkNeedMetInput {
  readonly needId: string
  readonly expectedVersion: number
}

/**
 * The lead says that a need is met, whatever its referrals tell.
 *
 * @throws NotFound, NeedConflict, CaseActionRefused
 */
export async function markNeedMet(
  context: Context,
  command: Command,
  input: MarkNeedMetInput,
): Promise<NeedRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const need = await heldNeed(context, tx, input, 'MARK_MET')
    await changeNeed(tx, need.id, { markedMetAt: now }, now)
    return { resultId: need.id, events: [await needChanged(tx, 'need.met', need, {})] }
  })
  return answer(
    'input.needId',
    findNeeds(context.scope, [id]).then(([need]) => need ?? null),
  )
}
