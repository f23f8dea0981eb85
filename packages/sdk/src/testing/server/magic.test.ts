import { buildSchema, isInterfaceType, isUnionType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { contract } from '../../generated/contract.ts'
import { rules } from '../../generated/rules.ts'
import { createPasserelle, SdkError } from '../../index.ts'
import { createTestServer, magic } from '../index.ts'
import { RequestError } from './request-error.ts'

const schema = buildSchema(contract)
const unions = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
  const type = 'ofType' in field.type ? field.type.ofType : field.type
  const [input] = field.args
  return isUnionType(type) && input !== undefined ? [{ field, type, input }] : []
})

const failureOf = async (promise: Promise<unknown>): Promise<SdkError> => {
  const error: unknown = await promise.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  )
  if (SdkError.is(error)) return error
  throw error
}

/** Asks by a document of its own, with the id as the key, so that any mutation will do. */
async function answerTo(typename: string, id: string) {
  const passerelle = createPasserelle({ ...createTestServer(), maxRetries: 0 })
  const found = unions.find(({ type }) => type.getTypes().some(({ name }) => name === typename))
  if (found === undefined) throw new Error(`no mutation answers ${typename}`)
  const { field, input } = found
  const text = new String(`mutation Magic($input: ${input.type}) {
    done: ${field.name}(input: $input) { __typename ... on Error { code message } } }`)
  const variables = { input: inputOf(String(input.type).replace('!', ''), id) }
  const asked = passerelle.query(text as { toString(): string }, variables as never)
  return (await asked) as { readonly done: { readonly __typename: string; readonly code: string } }
}

/** The least that an input type takes, with the id wherever one goes. */
function inputOf(name: string, id: string): object {
  const type = schema.getType(name)
  if (type === undefined || !('getFields' in type)) throw new Error('no such input')
  const needed = Object.values(type.getFields()).filter((field) => String(field.type).endsWith('!'))
  return Object.fromEntries(needed.map((field) => [field.name, valueFor(String(field.type), id)]))
}

function valueFor(written: string, id: string): unknown {
  const name = written.replace(/[[\]!]/g, '')
  const type = schema.getType(name)
  const scalars: Record<string, unknown> = {
    ...{ ID: id, String: id, Int: 1, Boolean: true, Date: '2026-01-05', Position: '1' },
  }
  const one =
    type !== undefined && 'getValues' in type
      ? type.getValues()[0]?.name
      : (scalars[name] ?? inputOf(name, id))
  return written.startsWith('[') ? [one] : one
}

const expected = magic.codes.flatMap(({ code, typenames }) =>
  typenames.map((typename) => [`${typename}.${code}`, typename, code] as const),
)
const refused = magic.codes.filter(({ typenames }) => typenames.length === 0)

describe('a magic id', () => {
  test('exists for every member of a result that is not the success', () => {
    const errors = schema.getType('Error')
    if (!isInterfaceType(errors)) throw new Error('the contract has no errors')
    const members = schema.getPossibleTypes(errors).map(({ name }) => name)
    expect([...Object.keys(rules.outcomes)].sort()).toEqual(members.sort())
  })

  test('exists for every code of the errors guide', () => {
    expect(refused.map(({ code }) => code)).toEqual(Object.keys(rules.requestErrors))
    expect(expected.length).toBeGreaterThan(140)
    const all = [...magic.codes.map(({ code }) => magic.error(code))]
    const named = expected.map(([, typename, code]) => magic.error(code, typename))
    expect(new Set([...all, ...named]).size).toBe(all.length + named.length)
    expect(magic.error('VERSION_CONFLICT')).toBe('feedc0de-0000-4000-8000-cdc8c1ba9008')
  })

  test.each(expected)('makes a mutation answer %s', async (_name, typename, code) => {
    const { done } = await answerTo(typename, magic.error(code, typename))
    expect(done).toMatchObject({ __typename: typename, code, message: expect.stringMatching(/./) })
  })

  test.each(refused.map(({ code }) => code))('has any request refused with %s', async (code) => {
    const server = createTestServer()
    const { referrals, viewer } = createPasserelle({ ...server, maxRetries: 0 })
    const row = rules.requestErrors[code]
    const known = { code, status: row?.status, retryable: row?.retryable }
    const read = await failureOf(referrals.get({ id: magic.error(code) }))
    expect(read).toMatchObject(known)
    expect(read.requestId).toMatch(/./)
    const input = { id: magic.error(code), expectedVersion: 1 }
    expect(await failureOf(referrals.startReview(input))).toMatchObject(known)
    // With a new token the SDK asks once more.
    server.answerNext(magic.error(code), code === 'UNAUTHENTICATED' ? 2 : 1)
    expect(await failureOf(viewer.get())).toMatchObject(known)
    expect((await viewer.get()).clientId).toBe('ccas-tests')
  })

  test('of another operation is refused, and says so', async () => {
    const { referrals } = createPasserelle({ ...createTestServer(), maxRetries: 0 })
    const id = magic.error('ALREADY_LEAD')
    const error = await failureOf(referrals.startReview({ id, expectedVersion: 1 }))
    expect(error.code).toBe('MAGIC_NOT_OF_THIS_OPERATION')
    expect((await failureOf(referrals.get({ id }))).code).toBe('MAGIC_NOT_OF_THIS_OPERATION')
    expect(await referrals.get({ id: magic.error('NOT_FOUND') })).toBeNull()
    expect(() => magic.error('NO_SUCH_CODE')).toThrow(TypeError)
    expect(new RequestError('MAGIC_NOT_OF_THIS_OPERATION').message).toMatch(/never answers/)
  })
})

describe('a fault', () => {
  test.each([
    ['CUT', { code: 'NETWORK_ERROR', status: null, retryable: true }],
    ['UNAVAILABLE', { code: 'HTTP_503', status: 503, retryable: true, retryAfterMs: 1000 }],
    ['THROTTLED', { code: 'HTTP_429', status: 429, retryable: true, retryAfterMs: 1000 }],
    ['TIMEOUT', { code: 'TIMEOUT', status: null, retryable: true }],
  ] as const)('%s is what the SDK makes of it', async (fault, known) => {
    const { referrals } = createPasserelle({ ...createTestServer(), maxRetries: 0, timeoutMs: 50 })
    expect(await failureOf(referrals.get({ id: magic.fault(fault) }))).toMatchObject(known)
  })

  test('that passes is one retry for the SDK, and one effect', async () => {
    const server = createTestServer()
    const retried: string[] = []
    const hooks = { onRetry: ({ code }: { readonly code: string }) => void retried.push(code) }
    const { referrals } = createPasserelle({ ...server, hooks })
    server.answerNext(magic.fault('CUT'))
    const id = server.ids.referral('soins')
    const sent = await referrals.send({ id, expectedVersion: 1 })
    expect(sent).toMatchObject({ __typename: 'Referral', version: 2 })
    expect(retried).toEqual(['NETWORK_ERROR'])
  })
})
