import { recordSystemOutcome } from '../kernel/command.store.ts'
import type { Transaction } from '../kernel/scope.ts'
import {
  type Attempt,
  type DeliveryState,
  disableEndpoint,
  holdEndpoint,
  noteAnswer,
  recordTry,
} from './attempt.store.ts'
import { pauseAfter } from './retry-schedule.ts'
import type { DueDelivery } from './telling.store.ts'
import type { DisabledReason } from './webhook.codes.ts'
import { endpointEvent } from './webhook.command.ts'

/** How failures are followed: the schedule of retries, and chance from 0 to 1 for the jitter. */
export interface RetryRules {
  readonly schedule: readonly number[]
  readonly chance: () => number
}

/**
 * Writes down a try and what follows: the end, the next try, or after the last one a dead letter that
 * lets the line behind it go on. A 410 disables the endpoint, as does a delivery that failed to the end
 * while nothing else succeeded. An endpoint that asks to be left alone is, for as long as the schedule's
 * longest pause at most.
 *
 * @returns what became of the delivery; null: the try counts no more
 */
export async function recordAttempt(
  tx: Transaction,
  delivery: DueDelivery,
  attempt: Attempt,
  { schedule, chance }: RetryRules,
  now: Date,
): Promise<DeliveryState['status'] | null> {
  const { outcome } = attempt
  const test = delivery.kind === 'TEST'
  const asked = test ? 0 : Math.min(attempt.retryAfterMs ?? 0, Math.max(0, ...schedule))
  const pause =
    test || outcome === 'EVENT_GONE'
      ? null
      : pauseAfter(delivery.attempts + 1, chance(), schedule, asked)
  const delivered = outcome === 'DELIVERED'
  const ended = delivered || pause === null
  const state = {
    status: delivered ? 'DELIVERED' : ended ? 'DEAD' : 'PENDING',
    nextAttemptAt: ended ? null : new Date(now.getTime() + (pause ?? 0)),
  } as const
  // The endpoint before its delivery, as commands take them: neither waits for the other for ever.
  const resumeAt = asked > 0 ? new Date(now.getTime() + asked) : null
  await noteAnswer(tx, delivery.endpointId, outcome, resumeAt, now)
  if (ended || outcome === 'GONE') await holdEndpoint(tx, delivery.endpointId)
  if (!(await recordTry(tx, delivery, attempt, state, now))) return null
  if (outcome === 'GONE') await disable(tx, delivery, 'GONE', now)
  // A test says nothing of events, and an event that is gone nothing of the endpoint.
  else if (state.status === 'DEAD' && !test && outcome !== 'EVENT_GONE') {
    await disable(tx, delivery, 'FAILING', now)
  }
  return state.status
}

async function disable(
  tx: Transaction,
  { endpointId: id, endpointVersion, partnerId, createdAt }: DueDelivery,
  reason: DisabledReason,
  now: Date,
): Promise<void> {
  const silentSince = reason === 'FAILING' ? createdAt : null
  const version = await disableEndpoint(
    tx,
    { id, version: endpointVersion },
    reason,
    silentSince,
    now,
  )
  if (version === null) return
  const event = endpointEvent('webhook_endpoint.disabled', { id, version }, partnerId, { reason })
  await recordSystemOutcome(tx, 'disableWebhookEndpoint', now, event)
}
