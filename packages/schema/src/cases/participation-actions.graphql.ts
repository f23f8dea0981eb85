import { builder } from '../kernel/builder.ts'
import { commandOf } from '../kernel/command.graphql.ts'
import { NotFound } from '../kernel/errors.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { acceptLeadTransfer } from './accept-lead-transfer.ts'
import { cancelInvitation } from './cancel-invitation.ts'
import { cancelLeadTransfer } from './cancel-lead-transfer.ts'
import { CaseActionRefused, CaseConflict } from './case.errors.ts'
import { InvitationRef, LeadTransferRef, SharedCaseRef } from './case.refs.ts'
import {
  CaseChangeInput,
  InvitationInput,
  InviteParticipantInput,
  LeadTransferInput,
  ProposeLeadTransferInput,
  RemoveParticipantInput,
} from './case-inputs.graphql.ts'
import { declineInvitation } from './decline-invitation.ts'
import { declineLeadTransfer } from './decline-lead-transfer.ts'
import { inviteParticipant } from './invite-participant.ts'
import { type CaseLeft, leaveCase } from './leave-case.ts'
import { proposeLeadTransfer } from './propose-lead-transfer.ts'
import { removeParticipant } from './remove-participant.ts'

const INPUT = 'Données: of the action.'

const CaseLeftRef = builder.objectRef<CaseLeft>('CaseLeft').implement({
  description: 'Départ: you take no part in the case any more.',
  fields: (t) => ({
    caseId: t.exposeID('caseId', { description: 'Situation: its identifier, to forget it by.' }),
  }),
})

builder.mutationFields((t) => ({
  inviteParticipant: t.field({
    type: InvitationRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, CaseActionRefused] },
    description: 'Inviter un partenaire: to take part in a case you lead.',
    args: { input: t.arg({ type: InviteParticipantInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      inviteParticipant(context, commandOf(info, input), input),
  }),
  acceptInvitation: t.field({
    type: SharedCaseRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, CaseActionRefused] },
    description: 'Accepter une invitation: you become a contributor.',
    args: { input: t.arg({ type: InvitationInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      acceptInvitation(context, commandOf(info, input), input),
  }),
  declineInvitation: t.field({
    type: InvitationRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, CaseActionRefused] },
    description: 'Décliner une invitation: you take no part.',
    args: { input: t.arg({ type: InvitationInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      declineInvitation(context, commandOf(info, input), input),
  }),
  cancelInvitation: t.field({
    type: InvitationRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, CaseActionRefused] },
    description: 'Annuler une invitation: of a case you lead.',
    args: { input: t.arg({ type: InvitationInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      cancelInvitation(context, commandOf(info, input), input),
  }),
  removeParticipant: t.field({
    type: SharedCaseRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, CaseConflict, CaseActionRefused] },
    description: 'Retirer un partenaire: a contributor, which loses sight of the case at once.',
    args: { input: t.arg({ type: RemoveParticipantInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      removeParticipant(context, commandOf(info, input), input),
  }),
  leaveCase: t.field({
    type: CaseLeftRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, CaseConflict, CaseActionRefused] },
    description: 'Quitter une situation: you lose sight of it at once.',
    args: { input: t.arg({ type: CaseChangeInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) => leaveCase(context, commandOf(info, input), input),
  }),
  proposeLeadTransfer: t.field({
    type: LeadTransferRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, CaseActionRefused] },
    description: 'Proposer le pilotage: to another partner, also of another network.',
    args: { input: t.arg({ type: ProposeLeadTransferInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      proposeLeadTransfer(context, commandOf(info, input), input),
  }),
  acceptLeadTransfer: t.field({
    type: SharedCaseRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, CaseActionRefused] },
    description: 'Accepter le pilotage: you become the lead, the lead before you a contributor.',
    args: { input: t.arg({ type: LeadTransferInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      acceptLeadTransfer(context, commandOf(info, input), input),
  }),
  declineLeadTransfer: t.field({
    type: LeadTransferRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, CaseActionRefused] },
    description: 'Décliner le pilotage: the lead stays who it is.',
    args: { input: t.arg({ type: LeadTransferInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      declineLeadTransfer(context, commandOf(info, input), input),
  }),
  cancelLeadTransfer: t.field({
    type: LeadTransferRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, CaseActionRefused] },
    description: 'Annuler la proposition de pilotage: your own.',
    args: { input: t.arg({ type: LeadTransferInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      cancelLeadTransfer(context, commandOf(info, input), input),
  }),
}))
