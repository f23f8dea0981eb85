export const DAY_MS = 86_400_000

// The network has one calendar, that of Paris.
const PARIS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in Paris at a moment. */
export function dayOf(moment: Date): string {
  return PARIS.format(moment)
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(moment.getTime()) &&
    moment.toISOString().startsWith(text)
  )
}
