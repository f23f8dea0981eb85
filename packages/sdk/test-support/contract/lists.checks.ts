import assert from 'node:assert/strict'
import { ask, clientOf } from './asking.ts'
import { type Check, check } from './check.ts'
import { act } from './referral-paths.ts'
import { openCase, sent } from './situations.ts'

interface Page {
  readonly outbox: {
    readonly nodes: readonly { readonly id: string }[]
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly totalCount: number
  }
}

const PAGE = `query Page($first: Int, $after: String, $filter: ReferralFilter) {
  outbox: referralOutbox(first: $first, after: $after, filter: $filter) {
    nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } totalCount } }`

export const listChecks: readonly Check[] = [
  check('pages follow each other without a gap or a repetition, newest first', async (ground) => {
    for (let count = 0; count < 5; count += 1) await sent(ground)
    const all = await ask<Page>(ground.source, PAGE, { first: 100 })
    const total = all.outbox.totalCount
    const ids: string[] = []
    let after: string | null = null
    for (;;) {
      const { outbox }: Page = await ask<Page>(ground.source, PAGE, { first: 2, after })
      assert.equal(outbox.totalCount, total)
      assert.deepEqual(
        outbox.edges.map(({ node }) => node.id),
        outbox.nodes.map(({ id }) => id),
      )
      assert.equal(outbox.edges.at(-1)?.cursor ?? null, outbox.pageInfo.endCursor)
      ids.push(...outbox.nodes.map(({ id }) => id))
      if (!outbox.pageInfo.hasNextPage || ids.length > 10) break
      after = outbox.pageInfo.endCursor
    }
    assert.deepEqual(ids, all.outbox.nodes.map(({ id }) => id).slice(0, ids.length))
    assert.equal(new Set(ids).size, ids.length)
  }),
  check('what comes while pages are read shifts none of them', async (ground) => {
    for (let count = 0; count < 3; count += 1) await sent(ground)
    const first = await ask<Page>(ground.source, PAGE, { first: 2 })
    await sent(ground)
    const { endCursor: after } = first.outbox.pageInfo
    const second = await ask<Page>(ground.source, PAGE, { first: 2, after })
    const seen = new Set(first.outbox.nodes.map(({ id }) => id))
    assert.ok(second.outbox.nodes.length > 0)
    assert.ok(second.outbox.nodes.every(({ id }) => !seen.has(id)))
  }),
  check('an empty page has no cursor', async (ground) => {
    const filter = { networkId: crypto.randomUUID() }
    const { outbox } = await ask<Page>(ground.source, PAGE, { filter })
    const pageInfo = { hasNextPage: false, endCursor: null }
    assert.deepEqual({ ...outbox }, { nodes: [], edges: [], pageInfo, totalCount: 0 })
  }),
  check(
    'the inbox is the target’s, the outbox the source’s, and filters keep to them',
    async (ground) => {
      const known = await sent(ground)
      await act(ground, 'target', 'REJECT', known)
      const ids = async (list: AsyncIterable<{ readonly id: string }>) => {
        const found: string[] = []
        for await (const { id } of list) found.push(id)
        return found
      }
      const { source, target, outsider, serviceId, otherServiceId } = ground
      const inbox = clientOf(target).referrals
      assert.ok((await ids(inbox.inbox({ state: ['REJECTED'], serviceId }))).includes(known.id))
      assert.ok(!(await ids(inbox.inbox({ state: ['SENT'] }))).includes(known.id))
      assert.ok(!(await ids(inbox.inbox({ serviceId: otherServiceId }))).includes(known.id))
      assert.ok(!(await ids(inbox.outbox())).includes(known.id))
      assert.ok((await ids(clientOf(source).referrals.outbox())).includes(known.id))
      assert.ok(!(await ids(clientOf(outsider).referrals.inbox())).includes(known.id))
    },
  ),
  check('referrals are counted by state, to each side its own', async (ground) => {
    const query = 'query Counts { referralCounts { inbox { state count } outbox { state count } } }'
    interface Counts {
      readonly referralCounts: Readonly<
        Record<'inbox' | 'outbox', readonly { readonly state: string; readonly count: number }[]>
      >
    }
    const counted = async (side: 'source' | 'target', box: 'inbox' | 'outbox') => {
      const { referralCounts } = await ask<Counts>(ground[side], query)
      return Object.fromEntries(referralCounts[box].map(({ state, count }) => [state, count]))
    }
    const before = await counted('source', 'outbox')
    const beforeIn = await counted('target', 'inbox')
    await sent(ground)
    const after = await counted('source', 'outbox')
    const afterIn = await counted('target', 'inbox')
    assert.equal(after['SENT'], (before['SENT'] ?? 0) + 1)
    assert.equal(afterIn['SENT'], (beforeIn['SENT'] ?? 0) + 1)
    assert.ok(!Object.hasOwn(afterIn, 'DRAFT'))
  }),
  check('cases are listed to those in them, and to nobody else', async (ground) => {
    const { caseId } = await openCase(ground)
    const idsOf = async (side: 'source' | 'outsider') => {
      const found = await clientOf(ground[side]).sharedCases.list().toArray({ limit: 1000 })
      return found.map(({ id }) => id)
    }
    assert.equal((await idsOf('source'))[0], caseId)
    assert.ok(!(await idsOf('outsider')).includes(caseId))
    assert.equal(await clientOf(ground.outsider).sharedCases.get({ id: caseId }), null)
  }),
  check('the directory shows partners and services of the network', async (ground) => {
    const { networkId, serviceId, communeCode, theme } = ground
    const client = clientOf(ground.source)
    const partners = await client.partners.list({ networkId }).toArray({ limit: 100 })
    const ids = partners.map(({ id }) => id)
    for (const side of ['source', 'target', 'outsider'] as const) {
      assert.ok(ids.includes(ground[side].partnerId))
    }
    const fitting = await client.services.forNeed({ networkId, communeCode, theme: theme as never })
    assert.ok(fitting.some(({ service, fits }) => fits && service.id === serviceId))
    assert.equal(await client.partners.get({ id: crypto.randomUUID() }), null)
    assert.equal(await client.services.get({ id: crypto.randomUUID() }), null)
    const strange = await client.partners
      .list({ networkId: crypto.randomUUID() })
      .toArray({ limit: 1 })
    assert.deepEqual(strange, [])
    const commune = await ask<{ commune: object | null }>(
      ground.source,
      'query C($code: ID!) { commune(code: $code) { code } }',
      { code: communeCode },
    )
    assert.deepEqual({ ...commune.commune }, { code: communeCode })
  }),
]
