import type { GraphQLSchema } from 'graphql'
import { enumLabels, eventLabels, labelsName, written } from './labels.ts'

/** Which labels a file holds: the values of an enum, or the types of events about a subject. */
export interface LabelsConfig {
  readonly enum?: string
  readonly eventsOf?: string
}

/** One set of labels in a file of its own, so that a page without a bundler loads those it shows. */
export function plugin(schema: GraphQLSchema, _documents: unknown, config: LabelsConfig): string {
  const rows = config.enum ? enumLabels(schema, config.enum) : eventLabels(config.eventsOf)
  return `// Generated from the contract. Do not edit: run \`pnpm generate\`.

import type { Labels } from '../label.ts'

export const ${labelsName(config.enum ?? `${config.eventsOf}Event`)}: Labels = {
${written(rows)}}
`
}
