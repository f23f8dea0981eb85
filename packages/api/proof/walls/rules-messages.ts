import { seesMessages } from '../../../schema/src/messages/message.policy.ts'
import { roleOf } from '../../../schema/src/referrals/referral.policy.ts'
import { textOf } from './facts.ts'
import type { Knowledge, Rule } from './rules.ts'

/** The part a partner plays in the referral that a message is on. */
const roleOn = (referralId: string, partnerId: string, known: Knowledge) => {
  const referral = known.row(referralId)
  const role = known.roleIn(textOf(referral, 'case_id'), partnerId)
  const sides = {
    sourcePartnerId: textOf(referral, 'source_partner_id'),
    targetPartnerId: textOf(referral, 'target_partner_id'),
  }
  return roleOf(sides, partnerId, { isLead: role === 'LEAD', isParticipant: role !== null })
}

const own: Rule['see'] = (row, partnerId) => row['partner_id'] === partnerId

/** Messages are for the two sides of their referral; what one asked to be erased is one's own. */
export const MESSAGE_RULES: Readonly<Record<string, Rule>> = {
  message: {
    see: (row, partnerId, known) =>
      seesMessages(roleOn(textOf(row, 'referral_id'), partnerId, known)),
  },
  // Marked as done, once.
  erasure: {
    see: own,
    change: (row, ...asked) => own(row, ...asked) && row['done_at'] === null,
  },
}
