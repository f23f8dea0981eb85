import { beforeEach, describe, expect, test, vi } from 'vitest'
import { failureOf, refused } from '../../test-support/server.ts'
import { at, begin, ended, streams } from '../../test-support/stream-server.ts'
import type { ClientOptions } from '../core/options.ts'
import { liveEvents } from './index.ts'
import type { LiveEventsOptions } from './live-events.ts'

beforeEach(() => {
  vi.restoreAllMocks()
  // No wait between attempts.
  vi.spyOn(Math, 'random').mockReturnValue(0)
})

/** The positions of so many events. */
async function positions(
  count: number,
  connection: ClientOptions,
  options?: LiveEventsOptions,
): Promise<readonly (string | null)[]> {
  const found: (string | null)[] = []
  for await (const { position } of liveEvents(connection, options)) {
    if (found.push(position ?? null) === count) break
  }
  return found
}

const afters = (received: readonly { variables: Record<string, unknown> }[]) =>
  received.map(({ variables }) => variables['after'])

describe('live events', () => {
  test('are asked for with the token, the agent and what to hear of', async () => {
    const server = await streams((response) => void begin(response).write(at(1)))
    const connection = { url: `${server.url}/graphql`, token: 't', agent: 'a1' }
    const found = await positions(1, connection, { after: '0', types: ['referral.sent'] })
    expect(found).toEqual(['1'])
    expect(server.received[0]).toMatchObject({
      headers: {
        accept: 'text/event-stream',
        authorization: 'Bearer t',
        'passerelle-agent': 'a1',
      },
      variables: { after: '0', types: ['referral.sent'] },
    })
  })

  test('go on after the last position when the connection is cut, once each', async () => {
    const server = await streams(
      (response) => begin(response).write(at(1) + at(2), () => response.destroy()),
      (response) => begin(response).write(`${at(3)}id: 4\nevent: next\nda`, () => response.end()),
      (response) => void begin(response).write(at(2) + at(3) + at(4) + at(5)),
    )
    expect(await positions(5, { url: server.url, token: 't' })).toEqual(['1', '2', '3', '4', '5'])
    expect(afters(server.received)).toEqual([undefined, '2', '3'])
  })

  test('begin where the server said it was, if they were cut before the first event', async () => {
    const server = await streams(
      (response) => begin(response, '41').write(':\nid: 44\n\n', () => response.destroy()),
      (response) => void begin(response, '44').write(at(45)),
    )
    expect(await positions(1, { url: server.url, token: 't' })).toEqual(['45'])
    expect(afters(server.received)).toEqual([undefined, '44'])
  })

  test('ask for another token when theirs is over, and go on', async () => {
    const server = await streams(
      (response) => void begin(response).end(at(1) + ended('UNAUTHENTICATED')),
      (response) => void begin(response).write(at(2)),
    )
    const token = vi.fn(async (old: string | undefined) => (old === 'first' ? 'second' : 'first'))
    expect(await positions(2, { url: server.url, token })).toEqual(['1', '2'])
    expect(token.mock.calls.map(([old]) => old)).toEqual([undefined, 'first'])
    expect(server.received[1]?.headers.authorization).toBe('Bearer second')
  })

  test.each([429, 502, 503])('come back after HTTP %i and wait as it says', async (status) => {
    const onRetry = vi.fn()
    const server = await streams(
      (response) => {
        response
          .writeHead(status, { 'retry-after': '0' })
          .end(JSON.stringify(refused('OVERLOADED')))
      },
      (response) => void begin(response).write(at(1)),
    )
    const connection = { url: server.url, token: 't', hooks: { onRetry } }
    expect(await positions(1, connection)).toEqual(['1'])
    expect(onRetry).toHaveBeenCalledExactlyOnceWith({
      ...{ operation: 'LiveEvents', kind: 'subscription', attempt: 1 },
      ...{ code: 'OVERLOADED', status, delayMs: 0 },
    })
  })

  test('come back when the server stops and when it says nothing for long', async () => {
    const server = await streams(
      (response) => void begin(response).end(ended('OVERLOADED', true)),
      (response) => void begin(response).write(at(1)),
      (response) => void begin(response).write(at(2)),
    )
    const found = await positions(2, { url: server.url, token: 't' }, { idleMs: 60 })
    expect(found).toEqual(['1', '2'])
    expect(server.received).toHaveLength(3)
  })

  test.each([
    ['SCOPE_MISSING', 403],
    ['BAD_USER_INPUT', 400],
  ])('fail with %s: trying again cannot help', async (code, status) => {
    const server = await streams((response) => {
      const headers = { 'passerelle-request-id': '0191d8a0-0000-7000-8000-00000000beef' }
      response.writeHead(status, headers).end(JSON.stringify(refused(code)))
    })
    const error = await failureOf(positions(1, { url: server.url, token: 't' }))
    expect(error).toMatchObject({
      code,
      status,
      requestId: '0191d8a0-0000-7000-8000-00000000beef',
      operation: 'LiveEvents',
    })
    expect(server.received).toHaveLength(1)
  })

  test('fail when the client is suspended on the way, and when a new token is refused too', async () => {
    const suspended = await streams(
      (response) => void begin(response).end(at(1) + ended('CLIENT_SUSPENDED')),
    )
    expect(await failureOf(positions(2, { url: suspended.url, token: 't' }))).toMatchObject({
      code: 'CLIENT_SUSPENDED',
    })
    const never = await streams((response) => {
      response.writeHead(401).end(JSON.stringify(refused('UNAUTHENTICATED')))
    })
    const token = async () => 'always the same'
    expect(await failureOf(positions(1, { url: never.url, token }))).toMatchObject({
      code: 'UNAUTHENTICATED',
    })
    expect(never.received).toHaveLength(2)
    expect(await failureOf(positions(1, { url: never.url, token: 't' }))).toMatchObject({
      code: 'UNAUTHENTICATED',
    })
  })

  test('fail when what answers is no Passerelle', async () => {
    const server = await streams((response) => void response.writeHead(200).end('<html>'))
    expect(await failureOf(positions(1, { url: server.url, token: 't' }))).toMatchObject({
      code: 'INVALID_RESPONSE',
    })
  })

  test('end quietly when told to, and let go of the connection', async () => {
    const closed = vi.fn()
    const server = await streams((response) => {
      begin(response).write(at(1))
      response.on('close', closed)
    })
    const controller = new AbortController()
    const found: unknown[] = []
    for await (const event of liveEvents({ url: server.url, token: 't' }, controller)) {
      found.push(event.position)
      controller.abort()
    }
    expect(found).toEqual(['1'])
    await positions(1, { url: server.url, token: 't' })
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(2))
    expect(server.received).toHaveLength(2)
  })
})
