import { findAsNode, NodeInterface } from '../kernel/index.ts'
import { findNetwork, NetworkRef, namedPartner, PartnerRef } from '../partners/index.ts'
import { CommuneRef } from '../territories/index.ts'
import {
  caseLoader,
  formerLoader,
  invitationsLoader,
  needsLoader,
  participantsLoader,
  personsLoader,
  transfersLoader,
} from './case.loaders.ts'
import { allowedCaseActions, seesLeadBusiness } from './case.policy.ts'
import {
  CaseActionEnum,
  CasePersonRef,
  CaseRoleEnum,
  CaseStatusEnum,
  InvitationRef,
  LeadTransferRef,
  NeedRef,
  ParticipantRef,
  SharedCaseRef,
} from './case.refs.ts'

SharedCaseRef.implement({
  interfaces: [NodeInterface],
  description:
    'Situation partagée: what several partners know together of a person or a household, and nothing more. It holds no name, number or birth date.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', {
      description: 'Version: give it as `expectedVersion` when you change the case.',
    }),
    status: t.expose('status', { type: CaseStatusEnum, description: 'État: active or closed.' }),
    networkId: t.exposeID('networkId', {
      description: 'Identifiant du réseau: the network the case belongs to.',
    }),
    network: t.field({
      type: NetworkRef,
      nullable: true,
      description: 'Réseau: null when you take part without being a member of it.',
      resolve: ({ networkId }, _args, { scope, clock }) =>
        findNetwork(scope, networkId, clock.now().toISOString().slice(0, 10)),
    }),
    commune: t.expose('commune', {
      type: CommuneRef,
      description: 'Commune: where the persons live.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'Ouverte le: when it was opened.',
    }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Close le: null while it is active.',
    }),
    myRole: t.expose('myRole', {
      type: CaseRoleEnum,
      description: 'Mon rôle: your own part in it.',
    }),
    allowedActions: t.field({
      type: [CaseActionEnum],
      description:
        'Actions permises: what you may do now by your role, the state and the scopes of your token.',
      resolve: ({ myRole, status }, _args, { actor }) =>
        allowedCaseActions(myRole, status, actor.scopes),
    }),
    participants: t.field({
      type: [ParticipantRef],
      description: 'Participants: who takes part now, the longest first.',
      resolve: async (parent, _args, context) => [
        ...(parent.participants ?? (await participantsLoader(context).load(parent.id))),
      ],
    }),
    formerParticipants: t.field({
      type: [ParticipantRef],
      description:
        'Anciens participants: participations that ended; empty unless you lead the case.',
      resolve: ({ id, myRole }, _args, context) =>
        seesLeadBusiness(myRole) ? formerLoader(context).load(id) : [],
    }),
    persons: t.field({
      type: [CasePersonRef],
      description: 'Personnes: the household, each with your own reference only.',
      resolve: async (parent, _args, context) => [
        ...(parent.persons ?? (await personsLoader(context).load(parent.id))),
      ],
    }),
    needs: t.field({
      type: [NeedRef],
      description:
        'Besoins: all of them for the lead; else those you added and those of the referrals you received.',
      resolve: async (parent, _args, context) => [
        ...(parent.needs ?? (await needsLoader(context).load(parent.id))),
      ],
    }),
    invitations: t.field({
      type: [InvitationRef],
      description: 'Invitations: the newest first; empty unless you lead the case.',
      resolve: ({ id, myRole }, _args, context) =>
        seesLeadBusiness(myRole) ? invitationsLoader(context).load(id) : [],
    }),
    leadTransfer: t.field({
      type: LeadTransferRef,
      nullable: true,
      description: 'Proposition de pilotage: the one that waits for an answer, for the lead.',
      resolve: async ({ id, myRole }, _args, context) =>
        seesLeadBusiness(myRole) ? ((await transfersLoader(context).load(id))[0] ?? null) : null,
    }),
  }),
})

ParticipantRef.implement({
  description: 'Participant: a partner that takes or took part in a shared case.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: of this participation.' }),
    partner: t.field({
      type: PartnerRef,
      description:
        'Partenaire: one whose name is sensitive is shown as its category, unless a referral joins you.',
      resolve: ({ partnerId, sharesReferral }, _args, context) =>
        namedPartner(context, partnerId, sharesReferral ? 'referral' : 'participant'),
    }),
    role: t.expose('role', { type: CaseRoleEnum, description: 'Rôle: its part.' }),
    since: t.expose('since', { type: 'DateTime', description: 'Depuis: when it joined.' }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'Jusqu’à: when its part ended, null while it lasts.',
    }),
  }),
})

CasePersonRef.implement({
  description: 'Personne: somebody of the household, by an opaque id.',
  fields: (t) => ({
    id: t.exposeID('personId', {
      description: 'Identifiant: opaque, the same in each of your cases.',
    }),
    myLocalReference: t.exposeString('myLocalReference', {
      nullable: true,
      description:
        'Ma référence: your own, set by createSharedCase, addCasePerson or linkPerson. No other partner sees it.',
    }),
  }),
})

findAsNode(SharedCaseRef, 'cases:read', (context, id) => caseLoader(context).load(id))
