import { dueAt, recordAttempt, tellEndpoints, VirtualClock } from '@passerelle/schema'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { WorldPartner } from '../testing/world.ts'
import { WebhookWorld } from './webhook-world.ts'

const url = 'http://127.0.0.1:4999/passerelle'
const clock = new VirtualClock(new Date('2026-01-05T09:00:00Z'))
let world: WebhookWorld

beforeAll(async () => {
  world = await WebhookWorld.open(clock)
})
afterAll(() => world.close())
afterEach(() => world.rest())

async function listen(input: object = {}, by = world.listener): Promise<string> {
  const made = await world.command('createWebhookEndpoint', { url, ...input }, { by })
  return made.endpoint.id
}

const tell = (): Promise<number> =>
  world.world.worker.transaction((tx) => tellEndpoints(tx, clock.now()))

/** Events for these partners, placed behind all there are. */
async function happen(
  owner: Pool,
  audience: readonly WorldPartner[],
  count: number,
): Promise<void> {
  await owner.query(
    `with counted as (
      update event_sequence set position = position + $3 returning position - $3 as last
    ), made as (
      insert into event (id, occurred_at, position, type, aggregate_type, aggregate_id, aggregate_version, audience, data)
      select gen_random_uuid(), $2, last + n, 'need.met', 'Need', gen_random_uuid(), 1, $1::uuid[], '{}'
      from counted cross join generate_series(1, $3) n returning id, occurred_at, position)
    insert into event_feed (partner_id, position, event_id, occurred_at)
    select p, position, id, occurred_at from made cross join unnest($1::uuid[]) p`,
    [audience.map(({ id }) => id), clock.now(), count],
  )
}

describe('a partner that asks without end', () => {
  test('has a hundred tests and resent deliveries wait at an endpoint, and no more', async () => {
    const id = await listen()
    const made: string[] = []
    for (let asked = 0; asked < 100; asked += 1) {
      made.push((await world.command('sendTestWebhook', { id })).id)
    }
    const refused = { code: 'TOO_MANY_WAITING' }
    expect(await world.command('sendTestWebhook', { id })).toMatchObject(refused)
    await world.world.owner.query(
      `update webhook_delivery set status = 'DEAD', next_attempt_at = null, ended_at = now() where id = $1`,
      [made[0]],
    )
    const resend = { id: made[0] }
    expect(await world.command('resendWebhookDelivery', resend)).toMatchObject({ kind: 'TEST' })
    expect(await world.command('resendWebhookDelivery', resend)).toMatchObject(refused)
    // What waits already can still be tried at once.
    const waiting = await world.command('resendWebhookDelivery', { id: made[1] })
    expect(waiting).toMatchObject({ id: made[1] })
    const elsewhere = await world.command('sendTestWebhook', { id: await listen() })
    expect(elsewhere).toMatchObject({ status: 'PENDING' })
  })

  test('fills no log by replaying in a circle, and loses no line of what was tried', async () => {
    const { rows } = await world.world.owner.query('select position from event_sequence')
    const fromPosition = String(BigInt(rows[0].position) + 1n)
    const id = await listen({ eventTypes: ['referral.'] })
    await world.draft()
    await world.draft()
    await world.place()
    await tell()
    const [tried] = await world.deliveries(id)
    await world.world.owner.query('update webhook_delivery set attempts = 1 where id = $1', [
      tried?.id,
    ])
    for (let expectedVersion = 1; expectedVersion < 5; expectedVersion += 1) {
      const replay = { id, expectedVersion, fromPosition }
      const { version } = await world.command('replayWebhookEvents', replay)
      expect(version).toBe(expectedVersion + 1)
      await tell()
    }
    const left = await world.deliveries(id)
    expect(left.map(({ status }) => status)).toEqual(['REPLACED', 'PENDING', 'PENDING'])
    expect(left[0]?.id).toBe(tried?.id)
  })

  test('keeps nobody waiting by standing far behind with many endpoints', async () => {
    const { owner } = world.world
    const rogues = await Promise.all([1, 2, 3].map(() => world.world.addPartner('MSA', 'MSA')))
    await happen(owner, rogues, 5_000)
    await happen(owner, [world.listener], 1)
    for (const by of rogues) {
      for (let made = 0; made < 20; made += 1) {
        await listen({ eventTypes: ['referral.'], since: '1' }, by)
      }
    }
    const id = await listen({ eventTypes: ['referral.'] })
    await world.draft()
    await world.place()
    let rounds = 0
    while ((await world.deliveries(id)).length === 0 && rounds < 9) {
      await tell()
      rounds += 1
    }
    // Those behind have 600 stretches to go, of which 50 are told in a round.
    expect(await world.deliveries(id)).toHaveLength(1)
  })
})

test('an endpoint that stands before events that are kept no longer goes on behind them', async () => {
  const { owner } = world.world
  const fromPosition = (await owner.query('select position + 1 as next from event_sequence'))
    .rows[0].next
  const id = await listen({ eventTypes: ['referral.', 'need.'] })
  await happen(owner, [world.listener], 600)
  await owner.query('delete from event where position >= $1', [fromPosition])
  await world.draft()
  await world.place()
  await tell()
  await tell()
  expect((await world.deliveries(id)).map(({ eventType }) => eventType)).toEqual([
    'referral.drafted',
  ])
})

describe('a command that comes while a try is written down', () => {
  test('neither undoes it nor is undone', async () => {
    const id = await listen({ eventTypes: ['referral.'] })
    await world.draft()
    await world.place()
    await tell()
    const { owner, worker } = world.world
    const [delivery] = await worker.transaction((tx) => dueAt(tx, id, clock.now(), 1))
    if (delivery === undefined) throw new Error('nothing is due')
    const command = await owner.connect()
    await command.query('begin')
    await command.query('select 1 from webhook_endpoint where id = $1 for update', [id])
    const attempt = { outcome: 'GONE', statusCode: 410, durationMs: 1, retryAfterMs: null } as const
    const rules = { schedule: [1_000], chance: () => 0 }
    const recorded = worker.transaction((tx) =>
      recordAttempt(tx, delivery, attempt, rules, clock.now()),
    )
    const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
    await vi.waitFor(async () => expect((await owner.query(waiting)).rowCount).toBe(1))
    await command.query(
      `update webhook_delivery set next_attempt_at = now() where endpoint_id = $1`,
      [id],
    )
    await command.query('commit')
    command.release()
    await recorded
    expect(await world.endpoint(id)).toMatchObject({ status: 'DISABLED', disabledReason: 'GONE' })
    const [log] = await world.deliveries(id)
    expect(log?.attempts).toEqual([{ number: 1, outcome: 'GONE' }])
  })
})
