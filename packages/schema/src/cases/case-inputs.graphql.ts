import { builder } from '../kernel/builder.ts'
import { PublicEnum, ThemeEnum } from '../partners/index.ts'
import { NeedUrgencyEnum } from './case.refs.ts'

const LOCAL_REFERENCE =
  'Ma référence: your own, 1 to 64 letters, digits or `. _ : / -`. Never a NIR. No other partner sees it.'

const PersonInput = builder.inputType('CasePersonInput', {
  description: 'Personne: somebody of the household, by your own reference.',
  fields: (t) => ({
    localReference: t.string({ required: true, description: LOCAL_REFERENCE }),
  }),
})

const NeedInput = builder.inputType('NeedInput', {
  description: 'Besoin: what is needed.',
  fields: (t) => ({
    theme: t.field({
      type: ThemeEnum,
      required: true,
      description: 'Thématique: what it is about.',
    }),
    urgency: t.field({ type: NeedUrgencyEnum, required: true, description: 'Urgence: how soon.' }),
    publics: t.field({
      type: [PublicEnum],
      required: false,
      description: 'Publics: whom it concerns, as services name them.',
    }),
  }),
})

export const CreateSharedCaseInput = builder.inputType('CreateSharedCaseInput', {
  description: 'Ouvrir une situation: what is needed.',
  fields: (t) => ({
    networkId: t.id({ required: true, description: 'Réseau: one you are a member of.' }),
    communeCode: t.id({
      required: true,
      description: 'Commune: INSEE code of where the persons live.',
    }),
    persons: t.field({
      type: [PersonInput],
      required: true,
      description:
        'Personnes: 1 to 20. One you know already under the same reference is the same person; a reference given twice names two.',
    }),
    needs: t.field({
      type: [NeedInput],
      required: false,
      description: 'Besoins: 20 at most; more can be added later.',
    }),
  }),
})

export const AddNeedInput = builder.inputType('AddNeedInput', {
  description: 'Ajouter un besoin: what is needed.',
  fields: (t) => ({
    caseId: t.id({ required: true, description: 'Situation: the case.' }),
    theme: t.field({
      type: ThemeEnum,
      required: true,
      description: 'Thématique: what it is about.',
    }),
    urgency: t.field({ type: NeedUrgencyEnum, required: true, description: 'Urgence: how soon.' }),
    publics: t.field({
      type: [PublicEnum],
      required: false,
      description: 'Publics: whom it concerns, as services name them.',
    }),
  }),
})

const NEED_VERSION = 'Version attendue: `version` of the need as you read it.'

export const ChangeNeedUrgencyInput = builder.inputType('ChangeNeedUrgencyInput', {
  description: 'Changer l’urgence: what is needed.',
  fields: (t) => ({
    needId: t.id({ required: true, description: 'Besoin: the need.' }),
    expectedVersion: t.int({ required: true, description: NEED_VERSION }),
    urgency: t.field({
      type: NeedUrgencyEnum,
      required: true,
      description: 'Urgence: the new one.',
    }),
  }),
})

export const MarkNeedMetInput = builder.inputType('MarkNeedMetInput', {
  description: 'Marquer comme satisfait: what is needed.',
  fields: (t) => ({
    needId: t.id({ required: true, description: 'Besoin: the need.' }),
    expectedVersion: t.int({ required: true, description: NEED_VERSION }),
  }),
})

const CASE = 'Situation: the case.'
const CASE_VERSION = 'Version attendue: `version` of the case as you read it.'

export const AddCasePersonInput = builder.inputType('AddCasePersonInput', {
  description: 'Ajouter une personne: what is needed.',
  fields: (t) => ({
    caseId: t.id({ required: true, description: CASE }),
    expectedVersion: t.int({ required: true, description: CASE_VERSION }),
    localReference: t.string({ required: true, description: LOCAL_REFERENCE }),
  }),
})

export const LinkPersonInput = builder.inputType('LinkPersonInput', {
  description: 'Rattacher à son dossier: what is needed.',
  fields: (t) => ({
    caseId: t.id({ required: true, description: CASE }),
    personId: t.id({ required: true, description: 'Personne: one of the case.' }),
    localReference: t.string({ required: true, description: LOCAL_REFERENCE }),
  }),
})

export const UnlinkPersonInput = builder.inputType('UnlinkPersonInput', {
  description: 'Détacher de son dossier: what is needed.',
  fields: (t) => ({
    caseId: t.id({ required: true, description: CASE }),
    personId: t.id({ required: true, description: 'Personne: one of the case.' }),
  }),
})

export const InviteParticipantInput = builder.inputType('InviteParticipantInput', {
  description: 'Inviter un partenaire: what is needed.',
  fields: (t) => ({
    caseId: t.id({ required: true, description: CASE }),
    partnerId: t.id({ required: true, description: 'Partenaire: a member of the case’s network.' }),
  }),
})

export const RemoveParticipantInput = builder.inputType('RemoveParticipantInput', {
  description: 'Retirer un partenaire: what is needed.',
  fields: (t) => ({
    caseId: t.id({ required: true, description: CASE }),
    expectedVersion: t.int({ required: true, description: CASE_VERSION }),
    partnerId: t.id({ required: true, description: 'Partenaire: a contributor of the case.' }),
  }),
})

export const ProposeLeadTransferInput = builder.inputType('ProposeLeadTransferInput', {
  description: 'Proposer le pilotage: what is needed.',
  fields: (t) => ({
    caseId: t.id({ required: true, description: CASE }),
    toPartnerId: t.id({ required: true, description: 'Partenaire: who would lead.' }),
    toNetworkId: t.id({
      required: false,
      description:
        'Réseau: the network the case would belong to, one that the partner is a member of; its own by default.',
    }),
  }),
})

/** Of an action that needs no more than the case as it was read. */
export const CaseChangeInput = builder.inputType('CaseChangeInput', {
  description: 'Changer une situation: which one, as you read it.',
  fields: (t) => ({
    caseId: t.id({ required: true, description: CASE }),
    expectedVersion: t.int({ required: true, description: CASE_VERSION }),
  }),
})

export const InvitationInput = builder.inputType('InvitationInput', {
  description: 'Répondre à une invitation: which one.',
  fields: (t) => ({
    invitationId: t.id({ required: true, description: 'Invitation: the one meant.' }),
  }),
})

export const LeadTransferInput = builder.inputType('LeadTransferInput', {
  description: 'Répondre à une proposition de pilotage: which one.',
  fields: (t) => ({
    leadTransferId: t.id({ required: true, description: 'Proposition: the one meant.' }),
  }),
})
