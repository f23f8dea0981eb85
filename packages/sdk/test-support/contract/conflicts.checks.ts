import assert from 'node:assert/strict'
import type { CreateSharedCaseInput } from '../../src/generated/types.ts'
import { unwrap } from '../../src/index.ts'
import { clientOf } from './asking.ts'
import { type Check, check } from './check.ts'
import { act, referralIn } from './referral-paths.ts'
import { newReference, openCase, sent } from './situations.ts'

export const conflictChecks: readonly Check[] = [
  check('a stale copy of a referral is a conflict that shows the current one', async (ground) => {
    const known = await referralIn(ground, 'UNDER_REVIEW')
    const stale = { ...known, version: known.version - 1 }
    const done = await act(ground, 'target', 'ACCEPT', stale)
    assert.equal(done.__typename, 'ReferralConflict')
    assert.equal(done.code, 'VERSION_CONFLICT')
    assert.equal(done.currentVersion, known.version)
    assert.deepEqual(done.current, { id: known.id, version: known.version })
    const now = await clientOf(ground.target).referrals.get({ id: known.id })
    assert.deepEqual(done.allowedActions, now?.allowedActions)
    assert.equal(now?.state, 'UNDER_REVIEW')
  }),
  check('of two who act on one copy the second meets a conflict', async (ground) => {
    const known = await sent(ground)
    const first = await act(ground, 'target', 'START_REVIEW', known)
    const second = await act(ground, 'source', 'CANCEL', known)
    assert.deepEqual([first.__typename, second.__typename], ['Referral', 'ReferralConflict'])
  }),
  check('the version counts before the state does', async (ground) => {
    const known = await referralIn(ground, 'REJECTED')
    const done = await act(ground, 'target', 'ACCEPT', { ...known, version: 1 })
    assert.equal(done.__typename, 'ReferralConflict')
  }),
  check('a stale copy of a case is a conflict that shows the current one', async (ground) => {
    const { caseId, shared } = await openCase(ground)
    const { sharedCases } = clientOf(ground.source)
    const input = { caseId, expectedVersion: shared.version, localReference: newReference() }
    const moved = unwrap(await sharedCases.addPerson(input))
    assert.equal(moved.version, shared.version + 1)
    assert.equal(moved.persons.length, 2)
    const stale = await sharedCases.close({ caseId, expectedVersion: shared.version })
    assert.ok(stale.__typename === 'CaseConflict')
    assert.equal(stale.currentVersion, moved.version)
    assert.equal(stale.current?.id, caseId)
  }),
  check('a need has a version of its own', async (ground) => {
    const { caseId, needId, shared } = await openCase(ground)
    const client = clientOf(ground.source)
    const change = { needId, expectedVersion: 1, urgency: 'URGENT' } as const
    const changed = unwrap(await client.needs.changeUrgency(change))
    assert.deepEqual([changed.version, changed.urgency], [2, 'URGENT'])
    const again = await client.needs.markMet({ needId, expectedVersion: 1 })
    assert.ok(again.__typename === 'NeedConflict')
    assert.equal(again.currentVersion, 2)
    const met = unwrap(await client.needs.markMet({ needId, expectedVersion: 2 }))
    assert.deepEqual([met.status, met.allowedActions], ['MET', []])
    assert.equal((await client.sharedCases.get({ id: caseId }))?.version, shared.version)
  }),
  check('what was refused is checked in order: the first mistake is told', async (ground) => {
    const { networkId, communeCode } = ground
    const input = { networkId, communeCode: '00000', persons: [{ localReference: 'bad ref' }] }
    const client = clientOf(ground.source)
    const first = await client.sharedCases.create(input as CreateSharedCaseInput)
    assert.ok(first.__typename === 'InvalidInput')
    assert.deepEqual(
      [first.code, first.field],
      ['LOCAL_REFERENCE_INVALID', 'input.persons.0.localReference'],
    )
    const second = await client.sharedCases.create({ ...input, persons: [{ localReference: 'A' }] })
    assert.ok(second.__typename === 'InvalidInput')
    assert.deepEqual([second.code, second.field], ['COMMUNE_UNKNOWN', 'input.communeCode'])
    assert.equal(communeCode.length, 5)
  }),
]
