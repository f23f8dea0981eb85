import { inspect } from 'node:util'
import { expect, test, vi } from 'vitest'
import { type Answer, failureOf, serve } from '../../test-support/server.ts'
import { clientCredentials } from '../oauth/index.ts'
import { type ClientOptions, createClient, SdkError, unwrap } from './index.ts'

const person = 'Canari-Dupont'
const secret = 'canary-s3cret'
const document = 'mutation Save($input: Input!) { save(input: $input) { id } }'

// A server at its worst: it quotes what it was given wherever text can stand.
const quoting = {
  message: `Variable "$input" got invalid value "${person}" with ${secret}`,
  path: [person, 0, `${secret} `],
  extensions: { code: `${person}`, detail: secret, retryable: false },
}
const headers = { 'passerelle-request-id': `${person} ${secret}`, 'retry-after': '0' }
const statuses = [200, 301, 400, 401, 403, 404, 408, 409, 422, 425, 429, 500, 502, 503, 504]
const answers: readonly (readonly [string, Answer])[] = [
  ...statuses.map(
    (status) => [`${status} quoting`, { status, headers, body: { errors: [quoting] } }] as const,
  ),
  ...statuses.map(
    (status) => [`${status} text`, { status, headers, body: `<p>${person} ${secret}` }] as const,
  ),
  ['a broken connection', { hangUp: true }],
  ['silence', { after: 400 }],
  ['a refusal', { body: { data: { save: { code: person, message: `${person} ${secret}` } } } }],
  ['errors of no shape', { body: { errors: person, data: secret } }],
  ['a path of no shape', { body: { errors: [{ path: person, extensions: { code: {} } }] } }],
]

/** Everything that a log could get hold of. */
function exposed(...values: readonly unknown[]): string {
  return values
    .map(
      (value) =>
        `${String(value)} ${JSON.stringify(value)} ${inspect(value, { depth: 9, showHidden: true })}`,
    )
    .join('\n')
}

async function attempt(options: Omit<ClientOptions, 'timeoutMs' | 'hooks'>): Promise<string> {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const told: unknown[] = []
  const note = (event: unknown) => {
    told.push(event)
  }
  const hooks = { onRequest: note, onResponse: note, onRetry: note, onReplay: note }
  const client = createClient({ ...options, timeoutMs: 60, maxRetries: 1, hooks })
  const input = { name: person, [person]: secret }
  const call = { headers: { 'x-person': secret }, idempotencyKey: `key-${secret}` }
  const save = async () =>
    unwrap((await client.request<{ save: object }, object>(document, { input }, call)).save)
  const error = await failureOf(save())
  if (!SdkError.is(error)) throw new Error('Another error came out.', { cause: error })
  return exposed(error, error.stack, told)
}

test.each(answers)('no value comes out of %s', async (_, answer) => {
  const server = await serve(() => answer)
  const text = await attempt({ url: server.url, token: secret })
  expect(text).toContain('Save')
  expect(text).not.toContain(person)
  expect(text).not.toContain(secret)
})

test('no value comes out of a token that cannot be sent, be had, or be asked for', async () => {
  const server = await serve(() => ({}))
  const failing = async (): Promise<string> => {
    throw new Error(`${person} ${secret}`, { cause: secret })
  }
  const tokens: ClientOptions['token'][] = [`${secret}\n${person}`, failing]
  for (const status of statuses) {
    const body = { error: `${person} ${secret}`, error_description: secret }
    const oauth = await serve(() => ({ status, headers, body }))
    tokens.push(clientCredentials({ tokenUrl: oauth.url, clientId: person, clientSecret: secret }))
  }
  for (const token of tokens) {
    const text = await attempt({ url: server.url, token })
    expect(text).toMatch(/Save|token/)
    expect(text).not.toContain(person)
    expect(text).not.toContain(secret)
  }
  expect(server.received).toHaveLength(0)
})

test('no value comes out of an address, an agent or a header that cannot be used', async () => {
  const server = await serve(() => ({}))
  const url = server.url.replace('http://', `http://${person}:${secret}@`)
  for (const options of [{ url }, { url: server.url, agent: `${person}\n${secret}` }]) {
    const text = await attempt({ token: secret, ...options })
    expect(text).toMatch(options.url === url ? 'NETWORK_ERROR' : 'INVALID_ARGUMENT')
    expect(text).not.toContain(secret)
  }
})
