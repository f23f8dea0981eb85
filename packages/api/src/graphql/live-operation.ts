import { hash } from 'node:crypto'
import {
  type Actor,
  type ActorRefused,
  type Context,
  type EventFilter,
  type EventRow,
  RequestError,
} from '@passerelle/schema'
import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type SelectionNode,
  visit,
} from 'graphql'
import { checkCost } from './cost.ts'
import type { UsedDeprecation } from './deprecations.ts'
import type { Fragments } from './document-shape.ts'
import type { Limits } from './limits.ts'
import { PreparedDocuments, type PreparedOperation } from './prepared-document.ts'
import { type OnUnexpected, presentResult } from './present-errors.ts'
import { refusalError } from './run-operation.ts'
import { coerceVariables } from './variables.ts'
import { WatchedScope } from './watched-scope.ts'

const REMEMBERED_DOCUMENTS = 200
// All of it is kept for as long as its stream is open, and run for every event: everything an event
// has is 34 fields.
const LONGEST = 16_384
const MOST_FIELDS = 200

/** A subscription that may run: what it follows, and how one event is told by it. */
export interface LiveOperation {
  readonly name: string | undefined
  readonly filter: EventFilter
  /** Equal for streams that are told the same of an event: who reads, and what is asked of it. */
  readonly audience: string
  /** What it uses that will go away. */
  readonly deprecations: readonly UsedDeprecation[]
  /**
   * The event as server-sent text; null: the stream does not follow what it is of.
   *
   * @throws ActorRefused, RequestError where what stands now cannot be read: nothing is to be said then
   */
  render(row: EventRow): Promise<string | null>
}

/** Refused before the stream began: the errors to answer with, the first one deciding the status. */
export interface LiveRefusal {
  readonly errors: readonly GraphQLError[]
}

export interface LiveRequest {
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
  readonly actor: Actor
  readonly requestId: string
  readonly onUnexpected: OnUnexpected
  /** Writes one answer as server-sent text. */
  readonly write: (position: string | null, result: object) => string
}

export interface LiveOperationsOptions {
  readonly schema: GraphQLSchema
  readonly limits: Limits
  readonly introspection: boolean
  /** What resolvers share; made anew for each event, loaders with it. */
  readonly contextOf: (request: Pick<LiveRequest, 'actor' | 'requestId'>) => Context
}

/** The GraphQL side of live streams: which subscription may run, and what it says of an event. */
export class LiveOperations {
  readonly #options: LiveOperationsOptions
  readonly #documents: PreparedDocuments

  constructor(options: LiveOperationsOptions) {
    this.#options = options
    this.#documents = new PreparedDocuments({ ...options, remembered: REMEMBERED_DOCUMENTS })
  }

  /** @throws RequestError what makes a document no operation at all */
  isSubscription(query: string, operationName: string | undefined): boolean {
    const { document } = this.#documents.prepare(query)
    return getOperationAST(document, operationName)?.operation === 'subscription'
  }

  /** Checks a subscription as any operation is checked, its scopes and its actor included. */
  async prepare(request: LiveRequest): Promise<LiveOperation | LiveRefusal> {
    const { schema, limits, contextOf } = this.#options
    const { operationName, variables } = request
    checkLength(request)
    const prepared = this.#documents.prepare(request.query)
    if (prepared.errors.length > 0) return prepared
    const operation = prepared.operation(operationName)
    const definition = operation.operation
    const read = coerceVariables(schema, definition, variables)
    if ('errors' in read) return read
    const { document, fragments } = prepared
    const most = Math.min(limits.cost, MOST_FIELDS)
    checkCost(definition, { schema, fragments, variables: read.coerced }, most)
    checkAsksNoFacts(document)
    const executed = { schema, document, variableValues: variables, operationName }
    const context = contextOf(request)
    const filters: EventFilter[] = []
    const opened = await createSourceEventStream({
      ...executed,
      contextValue: { ...context, followEvents: (asked: EventFilter) => void filters.push(asked) },
    })
    const refusal = await refusalOf(context)
    if (refusal !== null) return { errors: [refusalError(refusal)] }
    const { errors } = 'errors' in opened ? opened : {}
    if (errors !== undefined) {
      return presentRefusal(presentResult({ errors }, request.requestId, request.onUnexpected))
    }
    const [filter] = filters
    if (filter === undefined) throw new Error('the subscription follows nothing')
    return {
      name: definition.name?.value,
      filter,
      deprecations: operation.deprecations(variables),
      audience: audienceOf(request, operation, fragments, filter),
      render: async (row) => {
        const contextValue = contextOf(request)
        const { standing } = filter
        if (standing !== undefined && !(await standing.keeps(contextValue, row))) return null
        const result = await execute({ ...executed, rootValue: row, contextValue })
        const told = presentResult(result, request.requestId, request.onUnexpected)
        if (standing !== undefined) await checkRead(contextValue, told.errors ?? [])
        return request.write(row.position, told)
      },
    }
  }
}

function checkLength({ query, variables }: LiveRequest): void {
  if (query.length + JSON.stringify(variables).length <= LONGEST) return
  const detail = `a subscription has at most ${LONGEST} characters, its variables included`
  throw new RequestError('QUERY_TOO_COSTLY', detail)
}

function presentRefusal({ errors }: { readonly errors?: readonly GraphQLError[] }): LiveRefusal {
  return { errors: errors ?? [new RequestError('INTERNAL')] }
}

/** What could not be read is not what is not there: a reader takes null for the end of what it may see. */
async function checkRead(context: Context, errors: readonly GraphQLError[]): Promise<void> {
  const refusal = await refusalOf(context)
  if (refusal !== null) throw refusal
  const codes = errors.map(({ extensions }) => extensions['code'])
  if (codes.includes('INTERNAL')) throw new RequestError('INTERNAL')
  if (codes.includes('OVERLOADED')) throw new RequestError('OVERLOADED')
}

/** Facts are asked of their owners, for a purpose and with a record, each time by somebody: never by a stream. */
function checkAsksNoFacts(document: DocumentNode): void {
  visit(document, {
    Argument: ({ name }) => {
      if (name.value !== 'purpose') return
      const detail = 'a stream brings no facts: ask for them by a query when a change is told'
      throw new RequestError('BAD_USER_INPUT', detail)
    },
  })
}

async function refusalOf({ scope }: Context): Promise<ActorRefused | null> {
  if (!(scope instanceof WatchedScope)) throw new Error('the scope is not watched')
  return scope.refusal()
}

/** Arguments of the root field choose events; what else stands in the document says what is told of one. */
function audienceOf(
  { query, variables, actor }: LiveRequest,
  { operation, defaults }: PreparedOperation,
  fragments: Fragments,
  { standing, caseId }: EventFilter,
): string {
  const names = new Set<string>()
  const collect = (node: SelectionNode): void => {
    const told = node.kind === Kind.FIELD ? { ...node, arguments: [] } : node
    visit(told, { Variable: ({ name }) => void names.add(name.value) })
  }
  for (const node of operation.selectionSet.selections) collect(node)
  for (const { selectionSet } of fragments.values()) selectionSet.selections.forEach(collect)
  const given = [...names].sort().map((name) => [name, variables[name] ?? defaults[name] ?? null])
  const scopes = [...actor.scopes].sort()
  const { partnerId, clientId, agent, session } = actor
  // What stands now is read by one of them for all: only by who is bound as all the others are.
  const now = standing === undefined ? null : [standing.key, caseId, clientId]
  const asked = [now, partnerId, agent, session?.id, scopes, operation.name?.value, given, query]
  // A digest: it is part of the name of every frame that is remembered.
  return hash('sha256', JSON.stringify(asked), 'base64url')
}
