import { DataCategoryEnum } from '../cooperation/index.ts'
import { findAsNode, NodeInterface } from '../kernel/index.ts'
import { PartnerRef } from '../partners/index.ts'
import { allowedOn, partnerOf } from './disclosure.fields.graphql.ts'
import { objectionLoader } from './disclosure.loaders.ts'
import { ObjectionRef } from './disclosure.refs.ts'
import { objectionStanding } from './record-standing.ts'

ObjectionRef.implement({
  interfaces: [NodeInterface],
  description:
    'Opposition: the person opposes that facts be shared (RGPD, art. 21). It closes what it covers, whatever was agreed or disclosed, emergencies included.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', {
      description: 'Version: give it as `expectedVersion` when you lift it.',
    }),
    caseId: t.exposeID('caseId', { description: 'Identifiant de la situation: it is raised on.' }),
    personId: t.exposeID('personId', { description: 'Identifiant de la personne: who opposes.' }),
    recordedBy: t.field({
      type: PartnerRef,
      description: 'Consignée par: the participant that heard the person.',
      resolve: ({ recordedByPartnerId }, _args, context) => partnerOf(context, recordedByPartnerId),
    }),
    owner: t.field({
      type: PartnerRef,
      nullable: true,
      description: 'Propriétaire: whose facts are not to be shared; null for anybody’s.',
      resolve: ({ ownerPartnerId: id }, _args, context) =>
        id === null ? null : partnerOf(context, id),
    }),
    reader: t.field({
      type: PartnerRef,
      nullable: true,
      description: 'Lecteur: with whom they are not to be shared; null for anybody.',
      resolve: ({ readerPartnerId: id }, _args, context) =>
        id === null ? null : partnerOf(context, id),
    }),
    categories: t.field({
      type: [DataCategoryEnum],
      description: 'Catégories: the kinds of facts it covers; empty for all.',
      resolve: ({ categories }) => [...categories],
    }),
    raisedOn: t.expose('raisedOn', {
      type: 'Date',
      description: 'Exprimée le: day on which the person said so.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Consignée le: when.' }),
    liftedAt: t.expose('liftedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Levée le: null while it holds.',
    }),
    allowedActions: t.field(allowedOn(objectionStanding)),
  }),
})

findAsNode(ObjectionRef, 'facets:read', (context, id) => objectionLoader(context).load(id))
