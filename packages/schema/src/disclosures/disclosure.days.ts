import { InvalidInput } from '../kernel/errors.ts'

/** A day that an argument of type Date names, `YYYY-MM-DD`. */
export function dayText(day: Date | string): string {
  return (typeof day === 'string' ? day : day.toISOString()).slice(0, 10)
}

/**
 * A day on which something happened already: the person was informed, or objected.
 *
 * @throws InvalidInput
 */
export function pastDay(day: Date | string, today: string, field: string): string {
  const text = dayText(day)
  if (text <= today) return text
  throw new InvalidInput('DAY_IN_THE_FUTURE', field, 'Give the day it happened: today or before.')
}

/**
 * The last day of a disclosure; null while nothing but its end closes it.
 *
 * @throws InvalidInput
 */
export function lastDay(day: Date | string | null | undefined, today: string): string | null {
  if (day == null) return null
  const text = dayText(day)
  if (text >= today) return text
  throw new InvalidInput('UNTIL_IN_THE_PAST', 'input.until', 'The last day is today or later.')
}
