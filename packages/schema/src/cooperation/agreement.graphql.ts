import { builder, defineLoader, findAsNode, NodeInterface } from '../kernel/index.ts'
import { dayOf } from '../partners/day.ts'
import { findNetworks, NetworkRef, namedPartner, PartnerRef } from '../partners/index.ts'
import { AGREEMENT_STATUSES } from './agreement.codes.ts'
import { standingOf } from './agreement.command.ts'
import {
  AgreementActionEnum,
  AgreementAnswerEnum,
  AgreementDeclineReasonEnum,
  AgreementEndReasonEnum,
  AgreementStatusEnum,
  DataCategoryEnum,
  PurposeEnum,
  ReviewConclusionEnum,
} from './agreement.enums.graphql.ts'
import { allowedAgreementActions, partyRelation } from './agreement.policy.ts'
import { AgreementRef, agreementLoader } from './agreement.refs.ts'
import { agreementStatus, nextReviewOn } from './agreement.ts'
import type { AgreementParty, AgreementReview } from './agreement.types.ts'

// A partner is in few networks: all of them are read, and the ones asked for picked.
const networkLoader = defineLoader(async ({ scope, clock }, ids: readonly string[]) => {
  const networks = await findNetworks(scope, dayOf(clock.now()))
  return ids.map((id) => networks.find((network) => network.id === id) ?? null)
})

const AgreementPartyRef = builder.objectRef<AgreementParty>('AgreementParty').implement({
  description: 'Partie: a partner of an agreement and what it answered.',
  fields: (t) => ({
    partner: t.field({
      type: PartnerRef,
      description:
        'Partenaire: who signed is shown by its name; one whose name is sensitive and that has not signed, as its category.',
      resolve: ({ partnerId, answer }, _args, context) =>
        namedPartner(context, partnerId, partyRelation(answer)),
    }),
    answer: t.expose('answer', {
      type: AgreementAnswerEnum,
      description: 'Réponse: the proposer accepts by proposing.',
    }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Répondue le: null while it waits.',
    }),
    declineReason: t.expose('declineReason', {
      type: AgreementDeclineReasonEnum,
      nullable: true,
      description: 'Motif de non-acceptation: of a party that declined.',
    }),
  }),
})

const AgreementReviewRef = builder.objectRef<AgreementReview>('AgreementReview').implement({
  description: 'Bilan: a look back at an agreement that its parties held.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    heldOn: t.expose('heldOn', { type: 'Date', description: 'Tenu le: the day it was held.' }),
    conclusion: t.expose('conclusion', {
      type: ReviewConclusionEnum,
      description: 'Conclusion: what it came to; it changes nothing by itself.',
    }),
    nextOn: t.expose('nextOn', {
      type: 'Date',
      nullable: true,
      description: 'Prochain bilan: the day agreed on, null when left to the rhythm.',
    }),
    recordedBy: t.field({
      type: PartnerRef,
      description: 'Consigné par: the party that recorded it.',
      // Only parties of an agreement in force record one: they have all signed.
      resolve: ({ recordedByPartnerId }, _args, context) =>
        namedPartner(context, recordedByPartnerId, 'referral'),
    }),
  }),
})

AgreementRef.implement({
  interfaces: [NodeInterface],
  description:
    'Convention: partners of a network agree on what kinds of facts they may read of each other, and what for. It opens nothing by itself: the owner still discloses, case by case. Only its parties see it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', {
      description: 'Version: give it as `expectedVersion` when you act on it.',
    }),
    networkId: t.exposeID('networkId', {
      description: 'Identifiant du réseau: the network it holds in.',
    }),
    network: t.field({
      type: NetworkRef,
      nullable: true,
      description: 'Réseau: where it holds; null once you have left it.',
      resolve: ({ networkId }, _args, context) => networkLoader(context).load(networkId),
    }),
    title: t.exposeString('title', { description: 'Intitulé: in the proposer’s words.' }),
    legalText: t.exposeString('legalText', {
      nullable: true,
      description: 'Texte: the law, decree or signed document it rests on.',
    }),
    purposes: t.field({
      type: [PurposeEnum],
      description: 'Finalités: what facts may be read for under it.',
      resolve: ({ purposes }) => [...purposes],
    }),
    categories: t.field({
      type: [DataCategoryEnum],
      description: 'Catégories: the kinds of facts it covers.',
      resolve: ({ categories }) => [...categories],
    }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'Début: its first day.' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'Fin: its last day, null while open-ended.',
    }),
    status: t.field({
      type: AgreementStatusEnum,
      description: 'État: today, in Paris.',
      resolve: (agreement, _args, { clock }) => agreementStatus(agreement, dayOf(clock.now())),
    }),
    statusLabel: t.string({
      description: 'Libellé de l’état: in French, for screens.',
      resolve: (agreement, _args, { clock }) => {
        const status = agreementStatus(agreement, dayOf(clock.now()))
        return AGREEMENT_STATUSES.find(({ code }) => code === status)?.label ?? status
      },
    }),
    parties: t.field({
      type: [AgreementPartyRef],
      description: 'Parties: two at least, the proposer first.',
      resolve: ({ parties }) => [...parties],
    }),
    proposedBy: t.field({
      type: PartnerRef,
      description: 'Proposée par: the party that proposed it.',
      resolve: ({ proposedByPartnerId }, _args, context) =>
        namedPartner(context, proposedByPartnerId, 'referral'),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'Proposée le: when.',
    }),
    reviewEveryMonths: t.exposeInt('reviewEveryMonths', {
      nullable: true,
      description: 'Rythme des bilans: months between two, null when none was agreed on.',
    }),
    reviews: t.field({
      type: [AgreementReviewRef],
      description: 'Bilans: the latest first.',
      resolve: ({ reviews }) => [...reviews],
    }),
    nextReviewOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'Prochain bilan: the day it is due, also when that is past; null when none is or the agreement does not hold.',
      resolve: (agreement, _args, { clock }) => nextReviewOn(agreement, dayOf(clock.now())),
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Résiliée ou retirée le: when a party ended it or its proposer took it back.',
    }),
    endReason: t.field({
      type: AgreementEndReasonEnum,
      nullable: true,
      description: 'Motif de résiliation: of one that a party ended.',
      resolve: ({ endReason }) => (endReason === 'WITHDRAWN' ? null : endReason),
    }),
    allowedActions: t.field({
      type: [AgreementActionEnum],
      description:
        'Actions permises: what you may do now by your part, the status and the scopes of your token.',
      resolve: (agreement, _args, context) =>
        allowedAgreementActions(standingOf(context, agreement), context.actor.scopes),
    }),
  }),
})

findAsNode(AgreementRef, 'agreements:read', (context, id) => agreementLoader(context).load(id))
