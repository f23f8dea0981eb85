import { randomBytes } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'

const KEY_BYTES = 32

/** The 32 bytes of an installation key written in base64url, or null when it is none. */
export function decodeKey(written: string): Uint8Array | null {
  // Some tools pad base64url, some do not.
  if (!/^[A-Za-z0-9_-]{43}=?$/.test(written)) return null
  return new Uint8Array(Buffer.from(written, 'base64url'))
}

/** Reads the key file, making it first if it is not there; only its owner may read it. */
export async function ensureKeyFile(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(`${randomBytes(KEY_BYTES).toString('base64url')}\n`)
    await file.close()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const key = decodeKey((await readFile(path, 'utf8')).trim())
  if (key === null) throw new Error('the key file does not hold 32 bytes in base64url')
  return key
}
