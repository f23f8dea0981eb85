import type { Actor } from '../kernel/actor.ts'
import type { ActorScope, Statement, Transaction, Write } from '../kernel/scope.ts'
import type { Signing } from './webhook.codes.ts'
import type { EndpointRow, EndpointSettings } from './webhook.types.ts'

const COLUMNS = `w.id, w.url, w.description, w.event_types as "eventTypes", w.signing, w.status,
  w.disabled_reason as "disabledReason", w.disabled_at as "disabledAt", w.position,
  w.previous_secret_until as "previousSecretUntil", w.version, w.created_at as "createdAt", w.updated_at as "updatedAt"`

const OWN: Statement = {
  name: 'webhook_endpoints_own',
  text: `select ${COLUMNS} from webhook_endpoint w
    where w.partner_id = $1 and ($2::uuid is null or w.id = $2) order by w.id`,
}

/** The actor's own endpoints, oldest first. */
export function ownEndpoints(scope: ActorScope): Promise<readonly EndpointRow[]> {
  return scope.read<EndpointRow>(OWN, [scope.actor.partnerId, null])
}

/** One of the actor's own; null when it is another's or none. */
export async function ownEndpoint(scope: ActorScope, id: string): Promise<EndpointRow | null> {
  const [row] = await scope.read<EndpointRow>(OWN, [scope.actor.partnerId, id])
  return row ?? null
}

const LOCK: Statement = {
  name: 'webhook_endpoint_lock',
  text: `select ${COLUMNS} from webhook_endpoint w where w.id = $2 and w.partner_id = $1 for update`,
}

/** One of the actor's own, held until the transaction ends. */
export async function lockEndpoint(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<EndpointRow | null> {
  const [row] = await tx.query<EndpointRow>(LOCK, [partnerId, id])
  return row ?? null
}

const LOCK_ALL: Statement = {
  name: 'webhook_endpoints_lock',
  text: `select pg_advisory_xact_lock(hashtextextended('webhook_endpoints ' || $1, 0))`,
}
const COUNT: Statement = {
  name: 'webhook_endpoints_count',
  text: `select count(*)::int as count from webhook_endpoint where partner_id = $1`,
}

/** How many the actor has; no other is added until the transaction ends. */
export async function countEndpoints(tx: Transaction, partnerId: string): Promise<number> {
  await tx.query(LOCK_ALL, [partnerId])
  const [row] = await tx.query<{ readonly count: number }>(COUNT, [partnerId])
  return row?.count ?? 0
}

const HEAD: Statement = {
  name: 'webhook_feed_head',
  text: `select coalesce(max(position), 0) as position from event_feed where partner_id = $1`,
}

/** The position of the last event the actor may learn of. */
export async function headOfFeed(tx: Transaction, partnerId: string): Promise<string> {
  const [row] = await tx.query<{ readonly position: string }>(HEAD, [partnerId])
  return row?.position ?? '0'
}

const ADD: Statement = {
  name: 'webhook_endpoint_add',
  text: `insert into webhook_endpoint (id, partner_id, client_id, url, description, event_types, signing, sealed_secret,
      position, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
}

/** A new endpoint of the actor, told of what comes after a position. */
export function additionOf(
  { partnerId, clientId }: Actor,
  endpoint: EndpointSettings & {
    readonly id: string
    readonly signing: Signing
    readonly sealedSecret: string | null
    readonly position: bigint
  },
  now: Date,
): Write {
  const { id, url, description, eventTypes, signing, sealedSecret, position } = endpoint
  return {
    statement: ADD,
    values: [
      id,
      partnerId,
      clientId,
      url,
      description,
      eventTypes,
      signing,
      sealedSecret,
      position,
      now,
    ],
  }
}

// The client that changed it last stands for it: while that one is suspended nothing is told. Whoever
// changes an endpoint need not wait until it wanted to be tried again.
const CHANGE: Statement = {
  name: 'webhook_endpoint_change',
  text: `update webhook_endpoint set client_id = $2, url = $3, description = $4, event_types = $5, status = $6,
      disabled_reason = $7, disabled_at = $8, position = $9, version = $10, updated_at = $11, resume_at = null
    where id = $1`,
}

/** Writes what changed of an endpoint, under its next version. */
export function changeOfEndpoint(actor: Actor, after: EndpointRow, now: Date): Write {
  const { id, url, description, eventTypes, status, disabledReason, disabledAt, position } = after
  return {
    statement: CHANGE,
    values: [
      id,
      actor.clientId,
      url,
      description,
      eventTypes,
      status,
      disabledReason,
      disabledAt,
      position,
      after.version,
      now,
    ],
  }
}

const ROTATE: Statement = {
  name: 'webhook_secret_rotate',
  text: `update webhook_endpoint set client_id = $2, sealed_secret = $3,
      sealed_previous_secret = case when $4::timestamptz > $5::timestamptz then sealed_secret end,
      previous_secret_until = case when $4::timestamptz > $5::timestamptz then $4::timestamptz end,
      version = version + 1, updated_at = $5 where id = $1`,
}

/** Puts a new secret in the place of the one in force, which goes on signing until a moment. */
export function rotationOf(
  actor: Actor,
  id: string,
  sealedSecret: string,
  previousUntil: Date,
  now: Date,
): Write {
  return { statement: ROTATE, values: [id, actor.clientId, sealedSecret, previousUntil, now] }
}

const REMOVE: Statement = {
  name: 'webhook_endpoint_remove',
  text: 'delete from webhook_endpoint where id = $1',
}

/** Takes an endpoint away, with its deliveries and their log. */
export function removalOf(id: string): Write {
  return { statement: REMOVE, values: [id] }
}
