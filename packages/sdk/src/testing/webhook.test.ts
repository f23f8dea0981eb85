import { verify } from 'node:crypto'
import * as ed25519 from '@noble/ed25519'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { createWebhookHandler } from '../webhooks/index.ts'
import { createTestKeys, signTestWebhook, testEvent } from './index.ts'

async function partsOf(request: Request) {
  const headers = Object.fromEntries(request.headers)
  const body = await request.text()
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  return { headers, body, content, signatures: (headers['webhook-signature'] ?? '').split(' ') }
}

const event = testEvent('referral.accepted', { codes: { state: 'ACCEPTED' } })

describe('a test webhook', () => {
  test('passes the handler by its key, by its secret, and by both', async () => {
    const { privateKey, publicKey, secret } = await createTestKeys()
    const events: unknown[] = []
    const on = { 'referral.accepted': (got: object) => events.push(got) } as const
    const byKey = createWebhookHandler({ keys: publicKey, on })
    const bySecret = createWebhookHandler({ secrets: secret, on })
    const statusOf = async (sent: Promise<Request>, handler = byKey) =>
      (await handler(await sent)).status
    expect(await statusOf(signTestWebhook({ privateKey, event }))).toBe(204)
    expect(await statusOf(signTestWebhook({ secret, event }), bySecret)).toBe(204)
    expect(await statusOf(signTestWebhook({ secret, privateKey, event }), bySecret)).toBe(204)
    expect(events).toEqual([event, event, event])
    expect(await statusOf(signTestWebhook({ secret, event }))).toBe(401)
    const others = await createTestKeys()
    expect(await statusOf(signTestWebhook({ privateKey: others.privateKey, event }))).toBe(401)
    const rotating = [others.privateKey, privateKey]
    expect(await statusOf(signTestWebhook({ privateKey: rotating, event }))).toBe(204)
    const late = new Date(Date.now() - 301_000)
    expect(await statusOf(signTestWebhook({ privateKey, event, at: late }))).toBe(401)
  })

  test('is signed as the official package and another Ed25519 expect it', async () => {
    const { privateKey, publicKey, secret } = await createTestKeys()
    const sent = await partsOf(await signTestWebhook({ privateKey, secret, event }))
    expect(new Webhook(secret).verify(sent.body, sent.headers)).toMatchObject({ data: event })
    expect(() => new Webhook(secret).verify(`${sent.body} `, sent.headers)).toThrow()
    const raw = Buffer.from(publicKey.slice(5), 'base64')
    const signature = Buffer.from((sent.signatures[0] ?? '').slice(4), 'base64')
    expect(await ed25519.verifyAsync(signature, Buffer.from(sent.content), raw)).toBe(true)
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }
    const key = { key: jwk, format: 'jwk' } as const
    expect(verify(null, Buffer.from(sent.content), key, signature)).toBe(true)
  })

  test('takes a private key of 64 bytes, as some write it', async () => {
    const { privateKey, publicKey } = await createTestKeys()
    const both = [privateKey.slice(5), publicKey.slice(5)].map((text) =>
      Buffer.from(text, 'base64'),
    )
    const long = `whsk_${Buffer.concat(both).toString('base64')}`
    const at = new Date()
    const signed = [privateKey, long].map((key) => signTestWebhook({ privateKey: key, event, at }))
    const [one, two] = await Promise.all(signed.map(async (sent) => partsOf(await sent)))
    expect(two?.signatures).toEqual(one?.signatures)
  })

  test('may be of a type that does not exist yet', async () => {
    const { privateKey, publicKey } = await createTestKeys()
    const unknown: string[] = []
    const onUnknown = ({ type }: { readonly type: string }) => unknown.push(type)
    const handler = createWebhookHandler({ keys: publicKey, on: {}, onUnknown })
    const later = { ...event, type: 'referral.teleported' }
    expect((await handler(await signTestWebhook({ privateKey, event: later }))).status).toBe(204)
    expect(unknown).toEqual(['referral.teleported'])
  })

  test.each([{}, { privateKey: 'whpk_CANARY' }, { secret: 'CANARY' }, { privateKey: [] }])(
    'without a key to sign with is an error that quotes none (%#)',
    async (keys) => {
      const error: unknown = await signTestWebhook({ event, ...keys }).catch((thrown) => thrown)
      expect(error).toBeInstanceOf(TypeError)
      expect(String(error)).not.toContain('CANARY')
    },
  )
})

test('a test event knows what it is about, has ids of its own, and takes what is set', () => {
  const [one, two] = [testEvent('case.closed'), testEvent('case.closed', { subjectId: 'c1' })]
  expect(one).toMatchObject({ type: 'case.closed', subjectType: 'SharedCase', codes: {} })
  expect(two.subjectId).toBe('c1')
  expect(two.id).not.toBe(one.id)
})
