import * as noble from '@noble/ed25519'
import { VirtualClock } from '@passerelle/schema'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openEndpoint, type TestEndpoint, type Told } from './endpoint-for-test.ts'
import { WebhookWorld } from './webhook-world.ts'

const soon = { timeout: 20_000, interval: 20 }
const HOUR_MS = 3_600_000
const clock = new VirtualClock(new Date('2026-01-05T09:00:00Z'))
let world: WebhookWorld
let endpoint: TestEndpoint

beforeAll(async () => {
  world = await WebhookWorld.open(clock)
})
afterAll(() => world.close())
beforeEach(async () => {
  world.errors.length = 0
  await world.place()
  endpoint = await openEndpoint()
})
afterEach(async () => {
  await world.rest()
  endpoint.close()
  expect(world.errors).toEqual([])
})

async function listen(
  input: object = {},
  by = world.listener,
): Promise<{ readonly id: string; readonly secret: string | null }> {
  const made = await world.command(
    'createWebhookEndpoint',
    { url: endpoint.url, eventTypes: ['referral.'], ...input },
    { by },
  )
  expect(made.__typename).toBe('WebhookEndpointWithSecret')
  return { id: made.endpoint.id, secret: made.secret }
}

const has = (count: number, of = endpoint): Promise<void> =>
  vi.waitFor(() => expect(of.told.length).toBeGreaterThanOrEqual(count), soon)

const inStatus = (id: string, status: string, count: number): Promise<void> =>
  vi.waitFor(async () => {
    const deliveries = await world.deliveries(id)
    expect(deliveries.filter((one) => one.status === status)).toHaveLength(count)
  }, soon)

const versions = (told: readonly Told[], subjectId: string): readonly number[] =>
  told.filter((one) => one.subjectId === subjectId).map(({ version }) => version)

describe('an endpoint', () => {
  test('is told of an event once, in ids and codes, under the id it has in the feed', async () => {
    const { id } = await listen()
    await world.work()
    const draft = await world.draft()
    await has(1)
    const { data } = await world.world.ask(
      world.listener,
      `{ events { events { id position type occurredAt subjectType subjectId subjectVersion networkId caseId
         actorPartnerId codes { name value } } } }`,
    )
    const event = data.events.events.find(
      (one: { readonly subjectId: string }) => one.subjectId === draft.id,
    )
    const [told] = endpoint.told
    expect(told?.id).toBe(event.id)
    expect(JSON.parse(told?.text ?? '')).toEqual({
      type: 'referral.drafted',
      timestamp: event.occurredAt,
      data: {
        ...event,
        codes: Object.fromEntries(
          event.codes.map(({ name, value }: Record<string, string>) => [name, value]),
        ),
      },
    })
    await inStatus(id, 'DELIVERED', 1)
    expect(endpoint.told).toHaveLength(1)
  })

  test('is told under a signature that an independent implementation accepts', async () => {
    await listen()
    await world.work()
    await world.draft()
    await has(1)
    const [told] = endpoint.told
    const header = (name: string): string => String(told?.headers[name])
    const [key] = await world.world.signatures.published()
    const verified = await noble.verifyAsync(
      Buffer.from(header('webhook-signature').replace(/^v1a,/, ''), 'base64'),
      Buffer.from(`${header('webhook-id')}.${header('webhook-timestamp')}.${told?.text}`),
      Buffer.from(key?.publicKey.replace(/^whpk_/, '') ?? '', 'base64'),
    )
    expect(verified).toBe(true)
  })

  test('with a secret is told under one that the official package accepts, before, during and after rotation', async () => {
    const verifies = ({ headers, text }: Told, secret: string | null): boolean => {
      try {
        new Webhook(secret ?? '').verify(text, headers as Record<string, string>)
        return true
      } catch {
        return false
      }
    }
    const { id, secret } = await listen({ signing: 'HMAC' })
    await world.work()
    await world.draft()
    await has(1)
    const rotated = await world.command('rotateWebhookSecret', { id, expectedVersion: 1 })
    expect(rotated.endpoint.previousSecretUntil).not.toBeNull()
    await world.draft()
    await has(2)
    const again = await world.command('rotateWebhookSecret', {
      id,
      expectedVersion: 2,
      overlapHours: 0,
    })
    await world.draft()
    await has(3)
    const secrets = [secret, rotated.secret, again.secret]
    expect(endpoint.told.map((told) => secrets.map((one) => verifies(told, one)))).toEqual([
      [true, false, false],
      [true, true, false],
      [false, false, true],
    ])
  })

  test('is told of what its filter names, of what its partner may learn, and not of endpoints', async () => {
    const second = await openEndpoint()
    const all = await openEndpoint()
    await listen({ url: second.url }, world.other)
    await listen({ url: all.url, eventTypes: [] })
    await listen({ eventTypes: ['referral.sent'] })
    await world.work()
    await world.send(await world.draft())
    await has(1)
    await has(1, second)
    await has(2, all)
    // The draft was its author's alone.
    expect(second.told.map(({ type }) => type)).toEqual(['referral.sent'])
    expect(endpoint.told.map(({ type }) => type)).toEqual(['referral.sent'])
    expect(all.told.filter(({ type }) => type.startsWith('webhook'))).toEqual([])
    expect(second.told[0]?.id).toBe(endpoint.told[0]?.id)
    second.close()
    all.close()
  })

  test('that fails is tried again by the schedule, in order for each referral, and others go on', async () => {
    const { id } = await listen()
    let failing = true
    const first = await world.draft()
    endpoint.behave((response, { subjectId }) =>
      response.writeHead(failing && subjectId === first.id ? 500 : 204).end(),
    )
    await world.work()
    await world.send(first)
    await world.send(await world.draft())
    await inStatus(id, 'DELIVERED', 2)
    // The second event of the first referral waits behind the one that failed.
    expect(versions(endpoint.told, first.id)).toEqual([1])
    clock.advance(4_000)
    await world.send(await world.draft())
    await inStatus(id, 'DELIVERED', 4)
    expect(versions(endpoint.told, first.id)).toEqual([1])
    clock.advance(2_000)
    await vi.waitFor(async () => {
      const log = (await world.deliveries(id)).find(({ subjectId }) => subjectId === first.id)
      expect(log?.attempts).toHaveLength(2)
    }, soon)
    expect(versions(endpoint.told, first.id)).toEqual([1, 1])
    failing = false
    clock.advance(360_000)
    await inStatus(id, 'DELIVERED', 6)
    expect(versions(endpoint.told, first.id)).toEqual([1, 1, 1, 2])
    const ids = endpoint.told.filter(({ subjectId }) => subjectId === first.id)
    expect(new Set(ids.map((told) => told.id)).size).toBe(2)
    const [log] = await world.deliveries(id)
    expect(log?.attempts.map(({ outcome }) => outcome)).toEqual(['REFUSED', 'REFUSED', 'DELIVERED'])
  })

  test('that answers 410 is disabled, loses nothing, and goes on where it stopped once enabled', async () => {
    const { id } = await listen()
    endpoint.behave((response) => response.writeHead(410).end())
    await world.work()
    await world.send(await world.draft())
    await vi.waitFor(
      async () =>
        expect(await world.endpoint(id)).toMatchObject({
          status: 'DISABLED',
          disabledReason: 'GONE',
          version: 2,
        }),
      soon,
    )
    endpoint.behave((response) => response.writeHead(204).end())
    clock.advance(HOUR_MS)
    await world.draft()
    const told = endpoint.told.length
    await world.command('setWebhookEndpointStatus', { id, expectedVersion: 2, status: 'ENABLED' })
    await inStatus(id, 'DELIVERED', 3)
    expect(told).toBe(1)
    const { rows } = await world.world.owner.query(
      `select data, audience from event where aggregate_id = $1 and type = 'webhook_endpoint.disabled'`,
      [id],
    )
    expect(rows).toEqual([{ data: { reason: 'GONE' }, audience: expect.anything() }])
  })

  test('that never takes one event gives it up after the last try, and the line behind it goes on', async () => {
    const { id } = await listen()
    const draft = await world.draft()
    endpoint.behave((response, { type }) =>
      response.writeHead(type === 'referral.drafted' ? 500 : 204).end(),
    )
    await world.work({ schedule: [1_000, 1_000] })
    await world.send(draft)
    await has(1)
    // Something else succeeds in the meantime: the endpoint as a whole works.
    await world.command('sendTestWebhook', { id })
    await inStatus(id, 'DELIVERED', 1)
    await vi.waitFor(async () => {
      clock.advance(1_000)
      expect(versions(endpoint.told, draft.id)).toEqual([1, 1, 1, 2])
    }, soon)
    await inStatus(id, 'DEAD', 1)
    expect(await world.endpoint(id)).toMatchObject({ status: 'ENABLED' })
  })

  test('at which nothing succeeds to the end of a schedule is disabled as failing', async () => {
    const { id } = await listen()
    await world.draft()
    endpoint.behave((response) => response.destroy())
    await world.work({ schedule: [] })
    await vi.waitFor(
      async () =>
        expect(await world.endpoint(id)).toMatchObject({
          status: 'DISABLED',
          disabledReason: 'FAILING',
        }),
      soon,
    )
    const [log] = await world.deliveries(id)
    expect(log).toMatchObject({ status: 'DEAD', attempts: [{ number: 1, outcome: 'UNREACHABLE' }] })
  })

  test('that hangs delays no other', async () => {
    const quick = await openEndpoint()
    const { id } = await listen()
    const other = await listen({ url: quick.url })
    endpoint.behave(() => undefined)
    // Placed together, so that they are tried together: a second round waits for the first.
    for (let sent = 0; sent < 3; sent += 1) await world.draft()
    await world.place()
    await world.work({ deadlineMs: 600_000 })
    await has(3)
    await world.draft()
    await inStatus(other.id, 'DELIVERED', 4)
    expect((await world.deliveries(id)).map(({ status }) => status)).not.toContain('DELIVERED')
    quick.close()
  })

  test('that redirects leads nowhere', async () => {
    const elsewhere = await openEndpoint()
    const { id } = await listen()
    endpoint.behave((response) => response.writeHead(307, { location: elsewhere.url }).end())
    await world.work()
    await world.draft()
    await vi.waitFor(async () => {
      const [log] = await world.deliveries(id)
      expect(log?.attempts).toMatchObject([{ outcome: 'REDIRECTED' }])
    }, soon)
    expect(elsewhere.told).toEqual([])
    elsewhere.close()
  })

  test('that does not answer in time is noted as such', async () => {
    const { id } = await listen()
    endpoint.behave(() => undefined)
    await world.work({ deadlineMs: 100 })
    await world.draft()
    await vi.waitFor(async () => {
      const [log] = await world.deliveries(id)
      expect(log?.attempts).toMatchObject([{ outcome: 'TIMED_OUT' }])
    }, soon)
  })

  test('whose name comes to lead to an address of ours is not called', async () => {
    const { id } = await listen()
    await world.world.owner.query(
      `update webhook_endpoint set url = 'https://partner.example/' where id = $1`,
      [id],
    )
    await world.work({
      sandbox: false,
      resolve: async () => [{ address: '10.0.0.1', family: 4 }],
    })
    await world.draft()
    await vi.waitFor(async () => {
      const [log] = await world.deliveries(id)
      expect(log?.attempts).toMatchObject([{ outcome: 'ADDRESS_REFUSED' }])
    }, soon)
  })
})

describe('what a partner asks of its log', () => {
  test('a resent delivery comes again under the same id', async () => {
    const { id } = await listen()
    await world.work()
    await world.draft()
    await inStatus(id, 'DELIVERED', 1)
    const [first] = await world.deliveries(id)
    const again = await world.command('resendWebhookDelivery', { id: first?.id })
    expect(again).toMatchObject({ __typename: 'WebhookDelivery', kind: 'RESEND' })
    await inStatus(id, 'DELIVERED', 2)
    expect(endpoint.told.map((told) => told.id)).toEqual([first?.eventId, first?.eventId])
    expect(endpoint.told[0]?.text).toBe(endpoint.told[1]?.text)
  })

  test('a replay tells everything from a position on again, in order, under the same ids', async () => {
    const { id } = await listen()
    await world.work()
    const draft = await world.draft()
    await world.send(draft)
    await inStatus(id, 'DELIVERED', 2)
    await world.draft()
    await inStatus(id, 'DELIVERED', 3)
    const ids = endpoint.told.map((told) => told.id)
    const [, second] = await world.deliveries(id)
    const replayed = await world.command('replayWebhookEvents', {
      id,
      expectedVersion: 1,
      fromPosition: second?.position,
    })
    expect(replayed).toMatchObject({ __typename: 'WebhookEndpoint', version: 2 })
    await inStatus(id, 'DELIVERED', 5)
    expect(
      endpoint.told
        .map((told) => told.id)
        .slice(3)
        .toSorted(),
    ).toEqual(ids.slice(1).toSorted())
  })

  test('a test event is sent once, also to a disabled endpoint, and its outcome is in the log', async () => {
    const { id } = await listen()
    await world.command('setWebhookEndpointStatus', { id, expectedVersion: 1, status: 'DISABLED' })
    endpoint.behave((response) => response.writeHead(500).end())
    await world.work()
    await world.command('sendTestWebhook', { id })
    await inStatus(id, 'DEAD', 1)
    expect(endpoint.told).toMatchObject([{ type: 'webhook.test', subjectId: id }])
    expect(await world.endpoint(id)).toMatchObject({ disabledReason: 'BY_PARTNER' })
  })
})

describe('an endpoint that begins at a position', () => {
  test('is told of what came after it, and by default of what comes from now on', async () => {
    const early = await listen()
    await world.work()
    await world.draft()
    await inStatus(early.id, 'DELIVERED', 1)
    const [first] = await world.deliveries(early.id)
    const since = String(BigInt(first?.position ?? 0) - 1n)
    const late = await listen({ since })
    const latest = await listen()
    await inStatus(late.id, 'DELIVERED', 1)
    await world.draft()
    await inStatus(latest.id, 'DELIVERED', 1)
    await inStatus(late.id, 'DELIVERED', 2)
  })
})

describe('an actor', () => {
  test.each([
    ['client is suspended', `update client set status = $2 where partner_id = $1`],
    ['partner is suspended', `update partner set status = $2 where id = $1`],
    [
      'client may read events no longer',
      `update client set scopes = case when $2 = 'ACTIVE' then array_append(scopes, 'events:read')
        else array_remove(scopes, 'events:read') end where partner_id = $1`,
    ],
  ])('whose %s is told nothing, and everything once that is over', async (_who, suspend) => {
    const second = await openEndpoint()
    const { id } = await listen()
    await listen({ url: second.url }, world.other)
    await world.send(await world.draft())
    await world.world.owner.query(suspend, [world.other.id, 'SUSPENDED'])
    await world.work()
    await inStatus(id, 'DELIVERED', 2)
    await world.draft()
    await inStatus(id, 'DELIVERED', 3)
    expect(second.told).toEqual([])
    await world.world.owner.query(suspend, [world.other.id, 'ACTIVE'])
    await has(1, second)
    second.close()
  })
})

describe('two workers', () => {
  test('deliver each event once between them', async () => {
    const { id } = await listen()
    await Promise.all([world.work(), world.work()])
    for (let sent = 0; sent < 10; sent += 1) await world.draft()
    await inStatus(id, 'DELIVERED', 10)
    expect(new Set(endpoint.told.map((told) => told.id)).size).toBe(10)
    expect(endpoint.told).toHaveLength(10)
  })
})
