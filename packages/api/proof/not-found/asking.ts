import { type Context, newId } from '@passerelle/schema'
import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql'
import type { World, WorldPartner } from '../../src/testing/world.ts'
import { createWidgetGate } from '../../src/widgets/index.ts'

/** The ground of the proof: a world, and the schema it is asked through. */
export interface Asked {
  readonly world: World
  readonly schema: GraphQLSchema
}

interface Asking {
  readonly variables?: Readonly<Record<string, unknown>>
  readonly key?: string
}

interface Answer extends ExecutionResult {
  // Answers are read by name; what is not there is undefined.
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the document's, which the schema gave
  readonly data?: any
  readonly replayed: boolean
}

/** Runs an operation as a partner: errors come as they were thrown, before anything masks them. */
export async function ask(
  { world, schema }: Asked,
  { actor }: WorldPartner,
  source: string,
  { variables, key }: Asking = {},
): Promise<Answer> {
  let replayed = false
  const contextValue: Context = {
    actor,
    scope: world.database.scope(actor),
    clock: world.clock,
    directory: world.directory,
    vault: world.vault,
    connectors: world.connectors,
    widgetGate: createWidgetGate(world.installationKey, true),
    requestId: newId(),
    idempotencyKey: key ?? newId(),
    loaders: new Map(),
    onReplay: () => {
      replayed = true
    },
    onCommitted: () => undefined,
  }
  const result = await graphql({ schema, source, contextValue, variableValues: { ...variables } })
  return { ...result, replayed }
}
