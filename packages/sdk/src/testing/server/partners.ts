import type { Resolvers } from './commands.ts'
import { type Context, isOwnNetwork, networksOf } from './context.ts'
import type { Network, Partner } from './entities.ts'
import { type PageArgs, pageOf } from './pages.ts'

/** Where a partner is met: in the directory, beside others on a case, or at the end of a referral. */
export type Relation = 'directory' | 'participant' | 'referral'

/** A partner as the actor may see it: some are shown as their category only. */
export function presentPartner(context: Context, id: string, relation: Relation): object {
  const { world, actor } = context
  const partner = world.partners.get(id)
  if (partner === undefined) throw new Error('a partner that is named does not exist')
  const { publicCategory, communeCode } = partner
  const concealed = publicCategory !== null && id !== actor.partnerId && relation !== 'referral'
  const commune = world.communes.get(communeCode)
  const open = {
    kind: partner.kind,
    name: partner.name,
    commune,
    departement: world.departements.get(commune?.departementCode ?? ''),
    epci: world.epcis.get(commune?.epciCode ?? ''),
  }
  const closed = { kind: 'OTHER', name: publicCategory }
  return {
    ...{ __typename: 'Partner', id, status: partner.status, siret: null, siretSynthetic: false },
    ...(concealed ? closed : open),
    shownAsCategory: concealed,
  }
}

/** Whether a partner exists for the actor: itself, and who shares a network with it. */
export function isKnown(context: Context, partner: Partner): boolean {
  return (
    partner.id === context.actor.partnerId ||
    partner.networkIds.some((id) => isOwnNetwork(context, id))
  )
}

/** Without accents or case, as a search reads it. */
export function searchName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

interface PartnerArgs extends PageArgs {
  readonly networkId: string
  readonly kinds?: readonly string[] | null
  readonly communeCode?: string | null
  readonly search?: string | null
}

function partners(context: Context, args: PartnerArgs) {
  const { networkId, kinds, communeCode, search } = args
  const all = isOwnNetwork(context, networkId) ? [...context.world.partners.values()] : []
  const members = all.filter((partner) => {
    const hidden = partner.publicCategory !== null && partner.id !== context.actor.partnerId
    const shown = hidden ? (partner.publicCategory ?? '') : partner.name
    return (
      partner.networkIds.includes(networkId) &&
      (kinds == null || kinds.includes(hidden ? 'OTHER' : partner.kind)) &&
      (communeCode == null || (!hidden && partner.communeCode === communeCode)) &&
      (search == null || searchName(shown).includes(searchName(search)))
    )
  })
  const shown = members.map(({ id, name, publicCategory }) => ({
    node: presentPartner(context, id, 'directory'),
    keys: [searchName(publicCategory ?? name), id],
  }))
  const page = pageOf(args, shown, { keys: ({ keys }) => keys })
  return {
    ...page,
    nodes: page.nodes.map(({ node }) => node),
    edges: page.edges.map(({ node, cursor }) => ({ node: node.node, cursor })),
  }
}

const byName = (a: Network, b: Network): number => (a.name < b.name ? -1 : 1)

export const partnerResolvers: Resolvers = {
  Query: {
    viewer: (_root: unknown, _args: unknown, context: Context) => {
      const { clientId, agent, scopes, partnerId } = context.actor
      return {
        ...{ clientId, agent, scopes: [...scopes].sort() },
        partner: presentPartner(context, partnerId, 'directory'),
        networks: [...networksOf(context)].sort(byName),
      }
    },
    networks: (_root: unknown, _args: unknown, context: Context) =>
      [...networksOf(context)].sort(byName),
    network: (_root: unknown, { id }: { readonly id: string }, context: Context) =>
      networksOf(context).find((network) => network.id === id) ?? null,
    partner: (_root: unknown, { id }: { readonly id: string }, context: Context) => {
      const partner = context.world.partners.get(id)
      const known = partner !== undefined && isKnown(context, partner)
      return known ? presentPartner(context, id, 'directory') : null
    },
    partners: (_root: unknown, args: PartnerArgs, context: Context) => partners(context, args),
  },
  Network: {
    departement: ({ departementCode }: Network, _args: unknown, { world }: Context) =>
      world.departements.get(departementCode) ?? null,
    settings: () => ({ retentionMonths: 24, statisticsThreshold: 11 }),
    partners: ({ id }: Network, args: Omit<PartnerArgs, 'networkId'>, context: Context) =>
      partners(context, { ...args, networkId: id }),
  },
}
