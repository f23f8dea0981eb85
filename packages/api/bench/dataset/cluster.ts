import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../src/database/embedded/index.ts'

/** The PostgreSQL server everything is measured on. */
export interface Cluster {
  readonly ownerUrl: string
  readonly rolePassword: string
  /** Nobody else's data is on it. */
  readonly ours: boolean
  close(): Promise<void>
}

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

/** The server that PASSERELLE_BENCH_DATABASE_URL names, else an embedded one that keeps its data. */
export async function openCluster(log: (line: string) => void): Promise<Cluster> {
  const rolePassword =
    process.env['PASSERELLE_BENCH_ROLE_PASSWORD'] ?? randomBytes(18).toString('base64url')
  const external = process.env['PASSERELLE_BENCH_DATABASE_URL']
  if (external) {
    return { ownerUrl: external, rolePassword, ours: false, close: async () => undefined }
  }
  const data = process.env['PASSERELLE_DATA'] ?? join(ROOT, '.passerelle')
  const server = await startEmbeddedPostgres({
    dataDirectory: join(data, 'bench'),
    // Vacuuming in the background would be counted as somebody's work. The rest are ordinary settings
    // of a small server: the data stays in memory, commits reach the disk.
    settings: {
      autovacuum: 'off',
      shared_buffers: '1GB',
      max_wal_size: '8GB',
      checkpoint_timeout: '30min',
      max_connections: '120',
    },
    log,
  })
  return { ownerUrl: server.ownerUrl, rolePassword, ours: true, close: () => server.stop() }
}

/** The same server, another database or role. */
export function databaseUrl(
  serverUrl: string,
  database: string,
  role?: { readonly name: string; readonly password: string },
): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  if (role) {
    url.username = role.name
    url.password = role.password
  }
  return url.href
}

/** Runs statements on one connection, then leaves it. */
export async function onDatabase<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
