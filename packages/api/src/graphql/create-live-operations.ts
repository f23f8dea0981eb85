import { contextOf, type GraphQLOptions } from './create-graphql.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { LiveOperations } from './live-operation.ts'

/** The same rules as for every other operation, for the ones that stay open. */
export function createLiveOperations(options: GraphQLOptions): LiveOperations {
  return new LiveOperations({
    schema: options.schema,
    limits: options.limits ?? DEFAULT_LIMITS,
    introspection: options.introspection,
    contextOf: (request) =>
      contextOf({ ...request, idempotencyKey: null, onReplay: () => undefined }, options),
  })
}
