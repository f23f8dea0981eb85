import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { newId } from '../kernel/id.ts'
import { additionOf, countEndpoints, headOfFeed } from './endpoint.store.ts'
import type { Signing } from './webhook.codes.ts'
import { endpointEvent, endpointNow, newSecret } from './webhook.command.ts'
import { WebhookActionRefused } from './webhook.errors.ts'
import { checkSettings } from './webhook.input.ts'
import type { EndpointRow, EndpointSettings } from './webhook.types.ts'

const MOST = 20

export interface CreateWebhookEndpointInput extends EndpointSettings {
  readonly signing: Signing
  /** It is told of what comes after; null: after the last event there is. */
  readonly since: bigint | null
}

/** Which endpoint, and its secret the one time that it is known. */
export interface SecretOf {
  readonly id: string
  readonly secret: string | null
}

/** An endpoint, and the secret it is signed with, this one time. */
export interface EndpointWithSecret {
  readonly endpoint: EndpointRow
  /** Null for Ed25519, and when the command is repeated: the secret is kept sealed only. */
  readonly secret: string | null
}

/**
 * Says where the actor's system is told of events.
 *
 * @throws InvalidInput, WebhookActionRefused, NotFound when it is repeated after the endpoint was deleted
 */
export async function createWebhookEndpoint(
  context: Context,
  command: Command,
  { signing, since, ...given }: CreateWebhookEndpointInput,
): Promise<EndpointWithSecret> {
  const { actor } = context
  const settings = await checkSettings(context, given)
  const id = newId()
  const made = signing === 'HMAC' ? await newSecret(context, id) : null
  const shown = await runCommand<SecretOf>(
    context,
    command,
    async (tx, now) => {
      if ((await countEndpoints(tx, actor.partnerId)) >= MOST) {
        throw new WebhookActionRefused('TOO_MANY_ENDPOINTS')
      }
      const head = BigInt(await headOfFeed(tx, actor.partnerId))
      // A position to come would skip what lies before it, without a word.
      const position = since === null || since > head ? head : since
      const sealedSecret = made?.sealed ?? null
      const endpoint = { ...settings, id, signing, sealedSecret, position }
      return {
        result: { id, secret: made?.secret ?? null },
        resultId: id,
        events: [endpointEvent('webhook_endpoint.created', { id, version: 1 }, actor.partnerId)],
        writes: [additionOf(actor, endpoint, now)],
      }
    },
    async (known) => ({ id: known, secret: null }),
  )
  return { endpoint: await endpointNow(context, shown.id, 'input'), secret: shown.secret }
}
