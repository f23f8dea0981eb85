import { createHash } from 'node:crypto'
import { expect, expectTypeOf, test } from 'vitest'
import { failureOf, serve } from '../../test-support/server.ts'
import documents from '../generated/documents.json' with { type: 'json' }
import { createPasserelle, type Page, type Referral, responseOf, unwrap } from '../index.ts'
import * as operations from '../operations/index.ts'

const referral = { __typename: 'Referral', id: 'r1', version: 4 }

test('a mutation takes the fields of its input and gives its result', async () => {
  const server = await serve(() => ({ body: { data: { acceptReferral: referral } } }))
  const passerelle = createPasserelle({ url: server.url, token: 't' })
  const input = { id: 'r1', expectedVersion: 3, localReference: 'CPAM-9' }
  const result = await passerelle.referrals.accept(input)
  if (result.__typename === 'ReferralConflict') {
    expectTypeOf(result.current).toEqualTypeOf<Referral | null>()
    expectTypeOf(result.allowedActions).toEqualTypeOf<Referral['allowedActions']>()
  }
  const accepted = unwrap(result)
  expectTypeOf(accepted.state).toEqualTypeOf<Referral['state']>()
  expect(accepted).toEqual(referral)
  expect(responseOf(result)).toMatchObject({ operation: 'AcceptReferral', attempts: 1 })
  expect(server.received[0]?.json).toEqual({
    query: operations.AcceptReferral.document,
    operationName: 'AcceptReferral',
    variables: { input },
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
  const input = { id: 'r1', expectedVersion: 1, reasonCode: 'PERSON_OBJECTED' } as const
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

test('every operation is in the list of documents under the hash of what is sent', () => {
  const all = Object.values(operations)
  expect(all.length).toBeGreaterThan(15)
  for (const { name, kind, document } of all) {
    expect(document.startsWith(`${kind} ${name}`)).toBe(true)
  }
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
  const listed = Object.fromEntries(all.map((one) => [hashOf(one.document), one]))
  expect(documents).toEqual(listed)
})

test('the feed is read stretch after stretch until none is left, from where it is told', async () => {
  const { events } = await reading({ 7: [8, 9], 9: [10] })
  const seen: (string | null)[] = []
  for await (const { position } of events.all({ after: '7' })) seen.push(position)
  expect(seen).toEqual(['8', '9', '10'])
})

test('the end of the feed says where to go on, also when nothing new has happened', async () => {
  const { events, received } = await reading({ 7: [8, 9], 9: [10] })
  const ends: (string | null | undefined)[] = []
  for await (const { pageInfo } of events.all({ after: '7', first: 2 }).pages())
    ends.push(pageInfo.endCursor)
  for await (const { pageInfo } of events.all({ after: '10' }).pages())
    ends.push(pageInfo.endCursor)
  expect(ends).toEqual(['9', '10', '10'])
  expect(received.map(({ json }) => json.variables)).toEqual([
    { after: '7', first: 2 },
    { after: '9', first: 2 },
    { after: '10' },
  ])
  expect(await events.read({ after: '9' })).toMatchObject({ hasMore: false, nextAfter: '10' })
})

test('a feed that announces more and does not move ends the reading', async () => {
  const feed = { events: [], hasMore: true, nextAfter: '7' }
  const server = await serve(() => ({ body: { data: { events: feed } } }))
  const { events } = createPasserelle({ url: server.url, token: 't' })
  expect(await failureOf(events.all({ after: '7' }).toArray({ limit: 1 }))).toMatchObject({
    code: 'PAGINATION_STALLED',
  })
  expect(server.received).toHaveLength(1)
})

/** A feed of which each stretch is known by the position it comes after. */
async function reading(stretches: Readonly<Record<number, readonly number[]>>) {
  const { url, received } = await serve(({ json }) => {
    const after = Number(json.variables['after'])
    const positions = stretches[after] ?? []
    const nextAfter = positions.at(-1) ?? after
    const events = positions.map((position) => ({ position: `${position}` }))
    const feed = { events, hasMore: nextAfter in stretches, nextAfter: `${nextAfter}` }
    return { body: { data: { events: feed } } }
  })
  return { ...createPasserelle({ url, token: 't' }), received }
}
