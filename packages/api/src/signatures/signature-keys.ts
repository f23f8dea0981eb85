import { type KeyObject, sign } from 'node:crypto'
import { newId } from '@passerelle/schema'
import { createSignatureKey, openSignatureKey } from './signature-key.ts'
import {
  addFirstKey,
  keysInForce,
  type ListedSignatureKey,
  type Queryable,
} from './signature-keys.store.ts'

// How long a process may not know of a key that another one made or retired.
const RELOAD_AFTER_MS = 30_000

/** The headers of Standard Webhooks. */
export interface SignatureHeaders {
  readonly 'webhook-id': string
  /** Seconds since 1970. */
  readonly 'webhook-timestamp': string
  /** One `v1a,` signature for each key in force, the newest first. */
  readonly 'webhook-signature': string
}

/** Signs bodies with every key in force at the moment it was had. */
export interface Signer {
  /**
   * Headers under an identifier of their own, unless one is given: a body that is sent again is signed
   * again.
   */
  sign(body: string, now: Date, id?: string): SignatureHeaders
}

/** A key as partners read it. */
export interface PublishedKey {
  readonly id: string
  readonly publicKey: string
  readonly createdAt: string
  readonly retiresAt: string | null
}

interface Loaded {
  readonly keys: readonly (ListedSignatureKey & { readonly privateKey: KeyObject })[]
  readonly until: number
}

/**
 * The Ed25519 keys that sign what the installation sends to partners: one set for every process, in the
 * database. While keys rotate each body carries the signature of every key in force, so that a partner
 * may trust the old one or the new one.
 */
export class SignatureKeys {
  readonly #db: Queryable
  readonly #installationKey: Uint8Array
  readonly #reloadAfterMs: number
  #loading: Promise<Loaded> | undefined

  constructor(
    db: Queryable,
    installationKey: Uint8Array,
    { reloadAfterMs = RELOAD_AFTER_MS }: { readonly reloadAfterMs?: number } = {},
  ) {
    this.#db = db
    this.#installationKey = installationKey
    this.#reloadAfterMs = reloadAfterMs
  }

  /** Makes the first key if there is none. @throws SignatureKeysSealed */
  async signer(): Promise<Signer> {
    const { keys } = await this.#loaded()
    return {
      sign(body, now, id = newId()) {
        const seconds = Math.floor(now.getTime() / 1000)
        const content = Buffer.from(`${id}.${seconds}.${body}`)
        const signatures = keys.map(
          ({ privateKey }) => `v1a,${sign(null, content, privateKey).toString('base64')}`,
        )
        return {
          'webhook-id': id,
          'webhook-timestamp': String(seconds),
          'webhook-signature': signatures.join(' '),
        }
      },
    }
  }

  /** The keys in force, the newest first. @throws SignatureKeysSealed */
  async published(): Promise<readonly PublishedKey[]> {
    const { keys } = await this.#loaded()
    return keys.map(({ id, publicKey, createdAt, retiresAt }) => ({
      id,
      publicKey,
      createdAt: createdAt.toISOString(),
      retiresAt: retiresAt?.toISOString() ?? null,
    }))
  }

  async #loaded(): Promise<Loaded> {
    const loading = this.#loading
    if (loading !== undefined && (await loading).until > performance.now()) return loading
    // Whoever comes while it is read anew waits for the same reading.
    if (this.#loading === loading) {
      const anew = this.#load()
      this.#loading = anew
      anew.catch(() => {
        if (this.#loading === anew) this.#loading = undefined
      })
    }
    return this.#loading ?? this.#load()
  }

  async #load(): Promise<Loaded> {
    let rows = await keysInForce(this.#db)
    if (!rows.some(({ retiresAt }) => retiresAt === null)) {
      await addFirstKey(this.#db, await createSignatureKey(this.#installationKey))
      rows = await keysInForce(this.#db)
    }
    const keys = await Promise.all(
      rows.map(async (row) => ({
        ...row,
        privateKey: await openSignatureKey(row, this.#installationKey),
      })),
    )
    return { keys, until: performance.now() + this.#reloadAfterMs }
  }
}
