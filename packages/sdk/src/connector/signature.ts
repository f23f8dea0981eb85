import type { PublicKeys } from './options.ts'

/** @throws TypeError for a key that is none; it does not quote it */
export function checkedKeys(keys: PublicKeys): readonly string[] {
  const list = [keys].flat()
  if (!list.length || !list.every((key) => /^whpk_[A-Za-z\d+/]{43}=$/.test(key))) {
    throw new TypeError('keys: give whpk_ and 44 characters.')
  }
  return list
}

/**
 * Whether one of the signatures (Standard Webhooks, asymmetric: `v1a,<base64>`, separated by spaces)
 * is one of these keys' on exactly these bytes.
 */
export async function isSigned(
  content: Uint8Array<ArrayBuffer>,
  signatures: string,
  keys: readonly string[],
): Promise<boolean> {
  for (const key of keys) {
    const raw = bytesOf(key.slice(5))
    const verifier = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
    // Each costs a verification, and whoever sent them is not known yet: a few are enough.
    for (const entry of signatures.split(' ', 8)) {
      if (!entry.startsWith('v1a,')) continue
      try {
        const signature = bytesOf(entry.slice(4))
        if (await crypto.subtle.verify('Ed25519', verifier, signature, content)) return true
      } catch {
        // Not base64: another one may still be right.
      }
    }
  }
  return false
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
}
