import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts'
import { isAlive, processIdentity } from './process-identity.ts'

const LOCK_FILE = 'lock.json'

/** Makes this process the only one that may start a server on the data directory. */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = join(directory, LOCK_FILE)
  const identity = await processIdentity(process.pid)
  const token = randomBytes(8).toString('hex')
  const mine = JSON.stringify({ pid: process.pid, identity, token })
  const draft = `${path}.${token}`
  await writeFile(draft, mine, { mode: 0o644 })
  try {
    // A hard link appears whole or not at all, and never replaces another's lock.
    for (;;) {
      const taken = await link(draft, path).then(
        () => true,
        (error: unknown) => {
          if (isExisting(error)) return false
          throw error
        },
      )
      if (taken) break
      await removeDeadLock(path, directory, token)
    }
  } finally {
    await rm(draft, { force: true })
  }
  return async () => {
    if ((await content(path)) === mine) await rm(path, { force: true })
  }
}

async function removeDeadLock(path: string, directory: string, token: string): Promise<void> {
  const found = await content(path)
  if (found === undefined) return
  const holder = await liveHolder(found)
  if (holder !== undefined) throw inUse(directory, holder)
  const aside = `${path}.dead-${token}`
  await rename(path, aside).catch(() => undefined)
  const moved = await content(aside)
  // Another process may have replaced the dead lock by its own between our reading and renaming.
  if (moved !== undefined && moved !== found) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

async function liveHolder(lock: string): Promise<number | undefined> {
  const holder = parse(lock)
  if (!holder || !isAlive(holder.pid)) return undefined
  const now = await processIdentity(holder.pid)
  const reused = holder.identity !== undefined && now !== undefined && holder.identity !== now
  return reused ? undefined : holder.pid
}

function parse(lock: string): { pid: number; identity: string | undefined } | undefined {
  try {
    const value: unknown = JSON.parse(lock)
    if (typeof value !== 'object' || value === null || !('pid' in value)) return undefined
    const identity = 'identity' in value ? value.identity : undefined
    return {
      pid: Number(value.pid),
      identity: typeof identity === 'string' ? identity : undefined,
    }
  } catch {
    return undefined
  }
}

function inUse(directory: string, pid: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'DATA_DIRECTORY_IN_USE',
    `${directory} is in use by the Passerelle process ${pid}. Stop it first, or choose another ` +
      'data folder with PASSERELLE_DATA.',
  )
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

async function content(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}
