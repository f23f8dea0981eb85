import { builder } from '../kernel/builder.ts'
import { ErrorInterface } from '../kernel/errors.graphql.ts'
import { enumOfTable } from '../partners/index.ts'
import { WEBHOOK_REFUSALS, WebhookActionRefused, WebhookConflict } from './webhook.errors.ts'
import { EndpointRef } from './webhook.graphql.ts'

const RefusalEnum = enumOfTable(
  'WebhookRefusalCode',
  'Motif du refus: why an action on an endpoint is refused.',
  WEBHOOK_REFUSALS,
)

builder.objectType(WebhookActionRefused, {
  name: 'WebhookActionRefused',
  description: 'Action refusée: a condition does not allow it. Nothing was changed.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof WebhookActionRefused,
  fields: (t) => ({
    reason: t.field({
      type: RefusalEnum,
      description: 'Motif: which condition.',
      resolve: ({ code }) => code,
    }),
  }),
})

builder.objectType(WebhookConflict, {
  name: 'WebhookConflict',
  description: 'Conflit: the endpoint changed since it was read. Nothing was changed.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof WebhookConflict,
  fields: (t) => ({
    current: t.field({
      type: EndpointRef,
      description: 'Actuel: the endpoint as it is now.',
      resolve: ({ current }) => current,
    }),
  }),
})
