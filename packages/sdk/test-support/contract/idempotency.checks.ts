import assert from 'node:assert/strict'
import { responseOf, unwrap } from '../../src/index.ts'
import { clientOf, failureOf, post } from './asking.ts'
import { type Check, check } from './check.ts'
import { act } from './referral-paths.ts'
import { openCase, sent } from './situations.ts'

const START = `mutation Start($input: StartReferralReviewInput!) {
  startReferralReview(input: $input) { __typename ... on Referral { version } } }`

export const idempotencyChecks: readonly Check[] = [
  check(
    'repeated under its key a mutation takes effect once and says that it is a repetition',
    async (ground) => {
      const { id, version } = await sent(ground)
      const { referrals } = clientOf(ground.target)
      const idempotencyKey = crypto.randomUUID()
      const input = { id, expectedVersion: version }
      const first = await referrals.startReview(input, { idempotencyKey })
      const second = await referrals.startReview(input, { idempotencyKey })
      assert.deepEqual(second, first)
      assert.equal(unwrap(first).version, version + 1)
      assert.deepEqual([responseOf(first)?.replayed, responseOf(second)?.replayed], [false, true])
    },
  ),
  check('what is repeated answers with what it is by now', async (ground) => {
    const known = await sent(ground)
    const idempotencyKey = crypto.randomUUID()
    const first = await act(ground, 'target', 'START_REVIEW', known, { idempotencyKey })
    await act(ground, 'source', 'CANCEL', { id: known.id, version: first.version ?? 0 })
    const again = await act(ground, 'target', 'START_REVIEW', known, { idempotencyKey })
    assert.deepEqual([again.__typename, again.state], ['Referral', 'CANCELLED'])
  }),
  check('another payload under the same key is refused', async (ground) => {
    const [one, other] = [await sent(ground), await sent(ground)]
    const idempotencyKey = crypto.randomUUID()
    await act(ground, 'target', 'START_REVIEW', one, { idempotencyKey })
    const again = act(ground, 'target', 'START_REVIEW', other, { idempotencyKey })
    const { code, status, retryable } = await failureOf(again)
    assert.deepEqual([code, status, retryable], ['IDEMPOTENCY_KEY_REUSED', 422, false])
  }),
  check('a key is of one client: another may use the same', async (ground) => {
    const idempotencyKey = crypto.randomUUID()
    const known = await sent(ground)
    const mine = await act(ground, 'target', 'START_REVIEW', known, { idempotencyKey })
    const next = { id: known.id, version: mine.version ?? 0 }
    const theirs = await act(ground, 'source', 'CANCEL', next, { idempotencyKey })
    assert.deepEqual([mine.__typename, theirs.__typename], ['Referral', 'Referral'])
  }),
  check('a refusal leaves no mark: its key may be used again', async (ground) => {
    const known = await sent(ground)
    const idempotencyKey = crypto.randomUUID()
    const early = await act(ground, 'target', 'START', known, { idempotencyKey })
    assert.equal(early.code, 'STATE_DOES_NOT_ALLOW')
    const done = await act(ground, 'target', 'START_REVIEW', known, { idempotencyKey })
    assert.equal(done.__typename, 'Referral')
  }),
  check('a mutation without a key, or with a bad one, is refused', async (ground) => {
    const { id, version } = await sent(ground)
    const body = { query: START, variables: { input: { id, expectedVersion: version } } }
    const missing = await post(ground.target, body)
    assert.deepEqual([missing.status, missing.code], [400, 'IDEMPOTENCY_KEY_MISSING'])
    const bad = await post(ground.target, body, { 'idempotency-key': 'short' })
    assert.deepEqual([bad.status, bad.code], [400, 'IDEMPOTENCY_KEY_INVALID'])
    const good = await post(ground.target, body, { 'idempotency-key': crypto.randomUUID() })
    assert.deepEqual([good.status, good.headers.get('idempotency-replayed')], [200, null])
  }),
  check('two fields under one key stay apart', async (ground) => {
    const { caseId } = await openCase(ground)
    const { theme } = ground
    const query = `mutation Two($input: AddNeedInput!) {
      one: addNeed(input: $input) { ... on Need { id } }
      two: addNeed(input: $input) { ... on Need { id } } }`
    const variables = { input: { caseId, theme, urgency: 'URGENT' } }
    const key = { 'idempotency-key': crypto.randomUUID() }
    await post(ground.source, { query, variables }, key)
    const shared = await clientOf(ground.source).sharedCases.get({ id: caseId })
    assert.equal(shared?.needs.length, 3)
    const again = await post(ground.source, { query, variables }, key)
    assert.equal(again.headers.get('idempotency-replayed'), 'true')
    const same = await clientOf(ground.source).sharedCases.get({ id: caseId })
    assert.equal(same?.needs.length, 3)
  }),
]
