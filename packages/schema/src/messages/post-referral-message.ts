import type { NewEvent } from '../kernel/command.store.ts'
import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { isId, newId } from '../kernel/id.ts'
import { scopesOf } from '../referrals/act-on-referral.ts'
import { findReferral, roleFor } from '../referrals/referral.loaders.ts'
import { clocksOf, type LockedReferral, referralOf } from '../referrals/referral.row.ts'
import type { ReferralRole } from '../referrals/referral.states.ts'
import { changeOf, lockReferral } from '../referrals/referral.store.ts'
import { type Referral, recordNews, recordReceipt } from '../referrals/referral.ts'
import { MessageActionRefused } from './message.errors.ts'
import { checkMessageText } from './message.input.ts'
import { refusalOfPosting, seesMessages } from './message.policy.ts'
import { findMessage, postOf } from './message.store.ts'
import type { MessageRow } from './message.types.ts'
import { sealText } from './message-text.ts'

export interface PostReferralMessageInput {
  readonly referralId: string
  readonly text: string
}

/**
 * One side of an open referral writes to the other. The referral keeps its version: nobody decided
 * anything, and an action the other side is about to take must not fail for a word that was said.
 *
 * @throws NotFound, InvalidInput, MessageActionRefused
 */
export async function postReferralMessage(
  context: Context,
  command: Command,
  input: PostReferralMessageInput,
): Promise<MessageRow> {
  const { actor } = context
  const text = checkMessageText(input.text)
  const seen = isId(input.referralId) ? await findReferral(context, input.referralId) : null
  if (seen === null) throw new NotFound('input.referralId')
  if (!seesMessages(roleFor(actor.partnerId, seen))) {
    throw new MessageActionRefused('ROLE_DOES_NOT_ALLOW')
  }
  const message = { id: newId(), referralId: seen.id, caseId: seen.case_id }
  // Before the transaction: the keys are in another store.
  const place = { ...message, authorPartnerId: actor.partnerId }
  const sealed = await sealText(context, place, text)
  const id = await runCommand(
    context,
    command,
    async (tx, now) => {
      const row = await lockReferral(tx, actor.partnerId, seen.id)
      if (row === null) throw new NotFound('input.referralId')
      const role = roleFor(actor.partnerId, row)
      const refusal = refusalOfPosting(role, row.state, scopesOf(context))
      if (refusal !== null) throw new MessageActionRefused(refusal)
      const before = referralOf(row)
      const after = heard(before, role, now)
      return {
        result: message.id,
        resultId: message.id,
        events: [posted(row, message.id)],
        writes: [
          postOf(actor, { ...message, sealed }, now),
          ...(after === before ? [] : [changeOf(after, clocksOf(row), now)]),
        ],
      }
    },
    async (earlier) => earlier,
  )
  context.loaders.clear()
  const row = await findMessage(context.scope, id)
  if (row === null) throw new NotFound('input.referralId')
  return row
}

/** A message is news, and whoever writes has received what it writes about. */
function heard(referral: Referral, role: ReferralRole, now: Date): Referral {
  const received = role === 'target' ? recordReceipt(referral, now) : referral
  return recordNews(received, now)
}

/** Its two sides learn of it; neither its text nor its length is told. */
function posted(referral: LockedReferral, messageId: string): NewEvent {
  return {
    type: 'message.posted',
    aggregateType: 'Message',
    aggregateId: messageId,
    aggregateVersion: 1,
    networkId: referral.network_id,
    caseId: referral.case_id,
    audience: [referral.source_partner_id, referral.target_partner_id],
    data: { referralId: referral.id },
  }
}
