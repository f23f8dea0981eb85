import type { InputFieldBuilder } from '@pothos/core'
import { DataCategoryEnum, PurposeEnum } from '../cooperation/index.ts'
import { FacetFieldEnum, FacetGroupEnum } from '../facets/index.ts'
import { builder } from '../kernel/builder.ts'
import {
  DeclineReasonEnum,
  GrantStageEnum,
  LegalBasisEnum,
  OwnerEndReasonEnum,
} from './disclosure.enums.graphql.ts'

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>

const setFields = (t: Fields) => ({
  groups: t.field({
    type: [FacetGroupEnum],
    required: false,
    description:
      'Groupes: expanded to their fields now; a field added to one later is not in it. Fields of special sensitivity are in none: name them in `fields`.',
  }),
  fields: t.field({
    type: [FacetFieldEnum],
    required: false,
    description: 'Informations: single fields, beside those of the groups.',
  }),
  purposes: t.field({
    type: [PurposeEnum],
    required: true,
    description: 'Finalités: what they may be read for, one at least; never VITAL_INTEREST.',
  }),
})

const legalText = (t: Fields) =>
  t.string({
    required: false,
    description:
      'Texte: reference of the law, at most 200 characters, e.g. `CASF L123-5`; required for LEGAL_MISSION.',
  })

const until = (t: Fields) =>
  t.field({
    type: 'Date',
    required: false,
    description: 'Jusqu’au: last day, today or later; none by default.',
  })

const CASE = 'Situation: an active case you take part in.'
const PERSON = 'Personne: of the household; everybody in the case by default.'
const VERSION = 'Version lue: the version seen.'

export const DiscloseInput = builder.inputType('DiscloseInput', {
  description: 'Données du partage: what you open of your own facts, to whom, on what basis.',
  fields: (t) => ({
    caseId: t.id({ required: true, description: CASE }),
    personId: t.id({ required: false, description: PERSON }),
    readerPartnerId: t.id({
      required: true,
      description: 'Lecteur: another participant of the case.',
    }),
    referralId: t.id({
      required: false,
      description:
        'Orientation: an open one between you and the reader, which the disclosure follows; free-standing without one.',
    }),
    ...setFields(t),
    legalBasis: t.field({
      type: LegalBasisEnum,
      required: true,
      description: 'Base légale: on what it rests.',
    }),
    legalText: legalText(t),
    informedOn: t.field({
      type: 'Date',
      required: true,
      description: 'Personne informée le: today or before.',
    }),
    until: until(t),
  }),
})

export const EndDisclosureInput = builder.inputType('EndDisclosureInput', {
  description: 'Données du retrait: which disclosure, and why it ends.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Identifiant: of your own disclosure.' }),
    expectedVersion: t.int({ required: true, description: VERSION }),
    reason: t.field({ type: OwnerEndReasonEnum, required: true, description: 'Motif: why.' }),
  }),
})

export const RequestDisclosureInput = builder.inputType('RequestDisclosureInput', {
  description: 'Données de la demande: which facts you ask an owner for, and what for.',
  fields: (t) => ({
    caseId: t.id({ required: true, description: CASE }),
    personId: t.id({ required: false, description: PERSON }),
    ownerPartnerId: t.id({
      required: true,
      description: 'Propriétaire: another participant of the case.',
    }),
    referralId: t.id({
      required: false,
      description:
        'Orientation: an open one that you sent or received, which the disclosure would follow.',
    }),
    ...setFields(t),
    informedOn: t.field({
      type: 'Date',
      required: true,
      description: 'Personne informée le: that you ask for it, today or before.',
    }),
  }),
})

export const AnswerDisclosureRequestInput = builder.inputType('AnswerDisclosureRequestInput', {
  description: 'Données de la réponse: whether you disclose what is asked, and on what basis.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Identifiant: of a request to you.' }),
    expectedVersion: t.int({ required: true, description: VERSION }),
    grant: t.boolean({
      required: true,
      description: 'Accorder: true discloses exactly what is asked; false declines.',
    }),
    legalBasis: t.field({
      type: LegalBasisEnum,
      required: false,
      description: 'Base légale: required to grant.',
    }),
    legalText: legalText(t),
    until: until(t),
    declineReason: t.field({
      type: DeclineReasonEnum,
      required: false,
      description: 'Motif de refus: required to decline.',
    }),
  }),
})

export const AddStandingGrantInput = builder.inputType('AddStandingGrantInput', {
  description: 'Données de l’accord permanent: what you answer at once to parties of an agreement.',
  fields: (t) => ({
    agreementId: t.id({
      required: true,
      description: 'Convention: one you are a party of, that has not ended.',
    }),
    readerPartnerId: t.id({
      required: false,
      description: 'Lecteur: the only party it answers; any by default.',
    }),
    ...setFields(t),
    stage: t.field({
      type: GrantStageEnum,
      required: true,
      description: 'Étape: from when on a referral it answers.',
    }),
    legalBasis: t.field({
      type: LegalBasisEnum,
      required: true,
      description: 'Base légale: of the disclosures it answers with.',
    }),
    legalText: legalText(t),
  }),
})

export const RaiseObjectionInput = builder.inputType('RaiseObjectionInput', {
  description: 'Données de l’opposition: what the person opposes.',
  fields: (t) => ({
    caseId: t.id({ required: true, description: 'Situation: a case you take part in.' }),
    personId: t.id({ required: true, description: 'Personne: who opposes.' }),
    ownerPartnerId: t.id({
      required: false,
      description: 'Propriétaire: whose facts are not to be shared; anybody’s by default.',
    }),
    readerPartnerId: t.id({
      required: false,
      description: 'Lecteur: with whom they are not to be shared; anybody by default.',
    }),
    categories: t.field({
      type: [DataCategoryEnum],
      required: true,
      description: 'Catégories: the kinds of facts; an empty list means all.',
    }),
    raisedOn: t.field({
      type: 'Date',
      required: true,
      description: 'Exprimée le: day on which the person said so, today or before.',
    }),
  }),
})

export const OpenEmergencyAccessInput = builder.inputType('OpenEmergencyAccessInput', {
  description: 'Données de l’accès d’urgence: which case, and why life or safety is at stake.',
  fields: (t) => ({
    caseId: t.id({ required: true, description: 'Situation: a case you take part in.' }),
    reason: t.string({
      required: true,
      description:
        'Motif écrit: 10 to 500 characters, kept encrypted; every owner of facts in the case reads it. Not a NIR.',
    }),
  }),
})

/** Of an action that needs no more than the record as it was read. */
export const DisclosureChangeInput = builder.inputType('DisclosureChangeInput', {
  description: 'Données de l’action: which record, as you read it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Identifiant: of the record.' }),
    expectedVersion: t.int({ required: true, description: VERSION }),
  }),
})

export const PreviewDisclosureInput = builder.inputType('PreviewDisclosureInput', {
  description:
    'Données de la simulation: of a referral to be sent (`needId`, `serviceId`), or of a disclosure without one (`caseId`, `readerPartnerId`).',
  fields: (t) => ({
    needId: t.id({ required: false, description: 'Besoin: which would be referred.' }),
    serviceId: t.id({ required: false, description: 'Service: its partner would read.' }),
    caseId: t.id({ required: false, description: 'Situation: without a referral.' }),
    readerPartnerId: t.id({ required: false, description: 'Lecteur: without a referral.' }),
    personId: t.id({ required: false, description: PERSON }),
    ...setFields(t),
    legalBasis: t.field({
      type: LegalBasisEnum,
      required: true,
      description: 'Base légale: on what it would rest.',
    }),
    until: until(t),
  }),
})
