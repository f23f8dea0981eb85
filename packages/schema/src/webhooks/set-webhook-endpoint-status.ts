import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { hasteningOf } from './delivery.store.ts'
import { changeOfEndpoint } from './endpoint.store.ts'
import type { EndpointStatus } from './webhook.codes.ts'
import {
  type EndpointVersion,
  endpointEvent,
  endpointNow,
  endpointToChange,
} from './webhook.command.ts'
import type { EndpointRow } from './webhook.types.ts'

/**
 * Disables the actor's endpoint, or enables it again: it goes on where it stopped, at once, and what
 * happened in the meantime follows.
 *
 * @throws NotFound, WebhookConflict
 */
export async function setWebhookEndpointStatus(
  context: Context,
  command: Command,
  input: EndpointVersion & { readonly status: EndpointStatus },
): Promise<EndpointRow> {
  const { actor } = context
  const enabled = input.status === 'ENABLED'
  await runCommand(
    context,
    command,
    async (tx, now) => {
      const before = await endpointToChange(context, tx, input)
      const after: EndpointRow = {
        ...before,
        status: input.status,
        disabledReason: enabled ? null : 'BY_PARTNER',
        disabledAt: enabled ? null : now.toISOString(),
        version: before.version + 1,
      }
      const type = enabled ? 'webhook_endpoint.enabled' : 'webhook_endpoint.disabled'
      const data = enabled ? {} : { reason: 'BY_PARTNER' }
      return {
        result: before.id,
        resultId: before.id,
        events: [endpointEvent(type, after, actor.partnerId, data)],
        writes: [
          changeOfEndpoint(actor, after, now),
          ...(enabled ? [hasteningOf(before.id, null, now)] : []),
        ],
      }
    },
    async (id) => id,
  )
  return endpointNow(context, input.id)
}
