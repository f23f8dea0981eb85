import type { CommittedEvent } from './ledger.ts'
import type { Received } from './receiver.ts'

/** What an endpoint was told, and what it should have been. */
export interface Hearing {
  readonly endpointId: string
  /** Its partner's feed through its filter, in order of position. */
  readonly feed: readonly CommittedEvent[]
  readonly received: readonly Received[]
}

const isOk = ({ answer }: Received): boolean =>
  typeof answer === 'number' && answer >= 200 && answer < 300

interface Times {
  first: number
  last: number
  taken: number
}

/** When each event was heard first and last, and when it was first taken. */
function timesOf(received: readonly Received[]): ReadonlyMap<string, Times> {
  const times = new Map<string, Times>()
  for (const one of received) {
    const of = times.get(one.id) ?? { first: one.order, last: one.order, taken: Infinity }
    of.last = one.order
    if (isOk(one)) of.taken = Math.min(of.taken, one.order)
    times.set(one.id, of)
  }
  return times
}

/**
 * Events heard before an earlier one of their subject was heard at all, and before it was taken or, when
 * it never was, given up.
 */
export function disorderOf({ feed, received }: Hearing): {
  readonly swapped: number
  readonly overtaking: number
} {
  const times = timesOf(received)
  const before = new Map<string, { heard: number; settled: number }>()
  let swapped = 0
  let overtaking = 0
  for (const { id, subjectId } of feed) {
    const of = times.get(id)
    if (of === undefined) continue
    const line = before.get(subjectId) ?? { heard: 0, settled: 0 }
    if (of.first < line.heard) swapped += 1
    if (of.first < line.settled) overtaking += 1
    const settled = of.taken === Infinity ? of.last : of.taken
    before.set(subjectId, {
      heard: Math.max(line.heard, of.first),
      settled: Math.max(line.settled, settled),
    })
  }
  return { swapped, overtaking }
}
