import { expect, test, vi } from 'vitest'
import {
  canaries,
  expectNone,
  exposed,
  requestErrors,
  sentence,
} from '../../test-support/canaries.ts'
import { begin, streams } from '../../test-support/stream-server.ts'
import type { ClientOptions } from '../core/index.ts'
import { SdkError } from '../core/index.ts'
import { liveEvents } from './index.ts'

const { name, secret, token, word } = canaries
const quoting = (code: unknown): object => ({
  errors: [{ message: sentence, path: [name, word], extensions: { code, detail: sentence } }],
})
const headers = { 'passerelle-request-id': token, 'x-quoted': encodeURIComponent(sentence) }

/** Listens until it fails, and looks at the failure and at all that hooks were told. */
async function listen(connection: Partial<ClientOptions>, after = '0'): Promise<string> {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const told: unknown[] = []
  const hooks = {
    onRequest: (event: object) => told.push(event),
    onRetry: (event: object) => told.push(event),
  }
  try {
    const common = { url: 'http://127.0.0.1:9', token, headers: { 'x-person': secret }, hooks }
    const filter = { after, types: [sentence], caseId: name }
    for await (const event of liveEvents({ ...common, ...connection }, filter)) void event
  } catch (error) {
    if (!SdkError.is(error)) throw error
    expectNone(exposed(error, told))
    return error.code
  }
  throw new Error('It was expected to fail and did not.')
}

test('a stream that is refused tells its code alone, for every code', async () => {
  expect(requestErrors.length).toBeGreaterThan(15)
  for (const [code, status] of requestErrors) {
    const server = await streams(
      (response) => response.writeHead(status, headers).end(JSON.stringify(quoting(code))),
      (response) => response.writeHead(403).end(JSON.stringify(quoting('CLIENT_SUSPENDED'))),
    )
    // What is worth trying again is tried again.
    expect([code, 'CLIENT_SUSPENDED']).toContain(await listen({ url: server.url }))
  }
})

test('a stream that ends, or breaks its shape, quotes nothing of what it said', async () => {
  const next = (data: unknown): string => `event: next\ndata: ${JSON.stringify(data)}\n\n`
  const texts = [
    `id: ${sentence}\nevent: ${name}\ndata: ${sentence}\n\n`,
    `event: next\nid: ${name}\ndata: ${sentence}\n\n`,
    next({ data: { events: sentence } }),
    next({ data: { events: { position: sentence } } }),
    next([sentence]),
    `${sentence}\n\n`,
    next(quoting(word)),
  ]
  for (const text of texts) {
    const server = await streams(
      (response) => begin(response).end(text),
      (response) => begin(response).end(next(quoting('CLIENT_SUSPENDED'))),
    )
    expect(await listen({ url: server.url })).toMatch(
      /^(CLIENT_SUSPENDED|INVALID_RESPONSE|UNKNOWN)$/,
    )
  }
})

test('a connection that cannot be made, or a token that fails, quotes nothing', async () => {
  const cause = new Error(sentence, { cause: secret })
  const end = async (): Promise<Response> =>
    new Response(JSON.stringify(quoting('SCOPE_MISSING')), { status: 403 })
  let calls = 0
  const fails = () => (calls++ === 0 ? Promise.reject(cause) : end())
  expect(await listen({ fetch: fails })).toBe('SCOPE_MISSING')
  expect(await listen({ token: () => Promise.reject(cause) })).toBe('TOKEN_UNAVAILABLE')
  expect(await listen({ agent: `${name}\n${secret}`, fetch: end })).toBe('INVALID_ARGUMENT')
  expect(await listen({ token: `${token}\n${secret}`, fetch: end })).toBe('INVALID_ARGUMENT')
  expect(await listen({ fetch: async () => new Response(sentence) })).toBe('INVALID_RESPONSE')
})
