import { namedPartner, PartnerRef } from '../partners/index.ts'
import { caseLoader } from './case.loaders.ts'
import { AnswerStatusEnum, InvitationRef, LeadTransferRef, SharedCaseRef } from './case.refs.ts'

InvitationRef.implement({
  description:
    'Invitation: a lead asks a partner to take part in a shared case. Before it accepts, the partner learns who asks and nothing else.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', { description: 'Version: 2 once it has ended.' }),
    status: t.expose('status', {
      type: AnswerStatusEnum,
      description: 'Réponse: what became of it.',
    }),
    inviter: t.field({
      type: PartnerRef,
      description: 'Invité par: the lead that asked.',
      resolve: ({ inviterPartnerId }, _args, context) =>
        namedPartner(context, inviterPartnerId, 'participant'),
    }),
    invited: t.field({
      type: PartnerRef,
      description: 'Invité: the partner that was asked.',
      resolve: ({ invitedPartnerId }, _args, context) =>
        namedPartner(context, invitedPartnerId, 'participant'),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Envoyée le: when.' }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Répondue le: null while it waits.',
    }),
    case: t.field({
      type: SharedCaseRef,
      nullable: true,
      description: 'Situation partagée: null while you take no part in it.',
      resolve: ({ caseId }, _args, context) => caseLoader(context).load(caseId),
    }),
  }),
})

LeadTransferRef.implement({
  description:
    'Proposition de pilotage: the lead of a shared case proposes that another partner lead it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', { description: 'Version: 2 once it has ended.' }),
    status: t.expose('status', {
      type: AnswerStatusEnum,
      description: 'Réponse: what became of it.',
    }),
    from: t.field({
      type: PartnerRef,
      description: 'Proposée par: the lead that asked.',
      resolve: ({ fromPartnerId }, _args, context) =>
        namedPartner(context, fromPartnerId, 'participant'),
    }),
    to: t.field({
      type: PartnerRef,
      description: 'Proposée à: the partner that would lead.',
      resolve: ({ toPartnerId }, _args, context) =>
        namedPartner(context, toPartnerId, 'participant'),
    }),
    toNetworkId: t.exposeID('toNetworkId', {
      description: 'Réseau d’arrivée: the network the case would belong to.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Envoyée le: when.' }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Répondue le: null while it waits.',
    }),
    case: t.field({
      type: SharedCaseRef,
      nullable: true,
      description: 'Situation partagée: null while you take no part in it.',
      resolve: ({ caseId }, _args, context) => caseLoader(context).load(caseId),
    }),
  }),
})
