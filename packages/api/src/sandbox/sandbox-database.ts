import pg from 'pg'
import {
  type EmbeddedPostgres,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../database/embedded/index.ts'
import { clearDataFolder, type DataFolder } from './data-folder.ts'

/** The sandbox's database server: the embedded one, or the one that DATABASE_URL names. */
export interface SandboxDatabase {
  readonly ownerUrl: string
  /** The key store beside it; null on another's server that does not let us make one. */
  readonly keysUrl: string | null
  /** Settles if an embedded server ends by itself; never for another's server. */
  readonly lost: Promise<void>
  stop(): Promise<void>
}

const NAME = 'passerelle'
const KEYS_NAME = 'passerelle_keys'
const INSUFFICIENT_PRIVILEGE = '42501'
const TOLD_LINES = 20

export async function openSandboxDatabase(
  data: DataFolder,
  options: {
    readonly externalUrl: string | undefined
    readonly fresh: boolean
    readonly say: (line: string) => void
  },
): Promise<SandboxDatabase> {
  const { externalUrl, fresh, say } = options
  if (externalUrl !== undefined) {
    if (fresh) {
      throw new SandboxRefused(
        'DATABASE_URL names a database that is not ours to empty. Empty it yourself, or leave DATABASE_URL out.',
      )
    }
    return {
      ownerUrl: externalUrl,
      keysUrl: await keysBeside(externalUrl, say),
      lost: new Promise(() => undefined),
      stop: async () => undefined,
    }
  }
  if (fresh) {
    await removeEmbeddedPostgres({ dataDirectory: data.database })
    await clearDataFolder(data)
  }
  const server = await startQuietly(data.database, say)
  try {
    return {
      ownerUrl: await ensureDatabase(server.ownerUrl, NAME),
      keysUrl: await ensureDatabase(server.ownerUrl, KEYS_NAME),
      lost: server.exited,
      stop: () => server.stop(),
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** What was asked of the sandbox cannot be done; the message says why. */
export class SandboxRefused extends Error {
  readonly code = 'SANDBOX_REFUSED'
  override readonly name = 'SandboxRefused'
}

/** What the server writes is told only if it does not start: later lines may quote stored values. */
async function startQuietly(
  dataDirectory: string,
  say: (line: string) => void,
): Promise<EmbeddedPostgres> {
  const lines: string[] = []
  let starting = true
  const log = (line: string): void => {
    if (starting) lines.push(line)
  }
  try {
    return await startEmbeddedPostgres({ dataDirectory, log })
  } catch (error) {
    for (const line of lines.slice(-TOLD_LINES)) say(line)
    throw error
  } finally {
    starting = false
    lines.length = 0
  }
}

async function ensureDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Good enough for a demonstration: elsewhere a key store belongs on another server. */
async function keysBeside(
  externalUrl: string,
  say: (line: string) => void,
): Promise<string | null> {
  const name = `${decodeURIComponent(new URL(externalUrl).pathname.slice(1))}_keys`
  try {
    return await ensureDatabase(externalUrl, name)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error
    say(`Hosted facts are off: create the database ${name} for this role to have them.`)
    return null
  }
}
