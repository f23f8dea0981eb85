import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import type { InvitationRow } from './case.types.ts'
import { endPendingInvitation } from './end-invitation.ts'

export interface DeclineInvitationInput {
  readonly invitationId: string
}

/**
 * The invited partner does not join.
 *
 * @throws NotFound, CaseActionRefused
 */
export async function declineInvitation(
  context: Context,
  command: Command,
  input: DeclineInvitationInput,
): Promise<InvitationRow> {
  return endPendingInvitation(context, command, input.invitationId, 'invited')
}
