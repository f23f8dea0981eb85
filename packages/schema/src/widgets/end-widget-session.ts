import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import { sessionEvent } from './open-session.ts'
import type { WidgetSessionRow } from './widget.types.ts'
import { endOf, lockSession, ownSession } from './widget-session.store.ts'

/**
 * Ends a session before its time: its token is refused from the next statement on, and its streams end.
 *
 * @throws NotFound for another's, InvalidInput when it has ended already
 */
export async function endWidgetSession(
  context: Context,
  command: Command,
  { id }: { readonly id: string },
): Promise<WidgetSessionRow> {
  if (!isId(id)) throw new NotFound('input.id')
  const { partnerId } = context.actor
  return runCommand<WidgetSessionRow>(
    context,
    command,
    async (tx, now) => {
      const session = await lockSession(tx, partnerId, id)
      if (session === null) throw new NotFound('input.id')
      if (session.endedAt !== null || new Date(session.expiresAt) <= now) {
        throw new InvalidInput('WIDGET_SESSION_OVER', 'input.id', 'This session has ended already.')
      }
      const result: WidgetSessionRow = {
        ...session,
        endedAt: now,
        endReason: 'BY_PARTNER',
        version: session.version + 1,
      }
      return {
        result,
        resultId: id,
        // A host and its partner cannot read each other's identifiers here: each learns of what itself did.
        events: [sessionEvent('widget_session.ended', result, [partnerId])],
        writes: [endOf(id, now)],
      }
    },
    async (endedId) => {
      const session = await ownSession(context.scope, endedId)
      if (session === null) throw new NotFound('input.id')
      return session
    },
  )
}
