import type { Referral } from './entities.ts'
import { checked, clocksFor, rowOf, settle, tellOfReferral } from './referral-actions.ts'
import { nextTimer, type Timer } from './referral-clocks.ts'
import type { World } from './world.ts'

const SYSTEM = { role: 'system', scopes: new Set<string>() } as const

/** Does everything that falls due until an instant, each at its own moment, in order. */
export function runTimers(world: World, until: Date): void {
  for (;;) {
    const due = [...world.referrals.values()]
      .map((referral) => ({ referral, timer: nextTimer(referral, clocksFor({ world }, referral)) }))
      .filter((one): one is { referral: Referral; timer: Timer } => one.timer !== null)
      .filter(({ timer }) => timer.dueMs <= until.getTime())
      .sort((a, b) => a.timer.dueMs - b.timer.dueMs)[0]
    if (due === undefined) return
    const at = new Date(Math.max(due.timer.dueMs, world.clock.ms))
    world.clock.at(at, () => run(world, due.referral, due.timer))
  }
}

function run(world: World, referral: Referral, { row }: Timer): void {
  const now = world.clock.iso()
  const where = { world, now, actor: null }
  if (row.effect === 'EXPIRE' || row.effect === 'CLOSE_NO_NEWS') {
    const before = referral.state
    const action = rowOf(row.effect === 'EXPIRE' ? 'EXPIRE' : 'CLOSE_UNFULFILLED')
    const input = { id: referral.id, expectedVersion: referral.version }
    const reasonCode = row.effect === 'EXPIRE' ? null : 'NO_NEWS'
    checked(action, { world, referral, now, ...SYSTEM }, { ...input, reasonCode })()
    settle(where, referral, before)
    tellOfReferral(where, action.event, referral, {
      isDraft: false,
      codes: { timer: row.timer, reasonCode },
    })
    return
  }
  Object.assign(referral, { version: referral.version + 1, remindedAt: now })
  if (row.effect === 'MARK_STALE') referral.staleSince = now
  else if (row.register === 'answer') referral.answerReminded = true
  else referral.clockReminded = true
  // The next review is counted from this one.
  if (row.effect === 'REVIEW') Object.assign(referral, { clockElapsedMs: 0, clockStartedAt: now })
  const types: Readonly<Record<string, string>> = {
    MARK_STALE: 'referral.stale',
    REVIEW: 'referral.review_due',
  }
  const type = types[row.effect] ?? 'referral.reminded'
  const codes = { timer: row.timer, reasonCode: referral.reasonCode }
  tellOfReferral(where, type, referral, { isDraft: false, codes })
}
