import { CaseErased } from '@passerelle/schema'
import type pg from 'pg'
import { addKeys, findKeys } from './case-key.store.ts'
import type { KeySlot, StoredKey } from './case-key.types.ts'
import type { KeyRing } from './key-ring.ts'
import { CaseKeysSealed } from './vault.errors.ts'
import { newWrappedKey, unwrap } from './wrapped-key.ts'

/** What stands in a slot: the key itself, or why there is none. */
export type SlotKey =
  | { readonly kind: 'KEY'; readonly key: Uint8Array }
  | { readonly kind: 'DESTROYED' }
  /** No key was ever made for it, or it does not belong there. */
  | { readonly kind: 'NONE' }

/** The key store seen through the key ring. Nothing is remembered from one call to the next. */
export class CaseKeys {
  readonly #pool: pg.Pool
  readonly #ring: KeyRing

  constructor(pool: pg.Pool, ring: KeyRing) {
    this.#pool = pool
    this.#ring = ring
  }

  /** What stands in slots: one statement for all. @throws CaseKeysSealed */
  async find(slots: readonly KeySlot[]): Promise<(slot: KeySlot) => SlotKey> {
    const asked = distinct(slots)
    const stored = asked.length === 0 ? [] : await findKeys(this.#pool, asked)
    const keys = await Promise.all(asked.map((slot, index) => this.#opened(slot, stored[index])))
    const bySlot = new Map(asked.map((slot, index) => [nameOf(slot), keys[index]]))
    return (slot) => bySlot.get(nameOf(slot)) ?? { kind: 'NONE' }
  }

  /** The keys of slots, made where there are none. @throws CaseErased, CaseKeysSealed */
  async ensure(slots: readonly KeySlot[]): Promise<(slot: KeySlot) => Uint8Array> {
    const asked = distinct(slots)
    const stored = asked.length === 0 ? [] : await this.#ensured(asked)
    const keys = await Promise.all(
      asked.map(async (slot, index) => {
        const found = await this.#opened(slot, stored[index])
        // It is there, and does not open where it stands.
        if (found.kind !== 'KEY') throw new CaseKeysSealed()
        return found.key
      }),
    )
    const bySlot = new Map(asked.map((slot, index) => [nameOf(slot), keys[index]]))
    return (slot) => {
      const key = bySlot.get(nameOf(slot))
      if (key === undefined) throw new Error('a key was not asked for')
      return key
    }
  }

  async #ensured(slots: readonly KeySlot[]): Promise<readonly StoredKey[]> {
    const found = await findKeys(this.#pool, slots)
    if (found.some(({ kind }) => kind === 'DESTROYED')) throw new CaseErased()
    const missing = slots.filter((_slot, index) => found[index]?.kind === 'NONE')
    if (missing.length === 0) return found
    const kek = await this.#ring.newest()
    await addKeys(
      this.#pool,
      await Promise.all(
        missing.map(async (slot) => ({ ...slot, ...(await newWrappedKey(slot, kek)) })),
      ),
    )
    // Another may have made the same key a moment before, or destroyed it since: what stands counts.
    const now = await findKeys(this.#pool, slots)
    if (now.some(({ kind }) => kind !== 'LIVE')) throw new CaseErased()
    return now
  }

  async #opened(slot: KeySlot, stored: StoredKey | undefined): Promise<SlotKey> {
    if (stored?.kind === 'DESTROYED') return stored
    const key = stored?.kind === 'LIVE' ? await unwrap(stored, slot, this.#ring) : null
    return key === null ? { kind: 'NONE' } : { kind: 'KEY', key }
  }
}

function nameOf({ caseId, subjectId }: KeySlot): string {
  return `${caseId}/${subjectId}`
}

function distinct(slots: readonly KeySlot[]): readonly KeySlot[] {
  return [...new Map(slots.map((slot) => [nameOf(slot), slot])).values()]
}
