import pg from 'pg'
import { OAUTH_PATHS, secretMatches } from '../auth/index.ts'
import { GRAPHQL_PATH } from '../graphql/index.ts'
import { readObject, writePrivately } from './data-folder.ts'
import type { SeededClient } from './seed.ts'

/** What a program needs to speak to the sandbox. */
export interface SandboxFile {
  readonly url: string
  readonly graphqlUrl: string
  readonly tokenUrl: string
  readonly clients: readonly SeededClient[]
}

export async function writeSandboxFile(
  path: string,
  url: string,
  clients: readonly SeededClient[],
): Promise<void> {
  const content: SandboxFile = {
    url,
    graphqlUrl: url + GRAPHQL_PATH,
    tokenUrl: url + OAUTH_PATHS.token,
    clients,
  }
  await writePrivately(path, content)
}

interface KnownRow {
  readonly client_id: string
  readonly secret_hash: string | null
  readonly scopes: readonly string[]
}

/** The clients written by an earlier start, if their secrets still open this database. */
export async function knownClients(
  path: string,
  ownerUrl: string,
): Promise<readonly SeededClient[] | null> {
  const clients = (await readObject(path))?.['clients']
  if (!Array.isArray(clients) || clients.length === 0 || !clients.every(isClient)) return null
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<KnownRow>(
      'select client_id, secret_hash, scopes from client where client_id = any ($1)',
      [clients.map(({ clientId }) => clientId)],
    )
    const known = new Map(rows.map((row) => [row.client_id, row]))
    const matches = await Promise.all(
      clients.map(({ clientId, clientSecret }) =>
        secretMatches(clientSecret, known.get(clientId)?.secret_hash ?? ''),
      ),
    )
    if (!matches.every(Boolean)) return null
    // A later version may have given them more.
    return clients.map((one) => ({ ...one, scopes: known.get(one.clientId)?.scopes ?? one.scopes }))
  } finally {
    await client.end()
  }
}

function isClient(value: unknown): value is SeededClient {
  if (typeof value !== 'object' || value === null) return false
  const { clientId, clientSecret } = { clientId: null, clientSecret: null, ...value }
  return typeof clientId === 'string' && typeof clientSecret === 'string'
}
