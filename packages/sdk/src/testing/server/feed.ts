import type { Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import type { Happening } from './entities.ts'
import { feedOf } from './events.ts'
import { RequestError } from './request-error.ts'

interface FeedArgs {
  readonly after?: string | null
  readonly first?: number | null
}

export const feedResolvers: Resolvers = {
  Query: {
    events: (_root: unknown, { after, first }: FeedArgs, { world, actor }: Context) => {
      const limit = first ?? 100
      if (limit < 1 || limit > 500) {
        throw new RequestError('BAD_USER_INPUT', 'first must be between 1 and 500')
      }
      const from = after ?? '0'
      const found = feedOf(world, actor.partnerId, from)
      const events = found.slice(0, limit)
      const nextAfter = events.at(-1)?.position ?? from
      return { events, hasMore: found.length > limit, nextAfter }
    },
  },
  Event: {
    codes: ({ data }: Happening) => Object.entries(data).map(([name, value]) => ({ name, value })),
  },
}
