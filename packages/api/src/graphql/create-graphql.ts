import {
  type Actor,
  type ActorScope,
  type CaseVault,
  type Clock,
  type ConnectorGateway,
  type Context,
  type Directory,
  type DocumentDesk,
  RequestError,
  type WebhookSecretMaker,
  type WidgetGate,
} from '@passerelle/schema'
import type { GraphQLSchema } from 'graphql'
import { createYoga, type GraphQLParams, type Plugin, type YogaServerInstance } from 'graphql-yoga'
import type { UsedDeprecation } from './deprecations.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { PreparedDocuments } from './prepared-document.ts'
import { presentResult } from './present-errors.ts'
import { runOperation } from './run-operation.ts'
import { WatchedScope } from './watched-scope.ts'

export const GRAPHQL_PATH = '/graphql'
const REMEMBERED_DOCUMENTS = 1_000

/** What became of an operation, for logs and metrics: codes and durations alone. */
export interface OperationReport {
  readonly name: string | undefined
  readonly type: 'query' | 'mutation' | 'subscription'
}

/** What the HTTP layer says of a request; it has authenticated it and read its body. */
export interface GraphQLRequest {
  readonly params: GraphQLParams
  readonly actor: Actor
  readonly requestId: string
  readonly idempotencyKey: string | null
  readonly onReplay: () => void
  readonly onOperation: (report: OperationReport) => void
  /** Told of what the operation uses that will go away; not called when there is nothing. */
  readonly onDeprecations: (used: readonly UsedDeprecation[]) => void
  readonly onErrors: (codes: readonly string[]) => void
  readonly onUnexpected: (error: unknown, path: string | undefined) => void
}

export interface GraphQLOptions {
  readonly schema: GraphQLSchema
  readonly database: { scope(actor: Actor): ActorScope }
  readonly directory: Directory
  /** Seals and opens what partners leave with the network. */
  readonly vault: CaseVault
  /** Asks partners' own systems. */
  readonly connectors: ConnectorGateway
  /** Makes the secrets that webhooks are signed with. */
  readonly webhookSecrets?: WebhookSecretMaker
  /** Checks documents that partners register. */
  readonly documents?: DocumentDesk
  /** Makes the tokens of widget sessions. */
  readonly widgetGate?: WidgetGate
  readonly clock: Clock
  /** Whether the schema may be asked for: in the sandbox; the contract itself is a public file. */
  readonly introspection: boolean
  readonly limits?: Limits
  /** Told that a command committed events. */
  readonly onCommitted?: () => void
}

export type GraphQLServer = YogaServerInstance<GraphQLRequest, Context & GraphQLRequest>

/** The GraphQL side of the server: what runs, how far it may go, and how errors are told. */
export function createGraphQL(options: GraphQLOptions): GraphQLServer {
  const limits = options.limits ?? DEFAULT_LIMITS
  const documents = new PreparedDocuments({
    schema: options.schema,
    limits,
    introspection: options.introspection,
    remembered: REMEMBERED_DOCUMENTS,
  })
  return createYoga<GraphQLRequest, Context & GraphQLRequest>({
    schema: options.schema,
    graphqlEndpoint: GRAPHQL_PATH,
    context: (request) => ({ ...request, ...contextOf(request, options) }),
    plugins: [bodyReadBefore, executionPlugin(documents, limits), errorPlugin],
    // Each of these is done by ours, or by nobody.
    parserAndValidationCache: false,
    maskedErrors: false,
    maxRequestBodySize: false,
    batching: false,
    multipart: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
  })
}

/** What resolvers share while a request is answered. */
export function contextOf(
  request: Omit<
    GraphQLRequest,
    'params' | 'onOperation' | 'onDeprecations' | 'onErrors' | 'onUnexpected'
  >,
  options: GraphQLOptions,
): Context {
  return {
    actor: request.actor,
    scope: new WatchedScope(options.database.scope(request.actor)),
    clock: options.clock,
    directory: options.directory,
    vault: options.vault,
    connectors: options.connectors,
    ...(options.webhookSecrets === undefined ? {} : { webhookSecrets: options.webhookSecrets }),
    ...(options.documents === undefined ? {} : { documents: options.documents }),
    ...(options.widgetGate === undefined ? {} : { widgetGate: options.widgetGate }),
    requestId: request.requestId,
    idempotencyKey: request.idempotencyKey,
    loaders: new Map(),
    onReplay: request.onReplay,
    onCommitted: options.onCommitted ?? (() => undefined),
  }
}

type Ours = Plugin<Context & GraphQLRequest, GraphQLRequest>

/** The HTTP layer has read the body within its bounds: nothing else decides what is executed. */
const bodyReadBefore: Ours = {
  onRequestParse({ setRequestParser, serverContext }) {
    setRequestParser(() => serverContext.params)
  },
}

function executionPlugin(documents: PreparedDocuments, limits: Limits): Ours {
  return {
    onParse({ params, setParseFn }) {
      setParseFn(() => documents.prepare(String(params.source)).document)
    },
    onValidate({ params, setValidationFn }) {
      setValidationFn(() => documents.of(params.documentAST).errors)
    },
    onSubscribe() {
      // Streams have bounds of their own and are opened before it comes to this.
      throw new RequestError('NOT_ACCEPTABLE', 'a subscription is answered as text/event-stream')
    },
    onExecute({ args, setExecuteFn }) {
      const context = args.contextValue
      setExecuteFn(async () => {
        const prepared = documents.of(args.document)
        const operation = prepared.operation(args.operationName)
        context.onOperation({
          name: operation.operation.name?.value,
          type: operation.operation.operation,
        })
        const used = operation.deprecations(args.variableValues ?? {})
        if (used.length > 0) context.onDeprecations(used)
        const { scope } = context
        if (!(scope instanceof WatchedScope)) throw new Error('the scope is not watched')
        return runOperation({ prepared, operation, args, context, scope, limits })
      })
    },
  }
}

const errorPlugin: Ours = {
  onResultProcess({ result, setResult, serverContext }) {
    if (Array.isArray(result) || Symbol.asyncIterator in result) return
    const { requestId, onUnexpected, onErrors } = serverContext
    const presented = presentResult(result, requestId, onUnexpected)
    if (presented.errors)
      onErrors(presented.errors.map(({ extensions }) => String(extensions['code'])))
    setResult(presented)
  },
}
