import type { GraphQLSchema } from 'graphql'
import { type LoadedDocument, loadOperations } from './documents.ts'

/** The documents of this release by hash: what a server registers, and what the next schema must serve. */
export function plugin(_schema: GraphQLSchema, documents: readonly LoadedDocument[]): string {
  const entries = loadOperations(documents).map(({ hash, name, kind, document }) => [
    hash,
    { name, kind, document },
  ])
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}
