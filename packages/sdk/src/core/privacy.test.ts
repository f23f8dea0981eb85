import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  canaries,
  expectNone,
  exposed,
  outcomes,
  planted,
  requestErrors,
  sentence,
} from '../../test-support/canaries.ts'
import { type Answer, failureOf, serve } from '../../test-support/server.ts'
import { type CallOptions, type ClientOptions, createClient, SdkError, unwrap } from './index.ts'

const document = 'mutation Save($input: Input!) { save(input: $input) { id } }'
const { name, secret, token, word, number } = canaries
const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  for (const method of methods) vi.spyOn(console, method)
})
afterEach(() => {
  for (const method of methods) expect(console[method]).not.toHaveBeenCalled()
})

/** What the failure of a call, and the hooks of all its attempts, expose; the code comes first. */
async function attempt(options: Partial<ClientOptions>, call: CallOptions = {}): Promise<string> {
  const told: unknown[] = []
  const note = (event: unknown): void => {
    told.push(event)
  }
  const hooks = {
    ...{ onRequest: note, onResponse: note, onRetry: note, onReplay: note, onDeprecation: note },
  }
  const common = { url: 'http://127.0.0.1:9', token, maxRetries: 1, hooks }
  const client = createClient({ ...common, headers: { 'x-of-all': secret }, ...options })
  const save = async (): Promise<unknown> => {
    const sent = { headers: { 'x-person': secret }, idempotencyKey: `key-${secret}`, ...call }
    const data = await client.request<{ save: object }, object>(document, { input: planted }, sent)
    return unwrap(data.save)
  }
  const error = await failureOf(save())
  if (!SdkError.is(error)) throw new Error('Another error came out.', { cause: error })
  expect(told.length).toBeGreaterThan(0)
  expect(['Save', 'token', null]).toContain(error.operation)
  return `${error.code} ${exposed(error, told)}`
}

/** A server at its worst: it sends back what it was given wherever text can stand. */
const quoting = (code: unknown): object => ({
  message: sentence,
  path: [...Object.values(canaries), 'save', 0, Number(number), planted],
  locations: planted,
  extensions: { code, retryable: false, detail: planted, [name]: sentence },
})
const headers = {
  'passerelle-request-id': token,
  'idempotency-replayed': 'true',
  deprecation: word,
  sunset: `Sat, 01 ${word} 2027 ${secret} GMT`,
  'retry-after': '0',
  'x-quoted': sentence,
}

describe('of what was sent and what is secret nothing comes out', () => {
  test.each(requestErrors)('of a request refused with %s', async (code, status) => {
    const body = { errors: [quoting(code), quoting(word)], data: planted, extensions: planted }
    const server = await serve(() => ({ status, headers, body }))
    const text = await attempt({ url: server.url })
    expect(text).toMatch(new RegExp(`^${code} `))
    expectNone(text)
  })

  test('of any expected outcome that is thrown', async () => {
    expect(outcomes.length).toBeGreaterThan(60)
    let save = {}
    const server = await serve(() => ({ headers, body: { data: { save } } }))
    for (const code of outcomes) {
      save = { __typename: 'Refused', code, message: sentence, field: name, current: planted }
      const text = await attempt({ url: server.url })
      expect(text).toMatch(new RegExp(`^${code} `))
      expectNone(text, code)
    }
  })

  test('of any HTTP status, whether the answer is GraphQL or not', async () => {
    const statuses = [...Array(400).keys()].map((index) => index + 200)
    let answer: Answer = {}
    const server = await serve(() => answer)
    for (const status of statuses) {
      const body = status % 2 ? { errors: [quoting(word)] } : `<p>${sentence}`
      answer = { status, headers: { ...headers, location: `http://${name}.test` }, body }
      expectNone(await attempt({ url: server.url }), `${status}`)
    }
  })

  test('of an answer that has no shape', async () => {
    const parts: readonly unknown[] = [null, 0, true, sentence, [sentence], planted, [[planted]]]
    const bodies = [
      ...parts,
      ...parts.flatMap((part) => [{ errors: part }, { data: part }, { errors: [part] }]),
      ...parts.map((part) => ({ errors: [{ path: part, extensions: part }] })),
      ...parts.map((part) => ({ errors: [{ path: [part], extensions: { code: part } }] })),
      ...parts.map((part) => ({ data: { save: { code: part, message: part } } })),
    ]
    let body: unknown
    const server = await serve(() => ({ headers, body: JSON.stringify(body) }))
    for (body of bodies) expectNone(await attempt({ url: server.url }), JSON.stringify(body))
  })

  const cause = new Error(sentence, { cause: planted })
  const fail = (): never => {
    throw cause
  }
  const failing = (error: unknown) => ({ fetch: (): Promise<never> => Promise.reject(error) })
  const broken = Object.assign(new Response(), { text: () => Promise.reject(cause) })
  const faults: Readonly<Record<string, Partial<ClientOptions> & CallOptions>> = {
    'a host that does not exist': { url: 'http://passerelle.invalid' },
    'an address with a password': { url: `http://${name}:${secret}@127.0.0.1:9` },
    'an address with a key': { url: `http://127.0.0.1:9/?key=${secret}#${name}` },
    'an address that is none': { url: `http://[${sentence}` },
    'a fetch that fails': failing(cause),
    'a fetch that fails with several': failing(new AggregateError([cause], sentence)),
    'a fetch that fails with a text': failing(sentence),
    'a fetch that throws': { fetch: fail },
    'a body that breaks': { fetch: async () => broken },
    'an agent that cannot be sent': { agent: `${name}\n${secret}` },
    'a header that cannot be sent': { headers: { [sentence]: name } },
    'a token that cannot be sent': { token: `${token}\n${secret}` },
    'a token that fails': { token: () => Promise.reject(cause) },
    'a token that throws': { token: fail },
    'a caller that leaves': { signal: AbortSignal.abort(cause) },
  }
  test.each(Object.entries(faults))('of %s', async (_, { signal, ...options }) => {
    const told: unknown[] = []
    const client = createClient({
      ...{ url: 'http://127.0.0.1:9', token, timeoutMs: 5000, maxRetries: 1 },
      ...options,
      hooks: { onRequest: (event) => told.push(event), onRetry: (event) => told.push(event) },
    })
    const error = await failureOf(client.request(document, { input: planted }, { signal }))
    expect(SdkError.is(error)).toBe(true)
    expectNone(exposed(error, told))
  })

  test.each([
    ['hangs up', { hangUp: true }],
    ['says nothing', { after: 400 }],
  ])('of a server that %s', async (_, answer) => {
    const server = await serve(() => answer)
    expectNone(await attempt({ url: server.url, timeoutMs: 60 }))
  })

  test('of a list whose cursor does not move, or a document without a name', async () => {
    const client = createClient({ url: 'http://127.0.0.1:9', token })
    const nameless = await failureOf(client.request(`{ person(name: "${sentence}") { id } }`))
    expect(nameless).toMatchObject({ code: 'INVALID_ARGUMENT' })
    expectNone(exposed(nameless))
  })

  test('of variables that cannot be written', async () => {
    const client = createClient({ url: 'http://127.0.0.1:9', token })
    const circle: Record<string, unknown> = { name, secret }
    circle['input'] = circle
    for (const variables of [circle, { name, big: 1n }]) {
      expectNone(exposed(await failureOf(client.request(document, variables))))
    }
  })
})

test('a code, places that stand in the document and the server’s own id do come out', async () => {
  const id = '0191d8a0-0000-7000-8000-00000000beef'
  const server = await serve(() => ({
    headers: { 'passerelle-request-id': id },
    body: { errors: [{ path: ['save', 3, 'id'], extensions: { code: 'FORBIDDEN' } }] },
  }))
  const client = createClient({ url: server.url, token })
  expect(await failureOf(client.request(document, { input: planted }))).toMatchObject({
    ...{ code: 'FORBIDDEN', path: ['save', 3, 'id'], requestId: id },
  })
})

test('what Node prints of a failure that nobody caught holds nothing of it either', async () => {
  const index = new URL('./index.ts', import.meta.url).href
  const program = `
    import { createClient } from '${index}'
    const client = createClient({ url: 'http://${name}:${secret}@127.0.0.1:9', token: '${token}', maxRetries: 0 })
    client.request('mutation Save($input: Input!) { save }', { input: '${sentence}' })`
  const args = ['--input-type=module', '--eval', program]
  const printed = await promisify(execFile)(process.execPath, args).catch(
    ({ stderr }) => `${stderr}`,
  )
  expect(printed).toContain('SdkError: Save: NETWORK_ERROR')
  expectNone(`${printed}`)
})

test('what this test looks for it finds: a canary anywhere in an error', () => {
  const error = (change: object): unknown => Object.assign(new SdkError({ code: 'A' }), change)
  const cyclic: Record<string, unknown> = { word }
  cyclic['self'] = cyclic
  const symbol = Symbol('s')
  const leaks: readonly object[] = [
    { message: `x${name}` },
    { stack: name },
    { cause: new Error(name) },
    { path: [word] },
    { [symbol]: secret },
    { toString: () => name },
    { toJSON: () => secret },
  ]
  for (const leak of leaks) expect(() => expectNone(exposed(error(leak)))).toThrow()
  expect(() => expectNone(exposed(error({})))).not.toThrow()
})
