import { type CaseVault, isId, type Opened, type Sealed } from '@passerelle/schema'
import pg from 'pg'
import type { Logger } from 'pino'
import { anyKey, appliedMigrations, destroyKeys } from './case-key.store.ts'
import { isPerson, slotOf } from './case-key.types.ts'
import { CaseKeys } from './case-keys.ts'
import type { KeyRing } from './key-ring.ts'
import { keyStoreMigrations } from './migrate-key-store.ts'
import { Scrubbing } from './scrubbing.ts'
import { openText, sealText } from './sealed-text.ts'
import { CaseKeysSealed, KeyStoreOutdated } from './vault.errors.ts'
import { unwrap } from './wrapped-key.ts'

const CONNECTIONS = 4
const LIMITS = { statement_timeout: 10_000, connectionTimeoutMillis: 5_000 } as const

export interface VaultOptions {
  /** The key store: a database of its own. */
  readonly databaseUrl: string
  readonly ring: KeyRing
  readonly log?: Pick<Logger, 'warn'>
}

/** A vault with connections of its own to a key store. */
export interface OpenCaseVault extends CaseVault {
  /** @throws KeyStoreOutdated, CaseKeysSealed, or why the key store does not answer */
  check(): Promise<void>
  /** Takes the bytes of destroyed keys out of the key store; what cannot be done now is done later. */
  scrub(): Promise<void>
  close(): Promise<void>
}

/**
 * A vault over a key store. It holds case keys for the length of one call: another process may destroy
 * them at any moment, and a key remembered here would outlive that. Seals and opens reject with
 * CaseKeysSealed when the key ring lacks a key, and with the reason when the key store does not answer.
 */
export function createCaseVault({ databaseUrl, ring, log }: VaultOptions): OpenCaseVault {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS, ...LIMITS })
  const warn = (err: unknown, what: string): void => log?.warn({ err }, what)
  pool.on('error', (err) => warn(err, 'a connection of the key store broke'))
  const keys = new CaseKeys(pool, ring)
  const scrubbing = new Scrubbing(databaseUrl, warn)
  return {
    seal: (plain) => seal(keys, plain),
    async open(sealed) {
      return open(keys, sealed).catch((error: unknown) => {
        // Readers show that a source is not to be had, and go on: here it is told.
        warn(error, 'case keys are not to be had')
        throw error
      })
    },
    async destroy(caseId, personIds) {
      if (!isId(caseId) || personIds?.some((id) => !isPerson(id))) {
        throw new TypeError('a case and its persons are named by identifiers')
      }
      await destroyKeys(pool, caseId, personIds)
      // For every reader the keys are gone; what is left of their bytes may have to wait.
      await scrubbing.run()
    },
    check: () => check(pool, ring),
    scrub: () => scrubbing.run(),
    async close() {
      await scrubbing.close()
      await pool.end()
    },
  }
}

async function seal(keys: CaseKeys, plain: readonly Sealed[]): Promise<readonly string[]> {
  const placed = plain.map(({ place, text }) => {
    const slot = slotOf(place)
    if (slot === null) throw new TypeError('a place names its case and person by identifiers')
    return { place, text, slot }
  })
  const keyOf = await keys.ensure(placed.map(({ slot }) => slot))
  return Promise.all(placed.map(({ place, text, slot }) => sealText(keyOf(slot), place, text)))
}

async function open(keys: CaseKeys, sealed: readonly Sealed[]): Promise<readonly Opened[]> {
  const placed = sealed.map(({ place, text }) => ({ place, text, slot: slotOf(place) }))
  const find = await keys.find(placed.flatMap(({ slot }) => (slot === null ? [] : [slot])))
  return Promise.all(
    placed.map(async ({ place, text: written, slot }): Promise<Opened> => {
      const found = slot === null ? null : find(slot)
      if (found?.kind === 'DESTROYED') return { kind: 'ERASED' }
      const text = found?.kind === 'KEY' ? await openText(found.key, place, written) : null
      return text === null ? { kind: 'BROKEN' } : { kind: 'OPENED', text }
    }),
  )
}

async function check(pool: pg.Pool, ring: KeyRing): Promise<void> {
  const applied = await appliedMigrations(pool)
  if ((await keyStoreMigrations()).some((name) => !applied.has(name))) throw new KeyStoreOutdated()
  // One is enough to learn that the ring is another installation's.
  const key = await anyKey(pool)
  if (key !== null && (await unwrap(key, key, ring)) === null) throw new CaseKeysSealed()
}
