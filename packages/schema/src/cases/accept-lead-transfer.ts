import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { newId } from '../kernel/id.ts'
import { answer, caseEvent, heldCase, refused, runCaseCommand } from './case.command.ts'
import { CaseActionRefused } from './case.errors.ts'
import { findCase } from './case.store.ts'
import type { CaseRow } from './case.types.ts'
import { pendingTransfer } from './invitation.command.ts'
import { takeLead } from './lead-transfer.store.ts'
import { changeCase } from './participation.store.ts'

export interface AcceptLeadTransferInput {
  readonly leadTransferId: string
}

/**
 * The proposed partner becomes the lead, the lead before it a contributor, and the case follows into
 * the network it was proposed for.
 *
 * @throws NotFound, CaseActionRefused
 */
export async function acceptLeadTransfer(
  context: Context,
  command: Command,
  input: AcceptLeadTransferInput,
): Promise<CaseRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    const transfer = await pendingTransfer(context, tx, input.leadTransferId, 'proposed')
    const networks = context.directory.partner(partnerId)?.networkIds ?? []
    if (!networks.includes(transfer.toNetworkId)) {
      throw new CaseActionRefused('NOT_A_PARTNER_OF_THE_NETWORK')
    }
    if (!(await takeLead(tx, transfer.id, [newId(), newId()], now))) {
      throw new CaseActionRefused('TRANSFER_ENDED')
    }
    const held = await heldCase(context, tx, transfer.caseId)
    if (held.status !== 'ACTIVE') throw refused(context, held, 'TRANSFER_ENDED')
    await changeCase(tx, held.id, now)
    const transferred = caseEvent(held, 'lead.transferred', {
      fromPartnerId: transfer.fromPartnerId,
      toPartnerId: partnerId,
    })
    return { resultId: held.id, events: [transferred] }
  })
  return answer('input.leadTransferId', findCase(context.scope, id))
}
