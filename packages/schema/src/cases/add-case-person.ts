import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { answer, caseEvent, heldCase, permit, refused, runCaseCommand } from './case.command.ts'
import { findCase } from './case.store.ts'
import type { CaseRow } from './case.types.ts'
import { checkLocalReference } from './local-reference.ts'
import { changeCase } from './participation.store.ts'
import { knowsInCase, personsOfReferences, putPersons } from './person.store.ts'

export interface AddCasePersonInput {
  readonly caseId: string
  readonly expectedVersion: number
  readonly localReference: string
}

/**
 * Adds a person to the household of a case, under the actor's own reference.
 *
 * @throws NotFound, InvalidInput, CaseConflict, CaseActionRefused
 */
export async function addCasePerson(
  context: Context,
  command: Command,
  input: AddCasePersonInput,
): Promise<CaseRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    const held = await heldCase(context, tx, input.caseId)
    permit(context, held, 'ADD_PERSON', input.expectedVersion)
    const reference = checkLocalReference(input.localReference)
    if (await knowsInCase(tx, partnerId, held.id, reference)) {
      throw refused(context, held, 'PERSON_ALREADY_IN_CASE')
    }
    const persons = await personsOfReferences(tx, partnerId, [reference], now)
    await putPersons(tx, held.id, persons.all)
    await persons.linkAfter()
    await changeCase(tx, held.id, now)
    return { resultId: held.id, events: [caseEvent(held, 'case.person_added')] }
  })
  return answer('input.caseId', findCase(context.scope, id))
}
