import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import { dayOf } from '../partners/day.ts'
import { networkIdsOf } from '../partners/index.ts'
import { agreementEvent, runAgreementCommand } from './agreement.command.ts'
import { checkProposal, type Proposal } from './agreement.input.ts'
import { addAgreement } from './agreement.store.ts'
import type { AgreementRow } from './agreement.types.ts'

/**
 * Proposes an agreement to other members of a network; the proposer has accepted it by that. Nothing of
 * it is edited afterwards: a change is a new agreement.
 *
 * @throws InvalidInput, NotFound (a network the actor is not a member of)
 */
export async function proposeAgreement(
  context: Context,
  command: Command,
  input: Proposal,
): Promise<AgreementRow> {
  return runAgreementCommand(context, command, async (tx, now) => {
    const { actor, directory } = context
    if (!networkIdsOf(context).includes(input.networkId)) throw new NotFound('input.networkId')
    const proposal = checkProposal(input, actor.partnerId, dayOf(now))
    const members = new Set(directory.partnersOf(input.networkId).map(({ id }) => id))
    const id = newId()
    // The database asks once more, in the transaction: a member may have left.
    const done =
      proposal.partyIds.every((party) => members.has(party)) &&
      (await addAgreement(tx, actor.partnerId, id, proposal, now))
    if (!done) {
      // Whether there is such a partner elsewhere is not told.
      throw new InvalidInput(
        'PARTY_NOT_A_MEMBER',
        'input.partyIds',
        'Every party is a member of the network. Choose among its partners.',
      )
    }
    const parties = proposal.partyIds.map((partnerId) => ({ partnerId }))
    const agreement = { id, version: 1, networkId: input.networkId, parties }
    const event = agreementEvent('agreement.proposed', agreement, { parties: parties.length })
    return { id, event }
  })
}
