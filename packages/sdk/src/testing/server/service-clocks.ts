import { rules } from '../../generated/rules.ts'
import type { Service } from './entities.ts'
import { invalid } from './outcomes.ts'

const LONGEST_DAYS = 3650
const DAYS_AFTER_LEGAL_DEADLINE = 15

/** Lengths of a service's clocks in days, by name. */
export type ServiceClocks = Readonly<Record<string, number>>

type Settings = Pick<Service, 'ownClocks' | 'legalDeadlineDays'>

/** An answer is never given up before its legal deadline and a fortnight, whatever was set. */
export function clocksOf({ ownClocks, legalDeadlineDays }: Settings): ServiceClocks {
  const { clockDefaults } = rules.service
  const lengths = Object.fromEntries(
    Object.entries(clockDefaults).map(([name, usual]) => [name, ownClocks[name] ?? usual]),
  )
  const least = legalDeadlineDays === null ? 0 : legalDeadlineDays + DAYS_AFTER_LEGAL_DEADLINE
  return { ...lengths, answerExpiryDays: Math.max(lengths['answerExpiryDays'] ?? 0, least) }
}

// What announces an ending comes before it.
const ORDERS = [
  ['answerReminderDays', 'answerExpiryDays'],
  ['infoRequestedReminderDays', 'infoRequestedExpiryDays'],
  ['staleDays', 'noNewsDays'],
] as const

/** @throws Outcome when a setting, with the defaults of the others, makes no sense */
export function checkClocks(settings: Settings): void {
  for (const [name, days] of Object.entries(settings.ownClocks)) {
    if (days !== null && (days < 1 || days > LONGEST_DAYS)) {
      const mend = `A clock is 1 to ${LONGEST_DAYS} days.`
      throw invalid('CLOCK_OUT_OF_RANGE', `input.clocks.${name}`, mend)
    }
  }
  const clocks = clocksOf(settings)
  for (const [first, then] of ORDERS) {
    const [before = 0, after = 0] = [clocks[first], clocks[then]]
    if (before < after) continue
    // The one that was set is to blame, not the default it meets.
    const blamed = (settings.ownClocks[first] ?? null) === null ? then : first
    const mend = `${first} (${before}) comes before ${then} (${after}).`
    throw invalid('CLOCKS_OUT_OF_ORDER', `input.clocks.${blamed}`, mend)
  }
}
