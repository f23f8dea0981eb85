import assert from 'node:assert/strict'
import type { ReferralDisclosureInput } from '../../src/generated/types.ts'
import { unwrap } from '../../src/index.ts'
import { clientOf, failureOf } from './asking.ts'
import { type Check, check } from './check.ts'
import type { Ground } from './ground.ts'
import { act, referralIn } from './referral-paths.ts'
import { DISCLOSURE, day, draft, openCase, sent } from './situations.ts'

type Wrong = readonly [state: string, action: string, input: object, code: string, field: string]

const wrong: readonly Wrong[] = [
  ['SENT', 'ACCEPT', { localReference: ' ' }, 'REQUIRED', 'localReference'],
  ['SENT', 'ACCEPT', { localReference: 'a b' }, 'LOCAL_REFERENCE_INVALID', 'localReference'],
  [
    'SENT',
    'ACCEPT',
    { localReference: 'A', personId: crypto.randomUUID() },
    'PERSON_NOT_OF_THE_CASE',
    'personId',
  ],
  ['SENT', 'WAITLIST', { reviewOn: day(-1) }, 'DATE_NOT_IN_FUTURE', 'reviewOn'],
  [
    'SENT',
    'PROPOSE_REDIRECT',
    { proposedServiceId: crypto.randomUUID() },
    'SERVICE_UNKNOWN',
    'proposedServiceId',
  ],
]

async function sending(ground: Ground, set: Partial<ReferralDisclosureInput>) {
  const { id, version } = await draft(ground)
  const disclosure = { ...DISCLOSURE, ...set } as ReferralDisclosureInput
  return clientOf(ground.source).referrals.send({ id, expectedVersion: version, disclosure })
}

export const referralInputChecks: readonly Check[] = [
  ...wrong.map(([state, action, input, code, field]) =>
    check(`${action} refuses ${code} and names its field`, async (ground) => {
      const known = await referralIn(ground, state)
      const done = await act(ground, 'target', action, known, { input })
      assert.deepEqual([done.__typename, done.code], ['InvalidInput', code])
      assert.equal(done.field, `input.${field}`)
      assert.ok(!JSON.stringify(done).includes('a b'))
    }),
  ),
  check('a code of another list is no code', async (ground) => {
    const known = await sent(ground)
    const error = await failureOf(
      act(ground, 'target', 'REJECT', known, { input: { reasonCode: 'NO_NEWS' } }),
    )
    assert.deepEqual([error.code, error.status], ['BAD_USER_INPUT', 400])
  }),
  check('NO_NEWS is the system’s', async (ground) => {
    const known = await referralIn(ground, 'ACCEPTED')
    const input = { reasonCode: 'NO_NEWS' }
    const done = await act(ground, 'target', 'CLOSE_UNFULFILLED', known, { input })
    assert.equal(done.code, 'NO_NEWS_IS_OF_THE_SYSTEM')
  }),
  check('a draft is not sent before its disclosure is in order', async (ground) => {
    const noText = await sending(ground, { legalBasis: 'LEGAL_MISSION' })
    assert.equal(
      noText.__typename === 'ReferralActionRefused' && noText.code,
      'LEGAL_TEXT_REQUIRED',
    )
    const later = await sending(ground, { informedOn: day(3) })
    assert.equal(later.__typename === 'ReferralActionRefused' && later.code, 'PERSON_NOT_INFORMED')
    const foreign = await sending(ground, { facetGroups: ['FAMILY_BENEFITS'] })
    assert.ok(foreign.__typename === 'InvalidInput')
    assert.deepEqual(
      [foreign.code, foreign.field],
      ['FACET_NOT_OWNED', 'input.disclosure.facetGroups'],
    )
    const good = await sending(ground, { legalBasis: 'LEGAL_MISSION', legalText: 'CASF L123-5' })
    assert.equal(unwrap(good).disclosureSet?.legalText, 'CASF L123-5')
  }),
  check('a draft without a legal basis is not sent', async (ground) => {
    const { needId } = await openCase(ground)
    const { referrals } = clientOf(ground.source)
    const bare = unwrap(await referrals.create({ needId, serviceId: ground.serviceId }))
    const done = await referrals.send({ id: bare.id, expectedVersion: 1 })
    assert.equal(done.__typename === 'ReferralActionRefused' && done.code, 'LEGAL_BASIS_REQUIRED')
  }),
  check('one need has one open referral to one target', async (ground) => {
    const first = await sent(ground)
    const { referrals } = clientOf(ground.source)
    const { needId } = first
    const input = { needId, serviceId: ground.otherServiceId, disclosure: DISCLOSURE }
    const second = unwrap(await referrals.create(input))
    const done = await referrals.send({ id: second.id, expectedVersion: 1 })
    assert.equal(
      done.__typename === 'ReferralActionRefused' && done.code,
      'DUPLICATE_OPEN_REFERRAL',
    )
  }),
  check('what a referral is made of is looked for in order', async (ground) => {
    const { referrals } = clientOf(ground.source)
    const id = crypto.randomUUID()
    const { needId } = await openCase(ground)
    const noNeed = await referrals.create({ needId: id, serviceId: id })
    assert.equal(noNeed.__typename === 'NotFound' && noNeed.field, 'input.needId')
    const noService = await referrals.create({ needId, serviceId: id })
    assert.equal(noService.__typename === 'NotFound' && noService.field, 'input.serviceId')
    const others = await clientOf(ground.target).referrals.create({ needId, serviceId: id })
    assert.equal(others.__typename === 'NotFound' && others.field, 'input.needId')
  }),
  check('a full service takes nothing new', async (ground) => {
    const { target, otherServiceId } = ground
    const { services } = clientOf(target)
    const service = await services.get({ id: otherServiceId })
    assert.ok(service)
    const change = { id: service.id, expectedVersion: service.version }
    const full = unwrap(await services.setCapacity({ ...change, capacity: 'FULL' }))
    const { needId } = await openCase(ground)
    const { referrals } = clientOf(ground.source)
    const input = { needId, serviceId: otherServiceId, disclosure: DISCLOSURE }
    const made = unwrap(await referrals.create(input))
    const done = await referrals.send({ id: made.id, expectedVersion: 1 })
    assert.equal(done.__typename === 'ReferralActionRefused' && done.code, 'SERVICE_NOT_OPEN')
    const stale = await services.setCapacity({ ...change, capacity: 'OPEN' })
    assert.equal(stale.__typename, 'ServiceConflict')
    const again = { id: service.id, expectedVersion: full.version, capacity: 'OPEN' } as const
    unwrap(await services.setCapacity(again))
  }),
  check('a redirect waits for the source, and leads to a draft of its own', async (ground) => {
    const known = await sent(ground)
    const proposed = await act(ground, 'target', 'PROPOSE_REDIRECT', known)
    const { referrals } = clientOf(ground.source)
    const waiting = await referrals.get({ id: known.id })
    assert.deepEqual([waiting?.ball, waiting?.state], ['source', 'SENT'])
    assert.equal(waiting?.proposedService?.id, ground.outsiderServiceId)
    assert.ok(waiting?.allowedActions.includes('ACCEPT_REDIRECT'))
    const twice = await act(ground, 'target', 'PROPOSE_REDIRECT', {
      id: known.id,
      version: proposed.version ?? 0,
    })
    assert.equal(twice.code, 'REDIRECT_PENDING')
    const next = { id: known.id, version: proposed.version ?? 0 }
    const own = await act(ground, 'target', 'ACCEPT_REDIRECT', next)
    assert.equal(own.code, 'ROLE_DOES_NOT_ALLOW')
    await act(ground, 'source', 'ACCEPT_REDIRECT', next)
    const ended = await referrals.get({ id: known.id })
    assert.equal(ended?.state, 'REDIRECTED')
    const replacement = await referrals.get({ id: ended?.replacedBy?.id ?? '' })
    assert.deepEqual(
      [replacement?.state, replacement?.replaces?.id, replacement?.service?.id],
      ['DRAFT', known.id, ground.outsiderServiceId],
    )
  }),
  check('a dispute is opened and closed by either side', async (ground) => {
    const known = await sent(ground)
    const opened = await act(ground, 'source', 'OPEN_DISPUTE', known)
    const now = { id: known.id, version: opened.version ?? 0 }
    const twice = await act(ground, 'target', 'OPEN_DISPUTE', now)
    assert.equal(twice.code, 'DISPUTE_OPEN')
    const seen = await clientOf(ground.target).referrals.get({ id: known.id })
    assert.ok(seen?.disputedSince && seen.allowedActions.includes('CLOSE_DISPUTE'))
    const closed = await act(ground, 'target', 'CLOSE_DISPUTE', now)
    assert.equal(closed.__typename, 'Referral')
  }),
  check('an accepted referral that is cancelled waits for an acknowledgement', async (ground) => {
    const known = await referralIn(ground, 'ACCEPTED')
    const cancelled = await act(ground, 'source', 'CANCEL', known)
    const seen = await clientOf(ground.target).referrals.get({ id: known.id })
    assert.equal(seen?.cancellationAcknowledgementDue, true)
    assert.ok(seen?.allowedActions.includes('ACKNOWLEDGE_CANCELLATION'))
    const next = { id: known.id, version: cancelled.version ?? 0 }
    const done = await act(ground, 'target', 'ACKNOWLEDGE_CANCELLATION', next)
    assert.equal(done.__typename, 'Referral')
    const after = await clientOf(ground.target).referrals.get({ id: known.id })
    assert.equal(after?.cancellationAcknowledgementDue, false)
  }),
]
