import { RequestError } from './request-error.ts'

export interface PageArgs {
  readonly first?: number | null
  readonly after?: string | null
}

/** A page of a list, as the connection types of the contract have it. */
export interface Connection<Node> {
  readonly nodes: readonly Node[]
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
}

interface Order<Node> {
  /** What the list is in order of; the last one tells any two apart. */
  readonly keys: (node: Node) => readonly string[]
  readonly newestFirst?: boolean
}

/**
 * A page of `items`. A cursor holds the order values of the last item seen, so that no page shifts
 * while others write.
 *
 * @throws RequestError BAD_USER_INPUT
 */
export function pageOf<Node>(
  { first, after }: PageArgs,
  items: Iterable<Node>,
  { keys, newestFirst = false }: Order<Node>,
): Connection<Node> {
  const limit = first ?? 50
  if (limit < 1 || limit > 100) {
    throw new RequestError('BAD_USER_INPUT', 'first must be between 1 and 100')
  }
  const direction = newestFirst ? -1 : 1
  const compare = (a: readonly string[], b: readonly string[]): number => {
    const at = a.findIndex((key, index) => key !== b[index])
    return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -direction : direction
  }
  const all = [...items].sort((a, b) => compare(keys(a), keys(b)))
  const [sample] = all
  const seen =
    after == null ? null : decode(after, sample === undefined ? null : keys(sample).length)
  const rest = seen === null ? all : all.filter((node) => compare(keys(node), seen) > 0)
  const nodes = rest.slice(0, limit)
  const edges = nodes.map((node) => ({ node, cursor: encode(keys(node)) }))
  return {
    nodes,
    edges,
    pageInfo: { hasNextPage: rest.length > limit, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: all.length,
  }
}

const SEPARATOR = '\u0000'

function encode(keys: readonly string[]): string {
  const bytes = new TextEncoder().encode(keys.join(SEPARATOR))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')
}

function decode(cursor: string, count: number | null): readonly string[] {
  const bad = new RequestError('BAD_USER_INPUT', 'after must be a cursor of this list')
  try {
    const binary = atob(cursor.replace(/-/g, '+').replace(/_/g, '/'))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    const keys = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(SEPARATOR)
    if (count === null || keys.length === count) return keys
  } catch {
    throw bad
  }
  throw bad
}
