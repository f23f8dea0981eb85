import { randomBytes } from 'node:crypto'
import type { WebhookSecretMaker } from '@passerelle/schema'
import { CompactEncrypt, compactDecrypt } from 'jose'

const ENCRYPTION = { alg: 'dir', enc: 'A256GCM' } as const
const SECRET_BYTES = 32

/** Makes HMAC secrets of endpoints, sealed under the installation key. */
export function createWebhookSecrets(installationKey: Uint8Array): WebhookSecretMaker {
  return {
    async create(endpointId) {
      const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`
      const sealed = await new CompactEncrypt(new TextEncoder().encode(secret))
        // The endpoint is authenticated with it: a secret cannot take another's place.
        .setProtectedHeader({ ...ENCRYPTION, kid: endpointId })
        .encrypt(installationKey)
      return { secret, sealed }
    },
  }
}

/** The secret of an endpoint; null when another key sealed it, or for another endpoint. */
export async function openWebhookSecret(
  sealed: string,
  endpointId: string,
  installationKey: Uint8Array,
): Promise<string | null> {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, installationKey, {
      keyManagementAlgorithms: [ENCRYPTION.alg],
      contentEncryptionAlgorithms: [ENCRYPTION.enc],
    })
    return protectedHeader.kid === endpointId ? new TextDecoder().decode(plaintext) : null
  } catch {
    return null
  }
}
