import { newId, VirtualClock } from '@passerelle/schema'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { tidyUp } from '../worker/tidy-up.ts'
import { WebhookWorld } from './webhook-world.ts'

const url = 'http://127.0.0.1:4999/passerelle'
const clock = new VirtualClock(new Date('2026-01-05T09:00:00Z'))
let world: WebhookWorld

beforeAll(async () => {
  world = await WebhookWorld.open(clock)
})
afterAll(() => world.close())
afterEach(() => world.rest())

const create = (input: object = {}, asked = {}) =>
  world.command('createWebhookEndpoint', { url, ...input }, asked)

describe('creating an endpoint', () => {
  test('begins enabled, signed with the keys of the installation, without a secret', async () => {
    const made = await create({
      description: '  Notre logiciel ',
      eventTypes: ['referral.', 'case.closed'],
    })
    expect(made).toMatchObject({
      secret: null,
      endpoint: {
        url,
        description: 'Notre logiciel',
        eventTypes: ['case.closed', 'referral.'],
        signing: 'ED25519',
        status: 'ENABLED',
        version: 1,
      },
    })
  })

  test('shows a secret once: not when it is repeated, nor when it is read', async () => {
    const key = newId()
    const made = await create({ signing: 'HMAC' }, { key })
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const again = await create({ signing: 'HMAC' }, { key })
    expect(again).toMatchObject({ secret: null, endpoint: { id: made.endpoint.id } })
    const { rows } = await world.world.owner.query('select w::text as row from webhook_endpoint w')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).not.toContain(made.secret.slice('whsec_'.length))
  })

  test('repeated after it was deleted says that it is there no longer', async () => {
    const key = newId()
    const { endpoint } = await create({}, { key })
    await world.command('deleteWebhookEndpoint', { id: endpoint.id, expectedVersion: 1 })
    expect(await create({}, { key })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test.each([
    ['an address of this network', { url: 'https://10.0.0.1/' }, 'ADDRESS_REFUSED'],
    ['credentials in it', { url: 'https://a:b@partner.example/' }, 'ADDRESS_REFUSED'],
    ['an address too long', { url: `https://partner.example/${'a'.repeat(500)}` }, 'TOO_LONG'],
    ['an unknown type', { eventTypes: ['referral.eaten'] }, 'UNKNOWN_EVENT_TYPE'],
    ['an address with NUL in it', { url: `${url}/\u0000` }, 'ADDRESS_REFUSED'],
    ['an address with a line end', { url: `${url}\n` }, 'ADDRESS_REFUSED'],
    ['a description with NUL in it', { description: 'a\u0000b' }, 'TEXT_INVALID'],
    ['a description that is no text', { description: 'a\ud800b' }, 'TEXT_INVALID'],
    ['a NIR', { description: '1 85 05 78 006 084 91' }, 'LOOKS_LIKE_NIR'],
    ['a long description', { description: 'a'.repeat(201) }, 'TOO_LONG'],
  ])('refuses %s and keeps nothing', async (_what, input, code) => {
    expect(await create(input)).toMatchObject({ code })
    const { rows } = await world.world.owner.query('select 1 from webhook_endpoint')
    expect(rows).toEqual([])
  })

  test('stops at twenty', async () => {
    for (let made = 0; made < 20; made += 1) await create()
    expect(await create()).toMatchObject({ code: 'TOO_MANY_ENDPOINTS' })
    expect(await create({}, { by: world.other })).toMatchObject({ endpoint: { version: 1 } })
  })

  test.each([
    ['events:read', '{ webhookEndpoints { id } }'],
    [
      'webhooks:write',
      `mutation { createWebhookEndpoint(input: { url: "${url}" }) { __typename } }`,
    ],
    [
      'webhooks:write',
      `mutation { replayWebhookEvents(input: { id: "x", expectedVersion: 1, fromPosition: "1" }) { __typename } }`,
    ],
    ['webhooks:write', '{ webhookDeliveries(endpointId: "x") { totalCount } }'],
  ])('needs more than %s: %s', async (scope, document) => {
    const answer = await world.world.ask(world.listener, document, { scopes: [scope] })
    expect(answer.errors?.[0]?.extensions['code']).toBe('SCOPE_MISSING')
  })
})

describe('changing an endpoint', () => {
  test('moves its version with every change, and each is an event for its partner alone', async () => {
    const { endpoint } = await create({ description: 'a', signing: 'HMAC' })
    const { id } = endpoint
    const updated = await world.command('updateWebhookEndpoint', {
      id,
      expectedVersion: 1,
      eventTypes: ['need.'],
    })
    expect(updated).toMatchObject({ version: 2, description: 'a', eventTypes: ['need.'], url })
    await world.command('setWebhookEndpointStatus', { id, expectedVersion: 2, status: 'DISABLED' })
    await world.command('setWebhookEndpointStatus', { id, expectedVersion: 3, status: 'ENABLED' })
    await world.command('rotateWebhookSecret', { id, expectedVersion: 4 })
    const gone = await world.command('deleteWebhookEndpoint', { id, expectedVersion: 5 })
    expect(gone).toMatchObject({ id })
    const { rows } = await world.world.owner.query(
      `select e.type, e.aggregate_version as version, e.audience = array[$2::uuid] as own, a.command
       from event e join audit_record a on a.aggregate_id = e.aggregate_id and a.aggregate_version = e.aggregate_version
       where e.aggregate_id = $1 order by e.aggregate_version`,
      [id, world.listener.id],
    )
    expect(rows.map(({ type, version, own }) => [type, version, own])).toEqual([
      ['webhook_endpoint.created', 1, true],
      ['webhook_endpoint.updated', 2, true],
      ['webhook_endpoint.disabled', 3, true],
      ['webhook_endpoint.enabled', 4, true],
      ['webhook_endpoint.secret_rotated', 5, true],
      ['webhook_endpoint.deleted', 6, true],
    ])
  })

  test('asks nothing of an address that it does not name', async () => {
    const { endpoint } = await create()
    await world.world.owner.query(
      `update webhook_endpoint set url = 'https://nowhere.invalid/' where id = $1`,
      [endpoint.id],
    )
    const change = { id: endpoint.id, expectedVersion: 1, eventTypes: ['need.'] }
    expect(await world.command('updateWebhookEndpoint', change)).toMatchObject({ version: 2 })
    const back = { id: endpoint.id, expectedVersion: 2, url: 'https://nowhere.invalid/' }
    expect(await world.command('updateWebhookEndpoint', back)).toMatchObject({
      code: 'ADDRESS_REFUSED',
    })
  })

  test('of its secret destroys the former one at once, or when it signs no more', async () => {
    const { endpoint } = await create({ signing: 'HMAC' })
    const { id } = endpoint
    const former = async (): Promise<unknown> => {
      const { rows } = await world.world.owner.query(
        'select sealed_previous_secret is not null as kept from webhook_endpoint where id = $1',
        [id],
      )
      return rows[0]?.kept
    }
    await world.command('rotateWebhookSecret', { id, expectedVersion: 1, overlapHours: 1 })
    await tidyUp(world.world.worker, clock.now())
    expect(await former()).toBe(true)
    clock.advance(3_600_000)
    await tidyUp(world.world.worker, clock.now())
    expect(await former()).toBe(false)
    const at = { id, expectedVersion: 2, overlapHours: 0 }
    expect(await world.command('rotateWebhookSecret', at)).toMatchObject({
      endpoint: { version: 3, previousSecretUntil: null },
    })
    expect(await former()).toBe(false)
  })

  test('is refused at another version, with the current one', async () => {
    const { endpoint } = await create()
    for (const [name, more] of [
      ['updateWebhookEndpoint', {}],
      ['setWebhookEndpointStatus', { status: 'DISABLED' }],
      ['deleteWebhookEndpoint', {}],
      ['replayWebhookEvents', { fromPosition: '1' }],
    ] as const) {
      const refused = await world.command(name, { id: endpoint.id, expectedVersion: 7, ...more })
      expect(refused).toMatchObject({ code: 'VERSION_CONFLICT', current: { version: 1 } })
    }
  })

  test('does not exist for another partner', async () => {
    const { endpoint } = await create({ signing: 'HMAC' })
    const { id } = endpoint
    for (const [name, more] of [
      ['updateWebhookEndpoint', { expectedVersion: 1 }],
      ['setWebhookEndpointStatus', { expectedVersion: 1, status: 'DISABLED' }],
      ['deleteWebhookEndpoint', { expectedVersion: 1 }],
      ['rotateWebhookSecret', { expectedVersion: 1 }],
      ['replayWebhookEvents', { expectedVersion: 1, fromPosition: '1' }],
      ['sendTestWebhook', {}],
    ] as const) {
      const refused = await world.command(name, { id, ...more }, { by: world.other })
      expect(refused).toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await world.endpoint(id, world.other)).toBeUndefined()
    const test = await world.command('sendTestWebhook', { id })
    expect(await world.deliveries(id)).toHaveLength(1)
    expect(await world.deliveries(id, world.other)).toEqual([])
    const stolen = await world.command(
      'resendWebhookDelivery',
      { id: test.id },
      { by: world.other },
    )
    expect(stolen).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('has its conditions', async () => {
    const { endpoint } = await create()
    const { id } = endpoint
    expect(await world.command('rotateWebhookSecret', { id, expectedVersion: 1 })).toMatchObject({
      code: 'NOT_HMAC',
    })
    for (const fromPosition of ['0', '99999999']) {
      const replay = { id, expectedVersion: 1, fromPosition }
      expect(await world.command('replayWebhookEvents', replay)).toMatchObject({
        code: 'OUT_OF_RANGE',
        field: 'input.fromPosition',
      })
    }
  })
})
