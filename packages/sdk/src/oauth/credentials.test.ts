import { exportJWK, generateKeyPair, type JWK, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { type Answer, failureOf, inOrder, refused, serve } from '../../test-support/server.ts'
import { createClient } from '../core/index.ts'
import { clientCredentials, type SigningAlgorithm } from './index.ts'

const query = 'query Me { me }'
const done = { body: { data: { me: 1 } } }
const expired = { status: 401, body: refused('UNAUTHENTICATED') }
const numbered = (expires_in = 300) => {
  let count = 0
  return (): Answer => ({ body: { access_token: `t${++count}`, token_type: 'Bearer', expires_in } })
}

describe('client credentials', () => {
  test('with a secret ask for a token for this API', async () => {
    const oauth = await serve(numbered())
    const api = await serve(() => done)
    const token = clientCredentials({
      tokenUrl: `${oauth.url}/token`,
      clientId: 'caf:40',
      clientSecret: 's+ é',
      scope: 'referrals:read referrals:write',
    })
    await createClient({ url: api.url, token }).request(query)
    const [request] = oauth.received
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'client_credentials',
      resource: `${api.url}/graphql`,
      scope: 'referrals:read referrals:write',
    })
    const basic = `Basic ${btoa('caf%3A40:s%2B+%C3%A9')}`
    expect(request?.headers).toMatchObject({
      authorization: basic,
      'content-type': expect.stringContaining('application/x-www-form-urlencoded'),
    })
    expect(api.received[0]?.headers.authorization).toBe('Bearer t1')
  })

  test('share one request among concurrent calls and keep the token until shortly before its end', async () => {
    const oauth = await serve((_, index) => ({ ...numbered()(), after: index ? 0 : 50 }))
    const api = await serve(() => done)
    const token = clientCredentials({ tokenUrl: oauth.url, clientId: 'a', clientSecret: 'b' })
    const client = createClient({ url: api.url, token })
    await Promise.all(Array.from({ length: 20 }, () => client.request(query)))
    await client.request(query)
    expect(oauth.received).toHaveLength(1)
    expect(api.received).toHaveLength(21)
  })

  test('renew a token that is about to end', async () => {
    const oauth = await serve(numbered(0.1))
    const token = clientCredentials({ tokenUrl: oauth.url, clientId: 'a', clientSecret: 'b' })
    expect(await token(undefined, 'api')).toBe('t1')
    expect(await token(undefined, 'api')).toBe('t1')
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(await token(undefined, 'api')).toBe('t2')
  })

  test('keep one token for each API they serve', async () => {
    const oauth = await serve(numbered())
    const token = clientCredentials({ tokenUrl: oauth.url, clientId: 'a', clientSecret: 'b' })
    expect(await token(undefined, 'https://one.test')).toBe('t1')
    expect(await token(undefined, 'https://two.test')).toBe('t2')
    expect(await token(undefined, 'https://one.test')).toBe('t1')
  })

  test('renew once when the server no longer takes the token, without using up a retry', async () => {
    const oauth = await serve(numbered())
    const token = clientCredentials({ tokenUrl: oauth.url, clientId: 'a', clientSecret: 'b' })
    const api = await serve(inOrder(expired, done))
    const client = createClient({ url: api.url, token, maxRetries: 0 })
    expect(await client.request(query)).toEqual({ me: 1 })
    expect(api.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer t1',
      'Bearer t2',
    ])

    const never = await serve(() => expired)
    const error = await failureOf(createClient({ url: never.url, token }).request(query))
    expect(error).toMatchObject({ code: 'UNAUTHENTICATED', status: 401, attempts: 2 })
    expect(never.received).toHaveLength(2)
  })

  test('do not renew for a 401 of another code', async () => {
    const oauth = await serve(numbered())
    const token = clientCredentials({ tokenUrl: oauth.url, clientId: 'a', clientSecret: 'b' })
    const api = await serve(() => ({ status: 401, body: refused('CLIENT_SUSPENDED') }))
    await failureOf(createClient({ url: api.url, token }).request(query))
    expect(oauth.received).toHaveLength(1)
  })

  test('say what the authorization server answered, by its code, and retry when it is busy', async () => {
    const no = await serve(() => ({ status: 401, body: { error: 'invalid_client' } }))
    const api = await serve(() => done)
    const options = { clientId: 'a', clientSecret: 'b' }
    const token = clientCredentials({ tokenUrl: no.url, ...options })
    const error = await failureOf(createClient({ url: api.url, token }).request(query))
    expect(error).toMatchObject({
      code: 'INVALID_CLIENT',
      operation: 'token',
      status: 401,
      attempts: 1,
    })
    expect(api.received).toHaveLength(0)

    const busy = await serve(
      inOrder({ status: 503, headers: { 'retry-after': '0' } }, numbered()()),
    )
    const second = clientCredentials({ tokenUrl: busy.url, ...options })
    expect(await createClient({ url: api.url, token: second }).request(query)).toEqual({ me: 1 })
  })
})

describe('a private key', () => {
  const audience = 'https://issuer.test'
  const algorithms: readonly SigningAlgorithm[] = ['ES256', 'EdDSA', 'RS256', 'PS256']

  test.each(algorithms)('proves the client by %s, as a WebCrypto key and as a JWK', async (alg) => {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
    const jwk = { ...(await exportJWK(privateKey)), use: 'sig', key_ops: ['sign'], alg, kty: '' }
    jwk.kty = (await exportJWK(publicKey)).kty ?? ''
    const seen: unknown[] = []
    for (const key of [privateKey, jwk]) {
      const oauth = await serve(numbered())
      const credentials = { tokenUrl: oauth.url, clientId: 'ccas-25', alg, kid: 'k1', audience }
      const token = clientCredentials({ ...credentials, privateKey: key })
      await token(undefined, 'https://api.test')
      await token('t1', 'https://api.test')
      for (const { body, headers } of oauth.received) {
        const form = new URLSearchParams(body)
        expect(headers).not.toHaveProperty('authorization')
        expect(form.get('client_assertion_type')).toBe(
          'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        )
        const assertion = form.get('client_assertion') ?? ''
        const { payload, protectedHeader } = await jwtVerify(assertion, publicKey, {
          ...{ audience, issuer: 'ccas-25', subject: 'ccas-25', maxTokenAge: 60 },
        })
        expect(protectedHeader).toEqual({ alg, kid: 'k1', typ: 'JWT' })
        expect((payload.exp ?? Infinity) - (payload.iat ?? 0)).toBeLessThanOrEqual(60)
        seen.push(payload.jti)
      }
    }
    expect(new Set(seen).size).toBe(4)
  })

  test('signs ES256 for the token address unless told', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256')
    const oauth = await serve(numbered())
    const token = clientCredentials({ tokenUrl: oauth.url, clientId: 'c', privateKey })
    await token(undefined, 'api')
    const assertion = new URLSearchParams(oauth.received[0]?.body).get('client_assertion') ?? ''
    const { protectedHeader } = await jwtVerify(assertion, publicKey, { audience: oauth.url })
    expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'JWT' })
  })

  test('that cannot sign is an error that does not quote it', async () => {
    const privateKey = {
      kty: 'EC',
      crv: 'P-256',
      d: 'CANARY',
      x: 'CANARY',
      y: 'CANARY',
    } satisfies JWK
    const token = clientCredentials({ tokenUrl: 'http://127.0.0.1:1', clientId: 'c', privateKey })
    const error = await failureOf(createClient({ url: 'http://127.0.0.1:1', token }).request(query))
    expect(error).toMatchObject({ code: 'INVALID_ARGUMENT', operation: 'token' })
    expect(JSON.stringify(error) + String(error)).not.toContain('CANARY')
  })
})

test('a function that gives tokens is told which one was refused, and for which API', async () => {
  const calls: unknown[][] = []
  const token = async (...told: unknown[]) => `u${calls.push(told)}`
  const api = await serve(inOrder(expired, done))
  await createClient({ url: api.url, token }).request(query)
  expect(calls).toEqual([
    [undefined, `${api.url}/graphql`],
    ['u1', `${api.url}/graphql`],
  ])
})
