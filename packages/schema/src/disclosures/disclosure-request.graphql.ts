import { caseLoader, SharedCaseRef } from '../cases/index.ts'
import { findAsNode, NodeInterface } from '../kernel/index.ts'
import { PartnerRef } from '../partners/index.ts'
import { REQUEST_STATUSES } from './disclosure.codes.ts'
import { DeclineReasonEnum, RequestStatusEnum } from './disclosure.enums.graphql.ts'
import { allowedOn, partnerOf, SetInterface } from './disclosure.fields.graphql.ts'
import { disclosureLoader, requestLoader } from './disclosure.loaders.ts'
import { DisclosureRef, DisclosureRequestRef } from './disclosure.refs.ts'
import { requestStanding } from './record-standing.ts'

const labels = new Map(REQUEST_STATUSES.map(({ code, label }) => [code, label]))

DisclosureRequestRef.implement({
  interfaces: [NodeInterface, SetInterface],
  description:
    'Demande de partage: a participant asks an owner to disclose facts. A standing grant answers at once, else the owner does.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', {
      description: 'Version: give it as `expectedVersion` when you answer or cancel it.',
    }),
    caseId: t.exposeID('caseId', { description: 'Identifiant de la situation: it is made on.' }),
    case: t.field({
      type: SharedCaseRef,
      nullable: true,
      description: 'Situation partagée: it is made on.',
      resolve: ({ caseId }, _args, context) => caseLoader(context).load(caseId),
    }),
    personId: t.exposeID('personId', {
      nullable: true,
      description: 'Identifiant de la personne: whom it is about; null for everybody in the case.',
    }),
    owner: t.field({
      type: PartnerRef,
      description: 'Propriétaire: who is asked.',
      resolve: (row, _args, context) => partnerOf(context, row.ownerPartnerId, row),
    }),
    requester: t.field({
      type: PartnerRef,
      description: 'Demandeur: who asks.',
      resolve: (row, _args, context) => partnerOf(context, row.requesterPartnerId, row),
    }),
    referralId: t.exposeID('referralId', {
      nullable: true,
      description: 'Identifiant de l’orientation: of the asker, which the disclosure would follow.',
    }),
    informedOn: t.expose('informedOn', {
      type: 'Date',
      description: 'Personne informée le: day on which the person was informed of the request.',
    }),
    status: t.expose('status', {
      type: RequestStatusEnum,
      description: 'Réponse: what became of it.',
    }),
    statusLabel: t.string({
      description: 'Libellé de la réponse: in French, for screens.',
      resolve: ({ status }) => labels.get(status) ?? status,
    }),
    disclosure: t.field({
      type: DisclosureRef,
      nullable: true,
      description: 'Partage: the one that answers it, once granted.',
      resolve: ({ disclosureId: id }, _args, context) =>
        id === null ? null : disclosureLoader(context).load(id),
    }),
    declineReason: t.expose('declineReason', {
      type: DeclineReasonEnum,
      nullable: true,
      description: 'Motif de refus: why the owner declined.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Faite le: when.' }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Répondue le: null while it waits.',
    }),
    allowedActions: t.field(allowedOn(requestStanding)),
  }),
})

findAsNode(DisclosureRequestRef, 'facets:read', (context, id) => requestLoader(context).load(id))
