import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { hashSecret } from '../../src/auth/index.ts'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/index.ts'
import { migrate } from '../../src/database/migrate.ts'
import { createKeyStore } from '../../src/testing/index.ts'
import { databaseUrl } from '../../src/testing/test-server.ts'
import { World } from '../../src/testing/world.ts'
import { newKeyRingEntry } from '../../src/vault/index.ts'

/** How long a connector is waited for. */
const DEADLINE_MS = 500

// Nothing that was ever written may be overwritten before it was searched.
const SETTINGS = {
  wal_keep_size: '4GB',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  // A statement that fails is logged with everything that stood in it.
  log_parameter_max_length_on_error: '-1',
} as const

/** A database server of its own, whose files nobody else writes, with two databases of the network. */
export interface Installation {
  readonly owner: pg.Pool
  readonly keys: pg.Pool
  /** Where the files of the database server are. */
  readonly folder: string
  /** What the database server said. */
  readonly databaseLog: string[]
  /** For the server's process. */
  readonly environment: Readonly<Record<string, string>>
  openWorld(): Promise<World>
  close(): Promise<void>
}

export async function openInstallation(): Promise<Installation> {
  // Named like the test server's, so that a later run takes it away should this one be killed.
  const home = await mkdtemp(join(tmpdir(), 'passerelle-test-'))
  // So that the database's account can enter when the proof runs as root.
  await chmod(home, 0o711)
  const databaseLog: string[] = []
  const cluster = await startEmbeddedPostgres({
    dataDirectory: home,
    settings: SETTINGS,
    log: (line) => void databaseLog.push(line),
  })
  const { ownerUrl } = cluster
  const password = randomBytes(18).toString('base64url')
  const as = (name: string): string => databaseUrl(ownerUrl, 'postgres', { name, password })
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  await migrate({ ownerUrl })
  for (const role of ['passerelle_app', 'passerelle_worker']) {
    await owner.query(`alter role ${role} with login password '${password}'`)
  }
  const keysUrl = await createKeyStore(ownerUrl, 'passerelle_keys')
  const keys = new pg.Pool({ connectionString: keysUrl, max: 1 })
  for (const pool of [owner, keys]) {
    // Told to connections that are closing when the server stops; what breaks earlier fails its statement.
    pool.on('error', () => undefined)
  }
  const [appUrl, workerUrl] = [as('passerelle_app'), as('passerelle_worker')]
  return {
    owner,
    keys,
    folder: cluster.dataDirectory,
    databaseLog,
    environment: {
      PROOF_APP_URL: appUrl,
      PROOF_WORKER_URL: workerUrl,
      PROOF_KEYS_URL: keysUrl,
      PROOF_KEY: randomBytes(32).toString('base64url'),
      PROOF_KEY_RING: newKeyRingEntry(),
      PROOF_DEADLINE_MS: String(DEADLINE_MS),
    },
    openWorld: () =>
      World.open(undefined, {
        ownerUrl,
        appUrl,
        workerUrl,
        keysUrl: async () => keysUrl,
        drop: async () => undefined,
      }),
    async close() {
      await Promise.all([owner.end(), keys.end()])
      await cluster.stop()
      await removeEmbeddedPostgres({ dataDirectory: home })
    },
  }
}

/** Has the database server log every statement with its values, as somebody in search of a fault would. */
export async function logStatements(owner: pg.Pool): Promise<void> {
  await owner.query(`alter system set log_statement = 'all'`)
  await owner.query('alter system set log_parameter_max_length = -1')
  await owner.query('select pg_reload_conf()')
}

/** Gives every client this secret, and tells how each partner's client is named. */
export async function setSecrets(
  owner: pg.Pool,
  secret: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ partner_id: string; client_id: string }>(
    `update client set secret_hash = $1, auth_method = 'client_secret_basic' returning partner_id, client_id`,
    [await hashSecret(secret)],
  )
  return new Map(rows.map((row) => [row.partner_id, row.client_id]))
}
