import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { removalOf } from './endpoint.store.ts'
import { type EndpointVersion, endpointEvent, endpointToChange } from './webhook.command.ts'

/**
 * Deletes the actor's endpoint with its log; what waited for it is told to nobody.
 *
 * @returns the id of the endpoint
 * @throws NotFound, WebhookConflict
 */
export async function deleteWebhookEndpoint(
  context: Context,
  command: Command,
  input: EndpointVersion,
): Promise<string> {
  const { actor } = context
  return runCommand(
    context,
    command,
    async (tx) => {
      const { id, version } = await endpointToChange(context, tx, input)
      const gone = { id, version: version + 1 }
      return {
        result: id,
        resultId: id,
        events: [endpointEvent('webhook_endpoint.deleted', gone, actor.partnerId)],
        writes: [removalOf(id)],
      }
    },
    async (id) => id,
  )
}
