import { setTimeout as sleep } from 'node:timers/promises'
import { type DueEndpoint, dueEndpoints, tellEndpoints } from '@passerelle/schema'
import type { JobInsert, PgBoss } from 'pg-boss'
import { type DeliveryParts, deliverToEndpoint } from './deliver-to-endpoint.ts'
import { roomBeside, type Serving } from './lanes.ts'

const QUEUE = 'webhook-deliveries'
const REST_MS = 200
// Endpoints that answer are taken from the queue before those that do not.
const ANSWERS = 1

/** The deliveries of one worker. */
export interface WebhookDeliveries {
  /** Breaks off what is on its way: it is delivered again by who comes next. */
  stop(): Promise<void>
  /** What Prometheus reads of them. */
  metrics(): Promise<string>
}

interface EndpointJob {
  readonly endpointId: string
  readonly silent: boolean
}

interface Work extends Serving {
  done: Promise<void>
}

/**
 * Delivers until stopped: turns positions into deliveries, asks the queue for one job for each endpoint
 * where something is due, and works on the jobs it is given. What is to be done stands in the tables;
 * the queue sees to it that one worker at a time is at an endpoint.
 */
export async function deliverWebhooks(
  boss: PgBoss,
  parts: DeliveryParts,
  onError: (error: unknown) => void,
): Promise<WebhookDeliveries> {
  await boss.createQueue(QUEUE, {
    policy: 'exclusive',
    retryLimit: 0,
    expireInSeconds: parts.takeoverSeconds,
    deleteAfterSeconds: 300,
  })
  const stopping = new AbortController()
  const { signal } = stopping
  const running = new Map<string, Work>()

  function begin(jobId: string, { endpointId, silent }: EndpointJob): void {
    const work: Work = { silent, since: performance.now(), done: Promise.resolve() }
    const onBatch = (): void => {
      work.since = performance.now()
    }
    work.done = (async () => {
      await deliverToEndpoint(parts, endpointId, signal, onBatch).catch(onError)
      await boss.complete(QUEUE, jobId).catch(onError)
      running.delete(endpointId)
    })()
    running.set(endpointId, work)
  }

  async function round(): Promise<void> {
    const { database, clock } = parts
    await database.transaction((tx) => tellEndpoints(tx, clock.now()))
    const due = await database.transaction((tx) => dueEndpoints(tx, clock.now()))
    const waiting = due.filter(({ id }) => !running.has(id))
    const room = roomBeside(running.values(), performance.now())
    const asked = [
      ...waiting.filter(({ silent }) => !silent),
      ...waiting.filter(({ silent }) => silent).slice(0, room.silent),
    ]
    if (asked.length > 0) await boss.insert(QUEUE, asked.map(jobOf))
    if (room.slots === 0) return
    const jobs = await boss.fetch<EndpointJob>(QUEUE, { batchSize: room.slots })
    for (const { id, data } of jobs) begin(id, data)
  }

  function jobOf({ id, silent }: DueEndpoint): JobInsert<EndpointJob> {
    return {
      singletonKey: id,
      priority: silent ? 0 : ANSWERS,
      expireInSeconds: parts.takeoverSeconds,
      data: { endpointId: id, silent },
    }
  }

  async function loop(): Promise<void> {
    while (!signal.aborted) {
      await round().catch((error: unknown) => {
        if (!signal.aborted) onError(error)
      })
      await sleep(REST_MS, undefined, { signal }).catch(() => undefined)
    }
  }
  const looping = loop()

  return {
    metrics: () => parts.metrics.render(),
    async stop() {
      stopping.abort()
      await looping
      await Promise.all([...running.values()].map(({ done }) => done))
      await parts.http.close()
    },
  }
}
