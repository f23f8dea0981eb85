import { createHash } from 'node:crypto'
import { expect, expectTypeOf, test } from 'vitest'
import { serve } from '../../test-support/server.ts'
import documents from '../generated/documents.json' with { type: 'json' }
import { createPasserelle, type Page, type Referral, responseOf, unwrap } from '../index.ts'
import * as operations from '../operations/index.ts'

const referral = { __typename: 'Referral', id: 'r1', version: 4 }

test('a mutation takes the fields of its input and gives its result', async () => {
  const server = await serve(() => ({ body: { data: { acceptReferral: referral } } }))
  const passerelle = createPasserelle({ url: server.url, token: 't' })
  const result = await passerelle.referrals.accept({ id: 'r1', expectedVersion: 3 })
  if (result.__typename === 'ReferralConflict')
    expectTypeOf(result.current).toEqualTypeOf<Referral>()
  const accepted = unwrap(result)
  expectTypeOf(accepted.state).toEqualTypeOf<Referral['state']>()
  expect(accepted).toEqual(referral)
  expect(responseOf(result)).toMatchObject({ operation: 'AcceptReferral', attempts: 1 })
  expect(server.received[0]?.json).toEqual({
    query: operations.AcceptReferral.document,
    operationName: 'AcceptReferral',
    variables: { input: { id: 'r1', expectedVersion: 3 } },
  })
})

test('a list is read by pages of 50 unless told, of 100 at most, from where it is told', async () => {
  const page = (endCursor: string | null): Page<object> => ({
    nodes: [{ id: endCursor }],
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
  })
  const server = await serve(({ json }) => {
    const { after } = json.variables
    const next = after === 'c1' ? null : 'c1'
    return { body: { data: { referralInbox: page(next) } } }
  })
  const { referrals } = createPasserelle({ url: server.url, token: 't' })
  const ids: string[] = []
  for await (const { id } of referrals.inbox({ state: ['SENT'] })) ids.push(id)
  expect(ids).toEqual(['c1', null])
  await referrals.inbox({ first: 500, after: 'c1' }).toArray({ limit: 1 })
  expect(server.received.map(({ json }) => json.variables)).toEqual([
    { state: ['SENT'], first: 50, after: null },
    { state: ['SENT'], first: 50, after: 'c1' },
    { first: 100, after: 'c1' },
  ])
})

test('options of a call reach each of its requests', async () => {
  const server = await serve(() => ({ body: { data: { cancelReferral: referral } } }))
  const { referrals } = createPasserelle({ url: server.url, token: 't' })
  const input = { id: 'r1', expectedVersion: 1, reason: 'PERSON_OBJECTED' } as const
  await referrals.cancel(input, { idempotencyKey: 'k', headers: { 'x-a': '1' } })
  expect(server.received[0]?.headers).toMatchObject({ 'idempotency-key': 'k', 'x-a': '1' })
})

test('a document of the partner runs as it is, with its types', async () => {
  interface Mine {
    toString(): string
    __apiType?: (variables: { id: string }) => { mine: number }
  }
  const server = await serve(() => ({ body: { data: { mine: 3 } } }))
  const passerelle = createPasserelle({ url: server.url, token: 't' })
  const text: Mine = new String('query Mine($id: ID!) { mine(id: $id) }')
  const result = await passerelle.query(text, { id: 'x' })
  expectTypeOf(result).toEqualTypeOf<{ mine: number }>()
  expect(result).toEqual({ mine: 3 })
})

test('every operation knows its name, its kind and the hash of what is sent', () => {
  const all = Object.values(operations)
  expect(all.length).toBeGreaterThan(15)
  for (const { name, kind, document, hash } of all) {
    expect(document.startsWith(`${kind} ${name}`)).toBe(true)
    expect(hash).toBe(createHash('sha256').update(document).digest('hex'))
  }
  const listed = Object.fromEntries(all.map(({ hash, ...operation }) => [hash, operation]))
  expect(documents).toEqual(listed)
})
