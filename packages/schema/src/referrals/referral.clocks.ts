import type { ReferralState } from './referral.states.ts'
import type { Referral, ServiceClocks } from './referral.types.ts'

export const DAY_MS = 86_400_000

export type TimerKind =
  | 'ANSWER_REMINDER'
  | 'EXPIRE'
  | 'INFO_REMINDER'
  | 'INFO_EXPIRE'
  | 'WAITLIST_REVIEW'
  | 'STALE'
  | 'NO_NEWS'

type Register = 'answer' | 'state'

export interface ClockRow {
  readonly timer: TimerKind
  readonly states: readonly ReferralState[]
  /** Which register counts: the answer clock outlives its states, any other begins with its own. */
  readonly register: Register
  /** How long the clock runs before the timer is due, in milliseconds. */
  readonly length: (clocks: ServiceClocks, referral: Referral) => number
  readonly effect: 'REMIND' | 'REVIEW' | 'MARK_STALE' | 'EXPIRE' | 'CLOSE_NO_NEWS'
  /** An ending waits for the clock's reminder to have been sent. */
  readonly afterReminder: boolean
}

const days = (count: number): number => count * DAY_MS
const ANSWER: readonly ReferralState[] = ['SENT', 'UNDER_REVIEW']
// An accepted referral that never starts is lost to its person just as one that stops: same clock.
const NEWS: readonly ReferralState[] = ['ACCEPTED', 'IN_PROGRESS']

/** The one table of clocks: a new one is one row, and its name in TimerKind. */
export const REFERRAL_CLOCKS: readonly ClockRow[] = [
  {
    timer: 'ANSWER_REMINDER',
    states: ANSWER,
    register: 'answer',
    length: (clocks) => days(clocks.answerReminderDays),
    effect: 'REMIND',
    afterReminder: false,
  },
  {
    timer: 'EXPIRE',
    states: ANSWER,
    register: 'answer',
    length: (clocks) => days(clocks.answerExpiryDays),
    effect: 'EXPIRE',
    afterReminder: true,
  },
  {
    timer: 'INFO_REMINDER',
    states: ['INFO_REQUESTED'],
    register: 'state',
    length: (clocks) => days(clocks.infoRequestedReminderDays),
    effect: 'REMIND',
    afterReminder: false,
  },
  {
    timer: 'INFO_EXPIRE',
    states: ['INFO_REQUESTED'],
    register: 'state',
    length: (clocks) => days(clocks.infoRequestedExpiryDays),
    effect: 'EXPIRE',
    afterReminder: true,
  },
  {
    timer: 'WAITLIST_REVIEW',
    states: ['WAITLISTED'],
    register: 'state',
    length: reviewLength,
    effect: 'REVIEW',
    afterReminder: false,
  },
  {
    timer: 'STALE',
    states: NEWS,
    register: 'state',
    length: (clocks) => days(clocks.staleDays),
    effect: 'MARK_STALE',
    afterReminder: false,
  },
  {
    timer: 'NO_NEWS',
    states: NEWS,
    register: 'state',
    length: (clocks) => days(clocks.noNewsDays),
    effect: 'CLOSE_NO_NEWS',
    afterReminder: true,
  },
]

/** The first review comes on the target's own date, or sooner; the next ones by the setting. */
function reviewLength(clocks: ServiceClocks, referral: Referral): number {
  const setting = days(clocks.waitlistReviewDays)
  if (referral.clockReminded || referral.reviewOn === null) return setting
  const chosen = Date.parse(`${referral.reviewOn}T00:00:00Z`) - referral.stateSince.getTime()
  return Math.min(setting, Math.max(0, chosen))
}

function registerOf(state: ReferralState): Register | null {
  return REFERRAL_CLOCKS.find((row) => row.states.includes(state))?.register ?? null
}

/** What the clock of the current state has run at `now`, paused and disputed time left out. */
export function elapsedMs(referral: Referral, now: Date): number {
  const register = registerOf(referral.state)
  if (register === null) return 0
  const before = register === 'answer' ? referral.answerElapsedMs : referral.clockElapsedMs
  const running = referral.clockStartedAt === null ? 0 : since(referral.clockStartedAt, now)
  return before + running
}

// Two machines' clocks may differ by a little: time never runs backwards in a register.
function since(start: Date, now: Date): number {
  return Math.max(0, now.getTime() - start.getTime())
}

/** Puts what has run into its register and stops. */
export function stopClock(referral: Referral, now: Date): Referral {
  if (referral.clockStartedAt === null) return referral
  const elapsed = elapsedMs(referral, now)
  return registerOf(referral.state) === 'answer'
    ? { ...referral, clockStartedAt: null, answerElapsedMs: elapsed }
    : { ...referral, clockStartedAt: null, clockElapsedMs: elapsed }
}

/** Lets the state's clock run on, unless a dispute stops it. */
export function startClock(referral: Referral, now: Date): Referral {
  const runs = registerOf(referral.state) !== null && referral.disputedSince === null
  return { ...referral, clockStartedAt: runs ? now : null }
}

/** Begins the clock of any state but the answer's anew: something was heard. */
export function resetStateClock(referral: Referral): Referral {
  return { ...referral, clockElapsedMs: 0, clockReminded: false, staleSince: null }
}

export interface Timer {
  readonly kind: TimerKind
  readonly dueAt: Date
  readonly register: Register
  readonly effect: ClockRow['effect']
  readonly afterReminder: boolean
}

// Silence has a mark of its own, so that another reminder of the same state does not stand for it.
function isReminded(referral: Referral, row: ClockRow): boolean {
  if (row.effect === 'MARK_STALE' || row.effect === 'CLOSE_NO_NEWS') {
    return referral.staleSince !== null
  }
  return row.register === 'answer' ? referral.answerReminded : referral.clockReminded
}

function pendingTimers(referral: Referral, clocks: ServiceClocks): Timer[] {
  const { clockStartedAt } = referral
  if (clockStartedAt === null) return []
  const before = elapsedMs(referral, clockStartedAt)
  return REFERRAL_CLOCKS.filter((row) => row.states.includes(referral.state))
    .filter((row) => row.effect === 'REVIEW' || row.afterReminder || !isReminded(referral, row))
    .map((row) => ({
      kind: row.timer,
      dueAt: new Date(
        clockStartedAt.getTime() + Math.max(0, row.length(clocks, referral) - before),
      ),
      register: row.register,
      effect: row.effect,
      afterReminder: row.afterReminder,
    }))
    .sort(inOrder)
}

// A reminder comes before the ending it announces, even when both are overdue.
function inOrder(a: Timer, b: Timer): number {
  return Number(a.afterReminder) - Number(b.afterReminder) || a.dueAt.getTime() - b.dueAt.getTime()
}

/** What the system has to do at `now`, in order: apply one, then ask again. */
export function dueTimers(referral: Referral, clocks: ServiceClocks, now: Date): Timer[] {
  return pendingTimers(referral, clocks).filter((timer) => timer.dueAt <= now)
}

/** When the worker has to look next; null while no clock runs. */
export function nextTimerAt(referral: Referral, clocks: ServiceClocks): Date | null {
  const times = pendingTimers(referral, clocks).map((timer) => timer.dueAt.getTime())
  return times.length === 0 ? null : new Date(Math.min(...times))
}

/** Whether the clock of the current state has run out and its reminder was sent. */
export function isEndingDue(referral: Referral, clocks: ServiceClocks, now: Date): boolean {
  if (referral.disputedSince !== null) return false
  const row = REFERRAL_CLOCKS.find(
    (candidate) => candidate.afterReminder && candidate.states.includes(referral.state),
  )
  if (row === undefined || !isReminded(referral, row)) return false
  return elapsedMs(referral, now) >= row.length(clocks, referral)
}
