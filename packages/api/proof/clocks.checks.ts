import { referralOf } from '../../schema/src/referrals/referral.row.ts'
import type { World } from '../src/testing/world.ts'
import { type ClockedReferral, DAY_MS, rowsOf, type Strike } from './clocks.referrals.ts'
import { equal, type ProofRow, some } from './proof.ts'

interface StruckEvent {
  readonly aggregate_id: string
  readonly aggregate_version: number
  readonly type: string
  readonly occurred_at: Date
  readonly audits: number
}

const STRUCK = `select e.aggregate_id, e.aggregate_version, e.type, e.occurred_at,
    (select count(*)::int from audit_record a where a.aggregate_id = e.aggregate_id
      and a.aggregate_version = e.aggregate_version and a.partner_id is null and a.client_id is null) as audits
  from event e where e.actor_partner_id is null order by e.aggregate_id, e.aggregate_version`

/** What the workers did against what the rules foretold, and against plain counting of days. */
export async function checkClocks(
  world: World,
  referrals: readonly ClockedReferral[],
  disputes: number,
): Promise<readonly ProofRow[]> {
  const { rows: events } = await world.owner.query<StruckEvent>(STRUCK)
  const found = events.map((event) => {
    const strike = { version: event.aggregate_version, type: event.type, at: event.occurred_at }
    return written(event.aggregate_id, strike)
  })
  const foretold = referrals.flatMap(({ id, strikes }) => strikes.map((it) => written(id, it)))
  const [foundOnce, foretoldOnce] = [new Set(found), new Set(foretold)]
  const kinds = [...new Set(referrals.flatMap(({ strikes }) => strikes.map(({ type }) => type)))]
  const rows = new Map((await rowsOf(world)).map((row) => [row.id, referralOf(row)]))
  const astray = referrals.filter((referral) => {
    const row = rows.get(referral.id)
    return row?.version !== referral.version || row.state !== referral.state
  })
  return [
    some('disputes opened or closed', disputes),
    ...kinds
      .sort()
      .map((kind) =>
        equal(
          `${kind}: on the day foretold`,
          events.filter(({ type }, index) => type === kind && foretoldOnce.has(found[index] ?? ''))
            .length,
          foretold.filter((text) => text.includes(` ${kind} `)).length,
        ),
      ),
    equal('foretold and not done', foretold.filter((text) => !foundOnce.has(text)).length, 0),
    equal('done and not foretold', found.filter((text) => !foretoldOnce.has(text)).length, 0),
    equal('done twice', found.length - foundOnce.size, 0),
    equal(
      'done without exactly one audit record',
      events.filter((it) => it.audits !== 1).length,
      0,
    ),
    equal('referrals that end elsewhere than foretold', astray.length, 0),
    ...dayRows(referrals, events),
  ]
}

function written(id: string, { version, type, at }: Strike): string {
  return `${id} ${version} ${type} ${at.toISOString()}`
}

/** How many undisputed days each first strike has to wait, by the state the referral stood in. */
function daysDue({ start, clocks }: ClockedReferral, type: string): number | null {
  const { state } = start
  if (state === 'SENT' || state === 'UNDER_REVIEW') {
    if (type === 'referral.reminded') return clocks.answerReminderDays
    return type === 'referral.expired' ? clocks.answerExpiryDays : null
  }
  if (state === 'INFO_REQUESTED') {
    if (type === 'referral.reminded') return clocks.infoRequestedReminderDays
    return type === 'referral.expired' ? clocks.infoRequestedExpiryDays : null
  }
  if (state === 'ACCEPTED' || state === 'IN_PROGRESS') {
    if (type === 'referral.stale') return clocks.staleDays
    return type === 'referral.unfulfilled' ? clocks.noNewsDays : null
  }
  return null
}

// The rules foretell with the code that the workers run; counting days knows nothing of that code.
function dayRows(
  referrals: readonly ClockedReferral[],
  events: readonly StruckEvent[],
): ProofRow[] {
  const byId = new Map(referrals.map((referral) => [referral.id, referral]))
  let counted = 0
  let wrong = 0
  for (const { aggregate_id: id, type, occurred_at: at } of events) {
    const referral = byId.get(id)
    const due = referral === undefined ? null : daysDue(referral, type)
    if (referral === undefined || due === null) continue
    const ran = at.getTime() - referral.start.stateSince.getTime() - disputedMs(referral, at)
    counted += 1
    // The workers look once a day: on the day it is due, never before and never a day later.
    if (ran < due * DAY_MS || ran >= (due + 1) * DAY_MS) wrong += 1
  }
  return [
    some('reminders and endings counted by plain days', counted),
    equal('of these not on the day they were due', wrong, 0),
  ]
}

function disputedMs({ disputes }: ClockedReferral, until: Date): number {
  let total = 0
  for (let index = 0; index < disputes.length; index += 2) {
    const [began, ended] = [disputes[index] ?? until, disputes[index + 1] ?? until]
    total += Math.max(0, Math.min(ended.getTime(), until.getTime()) - began.getTime())
  }
  return total
}
