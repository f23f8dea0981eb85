import {
  type Command,
  type Context,
  InvalidInput,
  isId,
  NotFound,
  runCommand,
} from '../kernel/index.ts'
import { hostingEvent, readAgain } from './delegate-desk.ts'
import { endedBy, seesHosting } from './hosting.policy.ts'
import { hostingEnd, lockHosting } from './hosting.store.ts'
import type { DeskHostingRow } from './hosting.types.ts'

/**
 * Ends a hosting, by either side: its sessions are refused from the next statement on, its links open nothing.
 *
 * @throws NotFound for another's, InvalidInput DESK_HOSTING_OVER
 */
export async function endDeskHosting(
  context: Context,
  command: Command,
  { id }: { readonly id: string },
): Promise<DeskHostingRow> {
  if (!isId(id)) throw new NotFound('input.id')
  const { partnerId } = context.actor
  return runCommand<DeskHostingRow>(
    context,
    command,
    async (tx, now) => {
      const hosting = await lockHosting(tx, partnerId, id)
      if (hosting === null || !seesHosting(hosting, partnerId)) throw new NotFound('input.id')
      if (hosting.endedAt !== null) {
        throw new InvalidInput('DESK_HOSTING_OVER', 'input.id', 'This hosting has ended already.')
      }
      const endReason = endedBy(hosting, partnerId)
      const result = { ...hosting, endedAt: now, endReason, version: hosting.version + 1 }
      return {
        result,
        resultId: id,
        events: [hostingEvent('desk_hosting.ended', result)],
        details: { endReason },
        writes: [hostingEnd(id, endReason, now)],
      }
    },
    (endedId) => readAgain(context, endedId),
  )
}
