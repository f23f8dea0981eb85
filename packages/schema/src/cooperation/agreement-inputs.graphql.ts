import { builder } from '../kernel/builder.ts'
import {
  AgreementDeclineReasonEnum,
  AgreementEndReasonEnum,
  DataCategoryEnum,
  PurposeEnum,
  ReviewConclusionEnum,
} from './agreement.enums.graphql.ts'

const ID = 'Identifiant: of the agreement.'
const VERSION = 'Version attendue: the one that was read.'

export const ProposeAgreementInput = builder.inputType('ProposeAgreementInput', {
  description: 'Proposer une convention: nothing of it is edited later; a change is a new one.',
  fields: (t) => ({
    networkId: t.id({ required: true, description: 'Réseau: one you are a member of.' }),
    partyIds: t.idList({
      required: true,
      description: 'Autres parties: members of the network; you are a party anyway. 199 at most.',
    }),
    title: t.string({
      required: true,
      description: 'Intitulé: 120 characters at most; names no person.',
    }),
    legalText: t.string({
      description: 'Texte: reference of what it rests on, 200 characters at most.',
    }),
    purposes: t.field({
      type: [PurposeEnum],
      required: true,
      description: 'Finalités: one at least; VITAL_INTEREST is refused.',
    }),
    categories: t.field({
      type: [DataCategoryEnum],
      required: true,
      description: 'Catégories: one at least.',
    }),
    startsOn: t.field({ type: 'Date', required: true, description: 'Début: its first day.' }),
    endsOn: t.field({ type: 'Date', description: 'Fin: its last day; none leaves it open.' }),
    reviewEveryMonths: t.int({ description: 'Rythme des bilans: 1 to 60 months.' }),
  }),
})

export const AcceptAgreementInput = builder.inputType('AcceptAgreementInput', {
  description: 'Accepter une convention: which one, as it was read.',
  fields: (t) => ({
    id: t.id({ required: true, description: ID }),
    expectedVersion: t.int({ required: true, description: VERSION }),
  }),
})

export const WithdrawAgreementInput = builder.inputType('WithdrawAgreementInput', {
  description: 'Retirer une convention: which one, as it was read.',
  fields: (t) => ({
    id: t.id({ required: true, description: ID }),
    expectedVersion: t.int({ required: true, description: VERSION }),
  }),
})

export const DeclineAgreementInput = builder.inputType('DeclineAgreementInput', {
  description: 'Décliner une convention: which one, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: ID }),
    expectedVersion: t.int({ required: true, description: VERSION }),
    reason: t.field({
      type: AgreementDeclineReasonEnum,
      required: true,
      description: 'Motif: all parties read it.',
    }),
  }),
})

export const EndAgreementInput = builder.inputType('EndAgreementInput', {
  description: 'Résilier une convention: which one, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: ID }),
    expectedVersion: t.int({ required: true, description: VERSION }),
    reason: t.field({
      type: AgreementEndReasonEnum,
      required: true,
      description: 'Motif: all parties read it.',
    }),
  }),
})

export const RecordAgreementReviewInput = builder.inputType('RecordAgreementReviewInput', {
  description: 'Consigner un bilan: of an agreement in force.',
  fields: (t) => ({
    id: t.id({ required: true, description: ID }),
    expectedVersion: t.int({ required: true, description: VERSION }),
    heldOn: t.field({
      type: 'Date',
      required: true,
      description: 'Tenu le: from the first day of the agreement to today.',
    }),
    conclusion: t.field({
      type: ReviewConclusionEnum,
      required: true,
      description: 'Conclusion: what it came to.',
    }),
    nextOn: t.field({
      type: 'Date',
      description: 'Prochain bilan: a day of its own; none leaves it to the rhythm.',
    }),
  }),
})
