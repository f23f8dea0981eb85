import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import { knownPartner } from '../partners/index.ts'
import { answer, askingEvent, heldCase, permit, refused, runCaseCommand } from './case.command.ts'
import type { LeadTransferRow } from './case.types.ts'
import { addLeadTransfer, findLeadTransfers, pendingTransfers } from './lead-transfer.store.ts'

export interface ProposeLeadTransferInput {
  readonly caseId: string
  readonly toPartnerId: string
  /** The network the case goes to; its own when absent. */
  readonly toNetworkId?: string | null | undefined
}

/**
 * The lead proposes that another partner lead the case, in the same network or in another one that the
 * partner is a member of.
 *
 * @throws NotFound, CaseActionRefused
 */
export async function proposeLeadTransfer(
  context: Context,
  command: Command,
  input: ProposeLeadTransferInput,
): Promise<LeadTransferRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    const held = await heldCase(context, tx, input.caseId)
    permit(context, held, 'PROPOSE_LEAD_TRANSFER')
    const to = context.directory.partner(input.toPartnerId)
    if (to === null) throw new NotFound('input.toPartnerId')
    if (to.id === partnerId) throw refused(context, held, 'ALREADY_LEAD')
    const toNetworkId = input.toNetworkId ?? held.networkId
    if (to.status !== 'ACTIVE' || !to.networkIds.includes(toNetworkId)) {
      // Only who may know of the partner learns that it is one, elsewhere.
      if (knownPartner(context, to.id) === null) throw new NotFound('input.toPartnerId')
      throw refused(context, held, 'NOT_A_PARTNER_OF_THE_NETWORK')
    }
    if ((await pendingTransfers(tx, partnerId, held.id)).length > 0) {
      throw refused(context, held, 'TRANSFER_PENDING')
    }
    const proposed = {
      id: newId(),
      caseId: held.id,
      fromPartnerId: partnerId,
      toPartnerId: to.id,
      toNetworkId,
    }
    await addLeadTransfer(tx, proposed, now)
    const asked = { id: proposed.id, version: 1 }
    const both = [partnerId, to.id]
    return {
      resultId: proposed.id,
      events: [askingEvent('LeadTransfer', asked, 'lead.transfer_proposed', both)],
    }
  })
  const read = findLeadTransfers(context.scope, [id]).then(([one]) => one ?? null)
  return answer('input.caseId', read)
}
