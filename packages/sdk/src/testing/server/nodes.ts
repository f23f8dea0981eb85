import { findCase, findNeed } from './case-rules.ts'
import type { Resolvers } from './commands.ts'
import { type Context, networksOf } from './context.ts'
import { sees } from './disclosure-rules.ts'
import { isKnown, presentPartner } from './partners.ts'
import { findReferral } from './referrals.ts'
import { findService } from './services.ts'

/** Where each type of node is found, with the scope that reading it needs. */
const finders: readonly (readonly [string, (context: Context, id: string) => object | null])[] = [
  ['cases:read', findCase],
  ['cases:read', findNeed],
  ['referrals:read', findReferral],
  ['services:read', findService],
  ['directory:read', (context, id) => networksOf(context).find((one) => one.id === id) ?? null],
  [
    'directory:read',
    (context, id) => {
      const partner = context.world.partners.get(id)
      const known = partner !== undefined && isKnown(context, partner)
      return known ? presentPartner(context, id, 'directory') : null
    },
  ],
  [
    'facets:read',
    (context, id) => {
      const { disclosures, disclosureRequests } = context.world
      const found = disclosures.get(id) ?? disclosureRequests.get(id)
      return found !== undefined && sees(context, found) ? found : null
    },
  ],
]

export const nodeResolvers: Resolvers = {
  Query: {
    node: (_root: unknown, { id }: { readonly id: string }, context: Context) => {
      const open = finders.filter(([scope]) => context.actor.scopes.has(scope))
      return open.map(([, find]) => find(context, id)).find((found) => found !== null) ?? null
    },
  },
}
