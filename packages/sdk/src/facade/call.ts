import type { Client } from '../core/client.ts'
import type { Operation } from '../core/operation.ts'
import type { CallOptions } from '../core/options.ts'
import { type Page, type Pager, paginate } from '../core/pager.ts'

/** What a connection lists. */
export type NodeOf<Connection> = Connection extends Page<infer Node> ? Node : never

/** What an operation's one root field gives. */
type RootOf<Result> = Result[keyof Result]

/** Runs an operation and gives its root field: each operation of the SDK has exactly one. */
export async function one<Result extends object, Variables>(
  client: Client,
  operation: Operation<Result, Variables>,
  variables: Variables,
  options: CallOptions | undefined,
): Promise<RootOf<Result>> {
  const [root] = Object.values(await client.request(operation, variables, options))
  return root as RootOf<Result>
}

interface PageVariables {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

/** How the generated facade makes its methods: as little text for each as can be. */
export interface Methods {
  /** Of an operation of one input. */
  act<Result extends object, Input>(
    operation: Operation<Result, { readonly input: Input }>,
  ): (input: Input, options?: CallOptions) => Promise<RootOf<Result>>
  /** Of an operation of several variables, or of optional ones. */
  ask<Result extends object, Variables>(
    operation: Operation<Result, Variables>,
  ): (variables?: Variables, options?: CallOptions) => Promise<RootOf<Result>>
  /** Of an operation without variables. */
  get<Result extends object>(
    operation: Operation<Result, Readonly<Record<string, never>>>,
  ): (options?: CallOptions) => Promise<RootOf<Result>>
  /** Of an operation that reads a connection; pages of 50 unless told, 100 at most. */
  list<Result extends object, Variables extends PageVariables>(
    operation: Operation<Result, Variables>,
  ): (variables?: Variables, options?: CallOptions) => Pager<NodeOf<RootOf<Result>>>
}

export function methods(client: Client): Methods {
  return {
    act: (operation) => (input, options) => one(client, operation, { input }, options),
    // Nothing given is sent as nothing.
    ask: (operation) => (variables, options) => one(client, operation, variables as never, options),
    get: (operation) => (options) => one(client, operation, {}, options),
    list: (operation) => (variables, options) => {
      const first = Math.min(variables?.first ?? 50, 100)
      return paginate(async (after) => {
        const page = { ...variables, first, after }
        return one(client, operation, page as never, options) as never
      }, variables?.after)
    },
  }
}
