import { runCaseCommand } from '../cases/case.command.ts'
import { agreementForChange } from '../cooperation/agreement.store.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { overtaken, type RecordChange, recordForAction } from './disclosure.command.ts'
import { grantEvent } from './disclosure.events.ts'
import { grantStanding } from './record-standing.ts'
import { endGrant, grantForChange } from './standing-grant.store.ts'

const GRANT = { read: grantForChange, standing: grantStanding } as const

/**
 * The owner's standing grant answers no more. What it answered already stays disclosed until its owner
 * ends that too.
 *
 * @returns the id of the standing grant
 * @throws NotFound, DisclosureConflict, DisclosureActionRefused
 */
export async function endStandingGrant(
  context: Context,
  command: Command,
  input: RecordChange,
): Promise<string> {
  return runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    const grant = await recordForAction(context, tx, GRANT, 'END_GRANT', input)
    if (!(await endGrant(tx, partnerId, grant, now))) {
      throw await overtaken(context, tx, GRANT, grant.id)
    }
    const agreement = await agreementForChange(tx, partnerId, grant.agreementId)
    const parties = agreement?.parties.map((one) => one.partnerId) ?? []
    const answered = grant.readerPartnerId === null ? parties : [grant.readerPartnerId]
    const ended = { ...grant, version: grant.version + 1 }
    return { resultId: grant.id, events: [grantEvent('standing_grant.ended', ended, answered)] }
  })
}
