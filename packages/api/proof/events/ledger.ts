import type { Pool } from 'pg'

/** An event as it was committed. */
export interface CommittedEvent {
  readonly id: string
  readonly position: number
  readonly type: string
  readonly subjectType: string
  readonly subjectId: string
  readonly version: number
  readonly audience: readonly string[]
}

/** A try in the delivery log. */
export interface LoggedTry {
  readonly outcome: string
  readonly statusCode: number | null
}

/** A delivery in the delivery log. */
export interface LoggedDelivery {
  readonly endpointId: string
  readonly eventId: string
  readonly status: string
  readonly tries: readonly LoggedTry[]
}

/** What became of an endpoint. */
export interface EndpointState {
  readonly id: string
  readonly status: string
  readonly reason: string | null
}

/** What the database says at the end. */
export interface Ledger {
  readonly events: readonly CommittedEvent[]
  readonly deliveries: readonly LoggedDelivery[]
  readonly endpoints: readonly EndpointState[]
}

const EVENTS = `select id, position::int, type, aggregate_type as "subjectType", aggregate_id as "subjectId",
    aggregate_version as version, audience::text[] from event order by position`
const DELIVERIES = `select d.endpoint_id as "endpointId", d.event_id as "eventId", d.status,
    coalesce((select jsonb_agg(jsonb_build_object('outcome', a.outcome, 'statusCode', a.status_code) order by a.number)
      from webhook_attempt a where a.delivery_id = d.id), '[]') as tries
  from webhook_delivery d`
const ENDPOINTS = 'select id, status, disabled_reason as reason from webhook_endpoint'

/** Reads everything, as the owner. */
export async function readLedger(owner: Pool): Promise<Ledger> {
  return {
    events: (await owner.query<CommittedEvent>(EVENTS)).rows,
    deliveries: (await owner.query<LoggedDelivery>(DELIVERIES)).rows,
    endpoints: (await owner.query<EndpointState>(ENDPOINTS)).rows,
  }
}

// Everything has its position, every enabled endpoint was told of its whole feed, nothing waits.
const OPEN = `select (
    (select count(*) from event where position is null)
  + (select count(*) from webhook_endpoint w where w.status = 'ENABLED' and (
      exists (select 1 from event_feed f where f.partner_id = w.partner_id and f.position > w.position)
      or exists (select 1 from webhook_delivery d where d.endpoint_id = w.id and d.status = 'PENDING')))
  )::int as open`

/** Whether anything is still to be done. */
export async function isDone(owner: Pool): Promise<boolean> {
  const { rows } = await owner.query<{ open: number }>(OPEN)
  return rows[0]?.open === 0
}
