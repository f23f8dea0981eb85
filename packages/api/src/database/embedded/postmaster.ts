import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts'
import { commandLine, isAlive } from './process-identity.ts'

const FAST_SHUTDOWN_MS = 30_000
const IMMEDIATE_SHUTDOWN_MS = 10_000

/** The first and eighth lines of postmaster.pid: who runs, and whether it takes connections. */
export async function postmasterOf(
  cluster: string,
): Promise<{ pid: number; status: string } | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number(lines[0])
  return pid > 0 ? { pid, status: (lines[7] ?? '').trim() } : undefined
}

/** Stops a server whose parent was killed; it is ours, because we hold the directory's lock. */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const left = await postmasterOf(cluster)
  // The file of a dead server stays: by it, PostgreSQL itself finds backends that still linger.
  if (!left || !isAlive(left.pid)) return
  if (!(await commandLine(left.pid))?.includes(cluster)) {
    // The id was given to another process since; PostgreSQL would wait for that one for ever.
    await rm(join(cluster, 'postmaster.pid'), { force: true })
    return
  }
  log(`Stopping the database server ${left.pid}, left over from a start that was cut short`)
  await stopPostmaster(left.pid)
}

/** Fast shutdown (clients are dismissed, everything is written), immediate when that takes too long. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', FAST_SHUTDOWN_MS],
    ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      // Gone already, or not ours: the wait below tells.
    }
    const until = Date.now() + patience
    while (Date.now() < until) {
      if (!isAlive(pid)) return
      await sleep(20)
    }
  }
  throw new EmbeddedPostgresError('SERVER_FAILED', `The database server ${pid} does not stop.`)
}
