import { setTimeout } from 'node:timers/promises'

const clock = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'medium', timeZone: 'Europe/Paris' })

/** Says on the terminal who did what, and when. Never an identifier: nobody works with those. */
export function tell(who: string, what: string): void {
  console.log(`${clock.format(new Date())}  ${who.padEnd(34)}  ${what}`)
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
}

/** A code in the words of the people who read it. */
export function inFrench(code: string): string {
  return WORDS[code] ?? code
}
