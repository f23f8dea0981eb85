import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import { answer, caseEvent, heldCase, permit, refused, runCaseCommand } from './case.command.ts'
import { findCase } from './case.store.ts'
import type { CaseRow } from './case.types.ts'
import { changeCase, endParticipation, roleInCase } from './participation.store.ts'

export interface RemoveParticipantInput {
  readonly caseId: string
  readonly partnerId: string
  readonly expectedVersion: number
}

/**
 * The lead ends the part of a contributor, which loses sight of the case at once. One that still has
 * an open referral to answer stays as its target.
 *
 * @throws NotFound, CaseConflict, CaseActionRefused
 */
export async function removeParticipant(
  context: Context,
  command: Command,
  input: RemoveParticipantInput,
): Promise<CaseRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = input
    const held = await heldCase(context, tx, input.caseId)
    permit(context, held, 'REMOVE_PARTICIPANT', input.expectedVersion)
    const role = isId(partnerId) ? await roleInCase(tx, held.id, partnerId) : null
    if (role === null) throw new NotFound('input.partnerId')
    if (role !== 'CONTRIBUTOR') throw refused(context, held, 'NOT_A_CONTRIBUTOR')
    await changeCase(tx, held.id, now)
    if (!(await endParticipation(tx, held.id, partnerId, now))) {
      throw refused(context, held, 'NOT_A_CONTRIBUTOR')
    }
    // The one that is removed learns of it too: its programs must forget the case.
    return { resultId: held.id, events: [caseEvent(held, 'participant.removed', { partnerId })] }
  })
  return answer('input.caseId', findCase(context.scope, id))
}
