import { randomBytes } from 'node:crypto'
import * as noble from '@noble/ed25519'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SignatureKeys } from '../signatures/index.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import {
  answer,
  asked,
  callTo,
  gatewayForTest,
  itemOf,
  ok,
  openConnector,
  type TestConnector,
  valuesOf,
} from './connector-for-test.ts'
import type { OpenConnectorGateway } from './index.ts'

let database: TestDatabase
let app: pg.Pool
let signatures: SignatureKeys
let connector: TestConnector
let gateway: OpenConnectorGateway

beforeAll(async () => {
  database = await createTestDatabase()
  app = new pg.Pool({ connectionString: database.appUrl, max: 2 })
  signatures = new SignatureKeys(app, new Uint8Array(randomBytes(32)))
})
afterAll(async () => {
  await app.end()
  await database.drop()
})
beforeEach(async () => {
  connector = await openConnector()
  gateway = gatewayForTest({ signatures })
})
afterEach(async () => {
  await gateway.close()
  connector.close()
})

describe('a request to a connector', () => {
  it('asks for all items at once, each with its own fields, and for nothing else', async () => {
    const items = [itemOf(1), itemOf(2, ['adults', 'quotientFamilial']), itemOf(3, ['adults'])]
    const call = callTo(connector.url, items)
    connector.behave((response) =>
      answer(response, [
        ok({ quotientFamilial: 1 }),
        ok({ adults: 2, quotientFamilial: null }),
        ok({}),
      ]),
    )
    const asOf = '2026-01-31T09:30:00.000Z'
    expect(await gateway.ask(call)).toEqual([
      { kind: 'VALUES', asOf, values: { quotientFamilial: 1 } },
      { kind: 'VALUES', asOf, values: { adults: 2, quotientFamilial: null } },
      { kind: 'VALUES', asOf, values: {} },
    ])
    expect(connector.received.map(({ body }) => body)).toEqual([
      {
        type: 'facets.read',
        version: 1,
        owner: { partnerId: call.connector.partnerId },
        reader: call.reader,
        purpose: 'ASSESS_ELIGIBILITY',
        requestId: call.requestId,
        items,
      },
    ])
  })

  it('carries a signature that an independent implementation accepts', async () => {
    await gateway.ask(callTo(connector.url))
    const [received] = connector.received
    const { headers = {}, text } = received ?? {}
    const [published] = await signatures.published()
    const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`
    const accepted = await noble.verifyAsync(
      Buffer.from(String(headers['webhook-signature']).replace(/^v1a,/, ''), 'base64'),
      Buffer.from(content),
      Buffer.from(String(published?.publicKey).replace(/^whpk_/, ''), 'base64'),
    )
    expect(accepted).toBe(true)
  })

  it('holds 500 items at most: more travel side by side and come back in order', async () => {
    const refs = Array.from({ length: 1_001 }, (_, index) => index)
    const answers = await asked(
      gateway,
      callTo(
        connector.url,
        refs.map((ref) => itemOf(ref)),
      ),
    )
    expect(answers).toEqual(refs)
    const sizes = connector.received.map(({ body }) => body.items.length)
    expect(sizes.sort((a, b) => b - a)).toEqual([500, 500, 1])
  })

  it('is not made for nothing, nor for what has no contract', async () => {
    expect(await gateway.ask(callTo(connector.url, []))).toEqual([])
    expect(connector.received).toEqual([])
    const items = [
      itemOf(1, ['shoeSize']),
      itemOf(2),
      { facet: 'horoscope', ref: '3', fields: ['sign'] },
    ]
    expect(await asked(gateway, callTo(connector.url, items))).toEqual([
      'NOT_CONNECTED',
      2,
      'NOT_CONNECTED',
    ])
    expect(connector.received.map(({ body }) => body.items)).toEqual([[items[1]]])
  })

  it('is followed by the next on the same connection', async () => {
    for (let count = 0; count < 20; count += 1) await gateway.ask(callTo(connector.url))
    expect(connector.connections.ever).toBeLessThan(20)
  })
})

describe('an answer', () => {
  it.each<[string, unknown, unknown]>([
    ['values beyond what was asked', ok({ quotientFamilial: 1, adults: 2 }), 'MALFORMED'],
    ['a value of another type', ok({ quotientFamilial: '1' }), 'MALFORMED'],
    ['values that are a list', ok([]), 'MALFORMED'],
    ['no values', { status: 'OK', asOf: '2026-01-31T09:30:00Z' }, 'MALFORMED'],
    ['no date', { status: 'OK', values: {} }, 'MALFORMED'],
    ['a day without an hour', ok({}, '2026-01-31'), 'MALFORMED'],
    ['an hour of no zone', ok({}, '2026-01-31T09:30:00'), 'MALFORMED'],
    ['a day that does not exist', ok({}, '2026-02-31T09:30:00Z'), 'MALFORMED'],
    ['a number for a date', ok({}, 1_769_851_800), 'MALFORMED'],
    ['a date to come', ok({}, '2126-01-31T09:30:00Z'), 'MALFORMED'],
    ['another status', { status: 'MAYBE' }, 'MALFORMED'],
    ['nothing', null, 'MALFORMED'],
    ['that there is nothing now', { status: 'UNAVAILABLE' }, 'NOT_GIVEN'],
    ['more than it must', { status: 'UNAVAILABLE', retry: 'tomorrow' }, 'NOT_GIVEN'],
    ['a value that is not known', ok({ quotientFamilial: null }), null],
    ['a date in another zone', ok({ quotientFamilial: 1 }, '2026-01-31T10:30:00.5+01:00'), 1],
  ])('that gives %s counts for its own item alone', async (_what, given, expected) => {
    connector.behave((response, { body }) => {
      const [first, , last] = valuesOf(body.items)
      answer(response, [first, given, last])
    })
    const call = callTo(connector.url, [itemOf(7), itemOf(8), itemOf(9)])
    expect(await asked(gateway, call)).toEqual([7, expected, 9])
  })

  it.each([
    ['a social security number', 'n° 1 85 05 78 006 084 91'],
    ['a control character', 'Rue\u0000du Port'],
    ['half a character', '\ud800'],
    ['a text that turns a line around', 'Rue \u202edu Port'],
  ])('with %s in a text is refused, as it is of hosted facts', async (_what, address) => {
    connector.behave((response) => answer(response, [ok({ address }), ok({ address: '2 rue' })]))
    const items = [1, 2].map((ref) => ({ facet: 'contact', ref: String(ref), fields: ['address'] }))
    const answers = await gateway.ask(callTo(connector.url, items))
    expect(answers[0]).toEqual({ kind: 'UNAVAILABLE', cause: 'MALFORMED' })
    expect(answers[1]).toMatchObject({ kind: 'VALUES', values: { address: '2 rue' } })
  })

  it('is dated in one notation, a little ahead of our clock at most', async () => {
    const now = new Date('2026-01-31T09:30:00Z')
    const strict = gatewayForTest({ clock: { now: () => now } })
    connector.behave((response) =>
      answer(response, [
        ok({}, '2026-01-31T10:35:00+01:00'),
        ok({}, '2026-01-31T10:35:00.001+01:00'),
      ]),
    )
    expect(await strict.ask(callTo(connector.url, [itemOf(1), itemOf(2)]))).toEqual([
      { kind: 'VALUES', asOf: '2026-01-31T09:35:00.000Z', values: {} },
      { kind: 'UNAVAILABLE', cause: 'MALFORMED' },
    ])
    await strict.close()
  })

  it.each([
    ['no JSON', 'quotient 512'],
    ['nothing at all', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['no items', '{}'],
    ['items that are no list', '{"items":{}}'],
    ['too few items', JSON.stringify({ items: [ok({})] })],
    ['too many items', JSON.stringify({ items: [ok({}), ok({}), ok({})] })],
    [
      'a megabyte too much',
      JSON.stringify({ items: [ok({}), ok({})], more: 'x'.repeat(1_048_576) }),
    ],
  ])('of %s counts for no item', async (_what, text) => {
    connector.behave((response) => response.end(text))
    const call = callTo(connector.url, [itemOf(1), itemOf(2)])
    expect(await asked(gateway, call)).toEqual(['MALFORMED', 'MALFORMED'])
  })
})
