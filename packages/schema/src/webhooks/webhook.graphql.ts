import { builder } from '../kernel/builder.ts'
import { connectionType } from '../kernel/connection.ts'
import { defineLoader, grouped } from '../kernel/loader.ts'
import { enumOfTable } from '../partners/index.ts'
import { findAttempts } from './delivery.store.ts'
import {
  ATTEMPT_OUTCOMES,
  DELIVERY_KINDS,
  DELIVERY_STATUSES,
  DISABLED_REASONS,
  ENDPOINT_STATUSES,
  SIGNINGS,
} from './webhook.codes.ts'
import type { AttemptRow, DeliveryRow, EndpointRow } from './webhook.types.ts'

export const EndpointStatusEnum = enumOfTable(
  'WebhookEndpointStatus',
  'État du point de livraison: whether it is told of events.',
  ENDPOINT_STATUSES,
)
const DisabledReasonEnum = enumOfTable(
  'WebhookDisabledReason',
  'Motif de désactivation: who disabled it, and why.',
  DISABLED_REASONS,
)
export const SigningEnum = enumOfTable(
  'WebhookSigning',
  'Signature: how deliveries are signed.',
  SIGNINGS,
)
export const DeliveryStatusEnum = enumOfTable(
  'WebhookDeliveryStatus',
  'État de la livraison: what became of it.',
  DELIVERY_STATUSES,
)
const DeliveryKindEnum = enumOfTable(
  'WebhookDeliveryKind',
  'Nature de la livraison: where it comes from.',
  DELIVERY_KINDS,
)
const OutcomeEnum = enumOfTable(
  'WebhookAttemptOutcome',
  'Issue de l’essai: what one try met with.',
  ATTEMPT_OUTCOMES,
)

export const EndpointRef = builder.objectRef<EndpointRow>('WebhookEndpoint').implement({
  description:
    'Point de livraison: where your system is told of events, in the format of Standard Webhooks.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', {
      description: 'Version: give it as `expectedVersion` when you change it.',
    }),
    url: t.exposeString('url', { description: 'Adresse: where events are posted.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'Description: your own words for it.',
    }),
    eventTypes: t.field({
      type: ['String'],
      description: 'Types d’événements: types and prefixes it is told of; empty: all.',
      resolve: ({ eventTypes }) => [...eventTypes],
    }),
    signing: t.expose('signing', {
      type: SigningEnum,
      description: 'Signature: how deliveries are signed.',
    }),
    status: t.expose('status', {
      type: EndpointStatusEnum,
      description: 'État: whether it is told of events.',
    }),
    disabledReason: t.expose('disabledReason', {
      type: DisabledReasonEnum,
      nullable: true,
      description: 'Motif de désactivation: null while it is enabled.',
    }),
    disabledAt: t.expose('disabledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Désactivé le: null while it is enabled.',
    }),
    position: t.expose('position', {
      type: 'Position',
      description: 'Position: the events up to here are delivered or under delivery.',
    }),
    previousSecretUntil: t.expose('previousSecretUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Ancien secret jusqu’au: the former secret signs too until then.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Créé le: when.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'Modifié le: last change.',
    }),
  }),
})

const AttemptRef = builder.objectRef<AttemptRow>('WebhookAttempt').implement({
  description: 'Essai: one try of a delivery. What was answered is not kept.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Numéro: 1 for the first.' }),
    at: t.expose('at', { type: 'DateTime', description: 'Le: when it ended.' }),
    outcome: t.expose('outcome', { type: OutcomeEnum, description: 'Issue: as a code.' }),
    statusCode: t.exposeInt('statusCode', {
      nullable: true,
      description: 'Statut HTTP: null when there was no answer.',
    }),
    durationMs: t.exposeInt('durationMs', { description: 'Durée: in milliseconds.' }),
  }),
})

const attemptsLoader = defineLoader<string, readonly AttemptRow[]>(async ({ scope }, ids) =>
  grouped(ids, await findAttempts(scope, ids), ({ deliveryId }) => deliveryId),
)

export const DeliveryRef = builder.objectRef<DeliveryRow>('WebhookDelivery').implement({
  description: 'Livraison: one event for one endpoint, and what became of it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    endpointId: t.exposeID('endpointId', { description: 'Point de livraison: for which.' }),
    kind: t.expose('kind', { type: DeliveryKindEnum, description: 'Nature: where it is from.' }),
    eventId: t.exposeID('eventId', {
      description: 'Événement: sent as `webhook-id`; the same in the feed and in every try.',
    }),
    eventType: t.exposeString('eventType', { description: 'Type: of the event.' }),
    occurredAt: t.expose('occurredAt', {
      type: 'DateTime',
      description: 'Survenu le: when the event happened.',
    }),
    position: t.expose('position', {
      type: 'Position',
      nullable: true,
      description: 'Position: of the event in the feed; null for a test.',
    }),
    subjectId: t.exposeID('subjectId', {
      description: 'Objet: what changed; deliveries about it keep their order.',
    }),
    status: t.expose('status', { type: DeliveryStatusEnum, description: 'État: so far.' }),
    nextAttemptAt: t.expose('nextAttemptAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Prochain essai: not before; null once it has ended.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Créée le: when.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Terminée le: null while it waits.',
    }),
    attempts: t.field({
      type: [AttemptRef],
      description: 'Essais: oldest first, ten at most.',
      resolve: async ({ id }, _args, context) => [...(await attemptsLoader(context).load(id))],
    }),
  }),
})

export const DeliveryConnection = connectionType('WebhookDelivery', DeliveryRef)
