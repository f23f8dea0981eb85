import type { ArgBuilder, ObjectRef, SchemaTypes } from '@pothos/core'
import { builder } from './builder.ts'
import { isId } from './id.ts'
import { RequestError } from './request-errors.ts'

/** Where a page starts and how long it may be. */
export interface PageArgs {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

/** A page asked for: at most `limit` items after the item with these order values. */
export interface Page {
  readonly limit: number
  /** The order values of the last item seen, or null for the first page. */
  readonly after: readonly string[] | null
}

/** A page answered. */
export interface Connection<Node> {
  readonly nodes: readonly Node[]
  readonly hasNextPage: boolean
  readonly cursorOf: (node: Node) => string
  /** Counts the whole list; asked only when the count is selected. */
  readonly count: () => Promise<number>
}

const DEFAULT_SIZE = 50
const MAX_SIZE = 100

// A cursor is written by us but sent by anybody: a value of another shape must not reach the database.
const CURSOR_SHAPES = {
  id: isId,
  day: (text: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true,
  instant: (text: string) =>
    /^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z$/.test(text) && !Number.isNaN(Date.parse(text)),
  integer: (text: string) => /^-?\d{1,9}$/.test(text),
  position: (text: string) => /^\d{1,18}$/.test(text),
  text: (text: string) => /^[0-9A-Za-z:.+-]{1,64}$/.test(text),
} as const

export type CursorKey = keyof typeof CURSOR_SHAPES

/**
 * Reads `first` and `after`; `keys` is what the order values of a cursor of this list are, or just how
 * many there are.
 */
export function pageOf(args: PageArgs, keys: number | readonly CursorKey[]): Page {
  const limit = args.first ?? DEFAULT_SIZE
  if (limit < 1 || limit > MAX_SIZE) {
    throw new RequestError('BAD_USER_INPUT', `first must be between 1 and ${MAX_SIZE}`)
  }
  const shapes = typeof keys === 'number' ? new Array<CursorKey>(keys).fill('text') : keys
  return { limit, after: args.after == null ? null : decodeCursor(args.after, shapes) }
}

/**
 * Builds the answer from rows fetched with `limit + 1`: keyset pages, so no page shifts while others
 * write, and no count is needed to know whether more follows.
 */
export function connectionOf<Node>(
  page: Page,
  rows: readonly Node[],
  keysOf: (node: Node) => readonly (string | Date | bigint)[],
  count: () => Promise<number>,
): Connection<Node> {
  return {
    nodes: rows.length > page.limit ? rows.slice(0, page.limit) : rows,
    hasNextPage: rows.length > page.limit,
    cursorOf: (node) => encodeCursor(keysOf(node)),
    count,
  }
}

function encodeCursor(keys: readonly (string | Date | bigint)[]): string {
  const texts = keys.map((key) => (key instanceof Date ? key.toISOString() : String(key)))
  return Buffer.from(texts.join(' ')).toString('base64url')
}

function decodeCursor(cursor: string, keys: readonly CursorKey[]): readonly string[] {
  const texts = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  const fits = keys.every((key, index) => CURSOR_SHAPES[key](texts[index] ?? ''))
  if (texts.length !== keys.length || !fits) {
    throw new RequestError('BAD_USER_INPUT', 'after must be a cursor of this list')
  }
  return texts
}

interface PageInfo {
  readonly hasNextPage: boolean
  readonly endCursor: string | null
}

const PageInfoRef = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Page: whether more follows, and from where to go on.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', {
      description: 'Suite: whether more items follow.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Curseur de fin: pass it as `after` to read on; null on an empty page.',
    }),
  }),
})

/** The GraphQL connection type of a list, named after its node: `ReferralConnection`. */
export function connectionType<Node extends object>(
  name: string,
  nodeRef: ObjectRef<SchemaTypesOfBuilder, Node>,
): ObjectRef<SchemaTypesOfBuilder, Connection<Node>> {
  const edge = builder
    .objectRef<{ readonly node: Node; readonly cursor: string }>(`${name}Edge`)
    .implement({
      description: `Ligne: one ${name} of a list with its cursor.`,
      fields: (t) => ({
        node: t.expose('node', { type: nodeRef, description: 'Élément: the item itself.' }),
        cursor: t.exposeString('cursor', { description: 'Curseur: pass it as `after`.' }),
      }),
    })
  return builder.objectRef<Connection<Node>>(`${name}Connection`).implement({
    description: `Liste: a page of ${name}, in a stable order.`,
    fields: (t) => ({
      nodes: t.field({
        type: [nodeRef],
        description: 'Éléments: the items of this page.',
        resolve: ({ nodes }) => [...nodes],
      }),
      edges: t.field({
        type: [edge],
        description: 'Lignes: the items of this page, each with its cursor.',
        resolve: ({ nodes, cursorOf }) => nodes.map((node) => ({ node, cursor: cursorOf(node) })),
      }),
      pageInfo: t.field({
        type: PageInfoRef,
        description: 'Page: whether more follows.',
        resolve: ({ nodes, hasNextPage, cursorOf }) => {
          const last = nodes.at(-1)
          return { hasNextPage, endCursor: last === undefined ? null : cursorOf(last) }
        },
      }),
      totalCount: t.field({
        type: 'Int',
        description:
          'Total: how many items the whole list holds for this actor. It costs a count; ask for it only where it is shown.',
        resolve: ({ count }) => count(),
      }),
    }),
  })
}

type SchemaTypesOfBuilder = typeof builder extends {
  $inferSchemaTypes: infer Types extends SchemaTypes
}
  ? Types
  : never

/** The arguments of every list. */
export function pageArgs(arg: ArgBuilder<SchemaTypesOfBuilder>) {
  return {
    first: arg.int({
      required: false,
      description: 'Taille: how many items at most, 1 to 100; 50 by default.',
    }),
    after: arg.string({ required: false, description: 'Après: `endCursor` of the page before.' }),
  }
}
