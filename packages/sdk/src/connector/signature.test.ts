import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  bodyOf,
  type Changes,
  Network,
  owner,
  quotient,
  told,
} from '../../test-support/connector/network.ts'
import { type ConnectorOptions, createConnector } from './index.ts'

const network = new Network()
const other = new Network()
const items = [quotient('REF-CANARY')]
const now = Date.parse('2026-02-01T08:00:00.000Z')

/** A connector that counts how often its handler ran. */
function counting(options: Partial<ConnectorOptions> = {}) {
  const count = { calls: 0 }
  const familyBenefits = () => [{ quotientFamilial: ++count.calls }]
  const facets = { familyBenefits }
  const connector = createConnector({
    partnerId: owner,
    keys: network.publicKey,
    facets,
    now: () => now,
    ...options,
  })
  const ask = async (changes: Changes = {}) => {
    const { status, json } = await network.ask(connector, items, { at: now, ...changes })
    return json.error ?? status
  }
  return { connector, count, ask }
}

describe('a request that is not of the network', () => {
  const body = bodyOf(items)
  const id = 'msg_1'
  const seconds = now / 1000
  const hmac = createHmac('sha256', network.publicKey).update(`${id}.${seconds}.${body}`)
  const right = network.signature(`${id}.${seconds}.${body}`)
  const signature = (value: string): Changes => ({ id, headers: { 'webhook-signature': value } })
  const cases: readonly (readonly [string, Changes, string])[] = [
    ['has no signature', signature(''), 'SIGNATURE_MISSING'],
    ['has no id', { headers: { 'webhook-id': '' } }, 'SIGNATURE_MISSING'],
    ['has no time', { headers: { 'webhook-timestamp': '' } }, 'SIGNATURE_MISSING'],
    ['is signed by another key', { signers: [other] }, 'SIGNATURE_INVALID'],
    ['carries another body', { body: body.replace('CCAS', 'CAF') }, 'SIGNATURE_INVALID'],
    ['carries its body with a space more', { body: `${body} ` }, 'SIGNATURE_INVALID'],
    ['carries another id', { headers: { 'webhook-id': 'msg_2' } }, 'SIGNATURE_INVALID'],
    [
      'carries another time',
      { headers: { 'webhook-timestamp': `${seconds + 1}` } },
      'SIGNATURE_INVALID',
    ],
    ['is signed by a shared secret', signature(`v1,${hmac.digest('base64')}`), 'SIGNATURE_INVALID'],
    ['names the wrong scheme', signature(right.replace('v1a', 'v1b')), 'SIGNATURE_INVALID'],
    ['has half a signature', signature(right.slice(0, 48)), 'SIGNATURE_INVALID'],
    ['has a signature that is no base64', signature('v1a,%%%'), 'SIGNATURE_INVALID'],
    ['has an empty signature', signature('v1a,'), 'SIGNATURE_INVALID'],
    [
      'hides the right one behind a crowd',
      signature(`${'v1a,AA== '.repeat(60)}${right}`),
      'SIGNATURE_INVALID',
    ],
  ]

  test.each(cases)('%s: refused before a handler runs', async (_, changes, code) => {
    const { connector, count } = counting()
    const answer = await told(await connector(network.request(items, { at: now, ...changes })))
    expect([answer.status, answer.json]).toEqual([401, { error: code }])
    expect(answer.text).not.toContain('CANARY')
    expect(count.calls).toBe(0)
  })

  test('while the very one it imitates passes', async () => {
    const { ask, count } = counting()
    expect(await ask({ id, headers: { 'webhook-signature': right } })).toBe(200)
    expect(count.calls).toBe(1)
  })
})

describe('keys', () => {
  test('rotate: either key passes, under one signature or under both', async () => {
    const next = new Network()
    const both = counting({ keys: [network.publicKey, next.publicKey] })
    for (const signers of [[network], [next], [network, next], [other, next]]) {
      expect(await both.ask({ signers })).toBe(200)
    }
    expect(await both.ask({ signers: [other] })).toBe('SIGNATURE_INVALID')
    const onlyOld = counting()
    expect(await onlyOld.ask({ signers: [next, network] })).toBe(200)
    expect(await onlyOld.ask({ signers: [next] })).toBe('SIGNATURE_INVALID')
  })

  test('may be given anew for each request', async () => {
    let current = network.publicKey
    const { ask } = counting({ keys: async () => current })
    expect(await ask()).toBe(200)
    current = other.publicKey
    expect(await ask()).toBe('SIGNATURE_INVALID')
  })

  const none = ['', 'whpk_', `whpk_${'A'.repeat(44)}`, network.publicKey.slice(5), 'whsk_CANARY=']
  test.each(none)('that are none are an error at once, which does not quote them (%#)', (key) => {
    for (const keys of [key, [network.publicKey, key]]) {
      expect(() => createConnector({ partnerId: owner, keys, facets: {} })).toThrow(
        /^keys: give .*whpk_/,
      )
      expect(() => createConnector({ partnerId: owner, keys, facets: {} })).not.toThrow(/CANARY/)
    }
    expect(() => createConnector({ partnerId: owner, keys: [], facets: {} })).toThrow(TypeError)
  })

  test('that cannot be had refuse every request, and onError is told why', async () => {
    const failures: unknown[] = []
    const onError = (failure: unknown) => failures.push(failure)
    const error = new Error('network away')
    const { ask, count } = counting({ keys: () => Promise.reject(error), onError })
    expect(await ask()).toBe('NOT_READY')
    expect(failures).toEqual([{ facet: null, requestId: null, error }])
    const wrong = counting({ keys: () => [], onError })
    expect(await wrong.ask()).toBe('NOT_READY')
    expect(count.calls + wrong.count.calls).toBe(0)
  })
})

describe('the time of a request', () => {
  const s = 1000
  test.each([-300 * s, -1, 0, 299 * s, 300 * s])('may be %i ms from now', async (shift) => {
    const { ask } = counting()
    expect(await ask({ at: now + shift })).toBe(200)
  })

  test.each([-301 * s, 301 * s, -86_400 * s, now])('may not be %i ms from now', async (shift) => {
    const { ask, count } = counting()
    expect(await ask({ at: now + shift })).toBe('TIMESTAMP_OUT_OF_RANGE')
    expect(count.calls).toBe(0)
  })

  test.each(['soon', 'NaN', 'Infinity', '1e999', '-1'])('is no %s', async (value) => {
    const { ask } = counting()
    expect(await ask({ headers: { 'webhook-timestamp': value } })).toBe('TIMESTAMP_OUT_OF_RANGE')
  })

  test('may differ by less when told so', async () => {
    const { ask } = counting({ toleranceSeconds: 10 })
    expect(await ask({ at: now - 10 * s })).toBe(200)
    expect(await ask({ at: now - 11 * s })).toBe('TIMESTAMP_OUT_OF_RANGE')
  })

  test('counts when the whole body is there: who sends slowly gains nothing', async () => {
    let clock = now
    const { connector, count } = counting({ now: () => clock })
    const request = network.request(items, { at: now })
    const whole = new Uint8Array(await request.clone().arrayBuffer())
    const body = new ReadableStream({
      pull(controller) {
        clock = now + 301 * s
        controller.enqueue(whole)
        controller.close()
      },
    })
    const { headers } = request
    const init = { method: 'POST', headers, body, duplex: 'half' }
    const slow = new Request('http://connector.test', init)
    expect((await told(await connector(slow))).json.error).toBe('TIMESTAMP_OUT_OF_RANGE')
    expect(count.calls).toBe(0)
  })
})

describe('a request', () => {
  test.each(['GET', 'PUT', 'DELETE'])('by %s is refused', async (method) => {
    const { connector } = counting()
    const response = await connector(new Request('http://connector.test', { method }))
    expect(response.headers.get('allow')).toBe('POST')
    expect(await told(response)).toMatchObject({
      status: 405,
      json: { error: 'METHOD_NOT_ALLOWED' },
    })
  })

  test('of exactly 1 MiB passes, one byte more is refused and not read to its end', async () => {
    const { connector } = counting()
    const body = bodyOf(items)
    const padded = (size: number) => body + ' '.repeat(size - body.length)
    const fits = network.raw(padded(2 ** 20), { at: now })
    expect((await connector(fits)).status).toBe(200)
    const over = await told(await connector(network.raw(padded(2 ** 20 + 1), { at: now })))
    expect([over.status, over.json]).toEqual([413, { error: 'TOO_LARGE' }])

    let sent = 0
    let cancelled = false
    const endless = new ReadableStream({
      pull(controller) {
        sent += 2 ** 16
        controller.enqueue(new Uint8Array(2 ** 16))
      },
      cancel() {
        cancelled = true
      },
    })
    const { headers } = network.request(items, { at: now })
    const init = { method: 'POST', headers, body: endless, duplex: 'half' }
    const answer = await connector(new Request('http://connector.test', init))
    expect([answer.status, cancelled]).toEqual([413, true])
    expect(sent).toBeLessThan(2 ** 21)
  })

  test('that breaks off is refused', async () => {
    const { connector, count } = counting()
    const { headers } = network.request(items, { at: now })
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error('reset'))
      },
    })
    const init = { method: 'POST', headers, body, duplex: 'half' }
    const answer = await told(await connector(new Request('http://connector.test', init)))
    expect([answer.status, answer.json]).toEqual([401, { error: 'SIGNATURE_INVALID' }])
    expect(count.calls).toBe(0)
  })

  test('whose body was read before says so', async () => {
    const { connector } = counting()
    const request = network.request(items, { at: now })
    await request.json()
    expect(await told(await connector(request))).toMatchObject({
      status: 500,
      json: { error: 'BODY_ALREADY_READ' },
    })
  })
})
