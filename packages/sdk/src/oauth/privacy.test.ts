import { expect, test } from 'vitest'
import { canaries, expectNone, exposed, sentence } from '../../test-support/canaries.ts'
import { type Answer, failureOf, serve } from '../../test-support/server.ts'
import { createClient, SdkError } from '../core/index.ts'
import { clientCredentials, type SigningKey } from './index.ts'

const { name, secret, word } = canaries

/** What is exposed when a call fails for want of a token. */
async function attempt(credentials: object): Promise<string> {
  const told: unknown[] = []
  const options = { tokenUrl: 'http://127.0.0.1:9', clientId: name, clientSecret: secret }
  const client = createClient({
    ...{ url: 'http://127.0.0.1:9', maxRetries: 0 },
    token: clientCredentials({ ...options, ...credentials }),
    hooks: { onRequest: (event) => told.push(event), onRetry: (event) => told.push(event) },
  })
  const error = await failureOf(client.request('query Me { me }'))
  expect(SdkError.is(error)).toBe(true)
  expectNone(exposed(error, told))
  return SdkError.is(error) ? error.code : ''
}

test('a refused token tells the registered code and nothing that was sent or answered', async () => {
  let answer: Answer = {}
  const server = await serve(() => answer)
  const headers = { 'retry-after': '0', 'passerelle-request-id': secret, location: '/' }
  for (const status of [200, 201, 302, 400, 401, 403, 404, 429, 500, 502, 503]) {
    const described = { error_description: sentence, error_uri: `http://${name}.test` }
    for (const error of [sentence, word, name, secret, [name], { [name]: word }, null]) {
      answer = { status, headers, body: { error, ...described } }
      expect(await attempt({ tokenUrl: server.url })).toMatch(/^(TOKEN_UNAVAILABLE|UNKNOWN)$/)
    }
    answer = { status, headers, body: { error: 'invalid_client', ...described } }
    expect(await attempt({ tokenUrl: server.url })).toBe('INVALID_CLIENT')
    for (const body of [sentence, 'null', `"${sentence}"`, `["${name}"]`, '']) {
      answer = { status, headers, body }
      await attempt({ tokenUrl: server.url })
    }
  }
  answer = { body: { access_token: { [name]: secret }, expires_in: sentence } }
  await attempt({ tokenUrl: server.url })
  answer = { hangUp: true }
  await attempt({ tokenUrl: server.url })
})

test('an address, a scope or a fetch that cannot be used is not quoted', async () => {
  const cause = new Error(sentence, { cause: { secret } })
  const wrong = [
    { tokenUrl: `http://${name}:${secret}@127.0.0.1:9/` },
    { tokenUrl: `http://127.0.0.1:9/?secret=${secret}` },
    { tokenUrl: sentence },
    { fetch: () => Promise.reject(cause) },
    {
      fetch: () => {
        throw cause
      },
    },
    { scope: sentence, resource: sentence },
  ]
  for (const credentials of wrong) await attempt(credentials)
})

test('a key that cannot sign is not quoted, whatever is wrong with it', async () => {
  const jwk = { kty: 'EC', crv: 'P-256', d: secret, x: word, y: name }
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ])
  const keys: readonly SigningKey[] = [
    jwk,
    { ...jwk, kty: name },
    { ...jwk, crv: secret },
    { kty: 'RSA', n: secret, d: name },
    { kty: 'oct', k: secret },
    pair.publicKey,
  ]
  for (const privateKey of keys) {
    for (const alg of ['ES256', 'EdDSA', 'PS256', name]) {
      const credentials = { tokenUrl: 'http://127.0.0.1:9', clientId: name, privateKey, kid: name }
      const wrong: object = { alg, audience: secret }
      const token = clientCredentials({ ...credentials, ...wrong })
      const error = await failureOf(
        createClient({ url: 'http://127.0.0.1:9', token }).request('query Me { me }'),
      )
      expect(error).toMatchObject({ code: 'INVALID_ARGUMENT', operation: 'token' })
      expectNone(exposed(error))
    }
  }
})
