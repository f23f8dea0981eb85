import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'

/** A key of the partner's own to check a connector with; the network knows nothing of it. */
export interface CheckKey {
  readonly privateKey: KeyObject
  /** Written `whpk_…`, as `createConnector` takes it. */
  readonly publicKey: string
  /** Whether it was made just now. */
  readonly isNew: boolean
  /** Whether others than its owner may read the file. */
  readonly isExposed: boolean
}

/** The key file cannot be used; the message says what to do and quotes nothing of it. */
export class CheckKeyUnusable extends Error {
  override readonly name = 'CheckKeyUnusable'
}

/** Reads the key of a file, or makes one that its owner alone may read. */
export async function checkKeyIn(file: string): Promise<CheckKey> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new CheckKeyUnusable(`${file} cannot be read (${error.code}).`)
  })
  if (text === null) {
    const { privateKey } = newKey()
    const jwk = privateKey.export({ format: 'jwk' })
    const written = { publicKey: publicKeyOf(privateKey), privateKey: jwk }
    const options = { mode: 0o600, flag: 'wx' }
    await writeFile(file, `${JSON.stringify(written, null, 2)}\n`, options).catch((error) => {
      throw new CheckKeyUnusable(`${file} cannot be written (${error.code}).`)
    })
    return { privateKey, publicKey: written.publicKey, isNew: true, isExposed: false }
  }
  const privateKey = parsed(text, file)
  const { mode } = await stat(file)
  const isExposed = process.platform !== 'win32' && (mode & 0o077) !== 0
  return { privateKey, publicKey: publicKeyOf(privateKey), isNew: false, isExposed }
}

/** A key that nobody trusts. */
export function newKey(): { readonly privateKey: KeyObject } {
  return generateKeyPairSync('ed25519')
}

function parsed(text: string, file: string): KeyObject {
  try {
    const key = createPrivateKey({ key: JSON.parse(text).privateKey, format: 'jwk' })
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // What Node says of a key may quote it.
  }
  throw new CheckKeyUnusable(`${file} holds no key of this command: move it away for a new one.`)
}

function publicKeyOf(privateKey: KeyObject): string {
  const { x = '' } = privateKey.export({ format: 'jwk' })
  return `whpk_${Buffer.from(x, 'base64url').toString('base64')}`
}
