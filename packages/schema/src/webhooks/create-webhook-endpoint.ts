import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { newId } from '../kernel/id.ts'
import { additionOf, countEndpoints, headOfFeed } from './endpoint.store.ts'
import type { Signing } from './webhook.codes.ts'
import { endpointEvent, newSecret } from './webhook.command.ts'
import { WebhookActionRefused } from './webhook.errors.ts'
import { checkSettings } from './webhook.input.ts'
import type { EndpointSettings } from './webhook.types.ts'

const MOST = 20

export interface CreateWebhookEndpointInput extends EndpointSettings {
  readonly signing: Signing
  /** It is told of what comes after; null: after the last event there is. */
  readonly since: bigint | null
}

/** An endpoint, and the secret it is signed with, this one time. */
export interface EndpointWithSecret {
  readonly endpointId: string
  /** Null for Ed25519, and when the command is repeated: the secret is kept sealed only. */
  readonly secret: string | null
}

/**
 * Says where the actor's system is told of events.
 *
 * @throws InvalidInput, WebhookActionRefused
 */
export async function createWebhookEndpoint(
  context: Context,
  command: Command,
  input: CreateWebhookEndpointInput,
): Promise<EndpointWithSecret> {
  const { actor } = context
  const settings = await checkSettings(context, input)
  const id = newId()
  const made = input.signing === 'HMAC' ? await newSecret(context, id) : null
  return runCommand<EndpointWithSecret>(
    context,
    command,
    async (tx, now) => {
      if ((await countEndpoints(tx, actor.partnerId)) >= MOST) {
        throw new WebhookActionRefused('TOO_MANY_ENDPOINTS')
      }
      const head = BigInt(await headOfFeed(tx, actor.partnerId))
      // A position to come would skip what lies before it, without a word.
      const position = input.since === null || input.since > head ? head : input.since
      const sealedSecret = made?.sealed ?? null
      const endpoint = { ...settings, id, signing: input.signing, sealedSecret, position }
      return {
        result: { endpointId: id, secret: made?.secret ?? null },
        resultId: id,
        events: [endpointEvent('webhook_endpoint.created', { id, version: 1 }, actor.partnerId)],
        writes: [additionOf(actor, endpoint, now)],
      }
    },
    async (endpointId) => ({ endpointId, secret: null }),
  )
}
