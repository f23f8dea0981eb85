import type { NewEvent } from '../kernel/command.store.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import { answer, runCaseCommand } from './case.command.ts'
import { findCase } from './case.store.ts'
import type { CaseRow } from './case.types.ts'
import { needAdded } from './need.command.ts'
import { checkNeeds, type NeedInput } from './need.input.ts'
import { addNeeds } from './need.store.ts'
import { communeExists, openCase } from './participation.store.ts'
import { checkPersons, type PersonInput } from './person.input.ts'
import { personsOfReferences, putPersons } from './person.store.ts'

export interface CreateSharedCaseInput {
  readonly networkId: string
  readonly communeCode: string
  readonly persons: readonly PersonInput[]
  readonly needs?: readonly NeedInput[] | null | undefined
}

/**
 * Opens a case of which the actor is the lead. A person that the actor already knows under the same
 * reference is the same person.
 *
 * @throws InvalidInput, NotFound (a network the actor is not a member of)
 */
export async function createSharedCase(
  context: Context,
  command: Command,
  input: CreateSharedCaseInput,
): Promise<CaseRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    const references = checkPersons(input.persons)
    const needs = checkNeeds(input.needs ?? [])
    const networks = context.directory.partner(partnerId)?.networkIds ?? []
    if (!networks.includes(input.networkId)) throw new NotFound('input.networkId')
    if (!(await communeExists(tx, input.communeCode))) {
      throw new InvalidInput(
        'COMMUNE_UNKNOWN',
        'input.communeCode',
        'Give the INSEE code of a commune of today, five signs, not its postal code.',
      )
    }
    const opened = {
      id: newId(),
      networkId: input.networkId,
      communeCode: input.communeCode,
      participationId: newId(),
    }
    const persons = await personsOfReferences(tx, partnerId, references, now)
    await openCase(tx, partnerId, opened, now)
    await putPersons(tx, opened.id, persons.all)
    await persons.linkAfter()
    await addNeeds(tx, partnerId, opened.id, needs, now)
    const where = { id: opened.id, networkId: opened.networkId }
    const created: NewEvent = {
      type: 'case.created',
      aggregateType: 'SharedCase',
      aggregateId: opened.id,
      aggregateVersion: 1,
      networkId: opened.networkId,
      caseId: opened.id,
      audience: [partnerId],
      data: { persons: references.length, needs: needs.length },
    }
    const added = needs.map((need) => needAdded(where, need, [partnerId]))
    return { resultId: opened.id, events: [created, ...added] }
  })
  return answer('input.networkId', findCase(context.scope, id))
}
