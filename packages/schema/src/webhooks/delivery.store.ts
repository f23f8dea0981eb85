import type { Page } from '../kernel/connection.ts'
import { newId } from '../kernel/id.ts'
import type { ActorScope, Statement, Transaction, Write } from '../kernel/scope.ts'
import type { AttemptRow, DeliveryRow } from './webhook.types.ts'

const COLUMNS = `d.id, d.ordinal, d.endpoint_id as "endpointId", d.kind, d.event_id as "eventId",
  d.event_type as "eventType", d.occurred_at as "occurredAt", d.position, d.subject_id as "subjectId", d.status,
  d.attempts, d.next_attempt_at as "nextAttemptAt", d.created_at as "createdAt", d.ended_at as "endedAt"`

/** Which deliveries: of one endpoint, and in one status or in any. */
export interface DeliveryFilter {
  readonly endpointId: string
  /** A code of DELIVERY_STATUSES. */
  readonly status: string | null
}

const MATCHING = `d.endpoint_id = $1 and d.partner_id = $2 and ($3::text is null or d.status = $3)`

const PAGE: Statement = {
  name: 'webhook_deliveries',
  text: `select ${COLUMNS} from webhook_delivery d where ${MATCHING} and ($4::bigint is null or d.ordinal < $4)
    order by d.ordinal desc limit $5`,
}

/** Deliveries of an endpoint of the actor, newest first. */
export function findDeliveries(
  scope: ActorScope,
  { endpointId, status }: DeliveryFilter,
  { limit, after }: Page,
): Promise<readonly DeliveryRow[]> {
  const [before = null] = after ?? []
  return scope.read(PAGE, [endpointId, scope.actor.partnerId, status, before, limit + 1])
}

const COUNT: Statement = {
  name: 'webhook_deliveries_count',
  text: `select count(*)::int as count from webhook_delivery d where ${MATCHING}`,
}

export async function countDeliveries(
  scope: ActorScope,
  { endpointId, status }: DeliveryFilter,
): Promise<number> {
  const values = [endpointId, scope.actor.partnerId, status]
  const [row] = await scope.read<{ readonly count: number }>(COUNT, values)
  return row?.count ?? 0
}

const ONE: Statement = {
  name: 'webhook_delivery',
  text: `select ${COLUMNS} from webhook_delivery d where d.id = $2 and d.partner_id = $1`,
}

/** One delivery of the actor; null when it is another's or none. */
export async function findDelivery(scope: ActorScope, id: string): Promise<DeliveryRow | null> {
  const [row] = await scope.read<DeliveryRow>(ONE, [scope.actor.partnerId, id])
  return row ?? null
}

/** The same, inside a transaction. */
export async function readDelivery(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<DeliveryRow | null> {
  const [row] = await tx.query<DeliveryRow>(ONE, [partnerId, id])
  return row ?? null
}

const ATTEMPTS: Statement = {
  name: 'webhook_attempts',
  text: `select a.delivery_id as "deliveryId", a.number, a.at, a.outcome, a.status_code as "statusCode",
      a.duration_ms as "durationMs" from webhook_attempt a
    where a.delivery_id = any ($1) and a.partner_id = $2 order by a.delivery_id, a.number`,
}

/** The tries of several deliveries of the actor, in their order. */
export function findAttempts(
  scope: ActorScope,
  deliveryIds: readonly string[],
): Promise<readonly AttemptRow[]> {
  return scope.read(ATTEMPTS, [deliveryIds, scope.actor.partnerId])
}

const ADD: Statement = {
  name: 'webhook_delivery_add',
  text: `insert into webhook_delivery (id, endpoint_id, partner_id, kind, event_id, occurred_at, event_type, position,
      subject_id, next_attempt_at, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
}

/** A test of an endpoint: an event that happened nowhere, in a line of its own. */
export function testOf(partnerId: string, endpointId: string, id: string, now: Date): Write {
  const values = [id, endpointId, partnerId, 'TEST', newId(), now, 'webhook.test', null, id, now]
  return { statement: ADD, values }
}

/** The same event once more, behind what waits of its subject. */
export function resendingOf(partnerId: string, of: DeliveryRow, id: string, now: Date): Write {
  const { endpointId, eventId, occurredAt, eventType, position, subjectId } = of
  const values = [id, endpointId, partnerId, 'RESEND', eventId, occurredAt, eventType]
  return { statement: ADD, values: [...values, position, subjectId, now] }
}

const ASKED_FOR: Statement = {
  name: 'webhook_deliveries_asked_for',
  text: `select count(*)::int as count from webhook_delivery
    where endpoint_id = $1 and status = 'PENDING' and kind <> 'EVENT'`,
}

/** How many tests and resent deliveries wait at an endpoint, which is held. */
export async function countAskedFor(tx: Transaction, endpointId: string): Promise<number> {
  const [row] = await tx.query<{ readonly count: number }>(ASKED_FOR, [endpointId])
  return row?.count ?? 0
}

const HASTEN: Statement = {
  name: 'webhook_deliveries_hasten',
  text: `update webhook_delivery set next_attempt_at = $3
    where endpoint_id = $1 and status = 'PENDING' and ($2::uuid is null or id = $2)`,
}

/** Tries what waits at an endpoint, or one of it, without waiting for its pause to pass. */
export function hasteningOf(endpointId: string, id: string | null, now: Date): Write {
  return { statement: HASTEN, values: [endpointId, id, now] }
}

const WITHDRAW: Statement = {
  name: 'webhook_deliveries_withdraw',
  text: `delete from webhook_delivery
    where endpoint_id = $1 and status = 'PENDING' and position > $2 and kind = 'EVENT' and attempts = 0`,
}
const REPLACE: Statement = {
  name: 'webhook_deliveries_replace',
  text: `update webhook_delivery set status = 'REPLACED', next_attempt_at = null, ended_at = $3
    where endpoint_id = $1 and status = 'PENDING' and position > $2`,
}

/**
 * Ends what waits at an endpoint and will come again, being after a position. What was never tried has
 * no line worth keeping: who replays in a circle would fill the log with them.
 */
export function replacementOf(endpointId: string, after: bigint, now: Date): readonly Write[] {
  return [
    { statement: WITHDRAW, values: [endpointId, after] },
    { statement: REPLACE, values: [endpointId, after, now] },
  ]
}
