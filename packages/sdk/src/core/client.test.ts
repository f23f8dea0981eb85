import { beforeEach, describe, expect, test, vi } from 'vitest'
import { failureOf, inOrder, refused, serve } from '../../test-support/server.ts'
import { createClient, responseOf, SdkError } from './index.ts'

const query = 'query Me { me }'
const mutation = 'mutation Do { do }'
const done = { body: { data: { me: 1 } } }
const later = { status: 503, headers: { 'retry-after': '0' } }

beforeEach(() => {
  vi.restoreAllMocks()
})

describe('a request', () => {
  test('posts the operation as JSON with its token and agent', async () => {
    const server = await serve(() => done)
    const client = createClient({ url: server.url, token: 't0ken', agent: 'agent-7' })
    expect(await client.request(query, { a: 1 })).toEqual({ me: 1 })
    const [request] = server.received
    expect(request?.path).toBe('/graphql')
    expect(request?.json).toEqual({ query, operationName: 'Me', variables: { a: 1 } })
    expect(request?.headers).toMatchObject({
      authorization: 'Bearer t0ken',
      'passerelle-agent': 'agent-7',
      'content-type': 'application/json',
    })
    expect(request?.headers).not.toHaveProperty('idempotency-key')
  })

  test.each(['', '/', '/graphql', '/graphql/'])(
    'goes to the endpoint when url ends with "%s"',
    async (end) => {
      const server = await serve(() => done)
      await createClient({ url: server.url + end, token: 't' }).request(query)
      expect(server.received[0]?.path).toBe('/graphql')
    },
  )

  test('takes headers from the client and the call, but never its token from them', async () => {
    const server = await serve(() => done)
    const client = createClient({
      url: server.url,
      token: 'right',
      headers: { 'x-a': '1', 'x-b': '1' },
    })
    await client.request(query, {}, { headers: { 'X-B': '2', Authorization: 'wrong' } })
    expect(server.received[0]?.headers).toMatchObject({
      'x-a': '1',
      'x-b': '2',
      authorization: 'Bearer right',
    })
  })

  test('runs a parsed document by its text', async () => {
    const server = await serve(() => done)
    const client = createClient({ url: server.url, token: 't' })
    await client.request({ loc: { source: { body: query } } })
    expect(server.received[0]?.json.query).toBe(query)
  })

  test('refuses what is no named operation before it sends anything', async () => {
    const server = await serve(() => done)
    const client = createClient({ url: server.url, token: 't' })
    expect(await failureOf(client.request('{ me }'))).toMatchObject({ code: 'INVALID_ARGUMENT' })
    expect(server.received).toHaveLength(0)
  })

  test('does not follow a redirect with its token', async () => {
    const elsewhere = await serve(() => done)
    const server = await serve(() => ({ status: 307, headers: { location: elsewhere.url } }))
    const client = createClient({ url: server.url, token: 't' })
    expect(await failureOf(client.request(query))).toMatchObject({ code: 'HTTP_307' })
    expect(elsewhere.received).toHaveLength(0)
  })
})

describe('a retry', () => {
  test.each([408, 425, 429, 502, 503, 504])('follows HTTP %i', async (status) => {
    const server = await serve(inOrder({ ...later, status }, done))
    const client = createClient({ url: server.url, token: 't' })
    expect(await client.request(query)).toEqual({ me: 1 })
    expect(server.received).toHaveLength(2)
  })

  test.each([400, 403, 404, 409, 500, 501])('does not follow HTTP %i', async (status) => {
    const server = await serve(inOrder({ ...later, status }, done))
    const client = createClient({ url: server.url, token: 't' })
    const error = await failureOf(client.request(query))
    expect(error).toMatchObject({ code: `HTTP_${status}`, status, attempts: 1, retryable: false })
    expect(server.received).toHaveLength(1)
  })

  test('follows a broken connection and an error that the server calls retryable', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const busy = { body: refused('IN_PROGRESS', { retryable: true }), status: 409 }
    const server = await serve(inOrder({ hangUp: true }, busy, done))
    const client = createClient({ url: server.url, token: 't' })
    const result = await client.request(query)
    expect(responseOf(result)).toMatchObject({ operation: 'Me', attempts: 3, replayed: false })
  })

  test('happens twice unless told; 0 means never', async () => {
    const server = await serve(() => later)
    const client = createClient({ url: server.url, token: 't' })
    expect(await failureOf(client.request(query))).toMatchObject({ attempts: 3, retryable: true })
    expect(server.received).toHaveLength(3)
    expect(await failureOf(client.request(query, {}, { maxRetries: 0 }))).toMatchObject({
      attempts: 1,
    })
    const never = createClient({ url: server.url, token: 't', maxRetries: 0 })
    expect(await failureOf(never.request(query))).toMatchObject({ attempts: 1 })
    expect(server.received).toHaveLength(5)
  })

  test('waits as many seconds as Retry-After says', async () => {
    const onRetry = vi.fn()
    const server = await serve(inOrder({ status: 429, headers: { 'retry-after': '1' } }, done))
    const started = performance.now()
    await createClient({ url: server.url, token: 't', hooks: { onRetry } }).request(query)
    expect(onRetry).toHaveBeenCalledWith(expect.objectContaining({ delayMs: 1000 }))
    expect(performance.now() - started).toBeGreaterThanOrEqual(990)
  })

  test('gives up at once when the wait would pass the deadline, and says how long it was', async () => {
    const server = await serve(() => ({ status: 429, headers: { 'retry-after': '120' } }))
    const error = await failureOf(createClient({ url: server.url, token: 't' }).request(query))
    expect(error).toMatchObject({ attempts: 1, retryable: true, retryAfterMs: 120_000 })
  })
})

describe('a mutation', () => {
  test('carries one idempotency key across its attempts, another one for each call', async () => {
    const server = await serve(inOrder(later, later, { body: { data: { do: 1 } } }))
    const client = createClient({ url: server.url, token: 't' })
    await client.request(mutation)
    await client.request(mutation)
    const keys = server.received.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/)
    expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]])
    expect(keys[3]).not.toBe(keys[0])
  })

  test('takes the key of its caller', async () => {
    const server = await serve(() => ({ body: { data: { do: 1 } } }))
    const client = createClient({ url: server.url, token: 't' })
    await client.request(mutation, {}, { idempotencyKey: 'row-42' })
    expect(server.received[0]?.headers['idempotency-key']).toBe('row-42')
  })

  test('says when the server repeated an earlier answer', async () => {
    const onReplay = vi.fn()
    const headers = {
      'idempotency-replayed': 'true',
      'passerelle-request-id': '0191d8a0-0000-7000-8000-00000000beef',
    }
    const server = await serve(() => ({ headers, body: { data: { do: { id: 'x' } } } }))
    const client = createClient({ url: server.url, token: 't', hooks: { onReplay } })
    const result = await client.request<{ do: object }, object>(mutation, {})
    const info = {
      operation: 'Do',
      status: 200,
      requestId: '0191d8a0-0000-7000-8000-00000000beef',
      attempts: 1,
      replayed: true,
    }
    expect(responseOf(result.do)).toEqual(info)
    expect(onReplay).toHaveBeenCalledExactlyOnceWith(info)
  })
})

describe('a limit', () => {
  test('of one attempt ends it, and it is tried again', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const server = await serve(inOrder({ after: 500 }, done))
    const client = createClient({ url: server.url, token: 't', timeoutMs: 100 })
    expect(await client.request(query)).toEqual({ me: 1 })
    const slow = await serve(() => ({ after: 500 }))
    const error = await failureOf(
      createClient({ url: slow.url, token: 't' }).request(
        query,
        {},
        { timeoutMs: 50, maxRetries: 0 },
      ),
    )
    expect(error).toMatchObject({ code: 'TIMEOUT', attempts: 1, retryable: true, status: null })
  })

  test('holds even for a token that never comes', async () => {
    const token = () => new Promise<string>(() => {})
    const client = createClient({ url: 'http://127.0.0.1:1', token, timeoutMs: 30, maxRetries: 0 })
    expect(await failureOf(client.request(query))).toMatchObject({ code: 'TIMEOUT' })
  })

  test('of the whole call cuts the last attempt short', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const server = await serve(() => ({ after: 5000 }))
    const client = createClient({
      url: server.url,
      token: 't',
      timeoutMs: 400,
      deadlineMs: 1100,
      maxRetries: 9,
    })
    expect(await failureOf(client.request(query))).toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      attempts: 3,
    })
  })

  test('set by the caller ends a request under way, a wait, and a call not begun', async () => {
    const server = await serve(() => ({ after: 1000 }))
    const client = createClient({ url: server.url, token: 't' })
    const controller = new AbortController()
    setTimeout(() => controller.abort(new Error('CANARY')), 50)
    const { signal } = controller
    const aborted = { code: 'ABORTED', retryable: false, attempts: 1 }
    expect(await failureOf(client.request(query, {}, { signal }))).toMatchObject(aborted)
    expect(await failureOf(client.request(query, {}, { signal }))).toMatchObject(aborted)
    expect(server.received).toHaveLength(1)

    const busy = await serve(() => ({ status: 503, headers: { 'retry-after': '5' } }))
    const started = performance.now()
    const waiting = createClient({ url: busy.url, token: 't' }).request(
      query,
      {},
      { signal: AbortSignal.timeout(80) },
    )
    expect(await failureOf(waiting)).toMatchObject({ code: 'ABORTED' })
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('a hook', () => {
  test('hears names, codes and timings, and cannot break the call', async () => {
    const heard: [string, object][] = []
    const note = (name: string) => (event: object) => {
      heard.push([name, event])
      throw new Error('broken log')
    }
    const headers = { deprecation: '@1767225600', sunset: 'Sat, 01 May 2027 00:00:00 GMT' }
    const server = await serve(inOrder(later, { ...done, headers }))
    const hooks = {
      onRequest: note('request'),
      onResponse: note('response'),
      onRetry: note('retry'),
      onDeprecation: note('deprecation'),
    }
    await createClient({ url: server.url, token: 't', hooks }).request(query)
    const first = { operation: 'Me', kind: 'query', attempt: 1 }
    const second = { ...first, attempt: 2 }
    const answer = { requestId: null, durationMs: expect.any(Number) }
    expect(heard).toEqual([
      ['request', first],
      ['response', { ...first, status: 503, ...answer }],
      ['retry', { ...first, code: 'HTTP_503', status: 503, delayMs: 0 }],
      ['request', second],
      ['response', { ...second, status: 200, ...answer }],
      [
        'deprecation',
        { operation: 'Me', deprecation: headers.deprecation, sunset: headers.sunset },
      ],
    ])
  })
})

test('an answer that is not GraphQL is an error with the id of its request', async () => {
  const headers = { 'passerelle-request-id': '0191d8a0-0000-7000-8000-00000000beef' }
  for (const body of ['<html>', 'null', '[]', '{"data":null}', '{"errors":[]}']) {
    const server = await serve(() => ({ headers, body }))
    const error = await failureOf(createClient({ url: server.url, token: 't' }).request(query))
    expect(SdkError.is(error) && error.toJSON()).toEqual({
      code: 'INVALID_RESPONSE',
      message: 'Me: INVALID_RESPONSE, HTTP 200, request 0191d8a0-0000-7000-8000-00000000beef',
      status: 200,
      requestId: '0191d8a0-0000-7000-8000-00000000beef',
      operation: 'Me',
      path: null,
      attempts: 1,
      retryable: false,
      retryAfterMs: null,
      docUrl: `${server.url}/docs/errors#INVALID_RESPONSE`,
    })
  }
})
