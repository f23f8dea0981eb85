import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts'

/** The account the server runs as when this process is root: PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly uid: number
  readonly gid: number
}

const run = promisify(execFile)

/**
 * Undefined means: as ourselves. Root takes the owner of the data it finds, so that data made by
 * an ordinary user still opens; else `postgres`, else `nobody`. No account is ever created.
 */
export async function serverAccount(clusterPath: string): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(clusterPath).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const name of ['postgres', 'nobody']) {
    const account = await accountNamed(name)
    if (account) return account
  }
  throw new EmbeddedPostgresError(
    'NO_SERVER_ACCOUNT',
    'PostgreSQL does not run as root, and this system has neither a postgres nor a nobody user. ' +
      'Start as an ordinary user, or give a PostgreSQL server in DATABASE_URL.',
  )
}

async function accountNamed(name: string): Promise<ServerAccount | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    const account = { uid: Number(uid.stdout), gid: Number(gid.stdout) }
    return account.uid === 0 ? undefined : account
  } catch {
    return undefined
  }
}
