import { OAUTH_SCOPES } from '@passerelle/schema'
import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { basic, type ServerForTest, serveForTest } from '../http/server-for-test.ts'

let server: ServerForTest
beforeAll(async () => {
  server = await serveForTest()
})
afterAll(() => server.close())

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

async function byKey(assertion: string): Promise<Response> {
  return server.askToken({ client_assertion: assertion, client_assertion_type: ASSERTION_TYPE })
}

describe('the token endpoint', () => {
  it('gives a short JWT for this API to a client that signs an assertion', async () => {
    const response = await byKey(await server.assertion())
    expect(response.status).toBe(200)
    const { access_token: token, expires_in: seconds } = (await response.json()) as {
      access_token: string
      expires_in: number
    }
    expect(seconds).toBeLessThanOrEqual(300)
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' })
    expect(decodeJwt(token)).toMatchObject({
      iss: server.url,
      aud: `${server.url}/graphql`,
      partner: server.partnerId,
      client_id: 'by-key',
    })
    const answer = await server.ask('{ hello }', { headers: { authorization: `Bearer ${token}` } })
    expect(answer.data).toEqual({ hello: 'bonjour' })
  })

  it('gives a client with a secret all its scopes, or those it asks for', async () => {
    const narrow = await server.token('cases:read referrals:read')
    const answer = await server.ask('{ scopes }', {
      headers: { authorization: `Bearer ${narrow}` },
    })
    expect(answer.data).toEqual({ scopes: ['cases:read', 'referrals:read'] })
    const all = await server.ask('{ scopes }')
    expect((all.data as { scopes: string[] }).scopes).toHaveLength(OAUTH_SCOPES.length)
  })

  it('refuses a scope the client does not hold', async () => {
    const response = await server.askToken({
      scope: 'events:read',
      client_assertion: await server.assertion(),
      client_assertion_type: ASSERTION_TYPE,
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: 'invalid_scope' })
  })

  it('refuses a wrong secret, an unknown client and another audience', async () => {
    for (const [response, error] of [
      [await server.askToken({}, basic('by-secret', 'wrong')), 'invalid_client'],
      [await server.askToken({}, basic('nobody')), 'invalid_client'],
      [
        await server.askToken({ resource: 'https://other.example' }, basic('by-secret')),
        'invalid_target',
      ],
      [await byKey(await server.assertion({ aud: 'https://other.example' })), 'invalid_client'],
    ] as const) {
      expect(await response.json()).toMatchObject({ error })
    }
  })

  it('takes an assertion once, whichever process it is shown to and however many at a time', async () => {
    const assertion = await server.assertion()
    const once = await Promise.all(Array.from({ length: 6 }, () => byKey(assertion)))
    expect(once.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401])
    const other = await server.start()
    const shown = await server.assertion({ aud: [server.url, other.url] })
    const ask = (url: string): Promise<Response> =>
      fetch(`${url}/oauth/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_assertion: shown,
          client_assertion_type: ASSERTION_TYPE,
        }),
      })
    expect((await ask(other.url)).status).toBe(200)
    expect((await ask(server.url)).status).toBe(401)
    await other.close()
  })

  it('refuses an assertion that would live for days', async () => {
    const exp = Math.floor(Date.now() / 1000) + 3 * 86_400
    const response = await byKey(await server.assertion({ exp }))
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: 'invalid_client' })
  })

  it('publishes where things are and its public keys, nothing private', async () => {
    const discovery = await fetch(`${server.url}/.well-known/openid-configuration`, {
      headers: { host: 'evil.example' },
    })
    expect(await discovery.json()).toMatchObject({
      issuer: server.url,
      token_endpoint: `${server.url}/oauth/token`,
      jwks_uri: `${server.url}/oauth/jwks`,
      grant_types_supported: ['client_credentials'],
    })
    const { keys } = (await (await fetch(`${server.url}/oauth/jwks`)).json()) as { keys: object[] }
    expect(keys).toHaveLength(1)
    expect(keys[0]).not.toHaveProperty('d')
  })

  it('keeps its private keys sealed and the secrets hashed', async () => {
    const { rows } = await server.owner.query('select sealed_jwk from signing_key')
    expect(rows[0].sealed_jwk.split('.')).toHaveLength(5)
    const { rows: clients } = await server.owner.query(
      `select secret_hash from client where client_id = 'by-secret'`,
    )
    expect(clients[0].secret_hash).toMatch(/^scrypt\$/)
  })
})

describe('a token', () => {
  const key = new TextEncoder().encode('a secret of thirty-two bytes or so')
  const claims = (): Record<string, string> => ({
    client: 'ee7e6f30-0000-7000-8000-000000000000',
    partner: server.partnerId,
    client_id: 'by-secret',
    sub: 'by-secret',
    jti: 'x',
  })
  const seconds = (from: number): number => Math.floor(Date.now() / 1000) + from
  const forge = async (claims: Record<string, unknown>, typ?: string): Promise<string> =>
    `Bearer ${await server.forge(claims, typ)}`
  const forged: readonly [string, () => Promise<string | undefined>][] = [
    ['is missing', async () => undefined],
    ['is not Bearer', async () => basic('by-secret').authorization],
    ['is no JWT', async () => 'Bearer CANARI.abc.def'],
    ['has a broken signature', async () => `Bearer ${(await server.token()).slice(0, -6)}AAAAAA`],
    [
      'is not signed',
      async () =>
        `Bearer ${new UnsecuredJWT(claims()).setIssuer(server.url).setAudience(`${server.url}/graphql`).setIssuedAt().setExpirationTime('5m').encode()}`,
    ],
    [
      'is signed by somebody else',
      async () =>
        `Bearer ${await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' }).setIssuer(server.url).setAudience(`${server.url}/graphql`).setIssuedAt().setExpirationTime('5m').sign(key)}`,
    ],
    ['is an assertion', async () => `Bearer ${await server.assertion()}`],
    ['has expired', () => forge({ exp: seconds(-60) })],
    ['never expires', () => forge({ exp: undefined })],
    ['is for another API', () => forge({ aud: 'https://other.example/graphql' })],
    ['is of another issuer', () => forge({ iss: 'https://other.example' })],
    ['is another kind of JWT of ours', () => forge({}, 'JWT')],
    ['names no client', () => forge({ client: undefined })],
    ['names a client that is no identifier', () => forge({ client: "'; drop table client" })],
  ]

  it('signed by our key with our claims is taken, so that the refusals below are for their reason', async () => {
    const headers = { authorization: await forge({}) }
    expect((await server.ask('{ hello }', { headers })).status).toBe(200)
  })

  it.each(forged)('that %s is refused, and not repeated', async (_what, make) => {
    const authorization = await make()
    const answer = await server.ask('{ hello }', { headers: { authorization } })
    expect(answer.status).toBe(401)
    expect(answer.codes).toEqual(['UNAUTHENTICATED'])
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /)
    const secretPart = authorization?.split(' ')[1]
    if (secretPart) {
      expect(answer.text).not.toContain(secretPart)
      expect(server.logged()).not.toContain(secretPart)
    }
  })

  it('of a client suspended since then is refused at once, even for __typename', async () => {
    const token = await server.token()
    const headers = { authorization: `Bearer ${token}` }
    expect((await server.ask('{ __typename }', { headers })).status).toBe(200)
    await server.owner.query(`update client set status = 'SUSPENDED' where client_id = 'by-secret'`)
    try {
      for (const query of [
        '{ __typename }',
        '{ partners }',
        '{ hello boom }',
        '{ __schema { types { name } } }',
      ]) {
        const answer = await server.ask(query, { headers })
        expect(answer).toMatchObject({ status: 403, codes: ['CLIENT_SUSPENDED'], data: undefined })
      }
      const asked = await server.askToken({}, basic('by-secret'))
      expect(await asked.json()).toMatchObject({ error: 'invalid_client' })
    } finally {
      await server.owner.query(`update client set status = 'ACTIVE'`)
    }
    await server.owner.query(`update partner set status = 'SUSPENDED'`)
    const answer = await server.ask('{ hello }', { headers })
    await server.owner.query(`update partner set status = 'ACTIVE'`)
    expect(answer.codes).toEqual(['CLIENT_SUSPENDED'])
  })

  it('acts only for an agent its partner knows', async () => {
    const unknown = await server.ask('{ hello }', { headers: { 'passerelle-agent': 'agent-9' } })
    expect(unknown).toMatchObject({ status: 403, codes: ['AGENT_UNKNOWN'] })
    const tooLong = await server.ask('{ hello }', {
      headers: { 'passerelle-agent': 'a'.repeat(65) },
    })
    expect(tooLong).toMatchObject({ status: 403, codes: ['AGENT_UNKNOWN'] })
    await server.owner.query(
      `insert into agent_membership (id, partner_id, agent_ref, since) values (gen_random_uuid(), $1, 'agent-9', now())`,
      [server.partnerId],
    )
    const known = await server.ask('{ hello }', { headers: { 'passerelle-agent': 'agent-9' } })
    expect(known.data).toEqual({ hello: 'bonjour' })
  })
})
