import * as ed25519 from '@noble/ed25519'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { type Changes, Network, told } from '../../test-support/connector/network.ts'
import {
  bodyOf,
  data,
  hmacOf,
  network,
  noting,
  now,
  secret,
} from '../../test-support/webhooks/sender.ts'
import { createWebhookHandler } from './index.ts'

const other = new Network()
const { id } = data
const seconds = now / 1000
const body = bodyOf()
const content = `${id}.${seconds}.${body}`
const signature = (value: string): Changes => ({ headers: { 'webhook-signature': value } })
const otherSecret = `whsec_${Buffer.alloc(24, 9).toString('base64')}`

describe('a delivery that is not of the network', () => {
  const right = network.signature(content)
  const byText = network.publicKey
  const cases: readonly (readonly [string, Changes, string])[] = [
    ['has no signature', signature(''), 'SIGNATURE_MISSING'],
    ['has no id', { headers: { 'webhook-id': '' } }, 'SIGNATURE_MISSING'],
    ['has no time', { headers: { 'webhook-timestamp': '' } }, 'SIGNATURE_MISSING'],
    ['is signed by another key', { signers: [other] }, 'SIGNATURE_INVALID'],
    ['is signed by another secret', signature(hmacOf(content, otherSecret)), 'SIGNATURE_INVALID'],
    ['carries another body', { body: body.replace('ACCEPTED', 'REJECTED') }, 'SIGNATURE_INVALID'],
    ['carries its body with a space more', { body: `${body} ` }, 'SIGNATURE_INVALID'],
    ['carries another id', { headers: { 'webhook-id': 'msg_2' } }, 'SIGNATURE_INVALID'],
    [
      'carries another time',
      { headers: { 'webhook-timestamp': `${seconds + 1}` } },
      'SIGNATURE_INVALID',
    ],
    [
      'takes the public key for a secret',
      signature(hmacOf(content, `whsec_${byText.slice(5)}`)),
      'SIGNATURE_INVALID',
    ],
    ['names the wrong scheme', signature(right.replace('v1a', 'v1')), 'SIGNATURE_INVALID'],
    [
      'names the other scheme',
      signature(hmacOf(content).replace('v1', 'v1a')),
      'SIGNATURE_INVALID',
    ],
    ['names a scheme of later', signature(right.replace('v1a', 'v2')), 'SIGNATURE_INVALID'],
    ['has half a signature', signature(right.slice(0, 48)), 'SIGNATURE_INVALID'],
    ['has half a digest', signature(hmacOf(content).slice(0, 23)), 'SIGNATURE_INVALID'],
    ['has a signature that is no base64', signature('v1a,%%% v1,%%%'), 'SIGNATURE_INVALID'],
    ['has an empty signature', signature('v1a, v1,'), 'SIGNATURE_INVALID'],
    [
      'hides the right one behind a crowd',
      signature(`${'v1,AA== '.repeat(60)}${right}`),
      'SIGNATURE_INVALID',
    ],
  ]

  test.each(cases)(
    '%s: refused before a handler runs, and nothing is repeated',
    async (_, changes, code) => {
      const { handler, events } = noting({ keys: network.publicKey, secrets: secret })
      const answer = await told(await handler(network.raw(body, { id, at: now, ...changes })))
      expect([answer.status, answer.json]).toEqual([401, { error: code }])
      expect(answer.text).not.toContain('CANARY')
      expect(events).toEqual([])
    },
  )

  test.each([
    ['the key', right],
    ['the secret', hmacOf(content)],
    ['both', `${right} ${hmacOf(content)}`],
  ])('while the very one it imitates passes, signed by %s', async (_, value) => {
    const { deliver, events } = noting({ keys: network.publicKey, secrets: secret })
    expect(await deliver(signature(value))).toBe(204)
    expect(events).toEqual([data])
  })
})

describe('keys and secrets', () => {
  test('rotate: either key passes, under one signature or under both', async () => {
    const next = new Network()
    const { deliver } = noting({ keys: [network.publicKey, next.publicKey] })
    for (const signers of [[network], [next], [network, next], [other, next]]) {
      expect(await deliver({ signers })).toBe(204)
    }
    expect(await deliver({ signers: [other] })).toBe('SIGNATURE_INVALID')
    const onlyOld = noting()
    expect(await onlyOld.deliver({ signers: [next, network] })).toBe(204)
    expect(await onlyOld.deliver({ signers: [next] })).toBe('SIGNATURE_INVALID')
  })

  test('rotate: either secret passes, under one signature or under both', async () => {
    const { deliver } = noting({ secrets: [secret, otherSecret] })
    const [old, next] = [hmacOf(content), hmacOf(content, otherSecret)]
    for (const value of [old, next, `${old} ${next}`, `v1,AAAA ${next}`]) {
      expect(await deliver(signature(value))).toBe(204)
    }
    const onlyOld = noting({ secrets: secret })
    expect(await onlyOld.deliver(signature(`${next} ${old}`))).toBe(204)
    expect(await onlyOld.deliver(signature(next))).toBe('SIGNATURE_INVALID')
    expect(await onlyOld.deliver()).toBe('SIGNATURE_INVALID')
  })

  test('may be given anew for each delivery', async () => {
    let current = network.publicKey
    const { deliver } = noting({ keys: async () => current })
    expect(await deliver()).toBe(204)
    current = other.publicKey
    expect(await deliver()).toBe('SIGNATURE_INVALID')
    let shared = secret
    const bySecret = noting({ secrets: () => [shared] })
    expect(await bySecret.deliver(signature(hmacOf(content)))).toBe(204)
    shared = otherSecret
    expect(await bySecret.deliver(signature(hmacOf(content)))).toBe('SIGNATURE_INVALID')
  })

  test('may stand in one text with commas, as in an environment variable', async () => {
    const { deliver } = noting({ keys: `${other.publicKey},${network.publicKey}` })
    expect(await deliver()).toBe(204)
    expect(await deliver({ signers: [new Network()] })).toBe('SIGNATURE_INVALID')
  })

  const none = ['', 'whpk_', `whpk_${'A'.repeat(44)}`, secret, 'whsk_CANARY=']
  test.each(none)('that are none are an error at once, which does not quote them (%#)', (key) => {
    for (const keys of [key, [network.publicKey, key]]) {
      expect(() => createWebhookHandler({ keys, on: {} })).toThrow(/^keys: give .*whpk_/)
      expect(() => createWebhookHandler({ keys, on: {} })).not.toThrow(/CANARY|BwcH/)
    }
  })

  test.each(['whsec_', 'whsec_CANARY', `whsec_${'!'.repeat(40)}`, secret.slice(6), 'whpk_A='])(
    'secrets that are none are an error at once, which does not quote them (%#)',
    (one) => {
      for (const secrets of [one, [secret, one]]) {
        expect(() => createWebhookHandler({ secrets, on: {} })).toThrow(/^secrets: give .*whsec_/)
        expect(() => createWebhookHandler({ secrets, on: {} })).not.toThrow(/CANARY|BwcH/)
      }
      expect(() => createWebhookHandler({ secrets: [], on: {} })).toThrow(TypeError)
      expect(() => createWebhookHandler({ keys: [], on: {} })).toThrow(TypeError)
    },
  )

  test('that cannot be had refuse every delivery, and onError is told why', async () => {
    const failures: unknown[] = []
    const onError = (failure: unknown) => failures.push(failure)
    const error = new Error('network away')
    const { deliver, events } = noting({ keys: () => Promise.reject(error), onError })
    expect(await deliver()).toBe('NOT_READY')
    expect(failures).toEqual([{ event: null, error }])
    expect(await noting({ keys: () => [] }).deliver()).toBe('NOT_READY')
    expect(await noting({ secrets: () => '' }).deliver()).toBe('NOT_READY')
    expect(events).toEqual([])
  })
})

describe('the time of a delivery', () => {
  const s = 1000
  test.each([-300 * s, 0, 300 * s])('may be %i ms from now', async (shift) => {
    expect(await noting().deliver({ at: now + shift })).toBe(204)
  })

  test.each([-301 * s, 301 * s, -86_400 * s, now])('may not be %i ms from now', async (shift) => {
    const { deliver, events } = noting()
    expect(await deliver({ at: now + shift })).toBe('TIMESTAMP_OUT_OF_RANGE')
    expect(events).toEqual([])
  })

  test.each(['soon', 'NaN', 'Infinity', '1e999', '-1'])('is no %s', async (value) => {
    const headers = { 'webhook-timestamp': value }
    expect(await noting().deliver({ headers })).toBe('TIMESTAMP_OUT_OF_RANGE')
  })

  test('may differ by less when told so', async () => {
    const { deliver } = noting({ toleranceSeconds: 10 })
    expect(await deliver({ at: now - 10 * s })).toBe(204)
    expect(await deliver({ at: now - 11 * s })).toBe('TIMESTAMP_OUT_OF_RANGE')
  })
})

describe('beside implementations of others', () => {
  test('what the official package signs by a secret passes', async () => {
    const value = new Webhook(secret).sign(id, new Date(now), body)
    const { deliver, events } = noting({ secrets: [otherSecret, secret] })
    expect(await deliver(signature(value))).toBe(204)
    expect(await deliver({ ...signature(value), body: `${body} ` })).toBe('SIGNATURE_INVALID')
    expect(events).toEqual([data])
  })

  test('what another Ed25519 signs passes', async () => {
    const { secretKey, publicKey } = await ed25519.keygenAsync()
    const signed = await ed25519.signAsync(new TextEncoder().encode(content), secretKey)
    const keys = `whpk_${Buffer.from(publicKey).toString('base64')}`
    const { deliver, events } = noting({ keys })
    expect(await deliver(signature(`v1a,${Buffer.from(signed).toString('base64')}`))).toBe(204)
    expect(await deliver()).toBe('SIGNATURE_INVALID')
    expect(events).toEqual([data])
  })
})
