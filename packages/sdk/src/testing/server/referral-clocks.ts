import { rules } from '../../generated/rules.ts'
import { DAY_MS } from './calendar.ts'
import type { Referral } from './entities.ts'
import type { ReferralClockRow } from './rules.types.ts'
import type { ServiceClocks } from './service-clocks.ts'

const rowsOf = (state: string): readonly ReferralClockRow[] =>
  rules.referral.clocks.filter(({ states }) => states.includes(state))

const registerOf = (state: string): string | null => rowsOf(state)[0]?.register ?? null

/** How long a clock runs before it is due, in milliseconds. */
function lengthOf(row: ReferralClockRow, clocks: ServiceClocks, referral: Referral): number {
  const setting = (clocks[row.setting] ?? 0) * DAY_MS
  if (row.effect !== 'REVIEW' || referral.clockReminded || referral.reviewOn === null)
    return setting
  // The first review comes on the target's own date, or sooner; the next ones by the setting.
  const chosen = Date.parse(`${referral.reviewOn}T00:00:00Z`) - Date.parse(referral.stateSince)
  return Math.min(setting, Math.max(0, chosen))
}

/** What the clock of the current state has run, paused and disputed time left out. */
function elapsedMs(referral: Referral, now: string): number {
  const register = registerOf(referral.state)
  if (register === null) return 0
  const { clockStartedAt } = referral
  const before = register === 'answer' ? referral.answerElapsedMs : referral.clockElapsedMs
  return (
    before +
    (clockStartedAt === null ? 0 : Math.max(0, Date.parse(now) - Date.parse(clockStartedAt)))
  )
}

/** Puts what has run into its register and stops. */
export function stopClock(referral: Referral, now: string): void {
  if (referral.clockStartedAt === null) return
  const elapsed = elapsedMs(referral, now)
  if (registerOf(referral.state) === 'answer') referral.answerElapsedMs = elapsed
  else referral.clockElapsedMs = elapsed
  referral.clockStartedAt = null
}

/** Lets the state's clock run on, unless a dispute stops it. */
export function startClock(referral: Referral, now: string): void {
  const runs = registerOf(referral.state) !== null && referral.disputedSince === null
  referral.clockStartedAt = runs ? now : null
}

/** Begins the clock of any state but the answer's anew: something was heard. */
export function resetStateClock(referral: Referral): void {
  Object.assign(referral, { clockElapsedMs: 0, clockReminded: false, staleSince: null })
}

export const isFollowedUp = ({ state }: Referral): boolean =>
  rowsOf(state).some(({ effect }) => effect === 'CLOSE_NO_NEWS')

/** A message, for instance, is news: the clock without news begins again. */
export function recordNews(referral: Referral, now: string): void {
  if (!isFollowedUp(referral)) return
  stopClock(referral, now)
  resetStateClock(referral)
  startClock(referral, now)
}

// Silence has a mark of its own, so that another reminder of the same state does not stand for it.
function isReminded(referral: Referral, { effect, register }: ReferralClockRow): boolean {
  if (effect === 'MARK_STALE' || effect === 'CLOSE_NO_NEWS') return referral.staleSince !== null
  return register === 'answer' ? referral.answerReminded : referral.clockReminded
}

export interface Timer {
  readonly row: ReferralClockRow
  readonly dueMs: number
}

/** What comes next of the clocks of a referral, or null while none runs. A reminder comes before its ending. */
export function nextTimer(referral: Referral, clocks: ServiceClocks): Timer | null {
  const { clockStartedAt } = referral
  if (clockStartedAt === null) return null
  const start = Date.parse(clockStartedAt)
  const run = elapsedMs(referral, clockStartedAt)
  const timers = rowsOf(referral.state)
    .filter((row) => row.effect === 'REVIEW' || row.afterReminder === isReminded(referral, row))
    .map((row) => ({ row, dueMs: start + Math.max(0, lengthOf(row, clocks, referral) - run) }))
  return timers.sort((a, b) => a.dueMs - b.dueMs)[0] ?? null
}

/** Whether the clock of the current state has run out and its reminder was sent. */
export function isEndingDue(referral: Referral, clocks: ServiceClocks, now: string): boolean {
  const row = rowsOf(referral.state).find(({ afterReminder }) => afterReminder)
  if (referral.disputedSince !== null || row === undefined || !isReminded(referral, row))
    return false
  return elapsedMs(referral, now) >= lengthOf(row, clocks, referral)
}
