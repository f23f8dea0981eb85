import { fork } from 'node:child_process'
import { once } from 'node:events'
import { systemClock } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openEndpoint } from './endpoint-for-test.ts'
import { WebhookWorld } from './webhook-world.ts'

const PROGRAM = new URL('./deliver-and-die.process.ts', import.meta.url)
const patient = { timeout: 100_000, interval: 100 }
let world: WebhookWorld

beforeAll(async () => {
  world = await WebhookWorld.open(systemClock)
})
afterAll(() => world.close())

describe('a worker that is killed while it delivers', () => {
  test('loses nothing: another delivers under the same id, and what waited behind in order', async () => {
    const endpoint = await openEndpoint()
    // It took the event, but its answer never came.
    endpoint.behave(() => undefined)
    const made = await world.command('createWebhookEndpoint', {
      url: endpoint.url,
      eventTypes: ['referral.'],
    })
    const draft = await world.draft()
    await world.send(draft)
    const child = fork(PROGRAM, {
      env: {
        ...process.env,
        TEST_WORKER_URL: world.workerUrl,
        TEST_KEY: Buffer.from(world.world.installationKey).toString('base64url'),
      },
    })
    await vi.waitFor(() => expect(endpoint.told).toHaveLength(1), patient)
    child.kill('SIGKILL')
    await once(child, 'exit')
    endpoint.behave((response) => response.writeHead(204).end())
    await world.work({ takeoverSeconds: 2 })
    await vi.waitFor(() => expect(endpoint.told).toHaveLength(3), patient)
    expect(endpoint.told.map(({ version }) => version)).toEqual([1, 1, 2])
    expect(endpoint.told[0]?.id).toBe(endpoint.told[1]?.id)
    expect(endpoint.told[0]?.text).toBe(endpoint.told[1]?.text)
    await vi.waitFor(async () => {
      const log = await world.deliveries(made.endpoint.id)
      expect(log.map(({ status }) => status)).toEqual(['DELIVERED', 'DELIVERED'])
    }, patient)
    expect(world.errors).toEqual([])
    endpoint.close()
  }, 120_000)
})
