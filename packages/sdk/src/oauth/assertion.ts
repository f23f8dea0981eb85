/** How a client may sign its assertion. */
export type SigningAlgorithm = 'ES256' | 'EdDSA' | 'RS256' | 'PS256'

/** A private JSON Web Key (RFC 7517). */
export interface PrivateJwk {
  readonly kty: string
  readonly [member: string]: unknown
}

/** A `CryptoKey`, by its shape: platforms declare that type differently, or not at all. */
export interface WebCryptoKey {
  readonly type: 'private' | 'public' | 'secret'
  readonly algorithm: { readonly name: string }
  readonly extractable: boolean
  readonly usages: readonly string[]
}

/** A private key: of WebCrypto with usage `sign`, or a JWK. */
export type SigningKey = WebCryptoKey | PrivateJwk

/** What an assertion says (RFC 7523), and with which key. */
export interface AssertionFields {
  readonly clientId: string
  readonly privateKey: SigningKey
  readonly kid?: string
  readonly alg?: SigningAlgorithm
  readonly audience?: string
  readonly tokenUrl: string
}

// Each entry serves both to import a key and to sign; WebCrypto leaves aside what it does not need.
const algorithms = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  EdDSA: { name: 'Ed25519' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 },
}

/** A signed JWT that proves who the client is, good once and for less than a minute. */
export async function signAssertion(fields: AssertionFields): Promise<string> {
  const { clientId, privateKey, kid, alg = 'ES256', audience = fields.tokenUrl } = fields
  const algorithm = algorithms[alg]
  // Only WebCrypto makes objects of that shape that it can sign with; any other fails right here.
  const key =
    'kty' in privateKey ? await imported(privateKey, algorithm) : (privateKey as CryptoKey)
  // Servers take a minute at most: a clock some seconds fast must not spoil it.
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: clientId, sub: clientId, aud: audience, jti: crypto.randomUUID() }
  const header = encoded({ alg, kid, typ: 'JWT' })
  const signed = `${header}.${encoded({ ...claims, iat: now, exp: now + 50 })}`
  const signature = await crypto.subtle.sign(algorithm, key, new TextEncoder().encode(signed))
  return `${signed}.${base64url(new Uint8Array(signature))}`
}

function imported(jwk: PrivateJwk, algorithm: Algorithm): Promise<CryptoKey> {
  // What a JWK says of its own use stays behind: platforms disagree on the values.
  const { alg, use, key_ops, ...material } = jwk
  return crypto.subtle.importKey('jwk', material, algorithm, false, ['sign'])
}

function encoded(value: object): string {
  return base64url(new TextEncoder().encode(JSON.stringify(value)))
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
