import { expect, test } from 'vitest'
import { canaries, expectNone, exposed, sentence } from '../../test-support/canaries.ts'
import { bodyOf, Network, owner, quotient } from '../../test-support/connector/network.ts'
import { type Answer, failureOf, serve } from '../../test-support/server.ts'
import { createConnector, fetchKeys } from '../connector/index.ts'
import { createWebhookHandler } from '../webhooks/index.ts'

const { name, secret, word } = canaries
const network = new Network()

/** A connector and a handler of webhooks; what they were told of by `onError` is looked at, too. */
function takers(keys: string | (() => Promise<readonly string[]>)) {
  const told: unknown[] = []
  const onError = (failure: unknown) => told.push(failure)
  const facets = { familyBenefits: () => [{ adults: 1 }] }
  return {
    told,
    all: [
      createConnector({ partnerId: owner, keys, facets, onError }),
      createWebhookHandler({ keys, secrets: `whsec_${'A'.repeat(43)}=`, on: {}, onError }),
    ],
  }
}

const signed = bodyOf([quotient(name)])
const requests: Readonly<Record<string, () => Request>> = {
  'another method': () => new Request('http://partner.test', { method: 'PUT', body: sentence }),
  'no signature': () => new Request('http://partner.test', { method: 'POST', body: sentence }),
  'a signature of another': () => network.raw(signed, { signers: [new Network()] }),
  'a body that was changed': () => network.raw(signed, { body: sentence }),
  'headers that hold anything': () =>
    network.raw(signed, {
      headers: { 'webhook-id': word, 'webhook-timestamp': secret, 'webhook-signature': name },
    }),
  'a signature that is no base64': () =>
    network.raw(signed, { headers: { 'webhook-signature': `v1a,${name} v1,${secret}` } }),
  'a time long ago': () => network.raw(signed, { at: 0 }),
  'a body that is none': () => network.raw(sentence),
  'a body of another shape': () => network.raw(JSON.stringify({ type: word, [name]: secret })),
  'the facts of another': () => network.raw(bodyOf([quotient(name)], word)),
  'a body too large': () => network.raw(sentence.repeat(9_000)),
}

test.each(Object.entries(requests))('%s is refused without a word of it', async (_, request) => {
  const { all, told } = takers(network.publicKey)
  for (const taker of all) {
    const response = await taker(request())
    expect(response.status).toBeGreaterThanOrEqual(200)
    expectNone(exposed(await response.text(), [...response.headers]))
  }
  expectNone(exposed(told))
})

test('keys that cannot be read or used are not quoted to anybody', async () => {
  const answers: readonly Answer[] = [
    { body: sentence },
    { status: 404, body: `<p>${sentence}` },
    { body: { keys: sentence } },
    { body: { keys: [{ publicKey: name }, sentence] } },
    { hangUp: true },
  ]
  for (const answer of answers) {
    const server = await serve(() => answer)
    const { all, told } = takers(fetchKeys(server.url))
    for (const taker of all) {
      const response = await taker(network.raw(signed))
      expect(await response.text()).toBe('{"error":"NOT_READY"}')
    }
    expect(told).toHaveLength(2)
    expectNone(exposed(told))
  }
  for (const url of [`http://${name}:${secret}@127.0.0.1:9`, sentence, `http://[${name}`]) {
    expectNone(exposed(await failureOf(fetchKeys(url)())))
  }
})

test('a key or a secret that is none is not quoted by the error that says so', () => {
  const facets = {}
  const wrong = [
    () => createConnector({ partnerId: owner, keys: `whpk_${name}`, facets }),
    () => createConnector({ partnerId: owner, keys: [network.publicKey, secret], facets }),
    () => createWebhookHandler({ keys: secret, on: {} }),
    () => createWebhookHandler({ secrets: `whsec_${secret}`, on: {} }),
  ]
  for (const create of wrong) {
    let thrown: unknown
    try {
      create()
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(TypeError)
    expectNone(exposed(thrown))
  }
})
