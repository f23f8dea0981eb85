import { isInForce } from './access.ts'
import type { Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import type { Agreement } from './entities.ts'
import { type PageArgs, pageOf } from './pages.ts'
import { presentPartner } from './partners.ts'

interface ListArgs extends PageArgs {
  readonly networkId?: string | null
  readonly status?: string | null
  readonly withPartnerId?: string | null
}

/** Agreements come from the seed: each was accepted by all of its parties. */
function statusOf(agreement: Agreement, { today }: Context): 'UPCOMING' | 'IN_FORCE' | 'EXPIRED' {
  if (isInForce(agreement, today)) return 'IN_FORCE'
  return agreement.startsOn > today ? 'UPCOMING' : 'EXPIRED'
}

const LABELS = { UPCOMING: 'À venir', IN_FORCE: 'En vigueur', EXPIRED: 'Arrivée à terme' } as const

function mine({ world, actor }: Context): readonly Agreement[] {
  return [...world.agreements.values()].filter(({ partyIds }) => partyIds.includes(actor.partnerId))
}

export const agreementResolvers: Resolvers = {
  Query: {
    agreement: (_root: unknown, { id }: { readonly id: string }, context: Context) =>
      mine(context).find((one) => one.id === id) ?? null,
    agreements: (_root: unknown, args: ListArgs, context: Context) => {
      const found = mine(context).filter(
        (one) =>
          (args.networkId == null || one.networkId === args.networkId) &&
          (args.status == null || statusOf(one, context) === args.status) &&
          (args.withPartnerId == null || one.partyIds.includes(args.withPartnerId)),
      )
      const keys = ({ createdAt, id }: Agreement) => [createdAt, id]
      return pageOf(args, found, { keys, newestFirst: true })
    },
  },
  Agreement: {
    status: (one: Agreement, _args: unknown, context: Context) => statusOf(one, context),
    statusLabel: (one: Agreement, _args: unknown, context: Context) =>
      LABELS[statusOf(one, context)],
    network: ({ networkId }: Agreement, _args: unknown, { world }: Context) =>
      world.networks.get(networkId),
    proposedBy: ({ partyIds: [first = ''] }: Agreement, _args: unknown, context: Context) =>
      presentPartner(context, first, 'participant'),
    parties: ({ partyIds, createdAt }: Agreement, _args: unknown, context: Context) =>
      partyIds.map((id) => ({
        ...{ answer: 'ACCEPTED', answeredAt: createdAt, declineReason: null },
        partner: presentPartner(context, id, 'participant'),
      })),
    // What a party may do with it is beyond the test server, which says so when it is tried.
    allowedActions: () => [],
    reviews: () => [],
    standingGrants: () => [],
  },
}
