import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import type { LeadTransferRow } from './case.types.ts'
import { endPendingTransfer } from './end-lead-transfer.ts'

export interface DeclineLeadTransferInput {
  readonly leadTransferId: string
}

/**
 * The proposed partner does not take the lead.
 *
 * @throws NotFound, CaseActionRefused
 */
export async function declineLeadTransfer(
  context: Context,
  command: Command,
  input: DeclineLeadTransferInput,
): Promise<LeadTransferRow> {
  return endPendingTransfer(context, command, input.leadTransferId, 'proposed')
}
