import { ownsWebhook } from '../../../schema/src/webhooks/webhook.policy.ts'
import { textOf } from './facts.ts'
import type { Rule } from './rules.ts'

const own: Rule['see'] = (row, partnerId) =>
  ownsWebhook({ partnerId: textOf(row, 'partner_id') }, { partnerId })

/** Endpoints, what is told to them and each try of it are their partner's alone. */
export const WEBHOOK_RULES: Readonly<Record<string, Rule>> = {
  webhook_endpoint: { see: own, change: own, remove: own },
  // What still waits can be hastened, or replaced by a replay.
  webhook_delivery: {
    see: own,
    change: (row, ...asked) => own(row, ...asked) && row['status'] === 'PENDING',
    remove: (row, ...asked) =>
      own(row, ...asked) && row['status'] === 'PENDING' && row['attempts'] === 0,
  },
  webhook_attempt: { see: own },
}
