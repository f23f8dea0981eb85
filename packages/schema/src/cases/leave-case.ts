import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { caseEvent, heldCase, permit, refused, runCaseCommand } from './case.command.ts'
import { changeCase, endParticipation } from './participation.store.ts'

export interface LeaveCaseInput {
  readonly caseId: string
  readonly expectedVersion: number
}

/** What is left to say of a case that was left. */
export interface CaseLeft {
  readonly caseId: string
}

/**
 * A contributor ends its part and loses sight of the case; with an open referral to answer it stays as
 * the target of that.
 *
 * @throws NotFound, CaseConflict, CaseActionRefused
 */
export async function leaveCase(
  context: Context,
  command: Command,
  input: LeaveCaseInput,
): Promise<CaseLeft> {
  const caseId = await runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    const held = await heldCase(context, tx, input.caseId)
    if (held.myRole === 'LEAD') throw refused(context, held, 'LEAD_CANNOT_LEAVE')
    if (held.myRole === 'TARGET') throw refused(context, held, 'TARGET_CANNOT_LEAVE')
    permit(context, held, 'LEAVE', input.expectedVersion)
    await changeCase(tx, held.id, now)
    if (!(await endParticipation(tx, held.id, partnerId, now))) {
      throw refused(context, held, 'ROLE_DOES_NOT_ALLOW')
    }
    return { resultId: held.id, events: [caseEvent(held, 'participant.left', { partnerId })] }
  })
  return { caseId }
}
