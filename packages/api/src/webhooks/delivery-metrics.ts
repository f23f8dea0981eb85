import { ATTEMPT_OUTCOMES, DISABLED_REASONS, type WebhookFigures } from '@passerelle/schema'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What Prometheus reads of deliveries. Labels are codes alone: no partner, no address, no subject. */
export interface DeliveryMetrics {
  /** A try that was written down, and whether it was the last of a delivery that failed. */
  tried(of: { readonly outcome: string; readonly seconds: number; readonly dead: boolean }): void
  render(): Promise<string>
}

/** @param figures what stands in the database, asked at each look */
export function createDeliveryMetrics(figures: () => Promise<WebhookFigures>): DeliveryMetrics {
  const registry = new Registry()
  const registers = [registry]
  const attempts = new Counter({
    name: 'passerelle_webhook_attempts_total',
    help: 'Tries of webhook deliveries by outcome',
    labelNames: ['outcome'],
    registers,
  })
  // From the first look on, so that a rate is known when one first happens.
  for (const { code } of ATTEMPT_OUTCOMES) attempts.inc({ outcome: code }, 0)
  const durations = new Histogram({
    name: 'passerelle_webhook_attempt_seconds',
    help: 'Duration of tries of webhook deliveries',
    buckets: SECONDS,
    registers,
  })
  const dead = new Counter({
    name: 'passerelle_webhook_dead_letters_total',
    help: 'Webhook deliveries given up after their last try',
    registers,
  })
  const endpoints = new Gauge({
    name: 'passerelle_webhook_endpoints',
    help: 'Webhook endpoints: ENABLED, or why they are disabled',
    labelNames: ['state'],
    registers,
  })
  const oldest = new Gauge({
    name: 'passerelle_webhook_oldest_due_seconds',
    help: 'For how long the delivery that waits longest should have been tried',
    registers,
  })
  return {
    tried({ outcome, seconds, dead: givenUp }) {
      attempts.inc({ outcome })
      durations.observe(seconds)
      if (givenUp) dead.inc()
    },
    async render() {
      const now = await figures()
      for (const state of ['ENABLED', ...DISABLED_REASONS.map(({ code }) => code)]) {
        endpoints.set({ state }, now.endpoints[state] ?? 0)
      }
      oldest.set(now.oldestDueSeconds)
      return registry.metrics()
    },
  }
}
