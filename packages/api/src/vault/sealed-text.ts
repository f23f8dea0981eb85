import type { SealedPlace } from '@passerelle/schema'
import { type Binding, decrypt, encrypt } from './encryption.ts'

// A ciphertext is as long as its text, and lengths tell: `true` from `false`, one code from another.
const BLOCK_BYTES = 64
const END_OF_TEXT = 0x80

/** Encrypts a text for its place under the key of its case and person. */
export async function sealText(key: Uint8Array, place: SealedPlace, text: string): Promise<string> {
  return encrypt(padded(text), bindingOf(key, place))
}

/** The text; null when it was altered or was not sealed for this place. */
export async function openText(
  key: Uint8Array,
  place: SealedPlace,
  sealed: string,
): Promise<string | null> {
  const plain = await decrypt(sealed, bindingOf(key, place))
  if (plain === null) return null
  return new TextDecoder().decode(plain.subarray(0, plain.lastIndexOf(END_OF_TEXT)))
}

function bindingOf(key: Uint8Array, place: SealedPlace): Binding {
  const { table, column, row, caseId, partnerId, personId } = place
  return { key, place: [table, column, row, caseId, partnerId, personId] }
}

/** The text, an end mark and zeros, up to the end of a block. */
function padded(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  const plain = new Uint8Array(Math.ceil((bytes.length + 1) / BLOCK_BYTES) * BLOCK_BYTES)
  plain.set(bytes)
  plain[bytes.length] = END_OF_TEXT
  return plain
}
