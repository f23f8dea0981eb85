import type { Client } from '../core/client.ts'
import type { CallOptions } from '../core/options.ts'
import { type Pager, paginate } from '../core/pager.ts'
import type { Event } from '../generated/domain.ts'
import type { EventsMethods } from '../generated/facade.ts'
import { Events } from '../generated/operations.ts'
import type { EventsQueryVariables } from '../generated/types.ts'
import { one } from './call.ts'

/** `passerelle.events` */
export interface EventReader extends EventsMethods {
  /**
   * Every event after a position, stretch after stretch, until none is left for now. Keep the
   * `position` of what you have dealt with and give it as `after` the next time: nothing is skipped
   * and nothing comes twice. `pages()` gives the stretches; their `endCursor` is where to go on.
   *
   * @param variables - `after`: where to begin, or from the first event; `first`: events of one
   * stretch, 1 to 500, 100 by default.
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const event of passerelle.events.all({ after })) {
   *   await handle(event)
   *   after = event.position
   * }
   * ```
   */
  all(variables?: EventsQueryVariables, options?: CallOptions): Pager<Event>
}

/** Adds the reading of the whole feed, which ends where the feed does, to the generated methods. */
export function eventReader(client: Client, methods: EventsMethods): EventReader {
  return {
    ...methods,
    all: (variables = {}, options) =>
      paginate(async (after) => {
        const feed = await one(client, Events, { ...variables, after }, options)
        return {
          nodes: feed.events,
          pageInfo: { hasNextPage: feed.hasMore, endCursor: feed.nextAfter },
        }
      }, variables.after),
  }
}
