import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoginRole } from '../role-passwords.ts'

/** Where the sandbox keeps what is not in its database. */
export interface DataFolder {
  readonly database: string
  readonly keyFile: string
  readonly keyRingFile: string
  readonly rolesFile: string
  readonly sandboxFile: string
  /** Where e-mail goes that the demonstration would send. */
  readonly outbox: string
}

export async function openDataFolder(folder: string): Promise<DataFolder> {
  await mkdir(folder, { recursive: true })
  // The database's own account may pass through; only we may look.
  await chmod(folder, 0o711)
  return {
    database: join(folder, 'postgres'),
    keyFile: join(folder, 'key'),
    keyRingFile: join(folder, 'case-key-ring'),
    rolesFile: join(folder, 'roles.json'),
    sandboxFile: join(folder, 'sandbox.json'),
    outbox: join(folder, 'outbox'),
  }
}

/** Forgets everything but the folder itself and its database. */
export async function clearDataFolder(data: DataFolder): Promise<void> {
  for (const file of [data.keyFile, data.keyRingFile, data.rolesFile, data.sandboxFile]) {
    await rm(file, { force: true })
  }
  await rm(data.outbox, { recursive: true, force: true })
}

/** Writes a file that only its owner may read, whole or not at all. */
export async function writePrivately(path: string, content: object): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, path)
}

/** A JSON object from a file, or null when the file is not there or is something else. */
export async function readObject(path: string): Promise<Record<string, unknown> | null> {
  try {
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'))
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : null
  } catch {
    return null
  }
}

/** The passwords of the database's roles, made once. */
export async function rolePasswords(data: DataFolder): Promise<Record<LoginRole, string>> {
  const kept = await readObject(data.rolesFile)
  const passwords = {
    passerelle_app: passwordOf(kept?.['passerelle_app']),
    passerelle_worker: passwordOf(kept?.['passerelle_worker']),
  }
  await writePrivately(data.rolesFile, passwords)
  return passwords
}

function passwordOf(kept: unknown): string {
  return typeof kept === 'string' && kept !== '' ? kept : randomBytes(24).toString('base64url')
}
