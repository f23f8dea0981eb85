import type { Statement, Transaction } from '../kernel/scope.ts'
import type { AttemptOutcome, DisabledReason } from './webhook.codes.ts'

/** What one try met with. */
export interface Attempt {
  readonly outcome: AttemptOutcome
  readonly statusCode: number | null
  readonly durationMs: number
  /** How long the endpoint asks to be left alone, in milliseconds; null when it does not. */
  readonly retryAfterMs: number | null
}

/** What a try makes of its delivery. */
export interface DeliveryState {
  readonly status: 'PENDING' | 'DELIVERED' | 'DEAD'
  readonly nextAttemptAt: Date | null
}

// Only if nobody else tried it or took its place in the meantime: a try is counted once.
const RECORD: Statement = {
  name: 'webhook_attempt_record',
  text: `with tried as (
      update webhook_delivery set attempts = attempts + 1, status = $3, next_attempt_at = $4,
        ended_at = case when $3 = 'PENDING' then null else $5::timestamptz end
      where id = $1 and attempts = $2 and status = 'PENDING' returning id, attempts, partner_id
    ), logged as (
      insert into webhook_attempt (delivery_id, number, partner_id, at, outcome, status_code, duration_ms)
      select id, attempts, partner_id, $5, $6, $7, $8 from tried
    )
    select id from tried`,
}

/** Writes down a try; false when it counts no more. */
export async function recordTry(
  tx: Transaction,
  delivery: { readonly id: string; readonly attempts: number },
  { outcome, statusCode, durationMs }: Attempt,
  { status, nextAttemptAt }: DeliveryState,
  now: Date,
): Promise<boolean> {
  const { id, attempts } = delivery
  const values = [id, attempts, status, nextAttemptAt, now, outcome, statusCode, durationMs]
  return (await tx.query(RECORD, values)).length === 1
}

const NOTE: Statement = {
  name: 'webhook_endpoint_note',
  text: `update webhook_endpoint set last_success_at = case when $2 then $5::timestamptz else last_success_at end,
      unanswered = case when $3 then unanswered + 1 else 0 end, resume_at = coalesce($4, resume_at)
    where id = $1 and ($2 or $3 or $4::timestamptz is not null or unanswered > 0)`,
}

/** Notes of an endpoint that it took something, answered nothing, or asks to be left alone until a moment. */
export async function noteAnswer(
  tx: Transaction,
  endpointId: string,
  outcome: AttemptOutcome,
  resumeAt: Date | null,
  now: Date,
): Promise<void> {
  const values = [endpointId, outcome === 'DELIVERED', outcome === 'TIMED_OUT', resumeAt, now]
  await tx.query(NOTE, values)
}

const HOLD: Statement = {
  name: 'webhook_endpoint_hold',
  text: 'select 1 as held from webhook_endpoint where id = $1 for no key update',
}

/** Holds an endpoint until the transaction ends. */
export async function holdEndpoint(tx: Transaction, endpointId: string): Promise<void> {
  await tx.query(HOLD, [endpointId])
}

// At the version that was tried: one that its partner changed since is not judged by what went before.
const DISABLE: Statement = {
  name: 'webhook_endpoint_disable',
  text: `update webhook_endpoint set status = 'DISABLED', disabled_reason = $3, disabled_at = $4, updated_at = $4,
      version = version + 1
    where id = $1 and version = $2 and status = 'ENABLED'
      and ($5::timestamptz is null or last_success_at is null or last_success_at < $5)
    returning version`,
}

/**
 * Disables an endpoint; with a moment, only if nothing succeeded since.
 *
 * @returns its new version, or null: it stays as it is
 */
export async function disableEndpoint(
  tx: Transaction,
  endpoint: { readonly id: string; readonly version: number },
  reason: DisabledReason,
  silentSince: string | null,
  now: Date,
): Promise<number | null> {
  const values = [endpoint.id, endpoint.version, reason, now, silentSince]
  const [row] = await tx.query<{ readonly version: number }>(DISABLE, values)
  return row?.version ?? null
}

const FORGET_SECRETS: Statement = {
  name: 'webhook_secrets_forget',
  text: `update webhook_endpoint set sealed_previous_secret = null, previous_secret_until = null
    where previous_secret_until <= $1`,
}

/** Destroys former secrets that sign no more. */
export async function forgetSecrets(tx: Transaction, now: Date): Promise<void> {
  await tx.query(FORGET_SECRETS, [now])
}

const FORGET: Statement = {
  name: 'webhook_deliveries_forget',
  text: `delete from webhook_delivery where ended_at < $1::timestamptz - interval '30 days'`,
}

/** Takes deliveries that ended 30 days ago out of the log. */
export async function forgetDeliveries(tx: Transaction, now: Date): Promise<void> {
  await tx.query(FORGET, [now])
}
