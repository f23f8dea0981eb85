import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { newId } from '@passerelle/schema'
import { CompactEncrypt, compactDecrypt } from 'jose'

const ENCRYPTION = { alg: 'dir', enc: 'A256GCM' } as const

/** The signature keys cannot be opened: the installation key is not the one that sealed them. */
export class SignatureKeysSealed extends Error {
  readonly code = 'SIGNATURE_KEYS_SEALED'

  constructor() {
    super(
      'PASSERELLE_KEY does not open the signature keys of this database. Set the key that made them, or replace them: passerelle signatures rotate --overlap-days 0.',
    )
    this.name = 'SignatureKeysSealed'
  }
}

/** A key of the installation as the database keeps it. */
export interface SealedSignatureKey {
  readonly id: string
  /** `whpk_` and the base64 of 32 bytes, as Standard Webhooks writes it. */
  readonly publicKey: string
  readonly sealedPrivateKey: string
}

/** Makes an Ed25519 key, sealed under the installation key. */
export async function createSignatureKey(installationKey: Uint8Array): Promise<SealedSignatureKey> {
  const id = newId()
  const { privateKey } = generateKeyPairSync('ed25519')
  const sealedPrivateKey = await new CompactEncrypt(
    new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })),
  )
    // The identifier is authenticated with the key: a row cannot take another's place.
    .setProtectedHeader({ ...ENCRYPTION, kid: id })
    .encrypt(installationKey)
  return { id, publicKey: publicKeyOf(privateKey), sealedPrivateKey }
}

/** @throws SignatureKeysSealed when it was sealed under another key, altered or put elsewhere */
export async function openSignatureKey(
  { id, publicKey, sealedPrivateKey }: SealedSignatureKey,
  installationKey: Uint8Array,
): Promise<KeyObject> {
  const { plaintext, protectedHeader } = await compactDecrypt(sealedPrivateKey, installationKey, {
    keyManagementAlgorithms: [ENCRYPTION.alg],
    contentEncryptionAlgorithms: [ENCRYPTION.enc],
  }).catch(() => {
    throw new SignatureKeysSealed()
  })
  const privateKey = createPrivateKey({
    key: Buffer.from(plaintext),
    format: 'der',
    type: 'pkcs8',
  })
  if (protectedHeader.kid !== id || publicKeyOf(privateKey) !== publicKey) {
    throw new SignatureKeysSealed()
  }
  return privateKey
}

function publicKeyOf(privateKey: KeyObject): string {
  const { x = '' } = privateKey.export({ format: 'jwk' })
  return `whpk_${Buffer.from(x, 'base64url').toString('base64')}`
}
