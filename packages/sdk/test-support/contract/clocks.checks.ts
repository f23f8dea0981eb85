import assert from 'node:assert/strict'
import { clientOf } from './asking.ts'
import { type Check, check } from './check.ts'
import { act, referralIn } from './referral-paths.ts'
import { sent } from './situations.ts'

const typesOf = (history: readonly { readonly type: string }[] | undefined) =>
  history?.map(({ type }) => type)

/** They move the clock: run them last. */
export const clockChecks: readonly Check[] = [
  check(
    'what nobody answers is reminded of, then expires; the source may reopen it',
    async (ground) => {
      const known = await sent(ground)
      const { referrals } = clientOf(ground.source)
      await ground.advanceDays(11)
      const reminded = await referrals.get({ id: known.id })
      assert.deepEqual([reminded?.state, reminded?.version], ['SENT', known.version + 1])
      assert.ok(reminded?.remindedAt)
      await ground.advanceDays(20)
      const expired = await referrals.get({ id: known.id })
      assert.equal(expired?.state, 'EXPIRED')
      assert.deepEqual(expired?.allowedActions, ['REOPEN', 'RETRACT'])
      const seen = await clientOf(ground.target).referrals.get({ id: known.id })
      assert.deepEqual(seen?.allowedActions, [])
      await ground.settle()
      const told = await referrals.history({ id: known.id, last: 2 })
      assert.deepEqual(typesOf(told?.history), ['referral.expired', 'referral.reminded'])
      assert.equal(told?.history[0]?.actorPartnerId, null)
      const codes = told?.history[0]?.codes.map(({ name, value }) => `${name}=${value}`).sort()
      assert.deepEqual(codes, ['state=EXPIRED', 'timer=EXPIRE'])
      const version = expired?.version ?? 0
      const reopened = await act(ground, 'source', 'REOPEN', { id: known.id, version })
      assert.equal(reopened.state, 'UNDER_REVIEW')
    },
  ),
  check('an accepted referral without news goes stale, and a message is news', async (ground) => {
    const quiet = await referralIn(ground, 'ACCEPTED')
    const heard = await referralIn(ground, 'ACCEPTED')
    await ground.advanceDays(40)
    await clientOf(ground.source).messages.post({ referralId: heard.id, text: 'Des nouvelles ?' })
    await ground.advanceDays(10)
    const { referrals } = clientOf(ground.source)
    assert.ok((await referrals.get({ id: quiet.id }))?.staleSince)
    assert.equal((await referrals.get({ id: heard.id }))?.staleSince, null)
    await ground.advanceDays(140)
    const ended = await referrals.get({ id: quiet.id })
    assert.deepEqual([ended?.state, ended?.reason], ['UNFULFILLED', 'NO_NEWS'])
  }),
  check('an end is reopened within its window only', async (ground) => {
    const known = await referralIn(ground, 'REJECTED')
    await ground.advanceDays(95)
    const done = await act(ground, 'target', 'REOPEN', known)
    assert.equal(done.code, 'REOPEN_WINDOW_CLOSED')
  }),
]
