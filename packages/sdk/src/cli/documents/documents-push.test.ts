import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Answer, type Received, serve } from '../../../test-support/server.ts'
import { documentsCommand } from './documents-command.ts'

const nowhere = 'http://127.0.0.1:2' // nobody listens there
const token = { PASSERELLE_TOKEN: 'CANARI-token' }
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const waiting = '\n  query Waiting { viewer { scopes } }\n'
const accept =
  'mutation Accept($input: AcceptReferralInput!) { acceptReferral(input: $input) { __typename } }'
let folder = ''

beforeEach(async () => {
  const made = await mkdtemp(join(tmpdir(), 'passerelle-push-'))
  folder = made
  return () => rm(made, { recursive: true, force: true })
})

async function manifest(...texts: readonly string[]): Promise<string> {
  const entries = texts.map((document) => {
    const [, kind, name] = /(\w+) (\w+)/.exec(document) ?? []
    return [hashOf(document), { name, kind, document }]
  })
  const file = join(folder, 'documents.json')
  await writeFile(file, JSON.stringify(Object.fromEntries(entries)))
  return file
}

async function run(args: readonly string[], env: Readonly<Record<string, string>> = token) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  const code = await documentsCommand(args, io, env)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** A server that knows some documents, refuses some, and registers the others. */
const registry =
  (known: readonly string[], refused: readonly string[] = []) =>
  ({ json }: Received): Answer => {
    if (json.operationName === 'RegisteredDocuments') {
      const after = json.variables['after']
      const nodes = (after ? known.slice(1) : known.slice(0, 1)).map((text) => ({
        hash: hashOf(text),
      }))
      const pageInfo = { hasNextPage: !after, endCursor: 'c' }
      return { body: { data: { registeredDocuments: { nodes, pageInfo } } } }
    }
    const { documents } = Object(json.variables['input'])
    const registrations = documents.map((text: string) => ({
      hash: hashOf(text),
      status: refused.includes(text) ? 'REFUSED' : known.includes(text) ? 'KNOWN' : 'REGISTERED',
      problems: refused.includes(text)
        ? [{ code: 'QUERY_TOO_COSTLY', message: 'Ask for less.', line: 2, column: 3 }]
        : [],
    }))
    const registerDocuments = { __typename: 'DocumentRegistrations', registrations }
    return { body: { data: { registerDocuments } } }
  }

describe('pushing documents', () => {
  test('registers what is new, says what is known, under one key for each request', async () => {
    const { url, received } = await serve(registry([accept]))
    const { code, out, err } = await run([await manifest(waiting, accept), '--url', url])
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n')).toEqual([
      `+ Waiting (query) ${hashOf(waiting).slice(0, 12)} registered`,
      `= Accept (mutation) ${hashOf(accept).slice(0, 12)} known`,
      '1 registered, 1 known, 0 refused.',
    ])
    expect(received).toHaveLength(1)
    expect(received[0]?.json.variables).toEqual({ input: { documents: [waiting, accept] } })
    expect(received[0]?.headers['idempotency-key']).toBeDefined()
    expect(received[0]?.headers.authorization).toBe('Bearer CANARI-token')
  })

  test('says what the server refuses, with the mend, and fails', async () => {
    const { url } = await serve(registry([], [accept]))
    const file = await manifest(waiting, accept)
    const { code, out } = await run([file, '--url', url])
    expect(code).toBe(1)
    expect(out).toContain('    QUERY_TOO_COSTLY 2:3 Ask for less.\n1 registered, 1 refused.')
    const told = JSON.parse((await run([file, '--url', url, '--json'])).out)
    expect(told).toMatchObject({ registered: 1, known: 0, refused: 1 })
    expect(told.documents[1]).toMatchObject({ hash: hashOf(accept), status: 'REFUSED' })
  })

  test('sends many in several requests', async () => {
    const { url, received } = await serve(registry([]))
    const many = Array.from({ length: 120 }, (_, n) => `query Q${n} { viewer { scopes } }`)
    const { out } = await run([await manifest(...many), '--url', url])
    expect(out).toContain('120 registered')
    expect(received).toHaveLength(3)
    const long = Array.from(
      { length: 20 },
      (_, n) => `query L${n} { viewer { scopes } } #${'a'.repeat(19_000)}`,
    )
    expect((await run([await manifest(...long), '--url', url])).out).toContain('20 registered')
    const bodies = received.slice(3).map(({ body }) => body.length)
    expect(bodies.length).toBe(2)
    expect(Math.max(...bodies)).toBeLessThan(256 * 1024)
  })

  test('as a trial changes nothing', async () => {
    const { url, received } = await serve(registry([waiting, accept]))
    const other = 'query Other { viewer { scopes } }'
    const { code, out } = await run([
      await manifest(waiting, accept, other),
      '--url',
      url,
      '--dry-run',
    ])
    expect([code, out.split('\n').at(-1)]).toEqual([
      0,
      '1 would be registered, 2 known, 0 refused.',
    ])
    expect(received.map(({ json }) => json.operationName)).toEqual([
      'RegisteredDocuments',
      'RegisteredDocuments',
    ])
  })

  test('takes the documents of the SDK itself to a server that is older', async () => {
    const { url, received } = await serve(registry([]))
    const { code, out } = await run(['--sdk', '--url', url])
    expect(code).toBe(0)
    expect(out).toMatch(/AcceptReferral \(mutation\)/)
    expect(received.length).toBeGreaterThan(1)
  })
})

describe('before anything is sent', () => {
  test.each([
    ['GRAPHQL_PARSE_FAILED', 'query Broken { viewer {'],
    ['GRAPHQL_VALIDATION_FAILED', 'query Wrong { viewer { shoeSize } }'],
    ['DOCUMENT_HOLDS_TEXT', 'query Held { node(id: "CANARI") { id } }'],
    ['DOCUMENT_TOO_LONG', `query Long { viewer { ${'scopes '.repeat(3_000)} } }`],
  ])('%s is found in a document, and nothing is sent', async (code, text) => {
    const { url, received } = await serve(registry([]))
    const answer = await run([await manifest(waiting, text), '--url', url])
    expect(answer.code).toBe(1)
    expect(answer.out).toContain(`    ${code}`)
    expect(answer.err).toBe('Nothing was sent.')
    expect(answer.out + answer.err).not.toContain('CANARI')
    expect(received).toHaveLength(0)
  })

  test.each([
    ['no JSON', 'x'],
    ['a list', '[]'],
    ['another manifest', '{"sha256:1":"query A { b }"}'],
  ])('%s is no manifest', async (_what, text) => {
    const file = join(folder, 'documents.json')
    await writeFile(file, text)
    const { code, err } = await run([file, '--url', nowhere])
    expect([code, err]).toEqual([2, expect.stringContaining('Run your code generator again')])
  })

  test('a text that was edited is told by its name', async () => {
    const file = join(folder, 'documents.json')
    const edited = { [hashOf('a')]: { name: 'A', kind: 'query', document: 'query A { b }' } }
    await writeFile(file, JSON.stringify(edited))
    expect((await run([file, '--url', nowhere])).err).toContain('the text of A is not the one')
  })

  test.each([
    [['--url', nowhere], {}, 'Say who you are'],
    [['--url', nowhere, '--client', 'ccas'], {}, 'Give --key'],
    [
      ['--url', nowhere, '--client', 'ccas', '--key', '/nonexistent'],
      {},
      'cannot be read (ENOENT)',
    ],
    [['--url', 'passerelle.example'], token, 'Give --url'],
    [[], token, 'Give --url'],
    [['--what'], token, '--what'],
    [['another.json', '--url', nowhere], token, 'Give one manifest at a time'],
  ])('called as %j it says what is missing', async (args, env, mend) => {
    const { code, out, err } = await run([await manifest(waiting), ...args], env)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(mend)
  })

  test('a key file that holds no key is not quoted', async () => {
    const key = join(folder, 'key.json')
    await writeFile(key, '{"kty":"EC","CANARI":1}')
    const args = [await manifest(waiting), '--url', nowhere, '--client', 'ccas', '--key', key]
    const { code, err } = await run(args)
    expect([code, err]).toEqual([2, `${key} holds no private key as JWK.`])
  })

  test('a manifest that is not there is made by the code generator', async () => {
    const { err } = await run([join(folder, 'none.json'), '--url', nowhere])
    expect(err).toContain('npx graphql-codegen')
  })
})

describe('what the server says', () => {
  test.each([
    ['SCOPE_MISSING', 403, 'documents:write'],
    ['DOCUMENT_NOT_REGISTERED', 403, 'older than this SDK'],
    ['GRAPHQL_VALIDATION_FAILED', 400, 'older than this SDK'],
    ['CANARI_CODE', 400, 'quote the request id'],
  ])('%s is told with its mend', async (code, status, mend) => {
    const headers = { 'passerelle-request-id': '0199f3a0-0000-7000-8000-000000000001' }
    const body = { errors: [{ message: 'CANARI text', extensions: { code } }] }
    const { url } = await serve(() => ({ status, headers, body }))
    const answer = await run([await manifest(waiting), '--url', url])
    expect([answer.code, answer.out]).toEqual([2, ''])
    expect(answer.err).toContain(mend)
    expect(answer.err).not.toContain('CANARI text')
  })

  test('too many documents is its own message', async () => {
    const refusal = {
      __typename: 'DocumentActionRefused',
      code: 'TOO_MANY_DOCUMENTS',
      message: 'Retire some.',
    }
    const { url } = await serve(() => ({ body: { data: { registerDocuments: refusal } } }))
    const { code, err } = await run([await manifest(waiting), '--url', url])
    expect([code, err]).toEqual([2, 'TOO_MANY_DOCUMENTS: Retire some.'])
  })
})
