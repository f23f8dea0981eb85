import { caseLoader, SharedCaseRef } from '../cases/index.ts'
import { findAsNode, NodeInterface } from '../kernel/index.ts'
import { dayOf } from '../partners/day.ts'
import { PartnerRef } from '../partners/index.ts'
import { DisclosureEndReasonEnum, LegalBasisEnum } from './disclosure.enums.graphql.ts'
import { allowedOn, partnerOf, SetInterface } from './disclosure.fields.graphql.ts'
import { disclosureLoader, grantLoader } from './disclosure.loaders.ts'
import { DisclosureRef, StandingGrantRef } from './disclosure.refs.ts'
import { disclosureStanding, isActive } from './record-standing.ts'

DisclosureRef.implement({
  interfaces: [NodeInterface, SetInterface],
  description:
    'Partage: what an owner opens of its facts about the persons of a case to one other participant, what for, on what basis, until when. An agreement must cover it too, and no objection of the person.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', {
      description: 'Version: give it as `expectedVersion` when you end it.',
    }),
    caseId: t.exposeID('caseId', { description: 'Identifiant de la situation: it is made on.' }),
    case: t.field({
      type: SharedCaseRef,
      nullable: true,
      description: 'Situation partagée: null once you take no part in it.',
      resolve: ({ caseId }, _args, context) => caseLoader(context).load(caseId),
    }),
    personId: t.exposeID('personId', {
      nullable: true,
      description: 'Identifiant de la personne: whom it is about; null for everybody in the case.',
    }),
    owner: t.field({
      type: PartnerRef,
      description: 'Propriétaire: whose facts they are.',
      resolve: (row, _args, context) => partnerOf(context, row.ownerPartnerId, row),
    }),
    reader: t.field({
      type: PartnerRef,
      description: 'Lecteur: who may read them.',
      resolve: (row, _args, context) => partnerOf(context, row.readerPartnerId, row),
    }),
    referralId: t.exposeID('referralId', {
      nullable: true,
      description:
        'Identifiant de l’orientation: which it follows, stage by stage, and ends with; null for a free-standing one.',
    }),
    standingGrant: t.field({
      type: StandingGrantRef,
      nullable: true,
      description: 'Accord permanent: the one that answered; null when the owner did.',
      resolve: ({ standingGrantId: id }, _args, context) =>
        id === null ? null : grantLoader(context).load(id),
    }),
    legalBasis: t.expose('legalBasis', {
      type: LegalBasisEnum,
      description: 'Base légale: on what it rests.',
    }),
    legalText: t.exposeString('legalText', {
      nullable: true,
      description: 'Texte: reference of the law, for LEGAL_MISSION.',
    }),
    informedOn: t.expose('informedOn', {
      type: 'Date',
      description: 'Personne informée le: day on which the person was informed.',
    }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'Jusqu’au: its last day; null while nothing but its end closes it.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Fait le: when.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Terminé le: null while it was not ended.',
    }),
    endReason: t.expose('endReason', {
      type: DisclosureEndReasonEnum,
      nullable: true,
      description: 'Motif de fin: why it ended.',
    }),
    active: t.boolean({
      description: 'Actif: neither ended nor past its last day.',
      resolve: (row, _args, { clock }) => isActive(row, dayOf(clock.now())),
    }),
    allowedActions: t.field(allowedOn(disclosureStanding)),
  }),
})

findAsNode(DisclosureRef, 'facets:read', (context, id) => disclosureLoader(context).load(id))
