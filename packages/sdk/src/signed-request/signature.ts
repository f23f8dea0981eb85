import type { MaybePromise } from './options.ts'

/** One or several of the network's public keys, each written `whpk_…`. */
export type PublicKeys = string | readonly string[]

/** One or several secrets that you share with the network, each written `whsec_…`. */
export type Secrets = string | readonly string[]

/** One or several, or a function that gives them for each request. */
export type Given<Keys extends PublicKeys = PublicKeys> = Keys | (() => MaybePromise<Keys>)

/** How Standard Webhooks signs, and how a key of it is written. */
type Scheme = readonly [
  version: string,
  algorithm: string | { readonly name: string; readonly hash: string },
  form: RegExp,
  mend: string,
]

export const ed25519: Scheme = [
  'v1a,',
  'Ed25519',
  /^whpk_[A-Za-z\d+/]{43}=$/,
  'keys: give whpk_ and 44 characters.',
]

/** 24 to 64 bytes, says Standard Webhooks. */
export const hmac: Scheme = [
  'v1,',
  { name: 'HMAC', hash: 'SHA-256' },
  /^whsec_[A-Za-z\d+/]{32,86}={0,2}$/,
  'secrets: give whsec_ and 32 to 88 characters.',
]

/** Whether one of the signatures in a header is right for exactly these bytes. */
export type SignatureCheck = (content: ArrayBuffer, signatures: string) => Promise<boolean>

/**
 * Trusts who signs by one scheme with one of these keys.
 *
 * @throws TypeError for a key that is none, at once or, when a function gave it, from the check; it
 * does not quote it
 */
export function trusting(
  [version, algorithm, form, mend]: Scheme,
  given: Given | undefined,
): SignatureCheck {
  const checked = (keys: PublicKeys | undefined): readonly string[] => {
    const list = `${keys}`.split(',')
    if (!list.every((key) => form.test(key))) throw new TypeError(mend)
    return list
  }
  // At once, rather than at the first request.
  if (typeof given !== 'function') checked(given)

  return async (content, signatures) => {
    for (const key of checked(typeof given === 'function' ? await given() : given)) {
      const raw = bytesOf(key)
      const verifier = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify'])
      // Each costs a verification, and whoever sent them is not known yet: a few are enough.
      for (const entry of signatures.split(' ', 8)) {
        if (!entry.startsWith(version)) continue
        try {
          if (await crypto.subtle.verify(algorithm, verifier, bytesOf(entry), content)) return true
        } catch {
          // Not base64: another one may still be right.
        }
      }
    }
    return false
  }
}

/** What stands in base64 behind `whpk_`, `whsec_`, `v1a,` or `v1,`. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/.+[_,]/, '')), (char) => char.charCodeAt(0))
}
