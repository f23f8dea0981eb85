import { VirtualClock } from '@passerelle/schema'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openEndpoint, type TestEndpoint } from './endpoint-for-test.ts'
import { WebhookWorld } from './webhook-world.ts'

const patient = { timeout: 60_000, interval: 50 }
const MINUTE_MS = 60_000
const DAY_MS = 1_440 * MINUTE_MS
const clock = new VirtualClock(new Date('2026-01-05T09:00:00Z'))
let world: WebhookWorld
let healthy: TestEndpoint
let slow: TestEndpoint

vi.setConfig({ testTimeout: 120_000 })
beforeAll(async () => {
  world = await WebhookWorld.open(clock)
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.place()
  healthy = await openEndpoint()
  slow = await openEndpoint()
})
afterEach(async () => {
  await world.rest()
  healthy.close()
  slow.close()
})

async function listen(url: string): Promise<string> {
  const input = { url, eventTypes: ['referral.'] }
  return (await world.command('createWebhookEndpoint', input)).endpoint.id
}

/** A hundred endpoints like one that is registered, which stays. */
async function hundredLike(id: string, unanswered: number): Promise<void> {
  await world.world.owner.query(
    `insert into webhook_endpoint (id, partner_id, client_id, url, event_types, position, unanswered, created_at, updated_at)
     select gen_random_uuid(), partner_id, client_id, url, event_types, position, $2, created_at, updated_at
     from webhook_endpoint cross join generate_series(1, 100) where id = $1`,
    [id, unanswered],
  )
}

const hears = (endpoint: TestEndpoint, count: number): Promise<void> =>
  vi.waitFor(() => expect(endpoint.told.length).toBeGreaterThanOrEqual(count), patient)

describe('an endpoint that answers', () => {
  test('is served while a hundred hang, none of which was known to', async () => {
    slow.behave(() => undefined)
    const id = await listen(healthy.url)
    await world.command('setWebhookEndpointStatus', { id, expectedVersion: 1, status: 'DISABLED' })
    await hundredLike(await listen(slow.url), 0)
    await world.work({ deadlineMs: 600_000 })
    await world.draft()
    await hears(slow, 64)
    await world.command('setWebhookEndpointStatus', { id, expectedVersion: 2, status: 'ENABLED' })
    await hears(healthy, 1)
  })

  test('is served while a hundred hang that did before, of which few are tried, each with one event', async () => {
    slow.behave(() => undefined)
    await listen(healthy.url)
    await hundredLike(await listen(slow.url), 1)
    await world.world.owner.query('update webhook_endpoint set unanswered = 1 where url = $1', [
      slow.url,
    ])
    await world.work({ deadlineMs: 600_000 })
    for (let sent = 1; sent <= 3; sent += 1) {
      await world.draft()
      await hears(healthy, sent)
    }
    await hears(slow, 32)
    await world.draft()
    await hears(healthy, 4)
    expect(slow.told).toHaveLength(32)
  })

  test('after it did not is told of everything again', async () => {
    let hangs = true
    slow.behave((response) => {
      if (!hangs) response.writeHead(204).end()
    })
    const id = await listen(slow.url)
    const unanswered = async (): Promise<unknown> =>
      (await world.world.owner.query('select unanswered from webhook_endpoint where id = $1', [id]))
        .rows[0]?.unanswered
    await world.work({ deadlineMs: 200 })
    await world.draft()
    await vi.waitFor(async () => expect(await unanswered()).toBe(1), patient)
    hangs = false
    for (let sent = 0; sent < 3; sent += 1) await world.draft()
    await hears(slow, 4)
    await vi.waitFor(async () => expect(await unanswered()).toBe(0), patient)
  })
})

describe('an endpoint that asks to be left alone', () => {
  test.each([
    [429, 'for 1200 seconds', () => '1200', 20 * MINUTE_MS],
    [
      503,
      'until a date',
      () => new Date(Date.now() + 20 * MINUTE_MS).toUTCString(),
      20 * MINUTE_MS,
    ],
    [503, 'for years, but for a day at most', () => '99999999', DAY_MS],
  ])('by %i %s is told nothing until then', async (status, _how, header, pauseMs) => {
    const id = await listen(slow.url)
    slow.behave((response) => response.writeHead(status, { 'retry-after': header() }).end())
    await world.work()
    await world.draft()
    await vi.waitFor(async () => {
      const [log] = await world.deliveries(id)
      expect(log?.attempts).toMatchObject([{ outcome: 'REFUSED' }])
    }, patient)
    slow.behave((response) => response.writeHead(204).end())
    await listen(healthy.url)
    clock.advance(pauseMs - MINUTE_MS)
    // Neither the one that failed nor another, whose turn it would be.
    await world.draft()
    await hears(healthy, 1)
    expect(slow.told).toHaveLength(1)
    // The other at that moment, and the one that failed up to a fifth later.
    clock.advance(2 * MINUTE_MS)
    await hears(slow, 2)
    clock.advance(pauseMs / 5)
    await hears(slow, 3)
  })

  test('is told at once when its partner enables it', async () => {
    const id = await listen(slow.url)
    slow.behave((response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    await world.work()
    await world.draft()
    await vi.waitFor(async () => {
      const [log] = await world.deliveries(id)
      expect(log?.attempts).toHaveLength(1)
    }, patient)
    slow.behave((response) => response.writeHead(204).end())
    await world.command('setWebhookEndpointStatus', { id, expectedVersion: 1, status: 'ENABLED' })
    await hears(slow, 2)
  })

  test.each([
    ['by another status', 500, '86400'],
    ['in another form', 429, 'tomorrow'],
  ])('%s is tried by the schedule', async (_how, status, header) => {
    await listen(slow.url)
    slow.behave((response) => response.writeHead(status, { 'retry-after': header }).end())
    await world.work()
    await world.draft()
    await hears(slow, 1)
    await vi.waitFor(() => {
      clock.advance(2_000)
      expect(slow.told).toHaveLength(2)
    }, patient)
  })
})
