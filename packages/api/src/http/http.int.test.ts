import { createServer, request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { answerOf, basic, CANARY, type ServerForTest, serveForTest } from './server-for-test.ts'

let server: ServerForTest
beforeAll(async () => {
  server = await serveForTest()
})
afterAll(() => server.close())

describe('only a JSON post executes', () => {
  const query = '{ hello }'
  it.each([
    ['GET', {}, undefined, 405, 'METHOD_NOT_ALLOWED'],
    [
      'PUT',
      { 'content-type': 'application/json' },
      '{"query":"{ hello }"}',
      405,
      'METHOD_NOT_ALLOWED',
    ],
    ['OPTIONS', {}, undefined, 405, 'METHOD_NOT_ALLOWED'],
    [
      'POST',
      { 'content-type': 'application/x-www-form-urlencoded' },
      `query=${encodeURIComponent(query)}`,
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'POST',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\n',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['POST', { 'content-type': 'application/graphql' }, query, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'POST',
      { 'content-type': 'text/plain' },
      '{"query":"{ hello }"}',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'POST',
      { 'content-type': 'application/json; charset=latin1' },
      '{"query":"{ hello }"}',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'POST',
      { 'content-type': 'application/json', accept: 'text/html' },
      '{"query":"{ hello }"}',
      406,
      'NOT_ACCEPTABLE',
    ],
    ['POST', { 'content-type': 'application/json' }, `[{"query":"{ hello }"}]`, 400, 'BAD_REQUEST'],
    ['POST', { 'content-type': 'application/json' }, `{"query":"${CANARY}`, 400, 'BAD_REQUEST'],
    ['POST', { 'content-type': 'application/json' }, '{"query":7}', 400, 'BAD_REQUEST'],
    [
      'POST',
      { 'content-type': 'application/json' },
      '{"query":"{ hello }","variables":[1]}',
      400,
      'BAD_REQUEST',
    ],
    [
      'POST',
      { 'content-type': 'application/json' },
      '{"query":"{ hello }","operationName":{}}',
      400,
      'BAD_REQUEST',
    ],
  ])('%s %o is refused', async (method, headers, body, status, code) => {
    const token = await server.token()
    const path = method === 'GET' ? `/graphql?query=${encodeURIComponent(query)}` : '/graphql'
    const response = await fetch(server.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body }),
    })
    const answer = await answerOf(response)
    expect(answer).toMatchObject({ status, codes: [code], data: undefined })
    expect(answer.text).not.toContain(CANARY)
    expect(answer.headers.get('passerelle-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('and an answer comes in the media type that was asked for', async () => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { headers } = await server.ask('{ hello }', { headers: { accept } })
      expect(headers.get('content-type')).toBe(`${accept}; charset=utf-8`)
    }
  })
})

describe('a body', () => {
  it('above 256 KiB is refused, announced or not', async () => {
    const body = JSON.stringify({ query: '{ hello }', variables: { pad: 'x'.repeat(262_144) } })
    const announced = await server.ask('', { body })
    expect(announced).toMatchObject({ status: 413, codes: ['PAYLOAD_TOO_LARGE'] })
    const streamed = await postInPieces(`${server.url}/graphql`, await server.token(), body)
    expect(streamed.status).toBe(413)
    expect(streamed.text).toContain('PAYLOAD_TOO_LARGE')
  })

  it('just below it is read', async () => {
    const body = JSON.stringify({ query: '{ hello }', variables: { pad: 'x'.repeat(262_000) } })
    expect((await server.ask('', { body })).data).toEqual({ hello: 'bonjour' })
  })

  it('that is not UTF-8 is refused', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await server.token()}`,
        'content-type': 'application/json',
      },
      body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    })
    expect((await answerOf(response)).codes).toEqual(['BAD_REQUEST'])
  })
})

describe('around the API', () => {
  it('the process lives, and is ready when the database answers and is as new as itself', async () => {
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200)
    const ready = await fetch(`${server.url}/health/ready`)
    expect(await ready.json()).toEqual({ ready: true, database: 'answers', migrations: 'current' })
    const undone = `update _prisma_migrations set rolled_back_at = `
    const newest = ` where migration_name = (select max(migration_name) from _prisma_migrations)`
    await server.owner.query(`${undone} now() ${newest}`)
    const behind = await fetch(`${server.url}/health/ready`)
    await server.owner.query(`${undone} null ${newest}`)
    expect(behind.status).toBe(503)
    expect(await behind.json()).toMatchObject({ ready: false, migrations: 'behind' })
  })

  it('metrics count operations by type and code, and hold nothing of anybody', async () => {
    await server.ask(`query Name { hello }`)
    const text = await (await fetch(`${server.url}/metrics`)).text()
    expect(text).toMatch(
      /passerelle_graphql_operation_seconds_count\{type="query",code="OK"\} [1-9]/,
    )
    expect(text).toContain('passerelle_database_connections')
    expect(text).not.toContain(server.partnerId)
  })

  it('the landing page is French and loads nothing', async () => {
    const page = await fetch(server.url)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const text = await page.text()
    expect(text).toContain('bac à sable')
    expect(text).not.toMatch(/src=|<script|<link/)
  })

  it('the sandbox leads to the programs beside it, and to no other place', async () => {
    const places = new Map([['/desk', 'http://127.0.0.1:4001/desk']])
    const other = await server.start({ places })
    onTestFinished(() => other.close())
    expect(await (await fetch(other.url)).text()).toContain('<a href="/desk">Poste de travail')
    for (const path of ['/desk', '/desk/']) {
      const { status, headers } = await fetch(other.url + path, { redirect: 'manual' })
      expect([status, headers.get('location')]).toEqual([302, 'http://127.0.0.1:4001/desk'])
    }
    expect((await fetch(`${other.url}/desk/more`)).status).toBe(404)
    expect((await fetch(`${server.url}/desk`)).status).toBe(404)
  })

  it('anything else is not found', async () => {
    for (const path of [
      '/oauth/auth',
      '/oauth/token/introspection',
      '/graphql/',
      '/.env',
      '/oauth/reg',
    ]) {
      expect((await fetch(server.url + path)).status).toBe(404)
    }
  })

  it('a line of the log says who and how long, never what', async () => {
    const variables = { text: CANARY }
    const answer = await server.ask('query Look($text: String) { echo(text: $text) }', {
      variables,
    })
    const requestId = answer.headers.get('passerelle-request-id') ?? 'none'
    const line =
      server
        .logged()
        .split('\n')
        .find((text) => text.includes(requestId)) ?? '{}'
    expect(JSON.parse(line)).toMatchObject({
      method: 'POST',
      route: 'graphql',
      status: 200,
      operation: 'Look',
      operationType: 'query',
      partnerId: server.partnerId,
    })
    expect(server.logged()).not.toContain(CANARY)
    expect(server.logged()).not.toContain('Bearer')
  })
})

describe('a server told to stop', () => {
  it('finishes what is in flight, refuses what is new, and ends', async () => {
    const other = await server.start()
    const token = await server.token()
    const post = (query: string): Promise<Answered> =>
      postInPieces(`${other.url}/graphql`, token, JSON.stringify({ query }))
    // The other server has an issuer of its own, so a token of its own.
    const own = await ownToken(other.url)
    const slow = postInPieces(`${other.url}/graphql`, own, JSON.stringify({ query: '{ slow }' }))
    await new Promise((resolve) => setTimeout(resolve, 150))
    const stopped = other.close()
    await expect(post('{ hello }')).rejects.toThrow()
    expect(await slow).toMatchObject({ status: 200, text: '{"data":{"slow":"done"}}' })
    await stopped
    await expect(fetch(`${other.url}/health/live`)).rejects.toThrow()
  })

  it('lets go of its port and can start again', async () => {
    const first = await server.start()
    await first.close()
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(first.port, '127.0.0.1', resolve))
    await new Promise((resolve) => taken.close(resolve))
  })
})

interface Answered {
  readonly status: number | undefined
  readonly text: string
}

async function ownToken(url: string): Promise<string> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: basic('by-secret'),
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  const { access_token: token } = (await response.json()) as { access_token: string }
  return token
}

/** A post whose length is not announced. */
function postInPieces(url: string, token: string, body: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'transfer-encoding': 'chunked',
    }
    const request = httpRequest(url, { method: 'POST', headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode, text }))
      response.on('error', reject)
    })
    request.on('error', reject)
    for (let at = 0; at < body.length; at += 16_384) request.write(body.slice(at, at + 16_384))
    request.end()
  })
}
