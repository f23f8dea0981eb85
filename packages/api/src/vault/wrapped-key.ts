import { randomBytes } from 'node:crypto'
import type { KeySlot, WrappedKey } from './case-key.types.ts'
import { type Binding, decrypt, encrypt } from './encryption.ts'
import type { KeyEncryptionKey, KeyRing } from './key-ring.ts'
import { CaseKeysSealed } from './vault.errors.ts'

const KEY_BYTES = 32

/** A new case key, wrapped for its slot; nobody has seen it otherwise. */
export function newWrappedKey(slot: KeySlot, kek: KeyEncryptionKey): Promise<WrappedKey> {
  return wrap(new Uint8Array(randomBytes(KEY_BYTES)), slot, kek)
}

/**
 * The case key itself; null when it was altered, or was wrapped for another slot.
 *
 * @throws CaseKeysSealed when the ring lacks the key it is wrapped under
 */
export async function unwrap(
  { kekId, wrapped }: WrappedKey,
  slot: KeySlot,
  ring: KeyRing,
): Promise<Uint8Array | null> {
  const kek = await ring.find(kekId)
  if (kek === null) throw new CaseKeysSealed()
  return decrypt(wrapped, bindingOf(kek, slot))
}

/** A case key under a key of the ring. */
export async function wrap(
  key: Uint8Array,
  slot: KeySlot,
  kek: KeyEncryptionKey,
): Promise<WrappedKey> {
  return { kekId: kek.id, wrapped: await encrypt(key, bindingOf(kek, slot)) }
}

function bindingOf({ id, key }: KeyEncryptionKey, { caseId, subjectId }: KeySlot): Binding {
  return { key, kid: id, place: ['case_key', caseId, subjectId] }
}
