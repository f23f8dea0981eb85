import { SdkError } from './errors.ts'

/** One page of a list, as the server gives it. */
export interface Page<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
}

/**
 * A list read page by page. Nothing is requested before the first item is asked for, and each
 * iteration begins anew.
 *
 * @example
 * ```ts
 * for await (const referral of passerelle.referrals.inbox({ state: ['SENT'] })) show(referral)
 * const newest = await passerelle.referrals.inbox().toArray({ limit: 20 })
 * ```
 */
export interface Pager<Node> extends AsyncIterable<Node> {
  /** The pages themselves, with their cursors. */
  pages(): AsyncGenerator<Page<Node>, void, undefined>
  /**
   * The first items as an array. The limit is required: a list of the network has no known end.
   *
   * @throws {@link SdkError} `INVALID_ARGUMENT` when `limit` is not a whole number from 0.
   */
  toArray(options: { readonly limit: number }): Promise<Node[]>
}

/**
 * Reads a Relay connection page by page.
 *
 * @param load - Gives the page after a cursor, or the first one.
 * @param start - Cursor to begin after.
 * @throws {@link SdkError} `PAGINATION_STALLED`, while iterating, when the server announces a next
 * page but its cursor does not move: going on would never end.
 * @example
 * ```ts
 * const inbox = paginate(async (after) => (await client.request(Inbox, { after, first: 50 })).inbox)
 * ```
 */
export function paginate<Node>(
  load: (after: string | null) => Promise<Page<Node>>,
  start: string | null = null,
): Pager<Node> {
  async function* pages(): AsyncGenerator<Page<Node>, void, undefined> {
    for (let after = start, more = true; more; ) {
      const page = await load(after)
      const { hasNextPage, endCursor } = page.pageInfo
      more = hasNextPage
      if (more && (!endCursor || endCursor === after)) {
        throw new SdkError({ code: 'PAGINATION_STALLED' })
      }
      after = endCursor ?? null
      yield page
    }
  }
  async function* items(): AsyncGenerator<Node, void, undefined> {
    for await (const page of pages()) yield* page.nodes
  }
  async function toArray({ limit }: { readonly limit: number }): Promise<Node[]> {
    if (!Number.isInteger(limit) || limit < 0) throw new SdkError({ code: 'INVALID_ARGUMENT' })
    const found: Node[] = []
    if (!limit) return found
    for await (const item of items()) if (found.push(item) === limit) break
    return found
  }
  return { pages, toArray, [Symbol.asyncIterator]: items }
}
