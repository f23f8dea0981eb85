import type { Client } from '../core/client.ts'
import type { Operation } from '../core/operation.ts'
import type { CallOptions } from '../core/options.ts'
import { type Page, type Pager, paginate } from '../core/pager.ts'

/** What a connection lists. */
export type NodeOf<Connection> = Connection extends Page<infer Node> ? Node : never

/** Runs an operation and gives its root field. */
export async function one<Result extends object, Variables, Field extends keyof Result>(
  client: Client,
  operation: Operation<Result, Variables>,
  field: Field,
  variables: Variables,
  options: CallOptions | undefined,
): Promise<Result[Field]> {
  const data = await client.request(operation, variables, options)
  return data[field]
}

interface PageVariables {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

/** Reads the connection that is an operation's root field; pages of 50 unless told, 100 at most. */
export function list<Node, Field extends string, Variables extends PageVariables>(
  client: Client,
  operation: Operation<Readonly<Record<Field, Page<Node>>>, Variables>,
  field: Field,
  variables: Variables,
  options: CallOptions | undefined,
): Pager<Node> {
  const first = Math.min(variables.first ?? 50, 100)
  return paginate(async (after) => {
    const page = { ...variables, first, after }
    return one(client, operation, field, page, options)
  }, variables.after)
}
