import { rules } from '../../generated/rules.ts'
import type { Context } from './context.ts'
import type { Delivery, Endpoint, Happening } from './entities.ts'
import { feedOf } from './events.ts'
import { refused } from './outcomes.ts'
import type { World } from './world.ts'

/** Puts a delivery behind those that wait. */
export function addDelivery(
  world: World,
  { id: endpointId }: Endpoint,
  kind: Delivery['kind'],
  event: Delivery['event'],
): Delivery {
  const createdAt = world.clock.iso()
  const delivery: Delivery = {
    ...{ __typename: 'WebhookDelivery', id: world.newId(), endpointId, kind, event, createdAt },
    ...{ status: 'PENDING', nextAttemptAt: createdAt, endedAt: null, attempts: [] },
  }
  world.deliveries.set(delivery.id, delivery)
  return delivery
}

function letsThrough({ eventTypes }: Endpoint, { type, subjectType }: Happening): boolean {
  if (subjectType === 'WebhookEndpoint') return false
  const covers = (entry: string) => (entry.endsWith('.') ? type.startsWith(entry) : type === entry)
  return eventTypes.length === 0 || eventTypes.some(covers)
}

/** Makes deliveries of what an endpoint was not told yet; a disabled one waits. */
export function tellEndpoint(world: World, endpoint: Endpoint): void {
  if (endpoint.status === 'DISABLED') return
  for (const event of feedOf(world, endpoint.partnerId, endpoint.position)) {
    endpoint.position = event.position
    if (letsThrough(endpoint, event)) addDelivery(world, endpoint, 'EVENT', event)
  }
}

/** Whether one more test or resent delivery may wait. @throws Outcome */
export function checkRoom(world: World, { id }: Endpoint): void {
  const waiting = [...world.deliveries.values()].filter(
    ({ endpointId, status, kind }) => endpointId === id && status === 'PENDING' && kind !== 'EVENT',
  )
  if (waiting.length >= 100) throw refused('WebhookActionRefused', 'TOO_MANY_WAITING')
}

/** What waits from a position on is replaced by its replay; of what was never tried no line is kept. */
export function replaceWaiting(world: World, endpointId: string, after: bigint): void {
  for (const one of world.deliveries.values()) {
    const waits = one.endpointId === endpointId && one.status === 'PENDING'
    if (!waits || one.event.position === null || BigInt(one.event.position) <= after) continue
    if (one.kind === 'EVENT' && one.attempts.length === 0) world.deliveries.delete(one.id)
    Object.assign(one, { status: 'REPLACED', nextAttemptAt: null, endedAt: world.clock.iso() })
  }
}

/** An event of no feed. */
export function testEventOf({ world, now, actor }: Context, { id }: Endpoint): Delivery['event'] {
  return {
    ...{ __typename: 'Event', id: world.newId(), position: null, type: 'webhook.test' },
    ...{ occurredAt: now, subjectType: 'WebhookEndpoint', subjectId: id, subjectVersion: 1 },
    ...{ networkId: null, caseId: null, actorPartnerId: actor.partnerId, data: {} },
    audience: [actor.partnerId],
  }
}

/** What can be tried now: the head of each line, one line for each subject, the oldest first. */
export function dueDeliveries(world: World): readonly Delivery[] {
  const now = world.clock.iso()
  const lines = new Set<string>()
  return [...world.deliveries.values()].filter((one) => {
    if (one.status !== 'PENDING') return false
    const endpoint = world.endpoints.get(one.endpointId)
    if (endpoint === undefined) return false
    const line = `${one.endpointId} ${one.kind === 'EVENT' ? one.event.subjectId : one.id}`
    if (lines.has(line)) return false
    lines.add(line)
    const open = endpoint.status === 'ENABLED' || one.kind === 'TEST'
    return open && one.nextAttemptAt !== null && one.nextAttemptAt <= now
  })
}

/** Writes down a try and says what follows. */
export function recordAttempt(
  world: World,
  delivery: Delivery,
  { outcome, statusCode }: { readonly outcome: string; readonly statusCode: number | null },
): void {
  const at = world.clock.iso()
  const number = delivery.attempts.length + 1
  delivery.attempts.push({ number, at, outcome, statusCode, durationMs: 0 })
  const pause = rules.webhookRetries[number - 1]
  const over = delivery.kind === 'TEST' || pause === undefined || outcome === 'GONE'
  if (outcome === 'DELIVERED') {
    Object.assign(delivery, { status: 'DELIVERED', nextAttemptAt: null, endedAt: at })
  } else if (over) {
    Object.assign(delivery, { status: 'DEAD', nextAttemptAt: null, endedAt: at })
  } else {
    delivery.nextAttemptAt = new Date(Date.parse(at) + pause).toISOString()
  }
  const endpoint = world.endpoints.get(delivery.endpointId)
  if (outcome === 'GONE' && endpoint !== undefined) {
    Object.assign(endpoint, { status: 'DISABLED', disabledReason: 'GONE', disabledAt: at })
    endpoint.version += 1
  }
}
