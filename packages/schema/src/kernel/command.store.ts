import type { Actor } from './actor.ts'
import type { EventSubject, EventType } from './event-types.ts'
import { newId } from './id.ts'
import type { Statement, Transaction } from './scope.ts'

/** What happened, in ids and codes: no value that describes a person may stand here. */
export interface NewEvent {
  readonly type: EventType
  readonly aggregateType: EventSubject
  readonly aggregateId: string
  readonly aggregateVersion: number
  readonly networkId: string | null
  readonly caseId: string | null
  /** The partners that may learn of it, decided by the slice's policy at the moment it happened. */
  readonly audience: readonly string[]
  readonly data: Readonly<Record<string, string | number | boolean | null>>
}

interface Marks {
  readonly command: string
  readonly keyHash: Buffer
  readonly payloadHash: Buffer
  readonly now: Date
  readonly requestId: string
}

interface RecordedOutcome {
  readonly resultId: string
  readonly events: readonly [NewEvent, ...NewEvent[]]
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

const RESERVE: Statement = {
  name: 'idempotency_reserve',
  text: `select pg_try_advisory_xact_lock(hashtextextended(encode($1::bytea, 'hex'), 0)) as locked`,
}

const EARLIER: Statement = {
  name: 'idempotency_earlier',
  text: `select r.payload_hash, r.result_id from idempotency_record r where r.client_id = $1 and r.key_hash = $2`,
}

/**
 * Takes the key for this transaction, and says what it was used for before. Two statements that travel
 * together: the second sees what a twin committed before the first could take the key.
 */
export async function reserveKey(
  tx: Transaction,
  clientId: string,
  keyHash: Buffer,
): Promise<{
  readonly locked: boolean
  readonly earlier: { readonly payloadHash: Buffer; readonly resultId: string } | null
}> {
  const [[reserved], [earlier]] = await Promise.all([
    tx.query<{ readonly locked: boolean }>(RESERVE, [keyHash]),
    tx.query<{ readonly payload_hash: Buffer; readonly result_id: string }>(EARLIER, [
      clientId,
      keyHash,
    ]),
  ])
  return {
    locked: reserved?.locked === true,
    earlier:
      earlier === undefined
        ? null
        : { payloadHash: earlier.payload_hash, resultId: earlier.result_id },
  }
}

const ONE_EVENT = `insert into event (id, occurred_at, type, aggregate_type, aggregate_id, aggregate_version, network_id,
    case_id, actor_partner_id, actor_client_id, agent_ref, audience, data)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`

const ADD_EVENT: Statement = { name: 'event_add', text: ONE_EVENT }

const ADD_OUTCOME: Statement = {
  name: 'outcome_add',
  text: `with happened as (${ONE_EVENT}), audited as (
    insert into audit_record (id, occurred_at, partner_id, client_id, agent_ref, request_id, command, aggregate_type,
      aggregate_id, aggregate_version, details)
    values ($14, $2, $9, $10, $11, $15, $16, $4, $5, $6, $17))
  insert into idempotency_record (client_id, key_hash, partner_id, payload_hash, command, result_id, created_at)
  values ($10, $18, $9, $19, $16, $20, $2)`,
}

/** Writes the events, the audit record and the mark of the key: the first event in one statement with them. */
export function recordOutcome(
  tx: Transaction,
  actor: Actor,
  marks: Marks,
  outcome: RecordedOutcome,
): void {
  const [first, ...others] = outcome.events
  tx.send({
    statement: ADD_OUTCOME,
    values: [
      ...eventValues(actor, marks.now, first),
      newId(),
      marks.requestId,
      marks.command,
      JSON.stringify(outcome.details ?? first.data),
      marks.keyHash,
      marks.payloadHash,
      outcome.resultId,
    ],
  })
  for (const event of others) {
    tx.send({ statement: ADD_EVENT, values: eventValues(actor, marks.now, event) })
  }
}

const ADD_SYSTEM_OUTCOME: Statement = {
  name: 'system_outcome_add',
  text: `with happened as (${ONE_EVENT})
    insert into audit_record (id, occurred_at, partner_id, client_id, agent_ref, request_id, command, aggregate_type,
      aggregate_id, aggregate_version, details)
    values ($14, $2, $9, $10, $11, null, $15, $4, $5, $6, $16)`,
}

/** Writes the event and the audit record of what the system did by itself: no actor stands on them. */
export async function recordSystemOutcome(
  tx: Transaction,
  command: string,
  now: Date,
  event: NewEvent,
): Promise<void> {
  await tx.query(ADD_SYSTEM_OUTCOME, [
    ...eventValues(NOBODY, now, event),
    newId(),
    command,
    JSON.stringify(event.data),
  ])
}

const NOBODY = { partnerId: null, clientId: null, agent: null } as const

type Author = Pick<Actor, 'partnerId' | 'clientId' | 'agent'> | typeof NOBODY

function eventValues(actor: Author, now: Date, event: NewEvent): unknown[] {
  return [
    newId(),
    now,
    event.type,
    event.aggregateType,
    event.aggregateId,
    event.aggregateVersion,
    event.networkId,
    event.caseId,
    actor.partnerId,
    actor.clientId,
    actor.agent,
    [...new Set(event.audience)],
    JSON.stringify(event.data),
  ]
}
