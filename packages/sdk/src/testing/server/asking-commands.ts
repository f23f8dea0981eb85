import type {
  InvitationInput,
  InviteParticipantInput,
  LeadTransferInput,
  ProposeLeadTransferInput,
} from '../../generated/types.ts'
import { ask, endAsking, pendingAsking, pendingOf, tellOfAsking } from './askings.ts'
import { participantsOf, roleIn } from './case-rules.ts'
import { command, type Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import { caseChanged, caseRefused, heldCase, permit } from './held-case.ts'
import { notFound, refused } from './outcomes.ts'
import { join } from './participation.ts'
import { isKnown } from './partners.ts'

function invite(context: Context, input: InviteParticipantInput): object {
  const held = heldCase(context, input.caseId)
  permit(context, held, 'INVITE_PARTICIPANT')
  const invited = context.world.partners.get(input.partnerId)
  if (invited === undefined || !isKnown(context, invited)) throw notFound('input.partnerId')
  if (invited.status !== 'ACTIVE' || !invited.networkIds.includes(held.networkId)) {
    throw caseRefused(context, held, 'NOT_A_PARTNER_OF_THE_NETWORK')
  }
  // A target may be invited: it then takes part beyond its referral.
  const role = roleIn(context.world, held.id, invited.id)
  if (role !== null && role !== 'TARGET') throw caseRefused(context, held, 'ALREADY_PARTICIPANT')
  const twice = pendingOf(context, held.id).some(
    ({ __typename, toPartnerId }) => __typename === 'Invitation' && toPartnerId === invited.id,
  )
  if (twice) throw caseRefused(context, held, 'INVITATION_PENDING')
  const asked = { caseId: held.id, toPartnerId: invited.id, toNetworkId: held.networkId }
  const invitation = ask(context, { __typename: 'Invitation', ...asked })
  tellOfAsking(context, 'participant.invited', invitation)
  return invitation
}

function acceptInvitation(context: Context, { invitationId }: InvitationInput): object {
  const { world, actor, now } = context
  const invitation = pendingAsking(context, 'Invitation', invitationId, 'asked')
  const { partnerId } = actor
  endAsking(context, invitation, 'ACCEPTED')
  const before = participantsOf(world, invitation.caseId).find((one) => one.partnerId === partnerId)
  if (before !== undefined) before.until = now
  const participant = join(context, invitation.caseId, partnerId, 'CONTRIBUTOR')
  const held = heldCase(context, invitation.caseId)
  const codes = { participationId: participant.id, partnerId }
  return caseChanged(context, held, 'participant.joined', codes)
}

function proposeTransfer(context: Context, input: ProposeLeadTransferInput): object {
  const held = heldCase(context, input.caseId)
  permit(context, held, 'PROPOSE_LEAD_TRANSFER')
  const to = context.world.partners.get(input.toPartnerId)
  if (to === undefined) throw notFound('input.toPartnerId')
  if (to.id === context.actor.partnerId) throw caseRefused(context, held, 'ALREADY_LEAD')
  const toNetworkId = input.toNetworkId ?? held.networkId
  if (to.status !== 'ACTIVE' || !to.networkIds.includes(toNetworkId)) {
    // Only who may know of the partner learns that it is one, elsewhere.
    if (!isKnown(context, to)) throw notFound('input.toPartnerId')
    throw caseRefused(context, held, 'NOT_A_PARTNER_OF_THE_NETWORK')
  }
  if (pendingOf(context, held.id).some(({ __typename }) => __typename === 'LeadTransfer')) {
    throw caseRefused(context, held, 'TRANSFER_PENDING')
  }
  const asked = { caseId: held.id, toPartnerId: to.id, toNetworkId }
  const transfer = ask(context, { __typename: 'LeadTransfer', ...asked })
  tellOfAsking(context, 'lead.transfer_proposed', transfer)
  return transfer
}

function acceptTransfer(context: Context, { leadTransferId }: LeadTransferInput): object {
  const { world, actor, now } = context
  const transfer = pendingAsking(context, 'LeadTransfer', leadTransferId, 'asked')
  const { caseId, fromPartnerId, toNetworkId } = transfer
  if (!world.partners.get(actor.partnerId)?.networkIds.includes(toNetworkId)) {
    const none = { allowedActions: [] }
    throw refused('CaseActionRefused', 'NOT_A_PARTNER_OF_THE_NETWORK', none)
  }
  endAsking(context, transfer, 'ACCEPTED')
  for (const one of participantsOf(world, caseId)) {
    if ([fromPartnerId, actor.partnerId].includes(one.partnerId)) one.until = now
  }
  join(context, caseId, fromPartnerId, 'CONTRIBUTOR')
  join(context, caseId, actor.partnerId, 'LEAD')
  const held = heldCase(context, caseId)
  held.networkId = toNetworkId
  const codes = { fromPartnerId, toPartnerId: actor.partnerId }
  return caseChanged(context, held, 'lead.transferred', codes)
}

/** Ends without effect: declined by who was asked, cancelled by who asked. */
function ending(typename: 'Invitation' | 'LeadTransfer', part: 'asked' | 'asking', type: string) {
  return command((context, input: Partial<InvitationInput & LeadTransferInput>) => {
    const id = input.invitationId ?? input.leadTransferId ?? ''
    const asking = pendingAsking(context, typename, id, part)
    endAsking(context, asking, part === 'asked' ? 'DECLINED' : 'CANCELLED')
    tellOfAsking(context, type, asking)
    return asking
  })
}

export const askingMutations: Resolvers = {
  Mutation: {
    inviteParticipant: command(invite),
    acceptInvitation: command(acceptInvitation),
    declineInvitation: ending('Invitation', 'asked', 'participant.declined'),
    cancelInvitation: ending('Invitation', 'asking', 'participant.invitation_cancelled'),
    proposeLeadTransfer: command(proposeTransfer),
    acceptLeadTransfer: command(acceptTransfer),
    declineLeadTransfer: ending('LeadTransfer', 'asked', 'lead.transfer_declined'),
    cancelLeadTransfer: ending('LeadTransfer', 'asking', 'lead.transfer_cancelled'),
  },
}
