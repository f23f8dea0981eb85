import type { CalendarDay } from './referral.types.ts'

// French public administration keeps Paris days; the network has one calendar, overseas included.
const PARIS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in Paris at a moment. */
export function calendarDayOf(moment: Date): CalendarDay {
  return PARIS.format(moment)
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): text is CalendarDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
