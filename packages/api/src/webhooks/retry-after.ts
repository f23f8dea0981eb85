const SECONDS = /^\d{1,9}$/
// Any of the three forms of RFC 9110 (section 5.6.7) begins with the name of a day.
const DATE = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .{8,40}$/i

/**
 * How long an answer asks to be left alone (Retry-After): in seconds, or until a date.
 *
 * @returns milliseconds, or null: it does not ask, or not in a form that can be read
 */
export function readRetryAfter(
  header: string | readonly string[] | undefined,
  now: Date,
): number | null {
  const text = typeof header === 'string' ? header.trim() : ''
  if (SECONDS.test(text)) return Number(text) * 1_000
  const date = DATE.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}
