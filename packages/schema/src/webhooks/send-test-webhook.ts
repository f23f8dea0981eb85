import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { isId, newId } from '../kernel/id.ts'
import { testOf } from './delivery.store.ts'
import { lockEndpoint } from './endpoint.store.ts'
import { checkRoom, endpointEvent } from './webhook.command.ts'

/**
 * Sends the actor's endpoint a test event, once, also while it is disabled.
 *
 * @returns the id of the delivery, in whose log the outcome stands
 * @throws NotFound, WebhookActionRefused TOO_MANY_WAITING
 */
export async function sendTestWebhook(
  context: Context,
  command: Command,
  { id }: { readonly id: string },
): Promise<string> {
  const { partnerId } = context.actor
  return runCommand(
    context,
    command,
    async (tx, now) => {
      const endpoint = isId(id) ? await lockEndpoint(tx, partnerId, id) : null
      if (endpoint === null) throw new NotFound('input.id')
      await checkRoom(tx, endpoint.id)
      const deliveryId = newId()
      return {
        result: deliveryId,
        resultId: deliveryId,
        events: [endpointEvent('webhook_endpoint.tested', endpoint, partnerId)],
        writes: [testOf(partnerId, endpoint.id, deliveryId, now)],
      }
    },
    async (deliveryId) => deliveryId,
  )
}
