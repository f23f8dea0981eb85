/** Statuses that say "later", not "no". */
export const retriedStatuses: readonly number[] = [408, 425, 429, 502, 503, 504]

/** Milliseconds asked by a `Retry-After` header, in seconds or as a date still to come, or null. */
export function retryAfterMs(header: string | null, now = Date.now()): number | null {
  if (!header) return null
  const ms = /^\d+$/.test(header) ? +header * 1000 : Date.parse(header) - now
  return ms >= 0 ? ms : null
}

/** Full jitter: clients that failed together must not come back together. */
export function backoffMs(retry: number): number {
  return Math.random() * Math.min(8000, 500 * 2 ** retry)
}
