import { recordSystemOutcome, type Statement, type Transaction } from '../kernel/index.ts'
import { referralEvent } from './referral.audience.ts'
import { CLOCK_COLUMNS, clocksOf, type LockedReferral, referralOf } from './referral.row.ts'
import { changeOf } from './referral.store.ts'
import { runTimers } from './referral.timers.ts'

const DUE: Statement = {
  name: 'referral_clocks_due',
  text: `select r.*, ${CLOCK_COLUMNS} from referral r join service s on s.id = r.service_id
    where r.next_timer_at <= $1 order by r.next_timer_at limit $2 for no key update of r skip locked`,
}

/**
 * Does what the clocks demand of the system, for the referrals that are due: reminders, reviews, expiry,
 * no news. Each step leaves its event and audit record in the same transaction. Several workers may
 * run it side by side: a referral under somebody's hand is left for the next round.
 *
 * @returns how many referrals were looked at; ask again while it equals `batch`
 */
export async function runReferralClocks(
  tx: Transaction,
  now: Date,
  batch: number,
): Promise<number> {
  const rows = await tx.query<LockedReferral>(DUE, [now, batch])
  for (const row of rows) await runClocksOf(tx, row, now)
  return rows.length
}

async function runClocksOf(tx: Transaction, row: LockedReferral, now: Date): Promise<void> {
  const clocks = clocksOf(row)
  const before = referralOf(row)
  const steps = runTimers(before, clocks, now)
  // Nothing due after all (a clock was lengthened): the next look is written anew.
  tx.send(changeOf(steps.at(-1)?.referral ?? before, clocks, now))
  for (const { timer, referral, eventType } of steps) {
    const event = referralEvent(row, {
      id: row.id,
      version: referral.version,
      type: eventType,
      state: referral.state,
      isDraft: false,
      codes: { timer: timer.kind, reasonCode: referral.reasonCode },
    })
    await recordSystemOutcome(tx, 'runReferralClocks', now, event)
  }
}
