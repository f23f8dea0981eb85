import { builder } from '../kernel/builder.ts'
import { commandOf } from '../kernel/command.graphql.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { createWebhookEndpoint, type EndpointWithSecret } from './create-webhook-endpoint.ts'
import { deleteWebhookEndpoint } from './delete-webhook-endpoint.ts'
import { findDelivery } from './delivery.store.ts'
import { replayWebhookEvents } from './replay-webhook-events.ts'
import { resendWebhookDelivery } from './resend-webhook-delivery.ts'
import { rotateWebhookSecret } from './rotate-webhook-secret.ts'
import { sendTestWebhook } from './send-test-webhook.ts'
import { setWebhookEndpointStatus } from './set-webhook-endpoint-status.ts'
import { updateWebhookEndpoint } from './update-webhook-endpoint.ts'
import { WebhookActionRefused, WebhookConflict } from './webhook.errors.ts'
import { DeliveryRef, EndpointRef } from './webhook.graphql.ts'
import type { DeliveryRow, EndpointSettings } from './webhook.types.ts'
import {
  CreateWebhookEndpointInput,
  DeleteWebhookEndpointInput,
  ReplayWebhookEventsInput,
  ResendWebhookDeliveryInput,
  RotateWebhookSecretInput,
  SendTestWebhookInput,
  SetWebhookEndpointStatusInput,
  UpdateWebhookEndpointInput,
} from './webhook-inputs.graphql.ts'

const WithSecretRef = builder.objectRef<EndpointWithSecret>('WebhookEndpointWithSecret').implement({
  description: 'Point de livraison et secret: the only time the secret is shown.',
  fields: (t) => ({
    endpoint: t.expose('endpoint', {
      type: EndpointRef,
      description: 'Point de livraison: as it is now.',
    }),
    secret: t.exposeString('secret', {
      nullable: true,
      description:
        'Secret: `whsec_…`, for an HMAC endpoint; null for Ed25519, and when the action was repeated: rotate it if you missed it.',
    }),
  }),
})

const DeletedRef = builder.objectRef<{ readonly id: string }>('DeletedWebhookEndpoint').implement({
  description: 'Point de livraison supprimé: it and its log are gone.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Identifiant: which it was.' }) }),
})

async function deliveryNow({ scope }: Context, id: string): Promise<DeliveryRow> {
  const delivery = await findDelivery(scope, id)
  if (delivery === null) throw new NotFound('input.id')
  return delivery
}

// What makes events come to an address asks for the right to read them as well.
const tells = { everyScope: ['webhooks:write', 'events:read'] } as const
const authScopes = { scope: 'webhooks:write' } as const
const INPUT = 'Données: of the action.'

builder.mutationFields((t) => ({
  createWebhookEndpoint: t.field({
    type: WithSecretRef,
    authScopes: tells,
    errors: { types: [InvalidInput, NotFound, WebhookActionRefused] },
    description: 'Créer un point de livraison: say where your system is told of events.',
    args: {
      input: t.arg({ type: CreateWebhookEndpointInput, required: true, description: INPUT }),
    },
    resolve: (_root, { input }, context, info) =>
      createWebhookEndpoint(context, commandOf(info, input), {
        url: input.url,
        description: input.description ?? null,
        eventTypes: input.eventTypes ?? [],
        signing: input.signing === 'HMAC' ? 'HMAC' : 'ED25519',
        since: input.since ?? null,
      }),
  }),
  updateWebhookEndpoint: t.field({
    type: EndpointRef,
    authScopes: tells,
    errors: { types: [InvalidInput, NotFound, WebhookActionRefused, WebhookConflict] },
    description: 'Modifier un point de livraison: its address, filter or description.',
    args: {
      input: t.arg({ type: UpdateWebhookEndpointInput, required: true, description: INPUT }),
    },
    resolve: (_root, { input }, context, info) =>
      updateWebhookEndpoint(context, commandOf(info, input), {
        id: input.id,
        expectedVersion: input.expectedVersion,
        changes: changesOf(input),
      }),
  }),
  setWebhookEndpointStatus: t.field({
    type: EndpointRef,
    authScopes: tells,
    errors: { types: [NotFound, WebhookConflict] },
    description: 'Activer ou désactiver: while disabled, events wait for it.',
    args: {
      input: t.arg({ type: SetWebhookEndpointStatusInput, required: true, description: INPUT }),
    },
    resolve: (_root, { input }, context, info) =>
      setWebhookEndpointStatus(context, commandOf(info, input), {
        ...input,
        status: input.status === 'ENABLED' ? 'ENABLED' : 'DISABLED',
      }),
  }),
  deleteWebhookEndpoint: t.field({
    type: DeletedRef,
    authScopes,
    errors: { types: [NotFound, WebhookConflict] },
    description: 'Supprimer un point de livraison: with its log; what waits is told to nobody.',
    args: {
      input: t.arg({ type: DeleteWebhookEndpointInput, required: true, description: INPUT }),
    },
    resolve: async (_root, { input }, context, info) => ({
      id: await deleteWebhookEndpoint(context, commandOf(info, input), input),
    }),
  }),
  rotateWebhookSecret: t.field({
    type: WithSecretRef,
    authScopes: tells,
    errors: { types: [InvalidInput, NotFound, WebhookActionRefused, WebhookConflict] },
    description: 'Renouveler le secret: the old one signs beside the new one for a while.',
    args: {
      input: t.arg({ type: RotateWebhookSecretInput, required: true, description: INPUT }),
    },
    resolve: (_root, { input }, context, info) =>
      rotateWebhookSecret(context, commandOf(info, input), {
        id: input.id,
        expectedVersion: input.expectedVersion,
        overlapHours: input.overlapHours ?? 24,
      }),
  }),
  sendTestWebhook: t.field({
    type: DeliveryRef,
    authScopes,
    errors: { types: [NotFound, WebhookActionRefused] },
    description: 'Envoyer un essai: one event `webhook.test`; read the delivery for its outcome.',
    args: { input: t.arg({ type: SendTestWebhookInput, required: true, description: INPUT }) },
    resolve: async (_root, { input }, context, info) =>
      deliveryNow(context, await sendTestWebhook(context, commandOf(info, input), input)),
  }),
  resendWebhookDelivery: t.field({
    type: DeliveryRef,
    authScopes: tells,
    errors: { types: [NotFound, WebhookActionRefused] },
    description: 'Renvoyer: deliver an event again under its id, or try a waiting one at once.',
    args: {
      input: t.arg({ type: ResendWebhookDeliveryInput, required: true, description: INPUT }),
    },
    resolve: async (_root, { input }, context, info) =>
      deliveryNow(context, await resendWebhookDelivery(context, commandOf(info, input), input)),
  }),
  replayWebhookEvents: t.field({
    type: EndpointRef,
    authScopes: tells,
    errors: { types: [InvalidInput, NotFound, WebhookConflict] },
    description: 'Rejouer: tell every event from a position on again, in order, under their ids.',
    args: {
      input: t.arg({ type: ReplayWebhookEventsInput, required: true, description: INPUT }),
    },
    resolve: (_root, { input }, context, info) =>
      replayWebhookEvents(context, commandOf(info, input), input),
  }),
}))

// What is not named stays; null clears the description and the filter, and means nothing for the address.
function changesOf({
  url,
  eventTypes,
  description,
}: typeof UpdateWebhookEndpointInput.$inferInput): Partial<EndpointSettings> {
  return {
    ...(url == null ? {} : { url }),
    ...(eventTypes === undefined ? {} : { eventTypes: eventTypes ?? [] }),
    ...(description === undefined ? {} : { description }),
  }
}
