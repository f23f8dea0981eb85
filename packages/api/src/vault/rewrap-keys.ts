import type pg from 'pg'
import { CASE_ITSELF, type KeySlot } from './case-key.types.ts'
import type { KeyEncryptionKey, KeyRing } from './key-ring.ts'
import { nextToRewrap, putRewrapped } from './rewrap.store.ts'
import { inTransaction } from './transaction.ts'
import { CaseKeysSealed } from './vault.errors.ts'
import { unwrap, wrap } from './wrapped-key.ts'

const BATCH = 500

/** What moving the keys came to. */
export interface Rewrapped {
  /** The key of the ring they are wrapped under now. */
  readonly kekId: string
  readonly moved: number
  /** Keys that no key of the ring opens; they stay as they are. */
  readonly unreadable: number
}

/**
 * Wraps every case key under the newest key of the ring, in batches, while servers serve. May be stopped
 * and run again, also twice at once: what is moved stays moved.
 */
export async function rewrapKeys(
  pool: pg.Pool,
  ring: KeyRing,
  { batch = BATCH }: { readonly batch?: number } = {},
): Promise<Rewrapped> {
  const kek = await ring.newest()
  let [moved, unreadable] = [0, 0]
  let after: KeySlot | undefined = { caseId: CASE_ITSELF, subjectId: CASE_ITSELF }
  while (after !== undefined) {
    const from: KeySlot = after
    after = await inTransaction(pool, async (client) => {
      const keys = await nextToRewrap(client, kek.id, from, batch)
      const rewrapped = await Promise.all(keys.map((key) => rewrap(key, ring, kek)))
      const readable = rewrapped.filter((key) => key !== null)
      await putRewrapped(client, readable)
      moved += readable.length
      unreadable += keys.length - readable.length
      return keys.at(-1)
    })
  }
  return { kekId: kek.id, moved, unreadable }
}

type SlottedKey = Awaited<ReturnType<typeof nextToRewrap>>[number]

async function rewrap(
  key: SlottedKey,
  ring: KeyRing,
  kek: KeyEncryptionKey,
): Promise<SlottedKey | null> {
  try {
    const plain = await unwrap(key, key, ring)
    return plain === null ? null : { ...key, ...(await wrap(plain, key, kek)) }
  } catch (error) {
    if (error instanceof CaseKeysSealed) return null
    throw error
  }
}
