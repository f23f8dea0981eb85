import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput } from '../kernel/errors.ts'
import { replacementOf } from './delivery.store.ts'
import { changeOfEndpoint } from './endpoint.store.ts'
import {
  type EndpointVersion,
  endpointEvent,
  endpointNow,
  endpointToChange,
} from './webhook.command.ts'
import type { EndpointRow } from './webhook.types.ts'

/**
 * Tells the actor's endpoint every event from a position on again, in order, under their ids. What
 * still waits from there on is replaced by its replay.
 *
 * @throws NotFound, InvalidInput, WebhookConflict
 */
export async function replayWebhookEvents(
  context: Context,
  command: Command,
  input: EndpointVersion & { readonly fromPosition: bigint },
): Promise<EndpointRow> {
  const { actor } = context
  if (input.fromPosition < 1n) {
    throw outOfRange('Positions begin at 1.')
  }
  const after = input.fromPosition - 1n
  await runCommand(
    context,
    command,
    async (tx, now) => {
      const before = await endpointToChange(context, tx, input)
      // Further on would skip what lies between, without a word.
      if (after > BigInt(before.position)) throw outOfRange('Not after what it was told up to.')
      const back = { ...before, position: String(after), version: before.version + 1 }
      return {
        result: before.id,
        resultId: before.id,
        events: [endpointEvent('webhook_endpoint.replayed', back, actor.partnerId)],
        writes: [changeOfEndpoint(actor, back, now), ...replacementOf(before.id, after, now)],
      }
    },
    async (id) => id,
  )
  return endpointNow(context, input.id)
}

function outOfRange(mend: string): InvalidInput {
  return new InvalidInput('OUT_OF_RANGE', 'input.fromPosition', mend)
}
