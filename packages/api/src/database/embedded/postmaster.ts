import { readFile, writeFile } from 'node:fs/promises'
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
  if (!left) return
  if (!isAlive(left.pid) || !(await commandLine(left.pid))?.includes(cluster)) {
    return disown(cluster)
  }
  log(`Stopping the database server ${left.pid}, left over from a start that was cut short`)
  await stopPostmaster(left.pid)
}

/**
 * The id in a dead server's file may be taken by now, and PostgreSQL would wait for that process.
 * It takes its parent's id for a leftover. The rest of the file stays: by it PostgreSQL finds
 * backends of the dead server that still linger.
 */
async function disown(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(/^\d+/, String(process.pid)))
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
