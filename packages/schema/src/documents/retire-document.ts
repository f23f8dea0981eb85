import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import { DocumentConflict } from './document.errors.ts'
import { documentEvent } from './document.events.ts'
import { findDocument, lockDocument, retirementOf } from './document.store.ts'
import type { DocumentRow } from './document.types.ts'

/**
 * Takes a document of the actor's partner out of use: no program may send it any more.
 *
 * @throws NotFound, DocumentConflict when it moved or is retired already
 */
export async function retireDocument(
  context: Context,
  command: Command,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<DocumentRow> {
  const { actor, scope } = context
  await runCommand(
    context,
    command,
    async (tx, now) => {
      const before = isId(id) ? await lockDocument(tx, actor.partnerId, id) : null
      if (before === null) throw new NotFound('input.id')
      if (before.version !== expectedVersion || before.retiredAt !== null) {
        throw new DocumentConflict(before)
      }
      const version = before.version + 1
      return {
        result: id,
        resultId: id,
        events: [documentEvent('document.retired', { ...before, version }, actor)],
        writes: [retirementOf(actor, id, now)],
      }
    },
    async (known) => known,
  )
  context.documents?.changed(actor.partnerId)
  const document = await findDocument(scope, id)
  if (document === null) throw new NotFound('input.id')
  return document
}
