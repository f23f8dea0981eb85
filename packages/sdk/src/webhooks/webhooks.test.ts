import { describe, expect, test } from 'vitest'
import { Network, told } from '../../test-support/connector/network.ts'
import { bodyOf, data, network, noting, now } from '../../test-support/webhooks/sender.ts'
import { createWebhookHandler, type WebhookEvent } from './index.ts'

describe('a delivery', () => {
  test('goes to the handler of its type with its event, and is answered when that has resolved', async () => {
    const order: string[] = []
    const events: WebhookEvent<'referral.accepted'>[] = []
    const { deliver } = noting({
      on: {
        'referral.accepted': async (event) => {
          await new Promise((resolve) => setTimeout(resolve, 5))
          events.push(event)
          order.push('handled')
        },
        'referral.rejected': () => order.push('wrong one'),
      },
    })
    expect(await deliver()).toBe(204)
    expect(order).toEqual(['handled'])
    expect(events).toEqual([data])
  })

  test('keeps the members that later releases add', async () => {
    const { deliver, events } = noting()
    expect(await deliver({ signed: bodyOf({ ...data, ...{ added: 1 } }) })).toBe(204)
    expect(events).toEqual([{ ...data, added: 1 }])
  })

  test('bears the id that was signed for, whatever its body says', async () => {
    const { deliver, events } = noting()
    expect(await deliver({ id: 'msg_1' })).toBe(204)
    expect(events).toEqual([{ ...data, id: 'msg_1' }])
  })

  test.each(['referral.invented', 'constructor', '__proto__', 'hasOwnProperty', ''])(
    'of a type without a handler (%j) is taken, and onUnknown is given it',
    async (type) => {
      const unknown: WebhookEvent[] = []
      const { deliver, events } = noting({ onUnknown: (event) => unknown.push(event) })
      expect(await deliver({ signed: bodyOf({ ...data, type }) })).toBe(204)
      expect(unknown).toEqual([{ ...data, type }])
      expect(await noting().deliver({ signed: bodyOf({ ...data, type }) })).toBe(204)
      expect(events).toEqual([])
    },
  )

  const bodies = ['', 'x', 'null', '1', '[]', '{}', '{"type":1,"data":{}}']
  const dataless = ['{"type":"referral.accepted"}', '{"type":"referral.accepted","data":"x"}']
  test.each([...bodies, ...dataless])(
    'that is none of the contract is refused: %s',
    async (signed) => {
      const { deliver, events } = noting({ onUnknown: () => expect.unreachable() })
      expect(await deliver({ signed })).toBe('BODY_INVALID')
      expect(events).toEqual([])
    },
  )

  test.each(['GET', 'PUT', 'DELETE'])('by %s is refused', async (method) => {
    const response = await noting().handler(new Request('http://partner.test', { method }))
    expect(response.headers.get('allow')).toBe('POST')
    expect(await told(response)).toMatchObject({
      status: 405,
      json: { error: 'METHOD_NOT_ALLOWED' },
    })
  })

  test('whose body was read before says so', async () => {
    const request = network.raw(bodyOf(), { at: now })
    await request.text()
    const answer = await told(await noting().handler(request))
    expect([answer.status, answer.json]).toEqual([500, { error: 'BODY_ALREADY_READ' }])
  })

  test('beyond 1 MiB is refused', async () => {
    const { deliver, events } = noting()
    expect(await deliver({ signed: bodyOf().padEnd(2 ** 20) })).toBe(204)
    expect(await deliver({ signed: bodyOf().padEnd(2 ** 20 + 1) })).toBe('TOO_LARGE')
    expect(events).toHaveLength(1)
  })
})

describe('a handler that fails', () => {
  const error = new Error('database away')
  const on = { 'referral.accepted': () => Promise.reject(error) }

  test('has the delivery sent again: 500, and onError is told of what', async () => {
    const failures: unknown[] = []
    const { handler } = noting({ on, onError: (failure) => failures.push(failure) })
    const answer = await told(await handler(network.raw(bodyOf(), { id: data.id, at: now })))
    expect([answer.status, answer.text]).toEqual([500, '{"error":"HANDLER_FAILED"}'])
    expect(failures).toEqual([{ event: data, error }])
  })

  test('costs no more when the hook fails, too, or when it throws at once', async () => {
    const { deliver } = noting({ on, onError: () => Promise.reject(error) })
    expect(await deliver()).toBe('HANDLER_FAILED')
    const thrown = () => {
      throw error
    }
    const { deliver: again } = noting({ on: { 'referral.accepted': thrown }, onError: thrown })
    expect(await again()).toBe('HANDLER_FAILED')
    const unknown = noting({ on: {}, onUnknown: thrown })
    expect(await unknown.deliver()).toBe('HANDLER_FAILED')
  })
})

describe('a delivery that comes again', () => {
  test('is handled again, for nothing is remembered', async () => {
    const { deliver, events } = noting()
    expect([await deliver(), await deliver()]).toEqual([204, 204])
    expect(events).toHaveLength(2)
  })

  test('is taken and left out, where there is a memory', async () => {
    const { deliver, events } = noting({ seen: new Set<string>() })
    const answers = [await deliver(), await deliver(), await deliver({ id: 'msg_2' })]
    expect(answers).toEqual([204, 204, 204])
    expect(events).toEqual([data, { ...data, id: 'msg_2' }])
  })

  test('is handled again when it failed before, memory or not', async () => {
    let calls = 0
    const accepted = () => {
      calls += 1
      if (calls === 1) throw new Error('the first time')
    }
    const { deliver } = noting({ on: { 'referral.accepted': accepted }, seen: new Set<string>() })
    expect([await deliver(), await deliver(), await deliver()]).toEqual([
      'HANDLER_FAILED',
      204,
      204,
    ])
    expect(calls).toBe(2)
  })

  test('comes again as long as the memory fails', async () => {
    const failures: unknown[] = []
    const error = new Error('redis away')
    const away = { has: () => Promise.reject(error), add: () => expect.unreachable() }
    const { deliver, events } = noting({ seen: away, onError: (failure) => failures.push(failure) })
    expect(await deliver()).toBe('HANDLER_FAILED')
    expect(events).toEqual([])
    const full = { has: async () => false, add: () => Promise.reject(error) }
    expect(await noting({ seen: full }).deliver()).toBe('HANDLER_FAILED')
    expect(failures).toEqual([{ event: data, error }])
  })

  test('leaves no mark in the memory when it was not signed', async () => {
    const seen = new Set<string>()
    const { deliver } = noting({ seen })
    expect(await deliver({ signers: [new Network()] })).toBe('SIGNATURE_INVALID')
    expect(await deliver({ signed: '{}' })).toBe('BODY_INVALID')
    expect(seen.size).toBe(0)
  })
})

test('the types know every event, what it is about, and that others may come', () => {
  createWebhookHandler({
    keys: network.publicKey,
    on: {
      'case.closed': ({ subjectType }) => subjectType satisfies 'SharedCase',
      'message.posted': ({ type }) => type satisfies 'message.posted',
      // @ts-expect-error there is no such event
      'referral.acepted': () => undefined,
    },
    onUnknown: ({ type, subjectType }) => [type === '%future added value', subjectType.length],
  })
  // @ts-expect-error one of the two must be given
  expect(() => createWebhookHandler({ on: {} })).toThrow(TypeError)
})
