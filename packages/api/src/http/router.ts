import { RequestError } from '@passerelle/schema'
import type { Logger } from 'pino'
import { type AuthorizationServer, OAUTH_PATHS } from '../auth/index.ts'
import { GRAPHQL_PATH } from '../graphql/index.ts'
import type { Metrics } from '../observability/index.ts'
import { type PublishedKey, SIGNATURE_KEYS_PATH } from '../signatures/index.ts'
import { DEPRECATIONS_PATH } from './deprecation-headers.ts'
import { errorsPage } from './errors-page.ts'
import type { Exchange } from './exchange.ts'
import { answerGraphQL, type GraphQLEndpointOptions } from './graphql-endpoint.ts'
import type { Readiness } from './health.ts'
import { landingPage } from './landing-page.ts'
import { respond, respondError, respondJson } from './respond.ts'

export interface Routes extends GraphQLEndpointOptions {
  /** Null when another issuer is trusted. */
  readonly authorizationServer: AuthorizationServer | null
  /** The keys that partners check our signatures with. */
  readonly signatureKeys: () => Promise<readonly PublishedKey[]>
  readonly metrics: Metrics
  readonly readiness: () => Promise<Readiness>
  /** Null outside the sandbox. */
  readonly landingUrl: string | null
  /** Addresses of programs beside the sandbox, by the path that leads to each. */
  readonly places: ReadonlyMap<string, string>
  /** The page of what will go away. */
  readonly deprecationsPage: string
  readonly log: Logger
}

const OAUTH: ReadonlySet<string> = new Set(Object.values(OAUTH_PATHS))

/** Sends a request where it belongs; whatever fails on the way is answered INTERNAL and logged. */
export async function route(exchange: Exchange, routes: Routes): Promise<void> {
  const { response, requestId, facts } = exchange
  try {
    await dispatch(exchange, routes)
  } catch (err) {
    routes.log.error({ requestId, err }, 'unexpected error')
    facts.code = 'INTERNAL'
    respondError(response, new RequestError('INTERNAL'), requestId)
  }
}

async function dispatch(exchange: Exchange, routes: Routes): Promise<void> {
  const { request, response, path, facts } = exchange
  if (path === GRAPHQL_PATH) {
    facts.route = 'graphql'
    return answerGraphQL(exchange, routes)
  }
  if (OAUTH.has(path) && routes.authorizationServer !== null) {
    facts.route = 'oauth'
    return routes.authorizationServer.handle(request, response)
  }
  const read = request.method === 'GET' || request.method === 'HEAD'
  if (read && path === '/health/live') {
    facts.route = 'health'
    return respondJson(response, 200, { live: true })
  }
  if (read && path === '/health/ready') {
    facts.route = 'health'
    const readiness = await routes.readiness()
    return respondJson(response, readiness.ready ? 200 : 503, readiness)
  }
  if (read && path === '/metrics') {
    facts.route = 'metrics'
    response.setHeader('Content-Type', routes.metrics.contentType)
    response.end(await routes.metrics.render())
    return
  }
  if (read && path === SIGNATURE_KEYS_PATH) {
    facts.route = 'signature-keys'
    const keys = await routes.signatureKeys()
    // Not longer than a partner may need to learn that a key is out of use.
    response.setHeader('Cache-Control', 'public, max-age=300')
    return respondJson(response, 200, { keys })
  }
  if (read && path === '/' && routes.landingUrl !== null) {
    facts.route = 'landing'
    return respond(response, 200, 'text/html', landingPage(routes.landingUrl, routes.places))
  }
  const place = read ? routes.places.get(path.replace(/\/$/, '')) : undefined
  if (place !== undefined) {
    facts.route = 'landing'
    response.writeHead(302, { location: place }).end()
    return
  }
  if (read && path === DEPRECATIONS_PATH) {
    facts.route = 'docs'
    return respond(response, 200, 'text/html', routes.deprecationsPage)
  }
  if (read && path === '/docs/errors') {
    facts.route = 'docs'
    return respond(response, 200, 'text/html', errorsPage())
  }
  respondJson(response, 404, { error: 'not_found' })
}
