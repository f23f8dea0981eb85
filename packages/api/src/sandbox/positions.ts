import type { Row } from './rows.ts'

interface Placed {
  readonly row: Row
  readonly aggregate: string
  readonly version: number
  readonly id: string
  readonly at: number
  readonly audience: readonly string[]
}

/**
 * Gives a closed history of events their positions, as the sequencer would: by moment, and never
 * before an earlier version of the same aggregate. Adds each partner's own line of them.
 */
export function placeInOrder(
  events: readonly Row[],
  after: number,
): { readonly events: readonly Row[]; readonly feed: readonly Row[]; readonly last: number } {
  const byAggregate = Map.groupBy(events.map(read), ({ aggregate }) => aggregate)
  const moments: { readonly event: Placed; readonly moment: number }[] = []
  for (const group of byAggregate.values()) {
    let moment = 0
    for (const event of group.sort((a, b) => a.version - b.version || compare(a.id, b.id))) {
      moment = Math.max(moment, event.at)
      moments.push({ event, moment })
    }
  }
  moments.sort(
    (a, b) =>
      a.moment - b.moment ||
      compare(a.event.aggregate, b.event.aggregate) ||
      a.event.version - b.event.version ||
      compare(a.event.id, b.event.id),
  )
  const feed: Row[] = []
  const placed = moments.map(({ event }, index) => {
    const position = after + index + 1
    const occurred_at = event.row['occurred_at']
    for (const partner_id of event.audience) {
      feed.push({ partner_id, position, event_id: event.id, occurred_at })
    }
    return { ...event.row, position }
  })
  return { events: placed, feed, last: after + placed.length }
}

function read(row: Row): Placed {
  const { id, occurred_at: at, aggregate_id: aggregate, aggregate_version: version, audience } = row
  if (typeof id !== 'string' || typeof aggregate !== 'string' || typeof version !== 'number') {
    throw new TypeError('not an event')
  }
  if (!(at instanceof Date) || !Array.isArray(audience)) throw new TypeError('not an event')
  return { row, id, aggregate, version, at: at.getTime(), audience }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
