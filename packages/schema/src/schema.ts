import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { builder } from './kernel/index.ts'

/** Builds the executable schema from every slice; call it once for a process. */
export function buildSchema(): GraphQLSchema {
  return builder.toSchema()
}

/** The contract as text, sorted, as it is committed in schema.graphql. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`
}
