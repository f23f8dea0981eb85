import { InvalidInput } from '../kernel/errors.ts'

/** Lengths of a service's clocks, in days. */
export interface ServiceClocks {
  readonly answerReminderDays: number
  readonly answerExpiryDays: number
  readonly infoRequestedReminderDays: number
  readonly infoRequestedExpiryDays: number
  readonly waitlistReviewDays: number
  readonly staleDays: number
  readonly noNewsDays: number
  readonly reopenWindowDays: number
  readonly legalDeadlineDays: number | null
}

/** The clocks that the partner sets; the legal deadline is the law's. */
export type ClockName = Exclude<keyof ServiceClocks, 'legalDeadlineDays'>

/** A service's own settings; null or absent means the default. */
export type ClockSettings = { readonly [K in keyof ServiceClocks]?: number | null }

/** The settings as a service keeps them. */
export type OwnClocks = { readonly [K in ClockName]: number | null }

const LONGEST_DAYS = 3650
const DAYS_AFTER_LEGAL_DEADLINE = 15

/** What each clock is when the service says nothing. */
export const CLOCK_DEFAULTS: Readonly<Record<ClockName, number>> = {
  answerReminderDays: 10,
  answerExpiryDays: 30,
  infoRequestedReminderDays: 10,
  infoRequestedExpiryDays: 30,
  waitlistReviewDays: 60,
  staleDays: 45,
  noNewsDays: 180,
  reopenWindowDays: 90,
}

// Written out, so that a clock that is added and forgotten here does not compile.
function eachClock<Value>(read: (name: ClockName) => Value): Record<ClockName, Value> {
  return {
    answerReminderDays: read('answerReminderDays'),
    answerExpiryDays: read('answerExpiryDays'),
    infoRequestedReminderDays: read('infoRequestedReminderDays'),
    infoRequestedExpiryDays: read('infoRequestedExpiryDays'),
    waitlistReviewDays: read('waitlistReviewDays'),
    staleDays: read('staleDays'),
    noNewsDays: read('noNewsDays'),
    reopenWindowDays: read('reopenWindowDays'),
  }
}

const CLOCK_NAMES = Object.values(eachClock((name) => name))

/** An answer is never given up before its legal deadline and a fortnight, whatever was set. */
export function resolveClocks(service: ClockSettings): ServiceClocks {
  const legal = service.legalDeadlineDays ?? null
  const lengths = eachClock((name) => service[name] ?? CLOCK_DEFAULTS[name])
  const { answerExpiryDays: expiry } = lengths
  return {
    ...lengths,
    answerExpiryDays: legal === null ? expiry : Math.max(expiry, legal + DAYS_AFTER_LEGAL_DEADLINE),
    legalDeadlineDays: legal,
  }
}

/** The settings alone, each there: null where nothing is said. */
export function ownClocks(
  service: {
    readonly [K in ClockName]?: number | null | undefined
  },
): OwnClocks {
  return eachClock((name) => service[name] ?? null)
}

/** Whether the clocks run to other lengths: a default written out changes nothing. */
export function clocksDiffer(before: ClockSettings, after: ClockSettings): boolean {
  const [old, now] = [resolveClocks(before), resolveClocks(after)]
  return CLOCK_NAMES.some((name) => old[name] !== now[name])
}

// What announces an ending comes before it.
const ORDERS: readonly (readonly [first: ClockName, then: ClockName])[] = [
  ['answerReminderDays', 'answerExpiryDays'],
  ['infoRequestedReminderDays', 'infoRequestedExpiryDays'],
  ['staleDays', 'noNewsDays'],
]

/** Throws InvalidInput when a setting, with the defaults of the others, makes no sense. */
export function checkClocks(service: ClockSettings): void {
  for (const name of CLOCK_NAMES) {
    const set = service[name] ?? null
    if (set !== null && (set < 1 || set > LONGEST_DAYS)) {
      throw new InvalidInput(
        'CLOCK_OUT_OF_RANGE',
        `input.clocks.${name}`,
        `A clock is 1 to ${LONGEST_DAYS} days.`,
      )
    }
  }
  const clocks = resolveClocks(service)
  for (const [first, then] of ORDERS) {
    if (clocks[first] < clocks[then]) continue
    // The one that was set is to blame, not the default it meets.
    const blamed = (service[first] ?? null) === null ? then : first
    throw new InvalidInput(
      'CLOCKS_OUT_OF_ORDER',
      `input.clocks.${blamed}`,
      `${first} (${clocks[first]}) comes before ${then} (${clocks[then]}).`,
    )
  }
}
