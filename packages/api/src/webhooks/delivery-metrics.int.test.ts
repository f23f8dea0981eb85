import { VirtualClock } from '@passerelle/schema'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openEndpoint } from './endpoint-for-test.ts'
import { WebhookWorld } from './webhook-world.ts'

const soon = { timeout: 25_000, interval: 50 }
const clock = new VirtualClock(new Date('2026-01-05T09:00:00Z'))
let world: WebhookWorld

beforeAll(async () => {
  world = await WebhookWorld.open(clock)
})
afterAll(() => world.close())

test('an operator sees tries by outcome, dead letters, endpoints and the oldest that is due, and of nobody', async () => {
  const endpoint = await openEndpoint()
  const listen = async (path: string, signing = 'ED25519'): Promise<{ readonly id: string }> => {
    const input = { url: `${endpoint.url}/${path}`, eventTypes: ['referral.'], signing }
    return (await world.command('createWebhookEndpoint', input)).endpoint
  }
  const { id } = await listen('zephyrine')
  const off = await listen('off')
  await world.command('setWebhookEndpointStatus', {
    id: off.id,
    expectedVersion: 1,
    status: 'DISABLED',
  })
  const worker = await world.work({ schedule: [] })
  const reads = (...lines: readonly string[]): Promise<void> =>
    vi.waitFor(async () => {
      const text = await worker.metrics()
      for (const line of lines) expect(text.split('\n')).toContain(line)
    }, soon)
  await reads(
    'passerelle_webhook_attempts_total{outcome="TIMED_OUT"} 0',
    'passerelle_webhook_endpoints{state="ENABLED"} 1',
    'passerelle_webhook_endpoints{state="BY_PARTNER"} 1',
    'passerelle_webhook_oldest_due_seconds 0',
  )
  const draft = await world.draft()
  await reads('passerelle_webhook_attempts_total{outcome="DELIVERED"} 1')
  endpoint.behave((response) => response.writeHead(500).end())
  await world.send(draft)
  await reads(
    'passerelle_webhook_attempts_total{outcome="REFUSED"} 1',
    'passerelle_webhook_dead_letters_total 1',
    'passerelle_webhook_attempt_seconds_count 2',
  )
  const text = await worker.metrics()
  for (const secret of [id, world.listener.id, draft.id, 'zephyrine', '127.0.0.1']) {
    expect(text).not.toContain(secret)
  }
  endpoint.close()
})

test('what should have been tried and was not grows old', async () => {
  const { id } = (
    await world.command('createWebhookEndpoint', { url: 'http://127.0.0.1:4999/late' })
  ).endpoint
  // Its name is looked up without end: the try is on its way, and never made.
  const worker = await world.work({ deadlineMs: 600_000, resolve: () => new Promise(() => {}) })
  await world.world.owner.query(
    `update webhook_endpoint set url = 'https://late.example/' where id = $1`,
    [id],
  )
  await world.command('sendTestWebhook', { id })
  clock.advance(90_000)
  await vi.waitFor(async () => {
    expect(await worker.metrics()).toContain('passerelle_webhook_oldest_due_seconds 90')
  }, soon)
})
