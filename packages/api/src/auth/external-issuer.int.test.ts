import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, answerOf, type ServerForTest, serveForTest } from '../http/server-for-test.ts'
import type { RunningServer } from '../server.ts'

let harness: ServerForTest
let server: RunningServer
let key: CryptoKey
const AUDIENCE = 'urn:passerelle'
const ISSUER = 'https://sso.example'

const jwks = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(published)
})
let published = ''

beforeAll(async () => {
  harness = await serveForTest()
  const pair = await generateKeyPair('RS256')
  key = pair.privateKey
  published = JSON.stringify({
    keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'sso', alg: 'RS256' }],
  })
  await new Promise<void>((resolve) => jwks.listen(0, '127.0.0.1', resolve))
  const { port } = jwks.address() as AddressInfo
  server = await harness.start(
    {},
    {
      externalIssuer: {
        issuer: ISSUER,
        audience: AUDIENCE,
        jwksUrl: new URL(`http://127.0.0.1:${port}/`),
      },
    },
  )
})
afterAll(async () => {
  await server.close()
  jwks.close()
  await harness.close()
})

async function ask(claims: Record<string, unknown>): Promise<Answer> {
  const token = await new SignJWT({ iss: ISSUER, aud: AUDIENCE, client_id: 'by-key', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'sso' })
    .setIssuedAt()
    .setExpirationTime('2m')
    .sign(key)
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ scopes }' }),
  })
  return answerOf(response)
}

describe('with another issuer trusted', () => {
  it('a client is the one registered here, and holds only the scopes it holds here', async () => {
    const answer = await ask({ scope: 'cases:read events:read openid' })
    expect(answer.data).toEqual({ scopes: ['cases:read'] })
  })

  it.each([
    ['an unknown client', { client_id: 'somebody' }],
    ['no client', { client_id: undefined }],
    ['another audience', { aud: 'urn:other' }],
    ['another issuer', { iss: 'https://other.example' }],
  ])('a token of %s is refused', async (_what, claims) => {
    expect(await ask(claims)).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] })
  })

  it('our own tokens are not, and our own authorization server is closed', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await harness.token()}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ query: '{ scopes }' }),
    })
    expect(response.status).toBe(401)
    expect((await fetch(`${server.url}/oauth/jwks`)).status).toBe(404)
  })
})
