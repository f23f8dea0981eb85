import type { GraphQLSchema } from 'graphql'
import { type LoadedDocument, loadOperations } from './documents.ts'

/** What the server lets widget sessions ask: each document by its hash, the widgets that use it, and whether it names a case. */
export function plugin(_schema: GraphQLSchema, documents: readonly LoadedDocument[]): string {
  const entries = loadOperations(documents)
    .filter(({ widgets }) => widgets.length > 0)
    .map(({ hash, name, widgets, node }) => {
      const ofCase = (node.variableDefinitions ?? []).some(
        ({ variable }) => variable.name.value === 'caseId',
      )
      return [hash, { name, widgets, ofCase }]
    })
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}
