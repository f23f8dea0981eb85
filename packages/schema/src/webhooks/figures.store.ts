import type { Statement, Transaction } from '../kernel/scope.ts'
import { HEADS, IN_FORCE } from './telling.store.ts'

/** What an operator watches of webhooks, in numbers: of no partner, and of no address. */
export interface WebhookFigures {
  /** How many endpoints are `ENABLED`, or disabled for which reason. */
  readonly endpoints: Readonly<Record<string, number>>
  /** For how long the delivery that waits longest should have been tried, in seconds; 0 when none should. */
  readonly oldestDueSeconds: number
}

const ENDPOINTS: Statement = {
  name: 'webhook_figures_endpoints',
  text: `select coalesce(disabled_reason, 'ENABLED') as state, count(*)::int as count from webhook_endpoint group by 1`,
}
const OLDEST: Statement = {
  name: 'webhook_figures_oldest',
  text: `select coalesce(extract(epoch from $1::timestamptz - min(head.next_attempt_at)), 0)::float8 as seconds
    from webhook_endpoint w ${IN_FORCE} cross join lateral (select d.next_attempt_at from webhook_delivery d
      where d.endpoint_id = w.id and ${HEADS} order by d.next_attempt_at limit 1) head`,
}

/** Counts what stands there now. */
export async function webhookFigures(tx: Transaction, now: Date): Promise<WebhookFigures> {
  const rows = await tx.query<{ readonly state: string; readonly count: number }>(ENDPOINTS, [])
  const [oldest] = await tx.query<{ readonly seconds: number }>(OLDEST, [now])
  return {
    endpoints: Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    oldestDueSeconds: oldest?.seconds ?? 0,
  }
}
