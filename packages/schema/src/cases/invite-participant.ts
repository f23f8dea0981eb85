import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import { knownPartner } from '../partners/index.ts'
import { answer, askingEvent, heldCase, permit, refused, runCaseCommand } from './case.command.ts'
import type { InvitationRow } from './case.types.ts'
import { addInvitation, findInvitations, pendingInvitations } from './invitation.store.ts'
import { roleInCase } from './participation.store.ts'

export interface InviteParticipantInput {
  readonly caseId: string
  readonly partnerId: string
}

/**
 * The lead invites a partner of the case's network. Until it accepts, the partner learns who asks and
 * nothing of the case.
 *
 * @throws NotFound, CaseActionRefused
 */
export async function inviteParticipant(
  context: Context,
  command: Command,
  input: InviteParticipantInput,
): Promise<InvitationRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    const held = await heldCase(context, tx, input.caseId)
    permit(context, held, 'INVITE_PARTICIPANT')
    const invited = context.directory.partner(input.partnerId)
    if (invited === null || knownPartner(context, invited.id) === null) {
      throw new NotFound('input.partnerId')
    }
    if (invited.status !== 'ACTIVE' || !invited.networkIds.includes(held.networkId)) {
      throw refused(context, held, 'NOT_A_PARTNER_OF_THE_NETWORK')
    }
    // A target may be invited: it then takes part beyond its referral.
    const role = await roleInCase(tx, held.id, invited.id)
    if (role !== null && role !== 'TARGET') throw refused(context, held, 'ALREADY_PARTICIPANT')
    const pending = await pendingInvitations(tx, partnerId, held.id)
    if (pending.some(({ invitedPartnerId }) => invitedPartnerId === invited.id)) {
      throw refused(context, held, 'INVITATION_PENDING')
    }
    const invitation = {
      id: newId(),
      caseId: held.id,
      inviterPartnerId: partnerId,
      invitedPartnerId: invited.id,
    }
    await addInvitation(tx, invitation, now)
    const audience = [partnerId, invited.id]
    const asked = { id: invitation.id, version: 1 }
    return {
      resultId: invitation.id,
      events: [askingEvent('Invitation', asked, 'participant.invited', audience)],
    }
  })
  return answer(
    'input.caseId',
    findInvitations(context.scope, [id]).then(([one]) => one ?? null),
  )
}
