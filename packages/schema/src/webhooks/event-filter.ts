import { EVENT_TYPES } from '../kernel/event-types.ts'

/** What no endpoint is told of: the endpoints themselves. */
export const UNTOLD_SUBJECT = 'WebhookEndpoint'

const told = EVENT_TYPES.filter(({ subjectType }) => subjectType !== UNTOLD_SUBJECT)

/** Whether an entry of a filter is a type of event, or a prefix of some that ends with a dot. */
export function isFilterEntry(entry: string): boolean {
  return told.some(({ code }) => covers(entry, code))
}

/** Whether a filter lets a type through; an empty one lets everything through. */
export function letsThrough(filter: readonly string[], type: string): boolean {
  return filter.length === 0 || filter.some((entry) => covers(entry, type))
}

function covers(entry: string, type: string): boolean {
  return entry.endsWith('.') ? type.startsWith(entry) : type === entry
}
