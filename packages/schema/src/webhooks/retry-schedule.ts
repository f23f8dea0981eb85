const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Pauses between the tries of a delivery, in milliseconds; the published schedule of Standard Webhooks. */
export const RETRY_SCHEDULE: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]

const JITTER = 0.2

/**
 * How long to wait after a failed try: the pause of the schedule, up to a fifth longer, so that what
 * failed together does not come back together.
 *
 * @param failed how many tries failed, this one included
 * @param chance from 0 to 1
 * @param asked for how long the endpoint wants to be left alone, in milliseconds
 * @returns milliseconds, or null: there is no next try
 */
export function pauseAfter(
  failed: number,
  chance: number,
  schedule: readonly number[] = RETRY_SCHEDULE,
  asked = 0,
): number | null {
  const pause = schedule[failed - 1]
  return pause === undefined ? null : Math.round(Math.max(pause, asked) * (1 + JITTER * chance))
}
