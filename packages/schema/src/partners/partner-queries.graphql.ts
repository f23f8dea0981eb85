import type { Network } from '../generated/prisma/client.ts'
import {
  type Actor,
  builder,
  type Connection,
  connectionOf,
  pageArgs,
  pageOf,
} from '../kernel/index.ts'
import { dayAsked, dayOf } from './day.ts'
import {
  AccessPointConnection,
  AccessPointRef,
  AgentMembershipConnection,
  isOwnNetwork,
  NetworkRef,
  PartnerConnection,
  PartnerRef,
  partnerFilterArgs,
} from './partner.graphql.ts'
import type { PresentedPartner } from './partner.policy.ts'
import {
  type AccessPointRow,
  countAccessPoints,
  countAgents,
  findAccessPoints,
  findAgents,
  findNetwork,
  findNetworks,
  findResponsibleAccessPoint,
} from './partner.store.ts'
import { knownPartner, namedPartner, openPartnerIds, partnersPage } from './partner-directory.ts'
import { AccessPointKindEnum } from './vocabulary.graphql.ts'

const authScopes = { scope: 'directory:read' } as const

const ViewerRef = builder.objectRef<Actor>('Viewer').implement({
  description: 'Moi: the program that calls, its partner, and the agent it acts for.',
  fields: (t) => ({
    partner: t.field({
      type: PartnerRef,
      description: 'Partenaire: the institution whose program this is.',
      resolve: ({ partnerId }, _args, context) => namedPartner(context, partnerId, 'directory'),
    }),
    clientId: t.exposeID('clientId', { description: 'Client: identifier of the program.' }),
    agent: t.exposeString('agent', {
      nullable: true,
      description: 'Agent: the reference sent in the header Passerelle-Agent.',
    }),
    scopes: t.stringList({
      description: 'Droits: what the access token allows.',
      resolve: ({ scopes }) => [...scopes].sort(),
    }),
    networks: t.field({
      type: [NetworkRef],
      description: 'Réseaux: those the partner is a member of today.',
      resolve: (_viewer, _args, { scope, clock }): Promise<Network[]> =>
        findNetworks(scope, dayOf(clock.now())),
    }),
  }),
})

function emptyPage<Node>(args: Parameters<typeof pageOf>[0]): Connection<Node> {
  return connectionOf<Node>(
    pageOf(args, 2),
    [],
    () => [],
    async () => 0,
  )
}

builder.queryFields((t) => ({
  viewer: t.field({
    type: ViewerRef,
    description: 'Moi: who is calling. Needs no scope.',
    resolve: (_root, _args, { actor }) => actor,
  }),
  network: t.field({
    type: NetworkRef,
    nullable: true,
    authScopes,
    description: 'Réseau: one network the partner is a member of.',
    args: { id: t.arg.id({ required: true, description: 'Identifiant: of the network.' }) },
    resolve: (_root, { id }, { scope, clock }) => findNetwork(scope, id, dayOf(clock.now())),
  }),
  networks: t.field({
    type: [NetworkRef],
    authScopes,
    description: 'Réseaux: those the partner is a member of today, by name.',
    resolve: (_root, _args, { scope, clock }) => findNetworks(scope, dayOf(clock.now())),
  }),
  partner: t.field({
    type: PartnerRef,
    nullable: true,
    authScopes,
    description: 'Partenaire: one partner that shares a network with the caller.',
    args: { id: t.arg.id({ required: true, description: 'Identifiant: of the partner.' }) },
    resolve: (_root, { id }, context) => knownPartner(context, id),
  }),
  partners: t.field({
    type: PartnerConnection,
    authScopes,
    description: 'Partenaires: the members of a network in force today, by name.',
    args: {
      networkId: t.arg.id({ required: true, description: 'Réseau: whose members.' }),
      ...partnerFilterArgs(t.arg),
      ...pageArgs(t.arg),
    },
    resolve: (_root, args, context) =>
      isOwnNetwork(context, args.networkId)
        ? partnersPage(
            context,
            {
              networkId: args.networkId,
              kinds: args.kinds ?? null,
              communeCode: args.communeCode ?? null,
              search: args.search ?? null,
            },
            pageOf(args, 2),
          )
        : emptyPage<PresentedPartner>(args),
  }),
  accessPoints: t.field({
    type: AccessPointConnection,
    authScopes,
    description:
      'Lieux d’accueil: places of a network’s partners open on a day, the oldest first. `totalCount` counts them.',
    args: {
      networkId: t.arg.id({ required: true, description: 'Réseau: whose places.' }),
      kind: t.arg({
        type: AccessPointKindEnum,
        required: false,
        description: 'Nature: only places of this kind.',
      }),
      communeCode: t.arg.id({
        required: false,
        description: 'Commune: only places there.',
      }),
      at: t.arg({
        type: 'Date',
        required: false,
        description: 'Date: the day they are open, today by default.',
      }),
      ...pageArgs(t.arg),
    },
    resolve: async (_root, args, context) => {
      if (!isOwnNetwork(context, args.networkId)) return emptyPage<AccessPointRow>(args)
      const { scope, clock } = context
      const page = pageOf(args, ['day', 'id'])
      const filter = {
        partnerIds: openPartnerIds(context, args.networkId),
        kind: args.kind ?? null,
        communeCode: args.communeCode ?? null,
        at: dayAsked(args.at, clock.now()),
      }
      const rows = await findAccessPoints(scope, filter, page)
      return connectionOf(
        page,
        rows,
        ({ openedOn, id }) => [openedOn, id],
        () => countAccessPoints(scope, filter),
      )
    },
  }),
  responsibleAccessPoint: t.field({
    type: AccessPointRef,
    nullable: true,
    authScopes,
    description:
      'Lieu d’accueil compétent: the place whose sector holds a commune on a day; null when none does.',
    args: {
      networkId: t.arg.id({ required: true, description: 'Réseau: whose sectors.' }),
      communeCode: t.arg.id({ required: true, description: 'Commune: where the person lives.' }),
      kind: t.arg({
        type: AccessPointKindEnum,
        required: true,
        description: 'Nature: which kind of place.',
      }),
      at: t.arg({
        type: 'Date',
        required: false,
        description: 'Date: sectors are redrawn; today by default.',
      }),
    },
    resolve: (_root, { networkId, communeCode, kind, at }, context) =>
      isOwnNetwork(context, networkId)
        ? findResponsibleAccessPoint(context.scope, {
            networkId,
            communeCode,
            kind,
            at: dayAsked(at, context.clock.now()),
            partnerIds: openPartnerIds(context, networkId),
          })
        : null,
  }),
  agents: t.field({
    type: AgentMembershipConnection,
    authScopes: { scope: 'agents:write' },
    description: 'Agents: the partner’s own, in the order they were registered.',
    args: {
      includeEnded: t.arg.boolean({
        required: false,
        description: 'Avec les anciens: those whose membership ended too.',
      }),
      ...pageArgs(t.arg),
    },
    resolve: async (_root, args, { scope }) => {
      const page = pageOf(args, ['id'])
      const includeEnded = args.includeEnded ?? false
      const rows = await findAgents(scope, includeEnded, page)
      return connectionOf(
        page,
        rows,
        ({ id }) => [id],
        () => countAgents(scope, includeEnded),
      )
    },
  }),
}))
