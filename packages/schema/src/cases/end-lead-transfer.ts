import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { answer, askingEvent, runCaseCommand } from './case.command.ts'
import { CaseActionRefused } from './case.errors.ts'
import type { LeadTransferRow } from './case.types.ts'
import { pendingTransfer } from './invitation.command.ts'
import { endLeadTransfer, findLeadTransfers } from './lead-transfer.store.ts'

/** Ends a pending transfer without effect: declined by the proposed lead, cancelled by the lead. */
export async function endPendingTransfer(
  context: Context,
  command: Command,
  leadTransferId: string,
  part: 'proposed' | 'proposer',
): Promise<LeadTransferRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const transfer = await pendingTransfer(context, tx, leadTransferId, part)
    const status = part === 'proposed' ? 'DECLINED' : 'CANCELLED'
    if (!(await endLeadTransfer(tx, transfer.id, status, now))) {
      throw new CaseActionRefused('TRANSFER_ENDED')
    }
    const type = part === 'proposed' ? 'lead.transfer_declined' : 'lead.transfer_cancelled'
    const ended = { id: transfer.id, version: transfer.version + 1 }
    const both = [transfer.fromPartnerId, transfer.toPartnerId]
    return { resultId: transfer.id, events: [askingEvent('LeadTransfer', ended, type, both)] }
  })
  const read = findLeadTransfers(context.scope, [id]).then(([one]) => one ?? null)
  return answer('input.leadTransferId', read)
}
