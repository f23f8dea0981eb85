import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { isId } from '../kernel/id.ts'
import type { PrismaTransaction } from '../kernel/scope.ts'
import {
  answer,
  askingEvent,
  caseEvent,
  heldCase,
  permit,
  refused,
  runCaseCommand,
} from './case.command.ts'
import { findCase } from './case.store.ts'
import type { CaseRow } from './case.types.ts'
import { endInvitation, pendingInvitations } from './invitation.store.ts'
import { endLeadTransfer, pendingTransfers } from './lead-transfer.store.ts'
import { changeCase, hasOpenReferral } from './participation.store.ts'

export interface CloseSharedCaseInput {
  readonly caseId: string
  readonly expectedVersion: number
}

/**
 * The lead closes a case in which no referral is open. Whoever was asked to join or to lead is asked no
 * longer.
 *
 * @throws NotFound, CaseConflict, CaseActionRefused
 */
export async function closeSharedCase(
  context: Context,
  command: Command,
  input: CloseSharedCaseInput,
): Promise<CaseRow> {
  const id = await runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    // Before the case itself: whoever accepts an invitation holds that first, then the case.
    const asked = isId(input.caseId) ? await heldAskings(tx, partnerId, input.caseId) : NOTHING
    const held = await heldCase(context, tx, input.caseId)
    permit(context, held, 'CLOSE', input.expectedVersion)
    if (await hasOpenReferral(tx, held.id, partnerId)) {
      throw refused(context, held, 'OPEN_REFERRALS_LEFT')
    }
    await changeCase(tx, held.id, now, { status: 'CLOSED', closedAt: now })
    const cancelled = []
    for (const one of asked.invitations) {
      await endInvitation(tx, one.id, 'CANCELLED', now)
      const ended = { id: one.id, version: one.version + 1 }
      const both = [partnerId, one.invitedPartnerId]
      cancelled.push(askingEvent('Invitation', ended, 'participant.invitation_cancelled', both))
    }
    for (const one of asked.transfers) {
      await endLeadTransfer(tx, one.id, 'CANCELLED', now)
      const ended = { id: one.id, version: one.version + 1 }
      const both = [partnerId, one.toPartnerId]
      cancelled.push(askingEvent('LeadTransfer', ended, 'lead.transfer_cancelled', both))
    }
    return { resultId: held.id, events: [caseEvent(held, 'case.closed'), ...cancelled] }
  })
  return answer('input.caseId', findCase(context.scope, id))
}

const NOTHING = { invitations: [], transfers: [] }

async function heldAskings(tx: PrismaTransaction, partnerId: string, caseId: string) {
  const invitations = await pendingInvitations(tx, partnerId, caseId)
  return { invitations, transfers: await pendingTransfers(tx, partnerId, caseId) }
}
