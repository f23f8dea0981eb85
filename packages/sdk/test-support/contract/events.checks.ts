import assert from 'node:assert/strict'
import { live, liveEvents } from '../../src/events/index.ts'
import type { Event } from '../../src/index.ts'
import { ReferralInboxChanges, SharedCaseChanges } from '../../src/operations/index.ts'
import { clientOf, failureOf } from './asking.ts'
import { type Check, check } from './check.ts'
import type { Ground, Side } from './ground.ts'
import { act, type Known } from './referral-paths.ts'
import { draft, sent } from './situations.ts'

/** What a side was told since a position. */
async function toldSince(ground: Ground, side: Side, after: string): Promise<readonly Event[]> {
  await ground.settle()
  return clientOf(side).events.all({ after }).toArray({ limit: 1000 })
}

async function now(ground: Ground, side: Side): Promise<string> {
  const told = await toldSince(ground, side, '0')
  return told.at(-1)?.position ?? '0'
}

const codesOf = ({ codes }: Event) =>
  Object.fromEntries(codes.map(({ name, value }) => [name, value]))

export const eventChecks: readonly Check[] = [
  check('both sides are told of a referral in the order in which it happened', async (ground) => {
    const { source, target } = ground
    const [before, beforeTarget] = [await now(ground, source), await now(ground, target)]
    const begun = await draft(ground)
    let known: Known = begun
    const steps = [
      ['source', 'SEND', 'referral.sent', 'SENT'],
      ['target', 'START_REVIEW', 'referral.review_started', 'UNDER_REVIEW'],
      ['target', 'ACCEPT', 'referral.accepted', 'ACCEPTED'],
      ['target', 'START', 'referral.started', 'IN_PROGRESS'],
      ['target', 'COMPLETE', 'referral.completed', 'COMPLETED'],
    ] as const
    for (const [by, action] of steps) {
      const { version } = await act(ground, by, action, known)
      known = { id: known.id, version: version ?? 0 }
    }
    for (const [side, after, drafted] of [
      [source, before, true],
      [target, beforeTarget, false],
    ] as const) {
      const told = await toldSince(ground, side, after)
      const mine = told.filter(({ subjectId }) => subjectId === begun.id)
      const types = steps.map(([, , type]) => type)
      const all = drafted ? ['referral.drafted', ...types] : types
      assert.deepEqual(
        mine.map(({ type }) => type),
        all,
      )
      const versions = mine.map(({ subjectVersion }) => subjectVersion)
      assert.deepEqual(versions, drafted ? [1, 2, 3, 4, 5, 6] : [2, 3, 4, 5, 6])
      const places = told.map(({ position }) => BigInt(position ?? 0))
      assert.deepEqual(
        places,
        [...places].sort((a, b) => (a < b ? -1 : 1)),
      )
      assert.equal(new Set(places).size, places.length)
      const last = mine.at(-1)
      assert.ok(last)
      assert.deepEqual(codesOf(last), { state: 'COMPLETED', outcomeCode: 'SERVICE_PROVIDED' })
      assert.equal(last.subjectType, 'Referral')
      assert.equal(last.caseId, begun.caseId)
      assert.equal(last.networkId, ground.networkId)
      assert.equal(last.actorPartnerId, target.partnerId)
    }
    const strange = await toldSince(ground, ground.outsider, '0')
    assert.ok(strange.every(({ subjectId }) => subjectId !== begun.id))
  }),
  check('an event carries the reason of an end, and no other value', async (ground) => {
    const after = await now(ground, ground.source)
    const known = await sent(ground)
    await act(ground, 'target', 'REJECT', known)
    const told = await toldSince(ground, ground.source, after)
    const rejected = told.find(({ type }) => type === 'referral.rejected')
    assert.ok(rejected)
    assert.deepEqual(codesOf(rejected), { state: 'REJECTED', reasonCode: 'NO_CAPACITY' })
    const made = told.find(({ type }) => type === 'disclosure.made')
    assert.ok(made)
    assert.deepEqual(codesOf(made), { legalBasis: 'CONSENT', referralId: known.id })
    for (const side of [ground.source, ground.target]) {
      const heard = await toldSince(ground, side, after)
      const ended: Event | undefined = heard.find(({ type, subjectId }) => {
        return type === 'disclosure.ended' && subjectId === made.subjectId
      })
      assert.ok(ended)
      assert.deepEqual(codesOf(ended), { reason: 'REFERRAL_ENDED' })
      assert.deepEqual([ended.subjectVersion, ended.actorPartnerId], [2, null])
    }
  }),
  check('a feed goes on where it was left', async (ground) => {
    await sent(ground)
    await ground.settle()
    const { events } = clientOf(ground.source)
    const first = await events.read({ first: 2 })
    assert.deepEqual([first.events.length, first.hasMore], [2, true])
    assert.equal(first.nextAfter, first.events.at(-1)?.position)
    const second = await events.read({ first: 1, after: first.nextAfter })
    const whole = await events.all().toArray({ limit: 3 })
    assert.deepEqual([...first.events, ...second.events], whole)
    const end = await now(ground, ground.source)
    const rest = await events.read({ after: end })
    assert.deepEqual([rest.events, rest.hasMore, rest.nextAfter], [[], false, end])
  }),
  check('the history of a referral is its events, newest first', async (ground) => {
    const known = await sent(ground)
    await act(ground, 'target', 'START_REVIEW', known)
    await ground.settle()
    const found = await clientOf(ground.source).referrals.history({ id: known.id, last: 2 })
    const types = found?.history.map(({ type }) => type)
    assert.deepEqual(types, ['referral.review_started', 'referral.sent'])
  }),
  check('a live stream brings what came after a position, then what happens', async (ground) => {
    const after = await now(ground, ground.target)
    const known = await sent(ground)
    const { url, fetch, token } = ground.target
    const types = ['referral.sent', 'referral.review_started']
    const connection = { url, fetch, token: () => token() }
    const heard: Event[] = []
    const referralId = known.id
    for await (const event of liveEvents(connection, { after, types, referralId })) {
      if (heard.push(event) === 2) break
      await act(ground, 'target', 'START_REVIEW', known)
    }
    assert.deepEqual(
      heard.map(({ type }) => type),
      types,
    )
    const feed = await toldSince(ground, ground.target, after)
    assert.deepEqual(
      heard,
      feed.filter(({ type, subjectId }) => types.includes(type) && subjectId === known.id),
    )
  }),
  check(
    'an inbox is told live of what it received, one service alone if so asked',
    async (ground) => {
      const { serviceId, target } = ground
      const after = await now(ground, target)
      await sent({ ...ground, serviceId: ground.otherServiceId })
      const known = await sent(ground)
      await act(ground, 'target', 'START_REVIEW', known)
      const { url, fetch, token } = target
      const connection = { url, fetch, token: () => token() }
      const heard: [string, string | undefined][] = []
      for await (const change of live(connection, ReferralInboxChanges, { after, serviceId })) {
        assert.equal(change.referralId, known.id)
        if (heard.push([change.type, change.referral?.state]) === 2) break
      }
      // What stood at the first of them is no longer told.
      assert.deepEqual(heard, [
        ['referral.sent', 'UNDER_REVIEW'],
        ['referral.review_started', 'UNDER_REVIEW'],
      ])
    },
  ),
  check(
    'a case is told live to who takes part in it, and refused to who does not',
    async (ground) => {
      const after = await now(ground, ground.source)
      const { caseId, needId } = await sent(ground)
      const changesFor = ({ url, fetch, token }: Side) =>
        live({ url, fetch, token: () => token() }, SharedCaseChanges, { caseId, after })
      const { code } = await failureOf(changesFor(ground.outsider).next())
      assert.equal(code, 'BAD_USER_INPUT')
      for await (const change of changesFor(ground.source)) {
        assert.equal(change.sharedCase?.id, caseId)
        assert.equal(change.sharedCase.needs[0]?.id, needId)
        if (change.type === 'referral.sent') break
      }
    },
  ),
  check('a live stream of a type that does not exist is refused', async (ground) => {
    const { url, fetch, token } = ground.target
    const stream = liveEvents({ url, fetch, token: () => token() }, { types: ['no.such'] })
    const { code, status } = await failureOf(stream.next())
    assert.deepEqual([code, status], ['BAD_USER_INPUT', 400])
  }),
]
