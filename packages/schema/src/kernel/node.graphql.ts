import { brandWithType, type ObjectRef } from '@pothos/core'
import type { OAuthScope } from './actor.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { isId } from './id.ts'

/** Whatever has an identifier of its own that can be read again. */
export const NodeInterface = builder.interfaceRef<{ readonly id: string }>('Node').implement({
  description: 'Objet identifié: anything that can be read again by its identifier alone.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque and stable.' }),
  }),
})

type Types = typeof builder.$inferSchemaTypes

interface NodeKind {
  readonly scope: OAuthScope
  readonly load: (context: Context, id: string) => Promise<object | null>
}

const kinds: NodeKind[] = []

/** Lets `node(id)` find objects of a type, under the scope that reading them takes anyway. */
export function findAsNode<Row extends object>(
  type: ObjectRef<Types, Row>,
  scope: OAuthScope,
  load: (context: Context, id: string) => Promise<Row | null>,
): void {
  kinds.push({
    scope,
    load: async (context, id) => {
      const value = await load(context, id)
      if (value !== null) brandWithType<Types>(value, type)
      return value
    },
  })
}

builder.queryField('node', (t) =>
  t.field({
    type: NodeInterface,
    nullable: true,
    description:
      'Objet par identifiant: of whatever type; null when it does not exist for this actor. Where the type is known its own field is quicker.',
    args: { id: t.arg.id({ required: true, description: 'Identifiant: of the object.' }) },
    resolve: async (_root, { id }, context) => {
      if (!isId(id)) return null
      const readable = kinds.filter(({ scope }) => context.actor.scopes.has(scope))
      const found = await Promise.all(readable.map(({ load }) => load(context, id)))
      return (found.find((value) => value !== null) ?? null) as { readonly id: string } | null
    },
  }),
)
