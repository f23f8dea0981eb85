import { AgreementRef } from '../cooperation/index.ts'
import { builder, findAsNode, NodeInterface } from '../kernel/index.ts'
import { PartnerRef } from '../partners/index.ts'
import { GrantStageEnum, LegalBasisEnum } from './disclosure.enums.graphql.ts'
import { allowedOn, partnerOf, SetInterface } from './disclosure.fields.graphql.ts'
import { grantLoader, grantsOfAgreementLoader } from './disclosure.loaders.ts'
import { StandingGrantRef } from './disclosure.refs.ts'
import { grantStanding } from './record-standing.ts'

StandingGrantRef.implement({
  interfaces: [NodeInterface, SetInterface],
  description:
    'Accord permanent: what an owner answers at once when a party of its agreement asks for it on a case. It opens nothing before somebody asks.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', {
      description: 'Version: give it as `expectedVersion` when you end it.',
    }),
    agreementId: t.exposeID('agreementId', {
      description: 'Identifiant de la convention: it belongs to.',
    }),
    owner: t.field({
      type: PartnerRef,
      description: 'Propriétaire: whose facts they are.',
      resolve: ({ ownerPartnerId }, _args, context) => partnerOf(context, ownerPartnerId),
    }),
    reader: t.field({
      type: PartnerRef,
      nullable: true,
      description: 'Lecteur: the only party it answers; null for any.',
      resolve: ({ readerPartnerId: id }, _args, context) =>
        id === null ? null : partnerOf(context, id),
    }),
    stage: t.expose('stage', {
      type: GrantStageEnum,
      description: 'Étape: from when on a referral it answers.',
    }),
    legalBasis: t.expose('legalBasis', {
      type: LegalBasisEnum,
      description: 'Base légale: of the disclosures it answers with.',
    }),
    legalText: t.exposeString('legalText', {
      nullable: true,
      description: 'Texte: reference of the law, for LEGAL_MISSION.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Donné le: when.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Terminé le: null while it answers, as long as the agreement holds.',
    }),
    allowedActions: t.field(allowedOn(grantStanding)),
  }),
})

builder.objectField(AgreementRef, 'standingGrants', (t) =>
  t.field({
    type: [StandingGrantRef],
    description:
      'Accords permanents: yours, and those that may answer you; ended ones included, the newest first.',
    resolve: ({ id }, _args, context) => grantsOfAgreementLoader(context).load(id),
  }),
)

findAsNode(StandingGrantRef, 'agreements:read', (context, id) => grantLoader(context).load(id))
