import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts'
import { firstClosedFolder } from './reachability.ts'
import { type ServerAccount, serverAccount } from './server-account.ts'

const POINTER_FILE = 'location.json'
const SHARED_ROOT = '/var/lib/passerelle'

/** Where the cluster really lies, and the account that its server runs as. */
export interface Placement {
  readonly home: string
  readonly cluster: string
  readonly account: ServerAccount | undefined
}

export const clusterIn = (home: string): string => join(home, 'pgdata')

/**
 * The data lies in the given directory when the server's account can get there. When it cannot
 * (root, in a clone under /root or another closed folder), it lies where that account can go, and
 * a pointer file in the given directory leads the next start to it.
 */
export async function placeData(
  directory: string,
  log: (line: string) => void,
): Promise<Placement> {
  const home = await placedHome(directory)
  if (home !== undefined && !existsSync(home)) {
    throw new EmbeddedPostgresError(
      'DATA_MISSING',
      `The database of ${directory} was kept in ${home}, which is gone. ` +
        'Put it back, or begin anew with: npm start -- --fresh',
    )
  }
  const known = home ?? directory
  const account = await serverAccount(clusterIn(known))
  const closed = await firstClosedFolder(known, account)
  if (!closed) return { home: known, cluster: clusterIn(known), account }
  if (home !== undefined || existsSync(clusterIn(directory))) {
    throw new EmbeddedPostgresError(
      'DATA_DIRECTORY_UNREACHABLE',
      `The database in ${known} belongs to user ${account?.uid}, who cannot enter ${closed}. ` +
        'Open that folder to others (chmod o+x), or move the data.',
    )
  }
  const chosen = await makeHome(directory, account, log)
  log(`${closed} is closed to the database's user: the data is kept in ${chosen}`)
  await writeFile(join(directory, POINTER_FILE), JSON.stringify({ home: chosen }), { mode: 0o600 })
  return { home: chosen, cluster: clusterIn(chosen), account }
}

/** Where the pointer file leads, if there is one. */
export async function placedHome(directory: string): Promise<string | undefined> {
  const pointer = join(directory, POINTER_FILE)
  if (!existsSync(pointer)) return undefined
  const value: unknown = JSON.parse(await readFile(pointer, 'utf8'))
  const home = typeof value === 'object' && value && 'home' in value ? value.home : undefined
  if (typeof home === 'string') return home
  throw new EmbeddedPostgresError('DATA_INCOMPLETE', `${pointer} does not name a folder`)
}

async function makeHome(
  directory: string,
  account: ServerAccount | undefined,
  log: (line: string) => void,
): Promise<string> {
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16)
  if (await sharedRoot(account)) {
    const earlier = (await readdir(SHARED_ROOT)).filter((entry) => entry.startsWith(`${name}-`))
    // A folder that was deleted by hand leaves its database behind: say so, delete nothing.
    for (const entry of earlier) {
      log(`An earlier database of this folder is still in ${join(SHARED_ROOT, entry)}`)
    }
    const home = join(SHARED_ROOT, `${name}-${randomBytes(4).toString('hex')}`)
    await mkdir(home)
    await chmod(home, 0o711)
    return home
  }
  // A random name: in a folder that all users write, a name known in advance could be prepared by another.
  const home = await mkdtemp(join(tmpdir(), `passerelle-${name}-`))
  await chmod(home, 0o711)
  const closed = await firstClosedFolder(home, account)
  if (!closed) return home
  throw new EmbeddedPostgresError(
    'DATA_DIRECTORY_UNREACHABLE',
    `PostgreSQL runs as user ${account?.uid}, who can enter neither ${directory}, ${SHARED_ROOT} ` +
      `nor ${closed}. Set PASSERELLE_DATA to a folder that every user can enter.`,
  )
}

/** A folder of ours outside every clone, if this user may write there and the account may enter. */
export async function sharedRoot(account: ServerAccount | undefined): Promise<string | undefined> {
  try {
    await mkdir(SHARED_ROOT, { recursive: true })
    const { uid, mode } = await stat(SHARED_ROOT)
    // What others could write there would run as the database's account.
    if (uid !== process.getuid?.() || (mode & 0o022) !== 0) return undefined
    if ((mode & 0o001) === 0) await chmod(SHARED_ROOT, (mode & 0o777) | 0o011)
    return (await firstClosedFolder(SHARED_ROOT, account)) ? undefined : SHARED_ROOT
  } catch {
    return undefined
  }
}
