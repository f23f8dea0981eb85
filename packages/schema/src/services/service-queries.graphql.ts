import { builder, connectionOf, isId, pageArgs, pageOf } from '../kernel/index.ts'
import { dayAsked, dayOf } from '../partners/day.ts'
import { isOwnNetwork, networkIdsOf, PublicEnum, ThemeEnum } from '../partners/index.ts'
import { ServiceConnection, ServiceMatchRef, ServiceRef, serviceLoader } from './service.graphql.ts'
import { maySeeService } from './service.policy.ts'
import { countServices, findServices } from './service.store.ts'
import { findServicesForNeed } from './service-match.store.ts'

const authScopes = { scope: 'services:read' } as const

builder.queryFields((t) => ({
  service: t.field({
    type: ServiceRef,
    nullable: true,
    authScopes,
    description: 'Service: one service of a network the caller is a member of.',
    args: { id: t.arg.id({ required: true, description: 'Identifiant: of the service.' }) },
    resolve: async (_root, { id }, context) => {
      const service = await serviceLoader(context).load(id)
      const { partnerId } = context.actor
      const seen =
        service !== null && maySeeService(service, { partnerId, networkIds: networkIdsOf(context) })
      return seen ? service : null
    },
  }),
  services: t.field({
    type: ServiceConnection,
    authScopes,
    description:
      'Services: those of a network, in the order they were created, ended ones included.',
    args: {
      networkId: t.arg.id({ required: true, description: 'Réseau: whose services.' }),
      theme: t.arg({
        type: ThemeEnum,
        required: false,
        description: 'Thématique: only services for it.',
      }),
      partnerId: t.arg.id({ required: false, description: 'Partenaire: only its services.' }),
      communeCode: t.arg.id({
        required: false,
        description: 'Commune: only services that cover it today.',
      }),
      ...pageArgs(t.arg),
    },
    resolve: async (_root, args, context) => {
      const { scope, clock } = context
      const page = pageOf(args, ['id'])
      const today = dayOf(clock.now())
      const filter = {
        networkId: args.networkId,
        theme: args.theme ?? null,
        partnerId: args.partnerId ?? null,
        communeCode: args.communeCode ?? null,
      }
      const known =
        isOwnNetwork(context, filter.networkId) &&
        (filter.partnerId === null || isId(filter.partnerId))
      const rows = known ? await findServices(scope, filter, today, page) : []
      return connectionOf(
        page,
        rows,
        ({ id }) => [id],
        async () => (known ? countServices(scope, filter, today) : 0),
      )
    },
  }),
  servicesForNeed: t.field({
    type: [ServiceMatchRef],
    authScopes,
    description:
      'Services pour un besoin: which services can take this need, in this commune, for this public, on this day; the best first: open before waiting list, of the commune before others, then the cheapest. At most 200.',
    args: {
      networkId: t.arg.id({ required: true, description: 'Réseau: where to look.' }),
      communeCode: t.arg.id({ required: true, description: 'Commune: where the person lives.' }),
      theme: t.arg({
        type: ThemeEnum,
        required: true,
        description: 'Thématique: what the need is about.',
      }),
      publics: t.arg({
        type: [PublicEnum],
        required: false,
        description: 'Publics: what the person is; none leaves it open.',
      }),
      at: t.arg({
        type: 'Date',
        required: false,
        description: 'Date: the day of the referral, today by default.',
      }),
      includeExcluded: t.arg.boolean({
        required: false,
        defaultValue: false,
        description:
          'Avec les exclus: also services of the same family of themes that cannot take it, and why.',
      }),
    },
    resolve: (_root, args, context) =>
      isOwnNetwork(context, args.networkId)
        ? findServicesForNeed(context.scope, {
            networkId: args.networkId,
            communeCode: args.communeCode,
            theme: args.theme,
            publics: args.publics ?? [],
            at: dayAsked(args.at, context.clock.now()),
            includeExcluded: args.includeExcluded ?? false,
          })
        : [],
  }),
}))
