import { randomBytes } from 'node:crypto'
import { type Context, newId, OAUTH_SCOPES, RequestError } from '@passerelle/schema'
import {
  buildSchema,
  GraphQLObjectType,
  type GraphQLSchema,
  GraphQLString,
  isScalarType,
} from 'graphql'
import { decodeJwt, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose'
import { Client, Pool } from 'pg'
import { hashSecret, SigningKeys } from '../auth/index.ts'
import type { ServerConfig } from '../config.ts'
import { createLog } from '../observability/index.ts'
import { type RunningServer, type ServerParts, startServer } from '../server.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'

/** A text that must never be told or logged. */
export const CANARY = 'CANARI-Dupont-0612345678'
export const SECRET = randomBytes(32).toString('base64url')

/** A server on a database of its own, with one partner, a client with a secret and one with a key. */
export interface ServerForTest {
  readonly url: string
  readonly database: TestDatabase
  /** Everything logged so far. */
  readonly logged: () => string
  readonly partnerId: string
  readonly owner: Client
  token(scope?: string): Promise<string>
  assertion(claims?: Record<string, unknown>): Promise<string>
  /** A token signed by the server's own key, saying whatever the test wants. */
  forge(claims: Record<string, unknown>, typ?: string): Promise<string>
  askToken(form: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  ask(query: string, options?: Ask): Promise<Answer>
  start(parts?: ServerParts, config?: Partial<ServerConfig>): Promise<RunningServer>
  close(): Promise<void>
}

export interface Ask {
  readonly variables?: object
  readonly operationName?: string
  readonly headers?: Record<string, string | undefined>
  readonly body?: string
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly data: Record<string, unknown> | null | undefined
  readonly codes: readonly string[]
}

export async function serveForTest(parts: ServerParts = {}): Promise<ServerForTest> {
  const database = await createTestDatabase()
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const partnerId = await register(owner, {
    ...(await exportJWK(publicKey)),
    alg: 'ES256',
    kid: 'k',
  })
  const lines: string[] = []
  const log = createLog({ destination: { write: (line) => void lines.push(line) } })
  const installationKey = new Uint8Array(randomBytes(32))
  const start: ServerForTest['start'] = (more = {}, config = {}) =>
    startServer(
      {
        host: '127.0.0.1',
        port: 0,
        appDatabaseUrl: database.appUrl,
        publicUrl: null,
        installationKey,
        externalIssuer: null,
        sandbox: true,
        databaseConnections: 4,
        ...config,
      },
      { schema: schemaForTest, log, ...parts, ...more },
    )
  const server = await start()
  const { url } = server
  const askToken: ServerForTest['askToken'] = (form, headers = {}) =>
    fetch(`${url}/oauth/token`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
    })
  const token: ServerForTest['token'] = async (scope) => {
    const response = await askToken(scope === undefined ? {} : { scope }, basic('by-secret'))
    const { access_token: text } = (await response.json()) as { access_token: string }
    return text
  }
  let usual: Promise<string> | undefined
  const truth = token().then((text) => decodeJwt(text))
  return {
    url,
    database,
    owner,
    partnerId,
    logged: () => lines.join(''),
    start,
    askToken,
    token,
    assertion: (claims = {}) =>
      new SignJWT({ jti: newId(), iss: 'by-key', sub: 'by-key', aud: url, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'k' })
        .setIssuedAt()
        .setExpirationTime(typeof claims['exp'] === 'number' ? claims['exp'] : '60s')
        .sign(privateKey),
    async forge(claims, typ = 'at+jwt') {
      const pool = new Pool({ connectionString: database.appUrl, max: 1 })
      const keys = new SigningKeys(pool, installationKey)
      await keys.refresh()
      await pool.end()
      const [jwk] = keys.privateKeys
      if (jwk?.kid === undefined) throw new Error('the server has no key')
      return new SignJWT({ ...(await truth), ...claims })
        .setProtectedHeader({ alg: 'ES256', typ, kid: jwk.kid })
        .sign(await importJWK(jwk, 'ES256'))
    },
    async ask(query, { variables, operationName, headers = {}, body } = {}) {
      usual ??= token()
      const sent = {
        'content-type': 'application/json',
        authorization: `Bearer ${await usual}`,
        ...headers,
      }
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: Object.entries(sent).filter(
          (pair): pair is [string, string] => pair[1] !== undefined,
        ),
        body: body ?? JSON.stringify({ query, variables, operationName }),
      })
      return answerOf(response)
    },
    async close() {
      await server.close()
      await owner.end()
      await database.drop()
    },
  }
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const body: { data?: Record<string, unknown>; errors?: { extensions: { code: string } }[] } =
    text.startsWith('{') ? JSON.parse(text) : {}
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: body.data,
    codes: (body.errors ?? []).map(({ extensions }) => extensions.code),
  }
}

/** The header of `client_secret_basic`. */
export function basic(clientId: string, secret = SECRET): { authorization: string } {
  return { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` }
}

async function register(owner: Client, jwk: object): Promise<string> {
  const partnerId = newId()
  const now = new Date()
  await owner.query(
    `insert into partner (id, kind, name, created_at, updated_at) values ($1, 'CCAS', 'CCAS', $2, $2)`,
    [partnerId, now],
  )
  const add = `insert into client (id, partner_id, client_id, name, scopes, auth_method, jwks, secret_hash, created_at, updated_at)
    values ($1, $2, $3, 'test', $4, $5, $6, $7, $8, $8)`
  const scopes = [...OAUTH_SCOPES]
  const hash = await hashSecret(SECRET)
  const keys = JSON.stringify({ keys: [jwk] })
  await owner.query(add, [
    newId(),
    partnerId,
    'by-secret',
    scopes,
    'client_secret_basic',
    null,
    hash,
    now,
  ])
  await owner.query(add, [
    newId(),
    partnerId,
    'by-key',
    scopes.slice(0, 5),
    'private_key_jwt',
    keys,
    null,
    now,
  ])
  return partnerId
}

const TYPES = `
  scalar Day
  enum Urgency { ROUTINE URGENT }
  input Filter { day: Day, urgency: Urgency, count: Int, inner: [Filter!], must: String! }
  type Item { name: String!, friends(first: Int, after: String): ItemConnection!, near: [Item!]! }
  type ItemConnection { nodes: [Item!]!, totalCount: Int! }
  type Query {
    hello: String!
    scopes: [String!]!
    partners: Int!
    boom: String!
    maybe: String
    forbidden: String!
    echo(filter: Filter, text: String): String!
    slow: String!
    item: Item!
    items(first: Int, after: String): ItemConnection!
  }
  type Mutation { touch(id: ID!): String! }
`

interface Scripted {
  readonly [field: string]: (args: Record<string, unknown>, context: Context) => unknown
}

const item = { name: 'x', near: [], friends: { nodes: [], totalCount: 0 } }

const RESOLVERS: Scripted = {
  hello: () => 'bonjour',
  scopes: (_args, { actor }) => [...actor.scopes],
  partners: async (_args, { scope }) => {
    const rows = await scope.read({ name: 'test_count', text: 'select id from partner' }, [])
    return rows.length
  },
  boom: () => {
    throw new Error(`could not find ${CANARY}`)
  },
  maybe: () => {
    throw new RequestError('SCOPE_MISSING', 'field maybe')
  },
  forbidden: () => {
    throw new RequestError('SCOPE_MISSING', 'field forbidden')
  },
  echo: () => 'heard',
  slow: () => new Promise((resolve) => setTimeout(resolve, 600, 'done')),
  item: () => item,
  items: () => ({ nodes: [item], totalCount: 1 }),
  touch: (_args, context) => {
    context.onReplay()
    return 'touched'
  },
}

/** A small schema whose every field shows one thing of the server. */
export const schemaForTest: GraphQLSchema = scripted()

function scripted(): GraphQLSchema {
  const schema = buildSchema(TYPES)
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    if (!(type instanceof GraphQLObjectType)) continue
    for (const field of Object.values(type.getFields())) {
      const script = RESOLVERS[field.name]
      if (script) field.resolve = (_root, args, context) => script(args, context)
    }
  }
  const day = schema.getType('Day')
  if (isScalarType(day)) {
    day.parseLiteral = (node) => day.parseValue('value' in node ? node.value : null)
    day.parseValue = (value) => {
      if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value
      throw new TypeError(`no day: ${GraphQLString.serialize(value)}`)
    }
  }
  return schema
}
