import { runCaseCommand } from '../cases/case.command.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import type { OwnerEndReason } from './disclosure.codes.ts'
import { overtaken, type RecordChange, recordForAction } from './disclosure.command.ts'
import { disclosureEvent } from './disclosure.events.ts'
import { disclosureForChange } from './disclosure.store.ts'
import { endDisclosureRow } from './disclosure-change.store.ts'
import { disclosureStanding } from './record-standing.ts'

export interface EndDisclosureInput extends RecordChange {
  readonly reason: OwnerEndReason
}

const DISCLOSURE = { read: disclosureForChange, standing: disclosureStanding } as const

/**
 * The owner ends a disclosure: no read that begins afterwards rests on it.
 *
 * @returns the id of the disclosure
 * @throws NotFound, DisclosureConflict, DisclosureActionRefused
 */
export async function endDisclosure(
  context: Context,
  command: Command,
  input: EndDisclosureInput,
): Promise<string> {
  return runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    const row = await recordForAction(context, tx, DISCLOSURE, 'END_DISCLOSURE', input)
    if (!(await endDisclosureRow(tx, partnerId, row, input.reason, now))) {
      throw await overtaken(context, tx, DISCLOSURE, row.id)
    }
    const ended = { ...row, version: row.version + 1 }
    const event = disclosureEvent('disclosure.ended', ended, { reason: input.reason })
    return { resultId: row.id, events: [event] }
  })
}
