import { localeOfPage } from './locale.ts'

const DAY_MS = 86_400_000
/** Figures and legal delays of the network are those of mainland France. */
const TIME_ZONE = 'Europe/Paris'

function tag(): string {
  return localeOfPage() === 'en' ? 'en-GB' : 'fr-FR'
}

/** Formatters are dear to make, and a list asks for hundreds of dates. */
const made = new Map<string, Intl.DateTimeFormat>()

function format(
  value: number | string,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const key = locale + Object.keys(options)
  const known =
    made.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: TIME_ZONE, ...options })
  made.set(key, known)
  return known.format(new Date(value))
}

/** A day in words: « 3 mars 2026 ». Takes an instant or a date of the contract. */
export function day(value: string): string {
  return format(value, tag(), { dateStyle: 'long' })
}

/** An instant in words: « 3 mars 2026 à 14:05 ». */
export function moment(value: string): string {
  return format(value, tag(), { dateStyle: 'long', timeStyle: 'short' })
}

/** Whole days from now until a value; negative when it is past. */
export function daysUntil(value: string, now = Date.now()): number {
  return Math.floor((Date.parse(value) - now) / DAY_MS)
}

/** A distance in days in words: « aujourd’hui », « il y a 3 jours », « dans 12 jours ». */
export function inDays(value: string, now = Date.now()): string {
  const days = Math.round((startOfDay(Date.parse(value)) - startOfDay(now)) / DAY_MS)
  return new Intl.RelativeTimeFormat(tag(), { numeric: 'auto' }).format(days, 'day')
}

/** Midnight, in France, of the day an instant falls on, as if it were UTC. */
function startOfDay(instant: number): number {
  return Date.parse(`${format(instant, 'en-CA', {})}T00:00:00Z`)
}
