import type { LoggedDelivery } from './ledger.ts'
import type { Hearing } from './order.ts'

/** How far the delivery log and what was received differ. */
export interface Agreement {
  /** Events of the feed without exactly one delivery, and deliveries of nothing in it. */
  readonly misplaced: number
  /** Answers in the log that the endpoint did not give so often, and deliveries said to be taken that were not. */
  readonly invented: number
  /** Tries that were received but are not in the log: their worker was killed before it wrote them down. */
  readonly unrecorded: number
  readonly dead: readonly string[]
}

const count = <Key>(keys: Iterable<Key>): ReadonlyMap<Key, number> => {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Compares the log of an endpoint with what it received. */
export function agreementOf(
  { feed, received }: Hearing,
  deliveries: readonly LoggedDelivery[],
): Agreement {
  const fed = new Set(feed.map(({ id }) => id))
  const told = count(deliveries.map(({ eventId }) => eventId))
  const answers = Map.groupBy(received, ({ id }) => id)
  let invented = 0
  let unrecorded = 0
  for (const { eventId, status, tries } of deliveries) {
    const given = answers.get(eventId) ?? []
    const statuses = count(given.map(({ answer }) => answer))
    const said = count(tries.flatMap(({ statusCode }) => statusCode ?? []))
    for (const [code, times] of said) invented += Math.max(0, times - (statuses.get(code) ?? 0))
    const taken = given.some(({ answer }) => answer === 204)
    if (status === 'DELIVERED' && !taken) invented += 1
    unrecorded += Math.max(0, given.length - tries.length)
  }
  return {
    misplaced:
      feed.filter(({ id }) => told.get(id) !== 1).length +
      [...told.keys()].filter((id) => !fed.has(id)).length,
    invented,
    unrecorded,
    dead: deliveries.flatMap(({ status, eventId }) => (status === 'DEAD' ? [eventId] : [])),
  }
}
