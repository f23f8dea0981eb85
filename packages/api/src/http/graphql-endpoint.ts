import { RequestError } from '@passerelle/schema'
import type { Authenticate } from '../auth/index.ts'
import type { AdmittedDocuments, GraphQLServer } from '../graphql/index.ts'
import { traced } from '../observability/index.ts'
import { checkWidgetOperation } from '../widgets/index.ts'
import { allowOrigin, answerPreflight, isPreflight } from './cross-origin.ts'
import { setDeprecationHeaders } from './deprecation-headers.ts'
import type { Exchange } from './exchange.ts'
import { checkHead, parseParams, wantsStream } from './graphql-params.ts'
import { answerLive, type LiveEndpointOptions } from './live-endpoint.ts'
import { discardBody, readBody } from './read-body.ts'
import { respondError } from './respond.ts'

export interface GraphQLEndpointOptions extends LiveEndpointOptions {
  readonly authenticate: Authenticate
  readonly graphql: GraphQLServer
  /** Says which documents run. */
  readonly admittedDocuments: AdmittedDocuments
  /** Brings what the process remembers of the directory up to date. */
  readonly refreshDirectory: () => Promise<void>
  /** Whether pages of this origin have a widget session that lives. */
  readonly hasLiveSession: (origin: string) => Promise<boolean>
}

/** Head, caller, body: each is checked before the next costs anything, and all before GraphQL. */
export async function answerGraphQL(
  exchange: Exchange,
  options: GraphQLEndpointOptions,
): Promise<void> {
  const { authenticate, graphql, admittedDocuments, refreshDirectory, log } = options
  const { request, response, requestId, facts } = exchange
  try {
    // Answers differ by it, also where they allow nothing.
    response.setHeader('Vary', 'Origin')
    if (isPreflight(request)) {
      await answerPreflight(request, response, options.hasLiveSession)
      return
    }
    checkHead(request)
    const actor = await authenticate(request.headers, (origin) => allowOrigin(response, origin))
    facts.partnerId = actor.partnerId
    const { documentHash, query: text, ...asked } = parseParams(await readBody(request))
    checkWidgetOperation(actor, { text, documentHash, variables: asked.variables })
    // The same door for everything that runs, streams included.
    const query = await admittedDocuments.admit({ query: text, documentHash }, actor)
    const params = { ...asked, query }
    await refreshDirectory()
    if (wantsStream(request) && (await answerLive(exchange, actor, params, options))) return
    const idempotencyKey = request.headers['idempotency-key']
    await traced('graphql', { 'passerelle.partner': actor.partnerId }, async (span) => {
      await graphql(request, response, {
        params,
        actor,
        requestId,
        idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : null,
        onReplay: () => {
          response.setHeader('Idempotency-Replayed', 'true')
        },
        onOperation: ({ name, type }) => {
          facts.operation = name
          facts.operationType = type
          span.setAttribute('graphql.operation.type', type)
          if (name !== undefined) span.setAttribute('graphql.operation.name', name)
        },
        onDeprecations: (used) => setDeprecationHeaders(response, used),
        onErrors: ([code]) => {
          facts.code = code
          if (code !== undefined) span.setAttribute('passerelle.code', code)
        },
        onUnexpected: (err, path) => log.error({ requestId, err, path }, 'unexpected error'),
      })
    })
  } catch (error) {
    const refusal = error instanceof RequestError ? error : new RequestError('INTERNAL')
    if (refusal !== error) log.error({ requestId, err: error }, 'unexpected error')
    facts.code = refusal.code
    if (!request.complete) response.setHeader('Connection', 'close')
    respondError(response, refusal, requestId)
    discardBody(request)
  }
}
