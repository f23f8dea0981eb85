import { runCaseCommand } from '../cases/case.command.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { overtaken, type RecordChange, recordForAction } from './disclosure.command.ts'
import { objectionEvent } from './disclosure.events.ts'
import { factHolders, leadOf, liftObjectionRow, objectionForChange } from './objection.store.ts'
import { objectionStanding } from './record-standing.ts'

const OBJECTION = { read: objectionForChange, standing: objectionStanding } as const

/**
 * Who recorded an objection lifts it, when the person says so; the lead, once that partner left the case.
 *
 * @returns the id of the objection
 * @throws NotFound, DisclosureConflict, DisclosureActionRefused
 */
export async function liftObjection(
  context: Context,
  command: Command,
  input: RecordChange,
): Promise<string> {
  return runCaseCommand(context, command, async (tx, now) => {
    const objection = await recordForAction(context, tx, OBJECTION, 'LIFT_OBJECTION', input)
    if (!(await liftObjectionRow(tx, context.actor.partnerId, objection, now))) {
      throw await overtaken(context, tx, OBJECTION, objection.id)
    }
    const lifted = { ...objection, version: objection.version + 1 }
    const told = {
      leadId: await leadOf(tx, objection.caseId),
      holders: await factHolders(tx, objection.caseId, objection.personId),
    }
    return { resultId: objection.id, events: [objectionEvent('objection.lifted', lifted, told)] }
  })
}
