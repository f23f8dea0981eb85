import { type DueDelivery, systemClock } from '@passerelle/schema'
import { Webhook } from 'standardwebhooks'
import type { SignatureHeaders, Signer } from '../signatures/index.ts'
import { openWebhookSecret } from './webhook-secrets.ts'

/** What deliveries are signed with. */
export interface SigningParts {
  readonly signatures: { signer(): Promise<Signer> }
  readonly installationKey: Uint8Array
}

/**
 * The headers of a delivery, under the id of its event: `v1a` by every key of the installation in
 * force, or `v1` by every secret of the endpoint that is valid now.
 *
 * Stamped by the machine's own clock: endpoints check it by theirs.
 *
 * @param now decides which secrets are valid
 * @returns null when no secret of the endpoint can be opened
 */
export async function signDelivery(
  delivery: DueDelivery,
  body: string,
  { signatures, installationKey }: SigningParts,
  now: Date,
): Promise<SignatureHeaders | null> {
  const { eventId, endpointId } = delivery
  const stamp = systemClock.now()
  if (delivery.signing === 'ED25519') return (await signatures.signer()).sign(body, stamp, eventId)
  const opened = await Promise.all(
    sealedSecrets(delivery, now).map((sealed) =>
      openWebhookSecret(sealed, endpointId, installationKey),
    ),
  )
  const secrets = opened.filter((secret) => secret !== null)
  if (secrets.length === 0) return null
  return {
    'webhook-id': eventId,
    'webhook-timestamp': String(Math.floor(stamp.getTime() / 1000)),
    'webhook-signature': secrets
      .map((secret) => new Webhook(secret).sign(eventId, stamp, body))
      .join(' '),
  }
}

function sealedSecrets(delivery: DueDelivery, now: Date): readonly string[] {
  const { sealedSecret, sealedPreviousSecret, previousSecretUntil } = delivery
  const overlaps = previousSecretUntil !== null && new Date(previousSecretUntil) > now
  return [sealedSecret, overlaps ? sealedPreviousSecret : null].filter((sealed) => sealed !== null)
}
