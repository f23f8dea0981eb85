import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { newId } from '@passerelle/schema'
import { decodeKey } from '../auth/installation-key.ts'
import { KeyRingInvalid } from './vault.errors.ts'

const ENTRY = /^([A-Za-z0-9.-]{1,64}):(.+)$/

/** A key that wraps case keys. */
export interface KeyEncryptionKey {
  readonly id: string
  readonly key: Uint8Array
}

/** The keys that wrap case keys, the newest first. Kept apart from the key store and its backups. */
export class KeyRing {
  readonly #read: () => Promise<string>
  #keys: readonly KeyEncryptionKey[]

  private constructor(text: string, read: () => Promise<string>) {
    this.#keys = parse(text)
    this.#read = read
  }

  /** The keys of a setting. @throws KeyRingInvalid */
  static ofText(text: string): KeyRing {
    return new KeyRing(text, async () => text)
  }

  /** The keys of a file, which may gain keys while we run. @throws KeyRingInvalid, or why it cannot be read */
  static ofFile(path: string): KeyRing {
    return new KeyRing(readFileSync(path, 'utf8'), () => readFile(path, 'utf8'))
  }

  /** Every key as written now, the newest first. */
  async all(): Promise<readonly KeyEncryptionKey[]> {
    this.#keys = parse(await this.#read())
    return this.#keys
  }

  /** The one that wraps from now on. */
  async newest(): Promise<KeyEncryptionKey> {
    const [newest] = await this.all()
    if (newest === undefined) throw new KeyRingInvalid()
    return newest
  }

  /** One of the keys; another process may just have added it. Null when there is none by that id. */
  async find(id: string): Promise<KeyEncryptionKey | null> {
    const known = this.#keys.find((kek) => kek.id === id)
    return known ?? (await this.all()).find((kek) => kek.id === id) ?? null
  }
}

/** A new key as a key ring writes it. */
export function newKeyRingEntry(): string {
  return `${newId()}:${randomBytes(32).toString('base64url')}`
}

/** @throws KeyRingInvalid */
function parse(text: string): readonly KeyEncryptionKey[] {
  const entries = text.split(/[\n,]/).map((entry) => entry.trim())
  const keys = entries.filter((entry) => entry !== '').map(parseEntry)
  if (keys.length === 0 || new Set(keys.map(({ id }) => id)).size < keys.length) {
    throw new KeyRingInvalid()
  }
  return keys
}

function parseEntry(entry: string): KeyEncryptionKey {
  const [, id, written] = ENTRY.exec(entry) ?? []
  const key = written === undefined ? null : decodeKey(written)
  if (id === undefined || key === null) throw new KeyRingInvalid()
  return { id, key }
}
