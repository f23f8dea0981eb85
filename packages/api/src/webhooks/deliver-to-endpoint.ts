import {
  type Attempt,
  type Clock,
  type DueDelivery,
  dueAt,
  payloadOf,
  type RetryRules,
  recordAttempt,
} from '@passerelle/schema'
import type { WorkerDatabase } from '../database/worker-database.ts'
import type { DeliveryMetrics } from './delivery-metrics.ts'
import { type SigningParts, signDelivery } from './sign-delivery.ts'
import type { Posted, WebhookHttp } from './webhook-http.ts'

const AT_ONCE = 8
// No new batch begins after this part of the time after which the queue takes a job for lost.
const ROUND = 1 / 3

/** What a round at an endpoint needs. */
export interface DeliveryParts extends SigningParts {
  readonly database: WorkerDatabase
  readonly http: WebhookHttp
  readonly clock: Clock
  readonly retries: RetryRules
  readonly metrics: DeliveryMetrics
  /** After how long the job of an endpoint counts as lost with its worker. */
  readonly takeoverSeconds: number
}

/**
 * Tries what is due at one endpoint, the heads of several lines at once, until nothing is due or the
 * round is over; one at a time while the endpoint leaves tries unanswered. What was aborted is written
 * down nowhere: it is still to be done.
 *
 * @param onBatch told each time that requests set out
 */
export async function deliverToEndpoint(
  parts: DeliveryParts,
  endpointId: string,
  signal: AbortSignal,
  onBatch: () => void,
): Promise<void> {
  const { database, clock } = parts
  const until = performance.now() + parts.takeoverSeconds * 1_000 * ROUND
  while (performance.now() < until && !signal.aborted) {
    const due = await database.transaction((tx) => dueAt(tx, endpointId, clock.now(), AT_ONCE))
    const [first] = due
    if (first === undefined) return
    onBatch()
    const batch = first.unanswered > 0 ? [first] : due
    const tries = await Promise.allSettled(batch.map((one) => attempt(parts, one, signal)))
    for (const one of tries) if (one.status === 'rejected' && !signal.aborted) throw one.reason
  }
}

async function attempt(
  parts: DeliveryParts,
  delivery: DueDelivery,
  signal: AbortSignal,
): Promise<void> {
  const started = performance.now()
  const posted = await send(parts, delivery, signal)
  const durationMs = Math.round(performance.now() - started)
  const status = await parts.database.transaction((tx) =>
    recordAttempt(tx, delivery, { ...posted, durationMs }, parts.retries, parts.clock.now()),
  )
  if (status === null) return
  const { outcome } = posted
  parts.metrics.tried({ outcome, seconds: durationMs / 1_000, dead: status === 'DEAD' })
}

async function send(
  parts: DeliveryParts,
  delivery: DueDelivery,
  signal: AbortSignal,
): Promise<Posted> {
  const body = bodyOf(delivery)
  if (body === null) return unsent('EVENT_GONE')
  const headers = await signDelivery(delivery, body, parts, parts.clock.now())
  if (headers === null) return unsent('SECRET_SEALED')
  return parts.http.post({ url: delivery.url, headers, body, signal })
}

function unsent(outcome: Attempt['outcome']): Posted {
  return { outcome, statusCode: null, retryAfterMs: null }
}

function bodyOf(delivery: DueDelivery): string | null {
  const { subjectType, subjectVersion, data } = delivery
  if (delivery.kind === 'TEST') {
    return payloadOf({
      ...delivery,
      subjectType: 'WebhookEndpoint',
      subjectId: delivery.endpointId,
      subjectVersion: delivery.endpointVersion,
      data: {},
    })
  }
  if (subjectType === null || subjectVersion === null || data === null) return null
  return payloadOf({ ...delivery, subjectType, subjectVersion, data })
}
