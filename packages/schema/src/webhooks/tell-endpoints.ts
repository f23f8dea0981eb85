import type { Transaction } from '../kernel/scope.ts'
import { letsThrough, UNTOLD_SUBJECT } from './event-filter.ts'
import {
  addDeliveries,
  advanceEndpoint,
  fedAfter,
  type ListeningEndpoint,
  listeningEndpoints,
} from './telling.store.ts'

const AT_ONCE = 50
const PAGE = 500
const MOST_WAITING = 1_000

/**
 * Makes deliveries of the events that endpoints have not been told of: for each a stretch of its
 * partner's feed, and its new position, in one transaction. Nothing is skipped and nothing made twice.
 *
 * @returns how many endpoints went on
 */
export async function tellEndpoints(tx: Transaction, now: Date): Promise<number> {
  const endpoints = await listeningEndpoints(tx, { mostWaiting: MOST_WAITING, limit: AT_ONCE })
  for (const endpoint of endpoints) await tell(tx, endpoint, now)
  return endpoints.length
}

async function tell(tx: Transaction, endpoint: ListeningEndpoint, now: Date): Promise<void> {
  const { events, upTo } = await fedAfter(tx, endpoint.partnerId, endpoint.position, PAGE)
  if (upTo === null) return
  const told = events.filter(
    ({ type, subjectType }) =>
      subjectType !== UNTOLD_SUBJECT && letsThrough(endpoint.eventTypes, type),
  )
  await addDeliveries(tx, endpoint, told, now)
  await advanceEndpoint(tx, endpoint.id, upTo)
}
