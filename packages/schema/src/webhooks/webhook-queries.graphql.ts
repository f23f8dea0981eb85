import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs, pageOf } from '../kernel/connection.ts'
import { isId } from '../kernel/id.ts'
import { countDeliveries, findDeliveries } from './delivery.store.ts'
import { ownEndpoints } from './endpoint.store.ts'
import { DeliveryConnection, DeliveryStatusEnum, EndpointRef } from './webhook.graphql.ts'

builder.queryFields((t) => ({
  webhookEndpoints: t.field({
    type: [EndpointRef],
    authScopes: { scope: 'webhooks:write' },
    description: 'Points de livraison: your own, oldest first; 20 at most.',
    resolve: async (_root, _args, { scope }) => [...(await ownEndpoints(scope))],
  }),
  webhookDeliveries: t.field({
    type: DeliveryConnection,
    // Its lines tell of events.
    authScopes: { everyScope: ['webhooks:write', 'events:read'] },
    description:
      'Livraisons: the log of one of your endpoints, newest first. What has ended is kept for 30 days.',
    args: {
      endpointId: t.arg.id({ required: true, description: 'Point de livraison: your own.' }),
      status: t.arg({
        type: DeliveryStatusEnum,
        required: false,
        description: 'État: only deliveries in it.',
      }),
      ...pageArgs(t.arg),
    },
    resolve: async (_root, args, { scope }) => {
      const page = pageOf(args, ['position'])
      const filter = { endpointId: args.endpointId, status: args.status ?? null }
      const known = isId(filter.endpointId)
      return connectionOf(
        page,
        known ? await findDeliveries(scope, filter, page) : [],
        ({ ordinal }) => [ordinal],
        async () => (known ? countDeliveries(scope, filter) : 0),
      )
    },
  }),
}))
