import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import type { PrismaTransaction } from '../kernel/scope.ts'
import { CaseActionRefused } from './case.errors.ts'
import type { InvitationRow, LeadTransferRow } from './case.types.ts'
import { invitationForChange } from './invitation.store.ts'
import { transferForChange } from './lead-transfer.store.ts'

/** The invitation of a command, still pending, for the part the actor plays in it. */
export async function pendingInvitation(
  context: Context,
  tx: PrismaTransaction,
  id: string,
  part: 'invited' | 'lead',
): Promise<InvitationRow> {
  const { partnerId } = context.actor
  const invitation = isId(id) ? await invitationForChange(tx, partnerId, id) : null
  if (invitation === null) throw new NotFound('input.invitationId')
  if ((invitation.invitedPartnerId === partnerId) !== (part === 'invited')) {
    throw new CaseActionRefused('ROLE_DOES_NOT_ALLOW')
  }
  if (invitation.status !== 'PENDING') throw new CaseActionRefused('INVITATION_ENDED')
  return invitation
}

/** The lead transfer of a command, still pending, for the part the actor plays in it. */
export async function pendingTransfer(
  context: Context,
  tx: PrismaTransaction,
  id: string,
  part: 'proposed' | 'proposer',
): Promise<LeadTransferRow> {
  const { partnerId } = context.actor
  const transfer = isId(id) ? await transferForChange(tx, partnerId, id) : null
  if (transfer === null) throw new NotFound('input.leadTransferId')
  if ((transfer.toPartnerId === partnerId) !== (part === 'proposed')) {
    throw new CaseActionRefused('ROLE_DOES_NOT_ALLOW')
  }
  if (transfer.status !== 'PENDING') throw new CaseActionRefused('TRANSFER_ENDED')
  return transfer
}
