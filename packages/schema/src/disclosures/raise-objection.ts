import { heldCase, runCaseCommand } from '../cases/case.command.ts'
import type { LockedCase } from '../cases/participation.store.ts'
import { DATA_CATEGORIES } from '../cooperation/data-categories.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import { dayOf } from '../partners/day.ts'
import { knownPartner } from '../partners/index.ts'
import { checkPerson } from './disclosure.command.ts'
import { pastDay } from './disclosure.days.ts'
import { objectionEvent } from './disclosure.events.ts'
import { addObjection, factHolders, leadOf } from './objection.store.ts'

export interface RaiseObjectionInput {
  readonly caseId: string
  readonly personId: string
  /** null or absent: whoever owns. */
  readonly ownerPartnerId?: string | null | undefined
  /** null or absent: whoever reads. */
  readonly readerPartnerId?: string | null | undefined
  /** Empty: every category. */
  readonly categories: readonly string[]
  readonly raisedOn: Date | string
}

/**
 * A participant records that the person opposes sharing. From then on nothing it covers opens, emergency
 * access included; a case that is closed does not keep a person from objecting.
 *
 * @returns the id of the objection
 * @throws NotFound, InvalidInput
 */
export async function raiseObjection(
  context: Context,
  command: Command,
  input: RaiseObjectionInput,
): Promise<string> {
  return runCaseCommand(context, command, async (tx, now) => {
    const held = await heldCase(context, tx, input.caseId)
    await checkPerson(tx, held.id, input.personId)
    const objection = {
      id: newId(),
      caseId: held.id,
      personId: input.personId,
      recordedByPartnerId: context.actor.partnerId,
      ownerPartnerId: named(context, held, input.ownerPartnerId, 'input.ownerPartnerId'),
      readerPartnerId: named(context, held, input.readerPartnerId, 'input.readerPartnerId'),
      categories: DATA_CATEGORIES.map(({ code }) => code).filter((code) =>
        input.categories.includes(code),
      ),
      raisedOn: pastDay(input.raisedOn, dayOf(now), 'input.raisedOn'),
    }
    const { ownerPartnerId, readerPartnerId } = objection
    if (ownerPartnerId !== null && ownerPartnerId === readerPartnerId) {
      throw new InvalidInput(
        'READER_IS_OWNER',
        'input.readerPartnerId',
        'An owner reads its own facts anyway. Name two partners, or one.',
      )
    }
    await addObjection(tx, objection, now)
    const raised = { ...objection, version: 1, networkId: held.networkId }
    const told = {
      leadId: await leadOf(tx, held.id),
      holders: await factHolders(tx, held.id, objection.personId),
    }
    return { resultId: objection.id, events: [objectionEvent('objection.raised', raised, told)] }
  })
}

/** A partner that takes part or that the actor knows: one may object to who is yet to come. */
function named(
  context: Context,
  held: LockedCase,
  id: string | null | undefined,
  field: string,
): string | null {
  if (id == null) return null
  if (held.participantIds.includes(id) || knownPartner(context, id) !== null) return id
  throw new NotFound(field)
}
