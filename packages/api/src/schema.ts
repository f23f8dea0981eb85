import { builder } from '@passerelle/schema'
import type { GraphQLSchema } from 'graphql'

let built: GraphQLSchema | undefined

/** The schema that serves: everything the slices added to the builder. */
export function schema(): GraphQLSchema {
  built ??= builder.toSchema()
  return built
}
