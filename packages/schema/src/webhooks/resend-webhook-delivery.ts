import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { isId, newId } from '../kernel/id.ts'
import { hasteningOf, readDelivery, resendingOf, testOf } from './delivery.store.ts'
import { lockEndpoint } from './endpoint.store.ts'
import { checkRoom, endpointEvent } from './webhook.command.ts'
import { WebhookActionRefused } from './webhook.errors.ts'

/**
 * Delivers an event once more, under the same id; one that still waits is tried at once instead.
 *
 * @returns the id of the delivery to look at
 * @throws NotFound, WebhookActionRefused ENDPOINT_DISABLED, TOO_MANY_WAITING
 */
export async function resendWebhookDelivery(
  context: Context,
  command: Command,
  { id }: { readonly id: string },
): Promise<string> {
  const { partnerId } = context.actor
  return runCommand(
    context,
    command,
    async (tx, now) => {
      const delivery = isId(id) ? await readDelivery(tx, partnerId, id) : null
      if (delivery === null) throw new NotFound('input.id')
      const endpoint = await lockEndpoint(tx, partnerId, delivery.endpointId)
      if (endpoint === null) throw new NotFound('input.id')
      const test = delivery.kind === 'TEST'
      if (endpoint.status === 'DISABLED' && !test) {
        throw new WebhookActionRefused('ENDPOINT_DISABLED')
      }
      const waits = delivery.status === 'PENDING'
      if (!waits) await checkRoom(tx, endpoint.id)
      const again = waits ? delivery.id : newId()
      const write = test
        ? testOf(partnerId, endpoint.id, again, now)
        : resendingOf(partnerId, delivery, again, now)
      const data = { deliveryId: again }
      return {
        result: again,
        resultId: again,
        events: [endpointEvent('webhook_endpoint.delivery_resent', endpoint, partnerId, data)],
        writes: [waits ? hasteningOf(endpoint.id, delivery.id, now) : write],
      }
    },
    async (again) => again,
  )
}
