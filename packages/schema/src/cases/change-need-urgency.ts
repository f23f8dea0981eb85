import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { answer, runCaseCommand } from './case.command.ts'
import type { NeedRow } from './case.types.ts'
import { heldNeed, needChanged } from './need.command.ts'
import { checkUrgency } from './need.input.ts'
import { changeNeed, findNeeds } from './need.store.ts'

export interface ChangeNeedUrgencyInput {
  readonly needId: string
  readonly expectedVersion: number
  readonly urgency: string
}

/**
 * Changes the urgency of a need, for its lead and its author. Referrals already sent keep the urgency
 * they were sent with.
 *
 * @throws NotFound, InvalidInput, NeedConflict, CaseActionRefused
 */
export async function changeNeedUrgency(
  context: Context,
  command: Command,
  input: ChangeNeedUrgencyInput,
): Promise<NeedRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const urgency = checkUrgency(input.urgency, 'input.urgency')
    const need = await heldNeed(context, tx, input, 'CHANGE_URGENCY')
    await changeNeed(tx, need.id, { urgency }, now)
    const changed = await needChanged(tx, 'need.urgency_changed', need, { urgency })
    return { resultId: need.id, events: [changed] }
  })
  return answer(
    'input.needId',
    findNeeds(context.scope, [id]).then(([need]) => need ?? null),
  )
}
