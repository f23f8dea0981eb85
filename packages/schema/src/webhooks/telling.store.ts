import type { Statement, Transaction } from '../kernel/scope.ts'

// Endpoints of clients and partners in force only: those of suspended ones keep their place and wait.
export const IN_FORCE = `join passerelle_clients_in_force() c on c.client_id = w.client_id and c.partner_id = w.partner_id`

/** An endpoint that has events to be told of. */
export interface ListeningEndpoint {
  readonly id: string
  readonly partnerId: string
  readonly position: string
  readonly eventTypes: readonly string[]
}

// What already waits is bounded: the rest stays in the feed, and an endpoint that is away costs no more.
// Whose turn it is, is drawn: the ones furthest behind, which can be put there on purpose, go before nobody.
const LISTENING: Statement = {
  name: 'webhook_listening',
  text: `select w.id, w.partner_id as "partnerId", w.position, w.event_types as "eventTypes"
    from webhook_endpoint w ${IN_FORCE}
    where w.status = 'ENABLED'
      and exists (select 1 from event_feed f where f.partner_id = w.partner_id and f.position > w.position)
      and (select count(*) from (select 1 from webhook_delivery d
        where d.endpoint_id = w.id and d.status = 'PENDING' limit $1) waiting) < $1
    order by random() limit $2 for update of w skip locked`,
}

/** Enabled endpoints behind their feed, each held by this worker until the transaction ends. */
export function listeningEndpoints(
  tx: Transaction,
  { mostWaiting, limit }: { readonly mostWaiting: number; readonly limit: number },
): Promise<readonly ListeningEndpoint[]> {
  return tx.query<ListeningEndpoint>(LISTENING, [mostWaiting, limit])
}

/** An event in the feed of a partner. */
export interface FedEvent {
  readonly id: string
  readonly position: string
  readonly occurredAt: string
  readonly type: string
  readonly subjectType: string
  readonly subjectId: string
}

/** A stretch of a feed. */
export interface Fed {
  readonly events: readonly FedEvent[]
  /** How far it goes, events that are kept no longer included; null when nothing is behind. */
  readonly upTo: string | null
}

// The page first, then its events one by one, each in the partition of its moment (see events).
const FED: Statement = {
  name: 'webhook_fed',
  text: `select f.position, e.id, e.occurred_at as "occurredAt", e.type, e.aggregate_type as "subjectType",
      e.aggregate_id as "subjectId"
    from (select position, event_id, occurred_at from event_feed
      where partner_id = $1 and position > $2 order by position limit $3) f
    left join lateral (select * from event e where e.id = f.event_id and e.occurred_at = f.occurred_at
      and $1 = any (e.audience) offset 0) e on true
    order by f.position`,
}

/** What a partner may learn after a position, oldest first. */
export async function fedAfter(
  tx: Transaction,
  partnerId: string,
  position: string,
  limit: number,
): Promise<Fed> {
  const rows = await tx.query<FedEvent | FedPlace>(FED, [partnerId, position, limit])
  const events = rows.filter((row): row is FedEvent => row.id !== null)
  return { events, upTo: rows.at(-1)?.position ?? null }
}

/** A place whose event is kept no longer. */
interface FedPlace {
  readonly id: null
  readonly position: string
}

// In order of position: the ordinals that the rows get are the order in which they are delivered.
const ADD: Statement = {
  name: 'webhook_deliveries_add',
  text: `insert into webhook_delivery (id, endpoint_id, partner_id, kind, event_id, occurred_at, event_type, position,
      subject_id, next_attempt_at, created_at)
    select gen_random_uuid(), $1, $2, 'EVENT', e.id, e.occurred_at, e.type, e.position, e.subject_id, $3, $3
    from unnest($4::uuid[], $5::timestamptz[], $6::text[], $7::bigint[], $8::uuid[])
      as e(id, occurred_at, type, position, subject_id)
    order by e.position`,
}

/** Puts events in the lines of an endpoint. */
export async function addDeliveries(
  tx: Transaction,
  endpoint: ListeningEndpoint,
  events: readonly FedEvent[],
  now: Date,
): Promise<void> {
  if (events.length === 0) return
  await tx.query(ADD, [
    endpoint.id,
    endpoint.partnerId,
    now,
    events.map(({ id }) => id),
    events.map(({ occurredAt }) => occurredAt),
    events.map(({ type }) => type),
    events.map(({ position }) => position),
    events.map(({ subjectId }) => subjectId),
  ])
}

const ADVANCE: Statement = {
  name: 'webhook_endpoint_advance',
  text: 'update webhook_endpoint set position = $2 where id = $1',
}

/** Notes how far an endpoint has been served from its feed. */
export async function advanceEndpoint(
  tx: Transaction,
  id: string,
  position: string,
): Promise<void> {
  await tx.query(ADVANCE, [id, position])
}

// Of each line the first alone, which the table keeps. A test is sent whatever the endpoint wants.
export const HEADS = `d.status = 'PENDING' and d.first_in_line and d.next_attempt_at <= $1
    and (d.kind = 'TEST' or (w.status = 'ENABLED' and (w.resume_at is null or w.resume_at <= $1)))`

/** An endpoint at which something is to be tried. */
export interface DueEndpoint {
  readonly id: string
  /** Whether it left its last try unanswered. */
  readonly silent: boolean
}

// In any order: none is always before the others.
const DUE: Statement = {
  name: 'webhook_due_endpoints',
  text: `select w.id, w.unanswered > 0 as silent from webhook_endpoint w ${IN_FORCE}
    where exists (select 1 from webhook_delivery d where d.endpoint_id = w.id and ${HEADS})
    order by random()`,
}

/** Endpoints at which something is to be tried now. */
export function dueEndpoints(tx: Transaction, now: Date): Promise<readonly DueEndpoint[]> {
  return tx.query<DueEndpoint>(DUE, [now])
}

/** A delivery to be tried now, with what it says and where it goes. */
export interface DueDelivery {
  readonly id: string
  readonly endpointId: string
  readonly endpointVersion: number
  /** How many tries in a row the endpoint left unanswered. */
  readonly unanswered: number
  readonly partnerId: string
  readonly kind: string
  readonly url: string
  readonly signing: string
  readonly sealedSecret: string | null
  readonly sealedPreviousSecret: string | null
  readonly previousSecretUntil: string | null
  readonly attempts: number
  readonly createdAt: string
  readonly eventId: string
  readonly eventType: string
  readonly occurredAt: string
  readonly position: string | null
  readonly subjectId: string
  /** Null when the event is kept no longer, or was none. */
  readonly subjectType: string | null
  readonly subjectVersion: number | null
  readonly networkId: string | null
  readonly caseId: string | null
  readonly actorPartnerId: string | null
  readonly data: Readonly<Record<string, string | number | boolean | null>> | null
}

const TAKE: Statement = {
  name: 'webhook_due',
  text: `select d.id, d.endpoint_id as "endpointId", w.version as "endpointVersion", w.unanswered,
      d.partner_id as "partnerId", d.kind, w.url, w.signing, w.sealed_secret as "sealedSecret",
      w.sealed_previous_secret as "sealedPreviousSecret", w.previous_secret_until as "previousSecretUntil",
      d.attempts, d.created_at as "createdAt", d.event_id as "eventId", d.event_type as "eventType",
      d.occurred_at as "occurredAt", d.position, d.subject_id as "subjectId", e.aggregate_type as "subjectType",
      e.aggregate_version as "subjectVersion", e.network_id as "networkId", e.case_id as "caseId",
      e.actor_partner_id as "actorPartnerId", e.data
    from webhook_delivery d join webhook_endpoint w on w.id = d.endpoint_id ${IN_FORCE}
    left join event e on e.id = d.event_id and e.occurred_at = d.occurred_at and d.partner_id = any (e.audience)
    where d.endpoint_id = $2 and ${HEADS}
    order by d.next_attempt_at, d.ordinal limit $3`,
}

/** Heads of lines of one endpoint that are to be tried now. */
export function dueAt(
  tx: Transaction,
  endpointId: string,
  now: Date,
  limit: number,
): Promise<readonly DueDelivery[]> {
  return tx.query<DueDelivery>(TAKE, [now, endpointId, limit])
}
