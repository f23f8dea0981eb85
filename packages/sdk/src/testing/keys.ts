/** Keys of a network that exists in a test alone. */
export interface TestKeys {
  /** `whsk_…`: what {@link signTestWebhook} signs with. */
  readonly privateKey: string
  /** `whpk_…`: what `createWebhookHandler` and `createConnector` take as `keys`. */
  readonly publicKey: string
  /** `whsec_…`: for both sides, as `secret` and `secrets`. */
  readonly secret: string
}

// What PKCS #8 writes before the 32 bytes of an Ed25519 key (RFC 8410).
const pkcs8 = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]

/** Makes new keys, random each time. */
export async function createTestKeys(): Promise<TestKeys> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  const exported = await crypto.subtle.exportKey('pkcs8', pair.privateKey)
  const publicKey = await crypto.subtle.exportKey('raw', pair.publicKey)
  return {
    privateKey: `whsk_${base64(new Uint8Array(exported).slice(-32))}`,
    publicKey: `whpk_${base64(new Uint8Array(publicKey))}`,
    secret: newSecret(),
  }
}

/** A new `whsec_…`. */
export function newSecret(): string {
  return `whsec_${base64(crypto.getRandomValues(new Uint8Array(32)))}`
}

/** `v1a,…` of a private key, `v1,…` of a secret. @throws TypeError when it is neither */
export async function testSignature(key: string, content: string): Promise<string> {
  const [, kind, text = ''] = /^(whsk|whsec)_([A-Za-z\d+/]{32,88}={0,2})$/.exec(key) ?? []
  if (!kind) throw new TypeError('Give a privateKey whsk_… or a secret whsec_….')
  const raw = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  const bytes = new TextEncoder().encode(content)
  if (kind === 'whsec') {
    const hmac = { name: 'HMAC', hash: 'SHA-256' }
    const secret = await crypto.subtle.importKey('raw', raw, hmac, false, ['sign'])
    return `v1,${base64(new Uint8Array(await crypto.subtle.sign(hmac, secret, bytes)))}`
  }
  // Some write the public key behind the private one.
  const whole = Uint8Array.from([...pkcs8, ...raw.slice(0, 32)])
  const signer = await crypto.subtle.importKey('pkcs8', whole, 'Ed25519', false, ['sign'])
  return `v1a,${base64(new Uint8Array(await crypto.subtle.sign('Ed25519', signer, bytes)))}`
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
