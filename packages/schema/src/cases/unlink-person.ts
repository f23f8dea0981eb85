import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import { answer, caseEvent, heldCase, permit, runCaseCommand } from './case.command.ts'
import { findCase } from './case.store.ts'
import type { CaseRow } from './case.types.ts'
import { isPersonOf, removeLink } from './person.store.ts'

export interface UnlinkPersonInput {
  readonly caseId: string
  readonly personId: string
}

/**
 * Removes the actor's own reference of a person.
 *
 * @throws NotFound (also when the actor had none), CaseActionRefused
 */
export async function unlinkPerson(
  context: Context,
  command: Command,
  input: UnlinkPersonInput,
): Promise<CaseRow> {
  const id = await runCaseCommand(context, command, async (tx) => {
    const { partnerId } = context.actor
    const { personId } = input
    const held = await heldCase(context, tx, input.caseId)
    permit(context, held, 'LINK_PERSON')
    const known = isId(personId) && (await isPersonOf(tx, held.id, personId))
    if (!known || !(await removeLink(tx, partnerId, personId))) {
      throw new NotFound('input.personId')
    }
    const unlinked = caseEvent(held, 'person.unlinked', { personId }, [partnerId])
    return { resultId: held.id, events: [{ ...unlinked, aggregateVersion: held.version }] }
  })
  return answer('input.caseId', findCase(context.scope, id))
}
