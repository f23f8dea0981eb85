import { setTimeout as sleep } from 'node:timers/promises'
import { dueEndpoints, tellEndpoints } from '@passerelle/schema'
import type { PgBoss } from 'pg-boss'
import { type DeliveryParts, deliverToEndpoint } from './deliver-to-endpoint.ts'

const QUEUE = 'webhook-deliveries'
const REST_MS = 200
// Endpoints served at once by one worker; each has a job of its own, so that none waits for another.
const SLOTS = 64

/** The deliveries of one worker. */
export interface WebhookDeliveries {
  /** Breaks off what is on its way: it is delivered again by who comes next. */
  stop(): Promise<void>
}

interface EndpointJob {
  readonly endpointId: string
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
  const running = new Map<string, Promise<void>>()

  async function work(jobId: string, endpointId: string): Promise<void> {
    await deliverToEndpoint(parts, endpointId, signal).catch(onError)
    await boss.complete(QUEUE, jobId).catch(onError)
    running.delete(endpointId)
  }

  async function round(): Promise<void> {
    const { database, clock } = parts
    await database.transaction((tx) => tellEndpoints(tx, clock.now()))
    const due = await database.transaction((tx) => dueEndpoints(tx, clock.now()))
    const waiting = due.filter((id) => !running.has(id))
    if (waiting.length > 0) {
      const jobs = waiting.map((endpointId) => ({
        singletonKey: endpointId,
        expireInSeconds: parts.takeoverSeconds,
        data: { endpointId },
      }))
      await boss.insert(QUEUE, jobs)
    }
    if (running.size >= SLOTS) return
    const jobs = await boss.fetch<EndpointJob>(QUEUE, { batchSize: SLOTS - running.size })
    for (const { id, data } of jobs) running.set(data.endpointId, work(id, data.endpointId))
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
    async stop() {
      stopping.abort()
      await looping
      await Promise.all(running.values())
      await parts.http.close()
    },
  }
}
