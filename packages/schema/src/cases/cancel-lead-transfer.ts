import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import type { LeadTransferRow } from './case.types.ts'
import { endPendingTransfer } from './end-lead-transfer.ts'

export interface CancelLeadTransferInput {
  readonly leadTransferId: string
}

/**
 * The lead takes its proposal back.
 *
 * @throws NotFound, CaseActionRefused
 */
export async function cancelLeadTransfer(
  context: Context,
  command: Command,
  input: CancelLeadTransferInput,
): Promise<LeadTransferRow> {
  return endPendingTransfer(context, command, input.leadTransferId, 'proposer')
}
