import type { Day } from './types.ts'

export const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

export const dayOf = (moment: Date): Day => moment.toISOString().slice(0, 10)

export const addDays = (moment: Date, days: number): Date =>
  new Date(moment.getTime() + Math.round((days * DAY_MS) / MINUTE_MS) * MINUTE_MS)

export const daysBetween = (from: Date, until: Date): number =>
  (until.getTime() - from.getTime()) / DAY_MS

/**
 * The same moment moved into office hours: a Saturday becomes Friday and a Sunday Monday, so that
 * delays keep their mean; the time of day is pressed between 7 and 17 h UTC, in order.
 */
export const inOfficeHours = (moment: Date): Date => {
  const day = Math.floor(moment.getTime() / DAY_MS)
  const fraction = moment.getTime() / DAY_MS - day
  const weekday = (day + 4) % 7
  const shift = weekday === 6 ? -1 : weekday === 0 ? 1 : 0
  const time = 7 * HOUR_MS + Math.floor((fraction * 10 * HOUR_MS) / MINUTE_MS) * MINUTE_MS
  return new Date((day + shift) * DAY_MS + time)
}
