import {
  buildSchema,
  type Clock,
  DirectoryStore,
  readSdkDocuments,
  systemClock,
  valuesSchema,
} from '@passerelle/schema'
import type { GraphQLSchema } from 'graphql'
import pg from 'pg'
import type { Logger } from 'pino'
import {
  type Authenticate,
  type AuthorizationServer,
  authenticateExternally,
  authenticateLocally,
  SigningKeys,
  startAuthorizationServer,
} from './auth/index.ts'
import type { ServerConfig } from './config.ts'
import { createConnectorGateway, type OpenConnectorGateway } from './connectors/index.ts'
import { Database } from './database/database.ts'
import { readMigrations } from './database/migrate.ts'
import {
  AdmittedDocuments,
  createDocumentDesk,
  createGraphQL,
  createLiveOperations,
  DEFAULT_LIMITS,
  GRAPHQL_PATH,
  type GraphQLOptions,
  type Limits,
} from './graphql/index.ts'
import { checkReadiness, deprecationsPage, type HttpServer, listen } from './http/index.ts'
import { LiveEvents, type LiveSettings } from './live/index.ts'
import { createLog, createMetrics } from './observability/index.ts'
import { refuseStrongRole } from './serving-role.ts'
import { SignatureKeys } from './signatures/index.ts'
import { type OpenCaseVault, startVault } from './vault/index.ts'
import { createWebhookSecrets } from './webhooks/index.ts'
import { authenticateWidgets, createWidgetGate, hasLiveSession } from './widgets/index.ts'

// A caller that waits longer has left; better to be told to come back.
const LIMITS = { statement_timeout: 10_000, connectionTimeoutMillis: 5_000 } as const
const AUTH_CONNECTIONS = 4

/** What a test or the sandbox may replace. */
export interface ServerParts {
  readonly schema?: GraphQLSchema
  readonly clock?: Clock
  readonly log?: Logger
  readonly limits?: Limits
  /** Addresses of programs beside the sandbox, by the path that leads to each. */
  readonly places?: ReadonlyMap<string, string>
  /** How live streams are served. */
  readonly live?: Partial<LiveSettings>
  /** Told that a command committed events, so that the worker of this process need not wait. */
  readonly onCommitted?: () => void
  /** What Prometheus reads of the worker of this process, below what it reads of the server. */
  readonly workerMetrics?: () => Promise<string>
}

export interface RunningServer {
  /** Where clients reach it. */
  readonly url: string
  readonly port: number
  /** Finishes what is in flight, then leaves the database. */
  close(): Promise<void>
}

/**
 * Starts serving.
 *
 * @throws RoleTooStrong, SigningKeysSealed, SignatureKeysSealed, CaseKeysSealed, KeyStoreOutdated before
 * anything is answered
 */
export async function startServer(
  config: ServerConfig,
  parts: ServerParts = {},
): Promise<RunningServer> {
  const log = parts.log ?? createLog()
  await refuseStrongRole(config.appDatabaseUrl)
  const http = await listen(config.host, config.port)
  const database = new Database({
    connectionString: config.appDatabaseUrl,
    max: config.databaseConnections,
    ...LIMITS,
  })
  // What must be asked before anybody is bound: clients, keys, replay marks, the directory.
  const plain = new pg.Pool({
    connectionString: config.appDatabaseUrl,
    max: AUTH_CONNECTIONS,
    ...LIMITS,
  })
  let closing = false
  for (const pool of [database.pool, plain]) {
    pool.on('error', (err: Error) => {
      if (!closing) log.warn({ err }, 'a database connection broke')
    })
  }
  let authorizationServer: AuthorizationServer | null = null
  let vault: OpenCaseVault | null = null
  let connectors: OpenConnectorGateway | null = null
  let liveEvents: LiveEvents | null = null
  const close = async (): Promise<void> => {
    // Streams would be waited for: they are told to come back elsewhere.
    const stopped = http.stop()
    await liveEvents?.close()
    await stopped
    authorizationServer?.close()
    await connectors?.close()
    await vault?.close()
    closing = true
    await Promise.all([database.close(), plain.end()])
  }
  try {
    const url = config.publicUrl ?? addressOf(config.host, http)
    const audience = `${url}${GRAPHQL_PATH}`
    const clock = parts.clock ?? systemClock
    const directory = new DirectoryStore({ query: (text) => plain.query(text) })
    const identity = await startIdentity(config, { plain, url, audience, log })
    authorizationServer = identity.authorizationServer
    const signatures = new SignatureKeys(plain, config.installationKey)
    // Makes the first key, or learns now that the installation key is another one.
    await signatures.signer()
    vault = await startVault(config, log)
    const live = new LiveEvents({
      pool: plain,
      database,
      log,
      ...(parts.live === undefined ? {} : { settings: parts.live }),
    })
    liveEvents = live
    const metrics = createMetrics(database.pool, http.inFlight, () => live.counts())
    const unread = (err: unknown): string => {
      log.warn({ err }, 'the metrics of the worker could not be read')
      return ''
    }
    const renderMetrics = async (): Promise<string> => {
      const texts = [metrics.render(), parts.workerMetrics?.().catch(unread) ?? '']
      return (await Promise.all(texts)).join('\n')
    }
    connectors = createConnectorGateway({
      signatures,
      sandbox: config.sandbox,
      valuesSchema,
      log,
      onRequest: metrics.connector,
      ...(config.connectorDeadlineMs === undefined
        ? {}
        : { deadlineMs: config.connectorDeadlineMs }),
    })
    const migrations = (await readMigrations()).map(({ name }) => name)
    const { onCommitted, limits } = parts
    const schema = parts.schema ?? buildSchema()
    const admittedDocuments = new AdmittedDocuments({
      rule: config.documents ?? (config.sandbox ? 'any' : 'registered'),
      released: readSdkDocuments(),
      scopeOf: (actor) => database.scope(actor),
    })
    const graphqlOptions: GraphQLOptions = {
      schema,
      documents: createDocumentDesk(
        { schema, limits: limits ?? DEFAULT_LIMITS },
        admittedDocuments,
      ),
      database,
      directory,
      vault,
      connectors,
      webhookSecrets: createWebhookSecrets(config.installationKey),
      widgetGate: createWidgetGate(config.installationKey, config.sandbox),
      clock,
      introspection: config.sandbox,
      ...(limits === undefined ? {} : { limits }),
      onCommitted: () => {
        onCommitted?.()
        live.wake()
      },
    }
    http.serve({
      authenticate: authenticateWidgets(plain, identity.authenticate),
      hasLiveSession: (origin) => hasLiveSession(plain, origin),
      authorizationServer,
      graphql: createGraphQL(graphqlOptions),
      deprecationsPage: deprecationsPage(schema),
      admittedDocuments,
      liveOperations: createLiveOperations(graphqlOptions),
      liveEvents: live,
      refreshDirectory: () => directory.refreshIfStale(),
      signatureKeys: () => signatures.published(),
      metrics: { ...metrics, render: renderMetrics },
      readiness: () => checkReadiness(plain, migrations),
      landingUrl: config.sandbox ? url : null,
      places: parts.places ?? new Map(),
      log,
    })
    log.info({ url, port: http.port }, 'listening')
    return { url, port: http.port, close: once(close) }
  } catch (error) {
    await close()
    throw error
  }
}

interface Identity {
  readonly authenticate: Authenticate
  readonly authorizationServer: AuthorizationServer | null
}

async function startIdentity(
  config: ServerConfig,
  {
    plain,
    url,
    audience,
    log,
  }: {
    readonly plain: pg.Pool
    readonly url: string
    readonly audience: string
    readonly log: Logger
  },
): Promise<Identity> {
  if (config.externalIssuer !== null) {
    return {
      authenticate: authenticateExternally(config.externalIssuer, plain),
      authorizationServer: null,
    }
  }
  const keys = new SigningKeys(plain, config.installationKey)
  const authorizationServer = await startAuthorizationServer({
    pool: plain,
    keys,
    publicUrl: url,
    audience,
    clientSecrets: config.sandbox,
    onError: (err) => log.error({ err }, 'the authorization server failed'),
  })
  return { authenticate: authenticateLocally({ keys, issuer: url, audience }), authorizationServer }
}

function addressOf(host: string, { port }: HttpServer): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
