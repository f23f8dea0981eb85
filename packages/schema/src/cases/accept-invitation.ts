import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { newId } from '../kernel/id.ts'
import { answer, caseEvent, heldCase, refused, runCaseCommand } from './case.command.ts'
import { CaseActionRefused } from './case.errors.ts'
import { findCase } from './case.store.ts'
import type { CaseRow } from './case.types.ts'
import { pendingInvitation } from './invitation.command.ts'
import { joinByInvitation } from './invitation.store.ts'
import { changeCase } from './participation.store.ts'

export interface AcceptInvitationInput {
  readonly invitationId: string
}

/**
 * The invited partner joins the case as a contributor.
 *
 * @throws NotFound, CaseActionRefused
 */
export async function acceptInvitation(
  context: Context,
  command: Command,
  input: AcceptInvitationInput,
): Promise<CaseRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    const invitation = await pendingInvitation(context, tx, input.invitationId, 'invited')
    const participationId = newId()
    if (!(await joinByInvitation(tx, invitation.id, participationId, now))) {
      throw new CaseActionRefused('INVITATION_ENDED')
    }
    // Only now is the case in sight; closing it cancels its invitations, so it is active.
    const held = await heldCase(context, tx, invitation.caseId)
    if (held.status !== 'ACTIVE') throw refused(context, held, 'INVITATION_ENDED')
    await changeCase(tx, held.id, now)
    const joined = caseEvent(held, 'participant.joined', { participationId, partnerId })
    return { resultId: held.id, events: [joined] }
  })
  return answer('input.invitationId', findCase(context.scope, id))
}
