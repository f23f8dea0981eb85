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
  /** Settles if an embedded server ends by itself; never for another's server. */
  readonly lost: Promise<void>
  stop(): Promise<void>
}

const NAME = 'passerelle'
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
      ownerUrl: await ensureDatabase(server),
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

async function ensureDatabase(server: EmbeddedPostgres): Promise<string> {
  const client = new pg.Client({ connectionString: server.ownerUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME}`)
  } finally {
    await client.end()
  }
  const url = new URL(server.ownerUrl)
  url.pathname = `/${NAME}`
  return url.href
}
