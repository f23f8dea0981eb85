import { runCaseCommand } from '../cases/case.command.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { overtaken, type RecordChange, recordForAction } from './disclosure.command.ts'
import { requestEvent } from './disclosure.events.ts'
import { requestStanding } from './record-standing.ts'
import { requestForChange } from './request.store.ts'
import { answerRequest } from './request-change.store.ts'

const REQUEST = { read: requestForChange, standing: requestStanding } as const
const CANCELLED = { status: 'CANCELLED', disclosureId: null, declineReason: null } as const

/**
 * Who asked takes its request back before it is answered.
 *
 * @returns the id of the request
 * @throws NotFound, DisclosureConflict, DisclosureActionRefused
 */
export async function cancelDisclosureRequest(
  context: Context,
  command: Command,
  input: RecordChange,
): Promise<string> {
  return runCaseCommand(context, command, async (tx, now) => {
    const request = await recordForAction(context, tx, REQUEST, 'CANCEL_REQUEST', input)
    if (!(await answerRequest(tx, context.actor.partnerId, request, CANCELLED, now))) {
      throw await overtaken(context, tx, REQUEST, request.id)
    }
    const cancelled = { ...request, version: request.version + 1 }
    return {
      resultId: request.id,
      events: [requestEvent('disclosure_request.cancelled', cancelled, {})],
    }
  })
}
