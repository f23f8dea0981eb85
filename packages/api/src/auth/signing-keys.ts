import { newId } from '@passerelle/schema'
import {
  CompactEncrypt,
  compactDecrypt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose'
import type pg from 'pg'
import { SIGNING_ALGORITHM } from './token.ts'

const DAY_MS = 86_400_000
const ROTATED_AFTER_MS = 30 * DAY_MS
// Every token signed with a key is long expired by then.
const RETIRES_AFTER_MS = DAY_MS
const RELOAD_AT_MOST_EVERY_MS = 5_000
const LOCK = 7_205_770_002

/** The signing keys cannot be opened: the installation key is not the one that sealed them. */
export class SigningKeysSealed extends Error {
  readonly code = 'SIGNING_KEYS_SEALED'

  constructor() {
    super(
      'PASSERELLE_KEY does not open the signing keys of this database. Set the key that made them.',
    )
    this.name = 'SigningKeysSealed'
  }
}

interface KeyRow {
  readonly kid: string
  readonly sealed_jwk: string
}

type VerifyingKey = Awaited<ReturnType<typeof importJWK>>

/**
 * One set of keys for every process of the installation, in the database, each sealed under the
 * installation key. The newest signs; those before it verify until they retire.
 */
export class SigningKeys {
  readonly #pool: pg.Pool
  readonly #installationKey: Uint8Array
  #privateKeys: readonly JWK[] = []
  #verifying: ReadonlyMap<string, VerifyingKey> = new Map()
  #loadedAt = 0

  constructor(pool: pg.Pool, installationKey: Uint8Array) {
    this.#pool = pool
    this.#installationKey = installationKey
  }

  /** Private keys, the signing one first. */
  get privateKeys(): readonly JWK[] {
    return this.#privateKeys
  }

  /** Makes the first key, or the next one when the newest is old; says whether the set changed. */
  async refresh(): Promise<boolean> {
    const before = this.#privateKeys[0]?.kid
    const client = await this.#pool.connect()
    try {
      await client.query('begin')
      await client.query('select pg_advisory_xact_lock($1)', [LOCK])
      await this.#rotate(client)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
    await this.#load()
    return this.#privateKeys[0]?.kid !== before
  }

  /** The key that verifies tokens with this identifier; another process may have just made it. */
  async verifyingKey(kid: string): Promise<VerifyingKey | null> {
    const known = this.#verifying.get(kid)
    if (known !== undefined) return known
    if (Date.now() - this.#loadedAt < RELOAD_AT_MOST_EVERY_MS) return null
    await this.#load()
    return this.#verifying.get(kid) ?? null
  }

  async #rotate(client: pg.PoolClient): Promise<void> {
    const now = new Date()
    await client.query('delete from signing_key where retires_at < $1', [now])
    const { rows } = await client.query<{ readonly created_at: Date }>(
      'select created_at from signing_key where retires_at is null order by created_at desc limit 1',
    )
    const newest = rows[0]?.created_at.getTime()
    if (newest !== undefined && now.getTime() - newest < ROTATED_AFTER_MS) return
    const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true })
    const jwk: JWK = {
      ...(await exportJWK(privateKey)),
      kid: newId(),
      alg: SIGNING_ALGORITHM,
      use: 'sig',
    }
    await client.query('update signing_key set retires_at = $1 where retires_at is null', [
      new Date(now.getTime() + RETIRES_AFTER_MS),
    ])
    await client.query(
      'insert into signing_key (kid, sealed_jwk, created_at) values ($1, $2, $3)',
      [jwk.kid, await this.#seal(jwk), now],
    )
  }

  async #load(): Promise<void> {
    const { rows } = await this.#pool.query<KeyRow>(
      'select kid, sealed_jwk from signing_key where retires_at is null or retires_at > $1 order by created_at desc',
      [new Date()],
    )
    this.#privateKeys = await Promise.all(rows.map((row) => this.#open(row)))
    this.#verifying = new Map(
      await Promise.all(
        this.#privateKeys.map(
          async ({ d: _private, ...jwk }): Promise<[string, VerifyingKey]> => [
            jwk.kid ?? '',
            await importJWK(jwk, SIGNING_ALGORITHM),
          ],
        ),
      ),
    )
    this.#loadedAt = Date.now()
  }

  async #seal(jwk: JWK): Promise<string> {
    return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(jwk)))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(this.#installationKey)
  }

  async #open({ sealed_jwk: sealed }: KeyRow): Promise<JWK> {
    try {
      const { plaintext } = await compactDecrypt(sealed, this.#installationKey, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      })
      const jwk: JWK = JSON.parse(new TextDecoder().decode(plaintext))
      return jwk
    } catch {
      throw new SigningKeysSealed()
    }
  }
}
