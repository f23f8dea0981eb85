import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput } from '../kernel/errors.ts'
import type { EndpointWithSecret, SecretOf } from './create-webhook-endpoint.ts'
import { rotationOf } from './endpoint.store.ts'
import {
  type EndpointVersion,
  endpointEvent,
  endpointNow,
  endpointToChange,
  newSecret,
} from './webhook.command.ts'
import { WebhookActionRefused } from './webhook.errors.ts'

const LONGEST_OVERLAP_HOURS = 168
const HOUR_MS = 3_600_000

/**
 * Gives the actor's endpoint a new HMAC secret; the old one goes on signing beside it for some hours,
 * or is destroyed at once when none are asked for.
 *
 * @throws NotFound, InvalidInput, WebhookActionRefused, WebhookConflict
 */
export async function rotateWebhookSecret(
  context: Context,
  command: Command,
  input: EndpointVersion & { readonly overlapHours: number },
): Promise<EndpointWithSecret> {
  const { actor } = context
  if (input.overlapHours < 0 || input.overlapHours > LONGEST_OVERLAP_HOURS) {
    const mend = `From 0 to ${LONGEST_OVERLAP_HOURS} hours.`
    throw new InvalidInput('OUT_OF_RANGE', 'input.overlapHours', mend)
  }
  const { signing, id } = await endpointNow(context, input.id)
  if (signing !== 'HMAC') throw new WebhookActionRefused('NOT_HMAC')
  const { secret, sealed } = await newSecret(context, id)
  const shown = await runCommand<SecretOf>(
    context,
    command,
    async (tx, now) => {
      const { version } = await endpointToChange(context, tx, input)
      const until = new Date(now.getTime() + input.overlapHours * HOUR_MS)
      const rotated = { id, version: version + 1 }
      return {
        result: { id, secret },
        resultId: id,
        events: [endpointEvent('webhook_endpoint.secret_rotated', rotated, actor.partnerId)],
        writes: [rotationOf(actor, id, sealed, until, now)],
      }
    },
    async (known) => ({ id: known, secret: null }),
  )
  return { endpoint: await endpointNow(context, shown.id), secret: shown.secret }
}
