import { builder } from '../kernel/index.ts'
import { FeeEnum, PublicEnum, ReceptionModeEnum, ThemeEnum } from '../partners/index.ts'
import { ServiceCapacityEnum, SilenceMeaningEnum } from './service.graphql.ts'
import { ServiceClocksInput } from './service-clocks.graphql.ts'

const TEXTS = {
  name: 'Nom: neutral, it is public in the network.',
  description: 'Description: in the partner’s words.',
  themes: 'Thématiques: at least one.',
  publics: 'Publics: none means everybody.',
  modes: 'Modes d’accueil: how people are received.',
  fee: 'Frais: whether it costs something.',
  feeDetails: 'Précisions sur les frais: in words.',
  identity: 'Identité nécessaire à l’étude: whether it must know who the person is to answer.',
  deadline: 'Délai légal: days to answer, when the law sets some.',
  silence: 'Sens du silence: what the law says of it.',
  source: 'Texte: the law that says so.',
  startsOn: 'Début: its first day.',
  endsOn: 'Fin: its last day.',
  clocks: 'Délais: of its referrals; null goes back to all defaults.',
  id: 'Identifiant: of the service.',
  version: 'Version attendue: the one that was read.',
} as const

export const CreateServiceInput = builder.inputType('CreateServiceInput', {
  description: 'Créer un service: what is needed.',
  fields: (t) => ({
    networkId: t.id({ required: true, description: 'Réseau: where it is offered.' }),
    name: t.string({ required: true, description: TEXTS.name }),
    description: t.string({ description: TEXTS.description }),
    themes: t.field({ type: [ThemeEnum], required: true, description: TEXTS.themes }),
    publics: t.field({ type: [PublicEnum], description: TEXTS.publics }),
    modes: t.field({ type: [ReceptionModeEnum], description: TEXTS.modes }),
    fee: t.field({ type: FeeEnum, description: TEXTS.fee }),
    feeDetails: t.string({ description: TEXTS.feeDetails }),
    capacity: t.field({
      type: ServiceCapacityEnum,
      description: 'Disponibilité: OPEN by default.',
    }),
    identityNeededToAssess: t.boolean({ description: TEXTS.identity }),
    legalDeadlineDays: t.int({ description: TEXTS.deadline }),
    silenceMeans: t.field({ type: SilenceMeaningEnum, description: TEXTS.silence }),
    silenceSource: t.string({ description: TEXTS.source }),
    startsOn: t.field({ type: 'Date', description: `${TEXTS.startsOn} Today by default.` }),
    endsOn: t.field({ type: 'Date', description: TEXTS.endsOn }),
    clocks: t.field({ type: ServiceClocksInput, description: TEXTS.clocks }),
  }),
})

export const UpdateServiceInput = builder.inputType('UpdateServiceInput', {
  description:
    'Modifier un service: what is not named stays; null clears a text, a date, a fee, a deadline or the clocks.',
  fields: (t) => ({
    id: t.id({ required: true, description: TEXTS.id }),
    expectedVersion: t.int({ required: true, description: TEXTS.version }),
    name: t.string({ description: TEXTS.name }),
    description: t.string({ description: TEXTS.description }),
    themes: t.field({ type: [ThemeEnum], description: TEXTS.themes }),
    publics: t.field({ type: [PublicEnum], description: TEXTS.publics }),
    modes: t.field({ type: [ReceptionModeEnum], description: TEXTS.modes }),
    fee: t.field({ type: FeeEnum, description: TEXTS.fee }),
    feeDetails: t.string({ description: TEXTS.feeDetails }),
    identityNeededToAssess: t.boolean({ description: TEXTS.identity }),
    legalDeadlineDays: t.int({ description: TEXTS.deadline }),
    silenceMeans: t.field({ type: SilenceMeaningEnum, description: TEXTS.silence }),
    silenceSource: t.string({ description: TEXTS.source }),
    startsOn: t.field({ type: 'Date', description: TEXTS.startsOn }),
    endsOn: t.field({ type: 'Date', description: TEXTS.endsOn }),
    clocks: t.field({ type: ServiceClocksInput, description: TEXTS.clocks }),
  }),
})

export const SetServiceCapacityInput = builder.inputType('SetServiceCapacityInput', {
  description: 'Dire la disponibilité: what is needed.',
  fields: (t) => ({
    id: t.id({ required: true, description: TEXTS.id }),
    expectedVersion: t.int({ required: true, description: TEXTS.version }),
    capacity: t.field({
      type: ServiceCapacityEnum,
      required: true,
      description: 'Disponibilité: from now on.',
    }),
  }),
})

const ServiceCommuneInput = builder.inputType('ServiceCommuneInput', {
  description: 'Commune couverte: one commune with its tariff.',
  fields: (t) => ({
    communeCode: t.id({ required: true, description: 'Commune: its INSEE code.' }),
    tariffCents: t.int({ description: 'Tarif: in euro cents.' }),
    tariffUnit: t.string({ description: 'Unité: for instance `repas` or `mois`.' }),
    system: t.string({ description: 'Système: which technical system serves there.' }),
  }),
})

export const SetServiceCoverageInput = builder.inputType('SetServiceCoverageInput', {
  description:
    'Dire la couverture: from a day on. What was in force before ends that day and stays as history; what was planned for later is superseded.',
  fields: (t) => ({
    id: t.id({ required: true, description: TEXTS.id }),
    expectedVersion: t.int({ required: true, description: TEXTS.version }),
    since: t.field({ type: 'Date', description: 'Depuis: today by default, never earlier.' }),
    communes: t.field({
      type: [ServiceCommuneInput],
      required: true,
      description: 'Communes: at most 1,000, each once.',
    }),
    replace: t.boolean({
      description:
        'Remplacer: communes that are not named are no longer covered; false by default, they stay.',
    }),
  }),
})
