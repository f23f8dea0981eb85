import { setTimeout } from 'node:timers/promises'

const clock = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'medium', timeZone: 'Europe/Paris' })

/**
 * Says on the terminal who did what, and when, with what is then on the screen. Never an identifier:
 * nobody works with those.
 */
export function tell(who: string, what: string, screen: readonly string[] = []): void {
  const said = `${clock.format(new Date())}  ${who.padEnd(34)}  ${what}`
  // At once, so that nobody else speaks in between.
  console.log([said, ...screen.map((line) => `${' '.repeat(12)}${line}`)].join('\n'))
}

/** Leaves the reader, and the other programs, a moment between two steps. */
export function moment(): Promise<void> {
  return setTimeout(Number(process.env['PASSERELLE_DEMO_PAUSE_MS'] ?? '1500'))
}

/** The day it is here, as the API writes days. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date())
}

/** A file number such as a partner gives in its own software: of no meaning to anybody else. */
export function fileNumber(prefix: string): string {
  return `${prefix}-${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`
}

const euro = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
})
const days = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' })

export function euros(amount: number): string {
  return euro.format(amount)
}

/** A day or an instant of the API, as people write days. */
export function longDay(day: string): string {
  return days.format(new Date(day)).replace(/^1 /, '1er ')
}

/** A day to come, as the API writes days. */
export function inDays(count: number): string {
  const day = new Date(today())
  day.setUTCDate(day.getUTCDate() + count)
  return day.toISOString().slice(0, 10)
}

/** A text without its identifiers but for their ends, which is enough to compare two of them by eye. */
export function shortened(text: string): string {
  return text.replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{8}([0-9a-f]{4})/g, '…$1')
}

const WORDS: Readonly<Record<string, string>> = {
  URGENT: 'urgent',
  ROUTINE: 'sans urgence',
  IMMEDIATE: 'immédiat',
  MISSING_HOUSEHOLD: 'composition du foyer à préciser',
  SERVICE_PROVIDED: 'service rendu',
  NOT_ELIGIBLE: 'conditions non remplies',
  COMPLETED: 'réalisée',
  REJECTED: 'refusée',
  MET: 'satisfait',
  UNMET: 'non satisfait',
  IN_HAND: 'en cours',
  OPEN: 'à traiter',
  PENDING: 'en attente',
  GRANTED: 'accordée',
  REMOTE: 'lu à la source à l’instant',
  HOSTED: 'hébergé chiffré',
  FOOD_AID: 'aide alimentaire',
  AL: 'aide au logement',
  PPA: 'prime d’activité',
}

/** A code in the words of the people who read it. */
export function inFrench(code: string): string {
  return WORDS[code] ?? code
}
