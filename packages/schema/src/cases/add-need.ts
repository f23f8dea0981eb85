import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { answer, heldCase, permit, runCaseCommand } from './case.command.ts'
import type { NeedRow } from './case.types.ts'
import { needAdded } from './need.command.ts'
import { checkNeed, type NeedInput } from './need.input.ts'
import { addNeeds, findNeeds } from './need.store.ts'
import { needCircle } from './participation.store.ts'

export interface AddNeedInput extends NeedInput {
  readonly caseId: string
}

/**
 * Adds a need. Needs have versions of their own: two partners may add theirs at the same time, and
 * nobody else's copy of the case becomes stale by a need it may not see.
 *
 * @throws NotFound, InvalidInput, CaseActionRefused
 */
export async function addNeed(
  context: Context,
  command: Command,
  input: AddNeedInput,
): Promise<NeedRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const held = await heldCase(context, tx, input.caseId)
    permit(context, held, 'ADD_NEED')
    const need = checkNeed(input, 'input')
    const { partnerId } = context.actor
    await addNeeds(tx, partnerId, held.id, [need], now)
    const { partnerIds } = await needCircle(tx, held.id, partnerId)
    return { resultId: need.id, events: [needAdded(held, need, partnerIds)] }
  })
  return answer(
    'input.caseId',
    findNeeds(context.scope, [id]).then(([need]) => need ?? null),
  )
}
