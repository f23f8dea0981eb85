/** What is told of an element that will go away. */
export interface Deprecation {
  /** What to use in its place, as a sentence. */
  readonly instead: string
  /** The day it was deprecated. */
  readonly since: string
  /** The last day it is served, twelve months later or more. */
  readonly until: string
}

/**
 * The reason of an element that will go away, as `deprecationReason` takes it: for people first, with
 * both days at its end, where programs find them.
 *
 * @example
 * deprecationReason: deprecated({ instead: 'Read `sentOn`.', since: '2026-12-01', until: '2027-12-31' })
 */
export function deprecated({ instead, since, until }: Deprecation): string {
  return `${instead} Since ${since}, until ${until}.`
}

const REASON = /^(.+\.) Since (\d{4}-\d\d-\d\d), until (\d{4}-\d\d-\d\d)\.$/s

/** Reads such a reason; null when it names no two days. */
export function readDeprecation(reason: string): Deprecation | null {
  const [, instead, since, until] = REASON.exec(reason) ?? []
  if (instead === undefined || !isDay(since) || !isDay(until)) return null
  return { instead, since, until }
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true
}
