import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { answer, askingEvent, runCaseCommand } from './case.command.ts'
import { CaseActionRefused } from './case.errors.ts'
import type { InvitationRow } from './case.types.ts'
import { pendingInvitation } from './invitation.command.ts'
import { endInvitation, findInvitations } from './invitation.store.ts'

/** Ends a pending invitation without joining: declined by the invited, cancelled by the lead. */
export async function endPendingInvitation(
  context: Context,
  command: Command,
  invitationId: string,
  part: 'invited' | 'lead',
): Promise<InvitationRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const invitation = await pendingInvitation(context, tx, invitationId, part)
    const status = part === 'invited' ? 'DECLINED' : 'CANCELLED'
    if (!(await endInvitation(tx, invitation.id, status, now))) {
      throw new CaseActionRefused('INVITATION_ENDED')
    }
    const type = part === 'invited' ? 'participant.declined' : 'participant.invitation_cancelled'
    const ended = { id: invitation.id, version: invitation.version + 1 }
    const audience = [
      invitation.invitedPartnerId,
      part === 'lead' ? context.actor.partnerId : invitation.inviterPartnerId,
    ]
    return { resultId: invitation.id, events: [askingEvent('Invitation', ended, type, audience)] }
  })
  const read = findInvitations(context.scope, [id]).then(([one]) => one ?? null)
  return answer('input.invitationId', read)
}
