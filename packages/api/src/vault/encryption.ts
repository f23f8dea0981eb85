import { errors, FlattenedEncrypt, flattenedDecrypt } from 'jose'

const ALGORITHMS = { alg: 'dir', enc: 'A256GCM' } as const
// The parts of a text that jose made: 12 bytes of initialisation vector, ciphertext, 16 bytes of tag.
const PARTS = /^([\w-]{16})\.([\w-]+)\.([\w-]{22})$/

/** What a text is encrypted with, and what it is bound to. */
export interface Binding {
  readonly key: Uint8Array
  /** The identifier of the key, authenticated with the text; left out where the place says it. */
  readonly kid?: string
  /** Where the text stands, part by part: authenticated, not stored. */
  readonly place: readonly (string | null)[]
}

/** Encrypts under AES-256-GCM: the parts of a flattened JWE that the place does not say. */
export async function encrypt(plain: Uint8Array, { key, kid, place }: Binding): Promise<string> {
  const { iv, ciphertext, tag } = await new FlattenedEncrypt(plain)
    .setProtectedHeader(headerOf(kid))
    .setAdditionalAuthenticatedData(bytesOf(place))
    .encrypt(key)
  return `${iv}.${ciphertext}.${tag}`
}

/** What was encrypted; null when it was altered, or bound to something else. */
export async function decrypt(
  text: string,
  { key, kid, place }: Binding,
): Promise<Uint8Array | null> {
  const [, iv, ciphertext, tag] = PARTS.exec(text) ?? []
  if (iv === undefined || ciphertext === undefined || tag === undefined) return null
  // One text, one writing: the last character of a part has bits that decoders ignore.
  if (![iv, ciphertext, tag].every(isCanonical)) return null
  try {
    const { plaintext } = await flattenedDecrypt(
      {
        protected: Buffer.from(JSON.stringify(headerOf(kid))).toString('base64url'),
        aad: Buffer.from(bytesOf(place)).toString('base64url'),
        iv,
        ciphertext,
        tag,
      },
      key,
      {
        keyManagementAlgorithms: [ALGORITHMS.alg],
        contentEncryptionAlgorithms: [ALGORITHMS.enc],
      },
    )
    return plaintext
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}

function headerOf(kid: string | undefined): {
  readonly alg: 'dir'
  readonly enc: 'A256GCM'
  readonly kid?: string
} {
  return kid === undefined ? ALGORITHMS : { ...ALGORITHMS, kid }
}

// JSON of a list: no two places are written alike, whatever stands in their parts.
function bytesOf(place: readonly (string | null)[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(place))
}

function isCanonical(part: string): boolean {
  return Buffer.from(part, 'base64url').toString('base64url') === part
}
