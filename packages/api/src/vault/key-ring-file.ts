import { randomBytes } from 'node:crypto'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { KeyRing, newKeyRingEntry } from './key-ring.ts'

/** Reads the key ring file, making it first, with one key, if it is not there. */
export async function ensureKeyRingFile(path: string): Promise<KeyRing> {
  try {
    return KeyRing.ofFile(path)
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
  await putInPlace(path, `${newKeyRingEntry()}\n`, async (draft) => {
    // Of two that begin at once, one puts its file there and both use it.
    await link(draft, path).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error
    })
  })
  return KeyRing.ofFile(path)
}

/**
 * Puts a new key before those of the file, making the file if it is not there. Two at once would lose a
 * key: the caller holds the lock of the key store (`alone`).
 */
export async function addKeyToFile(path: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return ''
    throw error
  })
  await putInPlace(path, `${newKeyRingEntry()}\n${before}`, (draft) => rename(draft, path))
}

/** Whole or not at all, for its owner alone, and on the disk before any key is wrapped under it. */
async function putInPlace(
  path: string,
  content: string,
  place: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await place(draft)
  } finally {
    await rm(draft, { force: true })
  }
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
