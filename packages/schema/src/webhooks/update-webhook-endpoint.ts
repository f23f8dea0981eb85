import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { changeOfEndpoint } from './endpoint.store.ts'
import {
  type EndpointVersion,
  endpointEvent,
  endpointNow,
  endpointToChange,
} from './webhook.command.ts'
import { checkSettings } from './webhook.input.ts'
import type { EndpointRow, EndpointSettings } from './webhook.types.ts'

/**
 * Changes what is said of the actor's endpoint; what is not named stays. What waits for it goes to the
 * new address; a filter counts for what comes.
 *
 * @throws NotFound, InvalidInput, WebhookActionRefused, WebhookConflict
 */
export async function updateWebhookEndpoint(
  context: Context,
  command: Command,
  { changes, ...version }: EndpointVersion & { readonly changes: Partial<EndpointSettings> },
): Promise<EndpointRow> {
  const { actor } = context
  const settings = await checkSettings(context, changes)
  await runCommand(
    context,
    command,
    async (tx, now) => {
      const before = await endpointToChange(context, tx, version)
      const after = { ...before, ...settings, version: before.version + 1 }
      return {
        result: before.id,
        resultId: before.id,
        events: [endpointEvent('webhook_endpoint.updated', after, actor.partnerId)],
        writes: [changeOfEndpoint(actor, after, now)],
      }
    },
    async (id) => id,
  )
  return endpointNow(context, version.id)
}
