import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import type { InvitationRow } from './case.types.ts'
import { endPendingInvitation } from './end-invitation.ts'

export interface CancelInvitationInput {
  readonly invitationId: string
}

/**
 * The lead takes an invitation back.
 *
 * @throws NotFound, CaseActionRefused
 */
export async function cancelInvitation(
  context: Context,
  command: Command,
  input: CancelInvitationInput,
): Promise<InvitationRow> {
  return endPendingInvitation(context, command, input.invitationId, 'lead')
}
