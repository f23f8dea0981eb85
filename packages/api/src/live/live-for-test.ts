import { randomBytes } from 'node:crypto'
import { newId } from '@passerelle/schema'
import { importJWK, SignJWT } from 'jose'
import { Pool } from 'pg'
import { SigningKeys } from '../auth/index.ts'
import type { ServerConfig } from '../config.ts'
import { createLog } from '../observability/index.ts'
import { type RunningServer, type ServerParts, startServer } from '../server.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { World, type WorldPartner } from '../testing/world.ts'
import { type Sequencer, sequenceEvents } from '../worker/sequence-events.ts'

// Processes of one installation share their name, so a token is good at each.
const PUBLIC_URL = 'http://passerelle.example'

/** What a stream said, block by block. */
export interface Block {
  readonly id?: string
  readonly event?: string
  readonly data?: string
}

export interface Told {
  readonly position: string
  readonly type: string
  readonly subjectId: string
}

export interface TokenWish {
  readonly seconds?: number
  readonly scope?: string
}

export interface Asked extends TokenWish {
  readonly after?: string | null
  readonly types?: readonly string[]
  readonly caseId?: string
  readonly referralId?: string
  readonly serviceId?: string
  readonly agent?: string
  readonly accept?: string
  readonly query?: string
  readonly signal?: AbortSignal
}

export const LIVE = `subscription Live($after: Position, $types: [String!], $caseId: ID, $referralId: ID) {
  events(after: $after, types: $types, caseId: $caseId, referralId: $referralId) {
    position type subjectId codes { name value }
  } }`

/** A world, its sequencer, and as many API processes as a test starts on one database. */
export class LiveGround {
  readonly world: World
  readonly logged: string[] = []
  readonly #database: TestDatabase
  readonly #key = new Uint8Array(randomBytes(32))
  readonly #servers: RunningServer[] = []
  readonly #sequencer: Sequencer
  #keys: Promise<SigningKeys> | undefined

  private constructor(world: World, database: TestDatabase) {
    this.world = world
    this.#database = database
    this.#sequencer = sequenceEvents(world.worker, () => undefined)
  }

  static async open(database?: TestDatabase): Promise<LiveGround> {
    const urls = database ?? (await createTestDatabase())
    return new LiveGround(await World.open(undefined, urls), urls)
  }

  /** What a server in a process of its own must be started with. */
  get installation(): {
    readonly appUrl: string
    readonly publicUrl: string
    readonly key: Uint8Array
  } {
    return { appUrl: this.#database.appUrl, publicUrl: PUBLIC_URL, key: this.#key }
  }

  async start(parts: ServerParts = {}, config: Partial<ServerConfig> = {}): Promise<RunningServer> {
    const log = createLog({ destination: { write: (line) => void this.logged.push(line) } })
    const server = await startServer(
      {
        host: '127.0.0.1',
        port: 0,
        appDatabaseUrl: this.#database.appUrl,
        publicUrl: PUBLIC_URL,
        installationKey: this.#key,
        externalIssuer: null,
        sandbox: true,
        databaseConnections: 4,
        ...config,
      },
      { log, ...parts },
    )
    this.#servers.push(server)
    return server
  }

  async token(partner: WorldPartner, { seconds = 300, scope }: TokenWish = {}): Promise<string> {
    this.#keys ??= this.#readKeys()
    const [jwk] = (await this.#keys).privateKeys
    if (jwk?.kid === undefined) throw new Error('no server has made a key yet')
    const claims = {
      ...{ client: partner.clientId, partner: partner.id, client_id: 'x', sub: 'x', jti: newId() },
      scope: scope ?? [...partner.actor.scopes].join(' '),
    }
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: jwk.kid })
      .setIssuer(PUBLIC_URL)
      .setAudience(`${PUBLIC_URL}/graphql`)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .sign(await importJWK(jwk, 'ES256'))
  }

  async #readKeys(): Promise<SigningKeys> {
    const pool = new Pool({ connectionString: this.#database.appUrl, max: 1 })
    const keys = new SigningKeys(pool, this.#key)
    await keys.refresh()
    await pool.end()
    return keys
  }

  /** Opens a stream, or is refused. */
  async ask(
    server: Pick<RunningServer, 'port'>,
    partner: WorldPartner,
    asked: Asked = {},
  ): Promise<Response> {
    const { accept = 'text/event-stream', query = LIVE, agent, signal } = asked
    const { after = null, types, caseId, referralId, serviceId } = asked
    return fetch(`http://127.0.0.1:${server.port}/graphql`, {
      method: 'POST',
      headers: {
        accept,
        'content-type': 'application/json',
        authorization: `Bearer ${await this.token(partner, asked)}`,
        ...(agent === undefined ? {} : { 'passerelle-agent': agent }),
      },
      body: JSON.stringify({ query, variables: { after, types, caseId, referralId, serviceId } }),
      ...(signal === undefined ? {} : { signal }),
    })
  }

  /** Commits events of one aggregate each; returns what changed. */
  async happen(
    audience: readonly WorldPartner[],
    events: readonly {
      readonly type?: string
      readonly caseId?: string
      readonly subjectId?: string
    }[] = [{}],
    pauseMs = 0,
  ): Promise<readonly string[]> {
    const ids = events.map(({ subjectId }) => subjectId ?? newId())
    const client = await this.world.owner.connect()
    try {
      await client.query('begin')
      await client.query(ADD, [
        events.map(({ type }) => type ?? 'referral.sent'),
        ids,
        events.map(({ caseId }) => caseId ?? null),
        audience.map(({ id }) => id),
      ])
      if (pauseMs > 0) await client.query('select pg_sleep($1)', [pauseMs / 1000])
      await client.query('commit')
    } finally {
      client.release()
    }
    this.#sequencer.wake()
    return ids
  }

  /** Something was committed: gives it its position now. */
  wake(): void {
    this.#sequencer.wake()
  }

  /** The last position, once all that was committed has one. */
  async placed(): Promise<string> {
    for (;;) {
      const { rows } = await this.world.owner.query(
        `select position, exists (select 1 from event where position is null) as waiting from event_sequence`,
      )
      if (!rows[0].waiting) return rows[0].position
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.close()))
    await this.#sequencer.stop()
    await this.world.close()
  }
}

const ADD = `insert into event (id, occurred_at, type, aggregate_type, aggregate_id, aggregate_version, case_id, audience, data)
  select gen_random_uuid(), now(), type, 'Referral', id, 1, case_id, $4::uuid[], '{}'
  from unnest($1::text[], $2::uuid[], $3::uuid[]) as t(type, id, case_id)`

/** The blocks of a stream, until it ends or its reader leaves. */
export async function* blocksOf(response: Response): AsyncGenerator<Block, void, undefined> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      yield Object.fromEntries(
        lines.map((line) => [line.split(':', 1)[0] || 'comment', line.replace(/^[^:]*: ?/, '')]),
      )
    }
  }
}

/** What an event block tells; null: it is another block. */
export function told(block: Block): Told | null {
  if (block.event !== 'next') return null
  const { data, errors } = JSON.parse(block.data ?? '') as {
    data?: { events: Told }
    errors?: readonly { readonly extensions: { readonly code: string } }[]
  }
  if (errors !== undefined) throw new Error(errors.map(({ extensions }) => extensions.code).join())
  return data?.events ?? null
}

/** So many events of a stream; it is left then. */
export async function take(response: Response, count: number): Promise<readonly Told[]> {
  const found: Told[] = []
  if (count === 0) return found
  for await (const block of blocksOf(response)) {
    const event = told(block)
    if (event !== null && found.push(event) === count) break
  }
  return found
}

/** Everything until the stream ends, and the code it ended with. */
export async function untilEnd(response: Response): Promise<{
  readonly events: readonly Told[]
  readonly code: string | null
  readonly complete: boolean
}> {
  const events: Told[] = []
  let code: string | null = null
  let complete = false
  for await (const block of blocksOf(response)) {
    if (block.event === 'complete') complete = true
    try {
      const event = told(block)
      if (event !== null) events.push(event)
    } catch (error) {
      code = error instanceof Error ? error.message : null
    }
  }
  return { events, code, complete }
}
