import {
  builder,
  connectionOf,
  connectionType,
  defineLoader,
  ErrorInterface,
  findAsNode,
  NodeInterface,
  pageArgs,
  pageOf,
} from '../kernel/index.ts'
import { dayAsked, dayOf } from '../partners/day.ts'
import {
  enumOfTable,
  FeeEnum,
  findNetworks,
  NetworkRef,
  namedPartner,
  PartnerRef,
  PublicEnum,
  ReceptionModeEnum,
  ThemeEnum,
} from '../partners/index.ts'
import { CommuneRef, communeLoader } from '../territories/index.ts'
import { ServiceConflict } from './service.errors.ts'
import { countCoverage, findCoverage, loadServices } from './service.store.ts'
import type { CoverageRow, ServiceMatch, ServiceRow } from './service.types.ts'
import { SERVICE_CAPACITIES, SERVICE_EXCLUSIONS, SILENCE_MEANINGS } from './service-codes.ts'

/** One service the actor may see, by its id; null for any other. */
export const serviceLoader = defineLoader(({ scope, clock }, ids: readonly string[]) =>
  loadServices(scope, ids, dayOf(clock.now())),
)

// A partner is in few networks: all of them are read, and the ones asked for picked.
const networkLoader = defineLoader(async ({ scope, clock }, ids: readonly string[]) => {
  const networks = await findNetworks(scope, dayOf(clock.now()))
  return ids.map((id) => networks.find((network) => network.id === id) ?? null)
})

export const ServiceRef = builder.objectRef<ServiceRow>('Service')
export const ServiceConnection = connectionType('Service', ServiceRef)
const ServiceCoverageRef = builder.objectRef<CoverageRow>('ServiceCoverage')
const ServiceCoverageConnection = connectionType('ServiceCoverage', ServiceCoverageRef)

export const ServiceCapacityEnum = enumOfTable(
  'ServiceCapacity',
  'Disponibilité: how much room a service has.',
  SERVICE_CAPACITIES,
)
export const SilenceMeaningEnum = enumOfTable(
  'SilenceMeaning',
  'Sens du silence: what the law says of no answer within the deadline.',
  SILENCE_MEANINGS,
)
const ServiceExclusionEnum = enumOfTable(
  'ServiceExclusionCode',
  'Motif d’exclusion: why a service cannot take a need.',
  SERVICE_EXCLUSIONS,
)

ServiceRef.implement({
  interfaces: [NodeInterface],
  description:
    'Service: what a partner offers, to whom, where and at what price. Its name is public in the network even when its partner’s is not: keep it neutral.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', {
      description: 'Version: send it back as `expectedVersion` with the next change.',
    }),
    name: t.exposeString('name', { description: 'Nom: of the service.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'Description: in the partner’s words.',
    }),
    partner: t.field({
      type: PartnerRef,
      description: 'Partenaire: who offers it.',
      resolve: ({ partnerId }, _args, context) => namedPartner(context, partnerId, 'directory'),
    }),
    network: t.field({
      type: NetworkRef,
      nullable: true,
      description: 'Réseau: where it is offered; null once the caller has left it.',
      resolve: ({ networkId }, _args, context) => networkLoader(context).load(networkId),
    }),
    themes: t.expose('themes', { type: [ThemeEnum], description: 'Thématiques: what it is for.' }),
    publics: t.expose('publics', {
      type: [PublicEnum],
      description: 'Publics: whom it is for; none means everybody.',
    }),
    modes: t.expose('modes', {
      type: [ReceptionModeEnum],
      description: 'Modes d’accueil: how people are received.',
    }),
    fee: t.expose('fee', {
      type: FeeEnum,
      nullable: true,
      description: 'Frais: whether it costs something; null when not said.',
    }),
    feeDetails: t.exposeString('feeDetails', {
      nullable: true,
      description: 'Précisions sur les frais: in words.',
    }),
    capacity: t.expose('capacity', {
      type: ServiceCapacityEnum,
      description: 'Disponibilité: at present.',
    }),
    identityNeededToAssess: t.exposeBoolean('identityNeededToAssess', {
      description:
        'Identité nécessaire à l’étude: whether it must know who the person is to answer.',
    }),
    legalDeadlineDays: t.exposeInt('legalDeadlineDays', {
      nullable: true,
      description: 'Délai légal: days to answer, null when the law sets none.',
    }),
    silenceMeans: t.expose('silenceMeans', {
      type: SilenceMeaningEnum,
      nullable: true,
      description: 'Sens du silence: told for information, never acted upon.',
    }),
    silenceSource: t.exposeString('silenceSource', {
      nullable: true,
      description: 'Texte: the law that says so.',
    }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'Début: its first day.' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'Fin: its last day, null while open-ended.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Créé le: when.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'Modifié le: when last.' }),
    coverage: t.field({
      type: ServiceCoverageConnection,
      description: 'Couverture: the communes it serves with their tariffs, by INSEE code.',
      args: {
        at: t.arg({
          type: 'Date',
          required: false,
          description: 'Date: the day in force, today by default.',
        }),
        history: t.arg.boolean({
          required: false,
          description: 'Historique: every period, past and planned, instead of one day.',
        }),
        communeCode: t.arg.id({ required: false, description: 'Commune: only this one.' }),
        ...pageArgs(t.arg),
      },
      resolve: async ({ id }, args, { scope, clock }) => {
        const page = pageOf(args, ['text', 'day'])
        const filter = {
          serviceId: id,
          communeCode: args.communeCode ?? null,
          at: args.history === true ? null : dayAsked(args.at, clock.now()),
        }
        const rows = await findCoverage(scope, filter, page)
        return connectionOf(
          page,
          rows,
          ({ communeCode, since }) => [communeCode, since],
          () => countCoverage(scope, filter),
        )
      },
    }),
  }),
})

ServiceCoverageRef.implement({
  description: 'Couverture: one commune of a service, from a day to a day.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    commune: t.field({
      type: CommuneRef,
      nullable: true,
      description: 'Commune: where it is offered.',
      resolve: ({ communeCode }, _args, context) => communeLoader(context).load(communeCode),
    }),
    tariffCents: t.exposeInt('tariffCents', {
      nullable: true,
      description: 'Tarif: in euro cents, null when not said.',
    }),
    tariffUnit: t.exposeString('tariffUnit', {
      nullable: true,
      description: 'Unité: what the tariff is for, for instance `repas` or `mois`.',
    }),
    system: t.exposeString('system', {
      nullable: true,
      description: 'Système: which technical system serves there, when there are several.',
    }),
    since: t.expose('since', { type: 'Date', description: 'Depuis: the first day.' }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'Jusqu’au: the first day it no longer holds, null while open-ended.',
    }),
  }),
})

interface Exclusion {
  readonly code: string
  readonly explanation: string
}

const EXPLANATIONS: ReadonlyMap<string, string> = new Map(
  SERVICE_EXCLUSIONS.map(({ code, explanation }) => [code, explanation]),
)

const ServiceExclusionRef = builder.objectRef<Exclusion>('ServiceExclusion').implement({
  description: 'Exclusion: one reason why a service cannot take a need.',
  fields: (t) => ({
    code: t.expose('code', { type: ServiceExclusionEnum, description: 'Motif: for programs.' }),
    explanation: t.exposeString('explanation', {
      description: 'Explication: the same in French, for the worker.',
    }),
  }),
})

export const ServiceMatchRef = builder.objectRef<ServiceMatch>('ServiceMatch').implement({
  description: 'Réponse possible: a service held against a need in a commune on a day.',
  fields: (t) => ({
    service: t.expose('service', {
      type: ServiceRef,
      description: 'Service: the one in question.',
    }),
    fits: t.exposeBoolean('fits', {
      description: 'Convient: whether a referral of this need can be sent to it.',
    }),
    tariffCents: t.exposeInt('tariffCents', {
      nullable: true,
      description: 'Tarif: in this commune, in euro cents.',
    }),
    tariffUnit: t.exposeString('tariffUnit', {
      nullable: true,
      description: 'Unité: what the tariff is for.',
    }),
    system: t.exposeString('system', {
      nullable: true,
      description: 'Système: which technical system serves this commune.',
    }),
    exclusions: t.field({
      type: [ServiceExclusionRef],
      description: 'Exclusions: every reason against it; none when it fits.',
      resolve: ({ exclusions }) =>
        exclusions.map((code) => ({ code, explanation: EXPLANATIONS.get(code) ?? code })),
    }),
  }),
})

builder.objectType(ServiceConflict, {
  name: 'ServiceConflict',
  description: 'Service modifié: it changed since it was read. Nothing was changed now.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof ServiceConflict,
  fields: (t) => ({
    current: t.expose('current', {
      type: ServiceRef,
      description: 'Actuel: the service as it is.',
    }),
  }),
})

findAsNode(ServiceRef, 'services:read', (context, id) => serviceLoader(context).load(id))
