import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import { answer, caseEvent, heldCase, permit, runCaseCommand } from './case.command.ts'
import { findCase } from './case.store.ts'
import type { CaseRow } from './case.types.ts'
import { checkLocalReference } from './local-reference.ts'
import { isPersonOf, setLink } from './person.store.ts'

export interface LinkPersonInput {
  readonly caseId: string
  readonly personId: string
  readonly localReference: string
}

/**
 * Sets the actor's own reference of a person of a case. It is nobody else's business: no version moves
 * and only the actor's own programs learn of it.
 *
 * @throws NotFound, InvalidInput, CaseActionRefused
 */
export async function linkPerson(
  context: Context,
  command: Command,
  input: LinkPersonInput,
): Promise<CaseRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    const { personId } = input
    const held = await heldCase(context, tx, input.caseId)
    permit(context, held, 'LINK_PERSON')
    const reference = checkLocalReference(input.localReference)
    if (!isId(personId) || !(await isPersonOf(tx, held.id, personId))) {
      throw new NotFound('input.personId')
    }
    await setLink(tx, partnerId, personId, reference, now)
    const linked = caseEvent(held, 'person.linked', { personId }, [partnerId])
    return { resultId: held.id, events: [{ ...linked, aggregateVersion: held.version }] }
  })
  return answer('input.caseId', findCase(context.scope, id))
}
