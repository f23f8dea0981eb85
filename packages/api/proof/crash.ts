import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { hashSecret } from '../src/auth/index.ts'
import { removeEmbeddedPostgres } from '../src/database/embedded/index.ts'
import { migrate } from '../src/database/migrate.ts'
import { createKeyStore } from '../src/testing/index.ts'
import { databaseUrl } from '../src/testing/test-server.ts'
import { World } from '../src/testing/world.ts'
import { type Damage, damageOf } from './crash.checks.ts'
import { LoadClient, tokenFrom } from './crash.load.ts'
import {
  killDatabase,
  type ServerProcess,
  startDatabase,
  startServerProcess,
} from './crash.processes.ts'
import { seededRandom } from './ground.ts'
import { equal, type ProofResult, resultOf, type Size, some } from './proof.ts'

const ROUNDS = { reduced: 2, full: 21 } as const
const CLIENTS = 8
const SECRET = randomBytes(24).toString('base64url')

/** Settings under which PostgreSQL says “committed” before anything is on disk. */
export const NOT_DURABLE: Readonly<Record<string, string>> = {
  synchronous_commit: 'off',
  wal_writer_delay: '10s',
  wal_writer_flush_after: '1GB',
}

/** What is killed in a round. */
const VICTIMS = ['both', 'database', 'server'] as const

/** Killed again and again under load, the system keeps what it acknowledged, and nothing by halves. */
export async function run(
  size: Size,
  settings: Readonly<Record<string, string>> = {},
): Promise<ProofResult> {
  const rounds = ROUNDS[size]
  // Named like the test server's, so that a later run takes it away should this one be killed.
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-test-'))
  // So that the database's account can enter when the proof runs as root.
  await chmod(folder, 0o711)
  const random = seededRandom(7)
  let database = await startDatabase(folder, settings)
  let server: ServerProcess | null = null
  try {
    const { environment, clientId, clients } = await prepare(database.ownerUrl)
    const damage: Damage[] = []
    for (let round = 0; round < rounds; round += 1) {
      server ??= await startServerProcess(environment)
      const token = await tokenFrom(server.url, clientId, SECRET)
      let over = false
      const { url } = server
      const working = clients.map((client) => client.work({ url, token }, () => over))
      await underLoad(clients, random)
      const victim = VICTIMS[round % VICTIMS.length]
      if (victim !== 'server') await killDatabase(database)
      if (victim !== 'database') {
        await server.kill()
        server = null
      }
      // With the database alone gone the server answers OVERLOADED or INTERNAL until it is back.
      if (victim !== 'server') database = await startDatabase(folder, settings)
      await sleep(victim === 'database' ? 500 : 0)
      over = true
      await Promise.all(working)
      damage.push(await inspect(database.ownerUrl, clients))
    }
    return report(rounds, clients, damage)
  } finally {
    await server?.kill()
    await database.stop()
    await removeEmbeddedPostgres({ dataDirectory: folder })
  }
}

const LEAST_WRITES = 40
const PATIENCE_MS = 10_000

/** Until the load is in full swing, and a little more, never the same. */
async function underLoad(clients: readonly LoadClient[], random: () => number): Promise<void> {
  const acknowledged = (): number =>
    clients.reduce((sum, client) => sum + client.acknowledged.length, 0)
  const enough = acknowledged() + LEAST_WRITES
  const until = Date.now() + PATIENCE_MS
  while (acknowledged() < enough && Date.now() < until) await sleep(5)
  await sleep(random() * 300)
}

function report(
  rounds: number,
  clients: readonly LoadClient[],
  damage: readonly Damage[],
): ProofResult {
  const total = (of: (client: LoadClient) => number): number =>
    clients.reduce((sum, client) => sum + of(client), 0)
  const sum = (of: (one: Damage) => number): number =>
    damage.reduce((before, one) => before + of(one), 0)
  return resultOf(
    'crash',
    `${rounds} times kill -9 of server, database or both under the load of ${CLIENTS} clients`,
    [
      equal('rounds inspected', damage.length, rounds),
      some(
        'writes acknowledged',
        total(({ acknowledged }) => acknowledged.length),
      ),
      some(
        'writes cut off and asked again under their key',
        total((client) => client.unanswered),
      ),
      equal(
        'refusals nobody expected',
        total(({ unexpected }) => unexpected.length),
        0,
      ),
      equal(
        'acknowledged writes lost',
        sum(({ lost }) => lost),
        0,
      ),
      equal(
        'half transactions',
        sum(({ half }) => half),
        0,
      ),
      equal(
        'traces of referrals that do not exist',
        sum(({ orphans }) => orphans),
        0,
      ),
      equal(
        'positions lost, doubled or passed over',
        sum(({ misplaced }) => misplaced),
        0,
      ),
    ],
  )
}

async function inspect(ownerUrl: string, clients: readonly LoadClient[]): Promise<Damage> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  try {
    return await damageOf(
      owner,
      clients.flatMap(({ acknowledged }) => acknowledged),
    )
  } finally {
    await owner.end()
  }
}

interface Prepared {
  readonly environment: Readonly<Record<string, string>>
  readonly clientId: string
  readonly clients: readonly LoadClient[]
}

/** A network of two partners, a case for each client of the load, and a client with a secret. */
async function prepare(ownerUrl: string): Promise<Prepared> {
  const password = randomBytes(18).toString('base64url')
  const as = (name: string): string => databaseUrl(ownerUrl, 'postgres', { name, password })
  await migrate({ ownerUrl })
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  const urls = {
    ownerUrl,
    appUrl: as('passerelle_app'),
    workerUrl: as('passerelle_worker'),
    keysUrl: () => createKeyStore(ownerUrl, 'passerelle_keys'),
    drop: async (): Promise<void> => undefined,
  }
  for (const role of ['passerelle_app', 'passerelle_worker']) {
    await owner.query(`alter role ${role} with login password '${password}'`)
  }
  const world = await World.open(undefined, urls)
  try {
    const source = await world.addPartner('CCAS', 'CCAS')
    const target = await world.addPartner('ASSOCIATION', 'Association')
    const { id: serviceId } = await world.addService(target)
    const clients: LoadClient[] = []
    for (let index = 0; index < CLIENTS; index += 1) {
      const { needId } = await world.addCase(source)
      clients.push(new LoadClient(needId, serviceId))
    }
    const { rows } = await owner.query<{ client_id: string }>(
      `update client set secret_hash = $1, auth_method = 'client_secret_basic' where id = $2 returning client_id`,
      [await hashSecret(SECRET), source.clientId],
    )
    const environment = {
      PROOF_APP_URL: urls.appUrl,
      PROOF_WORKER_URL: urls.workerUrl,
      PROOF_KEY: randomBytes(32).toString('base64url'),
    }
    // What stands so far is not what the rounds are about: it is on disk whatever the settings are.
    await owner.query('checkpoint')
    return { environment, clientId: rows[0]?.client_id ?? '', clients }
  } finally {
    await world.close()
    await owner.end()
  }
}
