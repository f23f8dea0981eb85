import assert from 'node:assert/strict'
import { unwrap } from '../../src/index.ts'
import { ask, clientOf } from './asking.ts'
import { type Check, check } from './check.ts'
import type { Ground } from './ground.ts'
import { act, referralIn } from './referral-paths.ts'
import { day, sent } from './situations.ts'

const ATTACH = `mutation Attach($input: AttachFacetInput!) { done: attachFacet(input: $input) {
  __typename ... on FacetChange { facet { id version } } ... on Error { code } } }`
const SET = `mutation Set($input: SetHostedFacetInput!) { done: setHostedFacet(input: $input) {
  __typename ... on FacetChange { facet { id version } } ... on Error { code } } }`

interface Changed {
  readonly done: {
    readonly __typename: string
    readonly code?: string
    readonly facet?: { readonly id: string; readonly version: number }
  }
}

/** Contact facts of the source on the case of a referral that discloses how to reach the person. */
async function contact(ground: Ground, caseId: string, personId: string): Promise<void> {
  const input = { caseId, personId, name: 'CONTACT', hosting: 'HOSTED' }
  const { done } = await ask<Changed>(ground.source, ATTACH, { input })
  assert.equal(done.__typename, 'FacetChange', done.code)
  const values = { contact: { phone: '+33 1 99 00 00 41', familyName: 'Fictif' } }
  const set = { id: done.facet?.id, expectedVersion: done.facet?.version, values }
  const changed = await ask<Changed>(ground.source, SET, { input: set })
  assert.equal(changed.done.facet?.version, 2)
  const again = await ask<Changed>(ground.source, ATTACH, { input })
  assert.equal(again.done.code, 'ALREADY_ATTACHED')
}

async function read(ground: Ground, caseId: string) {
  const purpose = 'COORDINATE_SUPPORT'
  const { sharedCases } = clientOf(ground.target)
  return sharedCases.facet(caseId, 'contact', ['phone', 'familyName'], { purpose })
}

const accessOf = (facet: Awaited<ReturnType<typeof read>>, field: string) =>
  facet?.access.find((one) => one.field === field)

export const sharingChecks: readonly Check[] = [
  check(
    'what is disclosed opens with the referral, stage by stage, and closes with it',
    async (ground) => {
      const known = await sent(ground)
      await contact(ground, known.caseId, known.personId)
      const early = await read(ground, known.caseId)
      assert.equal(early?.phone, null)
      assert.equal(accessOf(early, 'CONTACT_PHONE')?.reason, 'STAGE_TOO_EARLY')
      assert.equal(accessOf(early, 'CONTACT_PHONE')?.openingAction, 'ACCEPT_REFERRAL')
      assert.equal(accessOf(early, 'CONTACT_FAMILY_NAME')?.reason, 'NO_DISCLOSURE')
      const accepted = await act(ground, 'target', 'ACCEPT', known)
      const open = await read(ground, known.caseId)
      assert.deepEqual([open?.phone, open?.familyName], ['+33 1 99 00 00 41', null])
      assert.equal(accessOf(open, 'CONTACT_PHONE')?.state, 'OPEN')
      const version = accepted.version ?? 0
      await act(ground, 'source', 'CANCEL', { id: known.id, version })
      assert.equal(await read(ground, known.caseId), null)
    },
  ),
  check('a disclosure is made, listed to both, and ended by its owner', async (ground) => {
    const known = await referralIn(ground, 'ACCEPTED')
    const owner = clientOf(ground.source).disclosures
    const input = {
      ...{ caseId: known.caseId, readerPartnerId: ground.target.partnerId, informedOn: day(-1) },
      ...({ fields: ['CONTACT_FAMILY_NAME'], purposes: ['COORDINATE_SUPPORT'] } as const),
      legalBasis: 'CONSENT',
    } as const
    const made = unwrap(await owner.make(input))
    assert.deepEqual(
      [made.version, made.active, made.allowedActions],
      [1, true, ['END_DISCLOSURE']],
    )
    const listed = await clientOf(ground.target)
      .disclosures.list({ direction: 'RECEIVED', caseId: known.caseId })
      .toArray({ limit: 9 })
    assert.ok(listed.some(({ id }) => id === made.id))
    const end = { id: made.id, expectedVersion: 1, reason: 'WITHDRAWN' } as const
    const notMine = await clientOf(ground.target).disclosures.end(end)
    assert.equal(
      notMine.__typename === 'DisclosureActionRefused' && notMine.code,
      'ROLE_DOES_NOT_ALLOW',
    )
    const ended = unwrap(await owner.end(end))
    assert.deepEqual([ended.version, ended.active], [2, false])
    const again = await owner.end({ ...end, expectedVersion: 2 })
    assert.equal(again.__typename === 'DisclosureActionRefused' && again.code, 'ALREADY_ENDED')
    const stranger = { ...input, readerPartnerId: ground.outsider.partnerId }
    const refused = await owner.make(stranger)
    assert.ok(refused.__typename === 'DisclosureActionRefused')
    assert.equal(refused.code, 'READER_NOT_A_PARTICIPANT')
    const vital = await owner.make({ ...input, purposes: ['VITAL_INTEREST'] })
    assert.equal(vital.__typename === 'InvalidInput' && vital.code, 'PURPOSE_NOT_AGREED')
  }),
  check('facts are asked for, and granted or declined', async (ground) => {
    const known = await referralIn(ground, 'ACCEPTED')
    const asker = clientOf(ground.target).disclosureRequests
    const owner = clientOf(ground.source).disclosureRequests
    const input = {
      ...{ caseId: known.caseId, ownerPartnerId: ground.source.partnerId, informedOn: day(-1) },
      ...({ fields: ['CONTACT_EMAIL'], purposes: ['COORDINATE_SUPPORT'] } as const),
    } as const
    const asked = unwrap(await asker.make(input))
    assert.deepEqual([asked.status, asked.allowedActions], ['PENDING', ['CANCEL_REQUEST']])
    const twice = await asker.make(input)
    assert.equal(twice.__typename === 'DisclosureActionRefused' && twice.code, 'ALREADY_REQUESTED')
    const answer = { id: asked.id, expectedVersion: 1, grant: true }
    const bare = await owner.answer(answer)
    assert.equal(bare.__typename === 'InvalidInput' && bare.code, 'LEGAL_BASIS_REQUIRED')
    const granted = unwrap(await owner.answer({ ...answer, legalBasis: 'CONSENT' }))
    assert.equal(granted.status, 'GRANTED')
    assert.ok(granted.disclosure?.id)
    const another = unwrap(await asker.make({ ...input, fields: ['CONTACT_ADDRESS'] }))
    const decline = { id: another.id, expectedVersion: 1, grant: false }
    const declined = unwrap(await owner.answer({ ...decline, declineReason: 'NOT_HELD' }))
    assert.deepEqual([declined.status, declined.declineReason], ['DECLINED', 'NOT_HELD'])
  }),
  check('messages open to the other side once the referral is accepted', async (ground) => {
    const known = await sent(ground)
    const mine = clientOf(ground.source)
    const theirs = clientOf(ground.target)
    const text = 'Le bail est à son nom.'
    const posted = unwrap(await mine.messages.post({ referralId: known.id, text }))
    assert.deepEqual([posted.mine, posted.text], [true, text])
    const early = (await theirs.messages.of({ referralId: known.id }))?.messages?.nodes[0]
    assert.deepEqual([early?.text, early?.withheldReason], [null, 'STAGE_TOO_EARLY'])
    await act(ground, 'target', 'ACCEPT', known)
    const open = (await theirs.messages.of({ referralId: known.id }))?.messages?.nodes[0]
    assert.deepEqual([open?.text, open?.withheldReason, open?.mine], [text, null, false])
    const empty = await mine.messages.post({ referralId: known.id, text: ' ' })
    assert.equal(empty.__typename === 'InvalidInput' && empty.code, 'LENGTH_INVALID')
    const nir = await mine.messages.post({ referralId: known.id, text: 'N° 1 85 05 78 006 084 36' })
    assert.equal(nir.__typename === 'InvalidInput' && nir.code, 'TEXT_LOOKS_LIKE_NIR')
    const strange = await clientOf(ground.outsider).messages.post({ referralId: known.id, text })
    assert.equal(strange.__typename === 'NotFound' && strange.field, 'input.referralId')
  }),
  check('nobody writes on a referral that ended', async (ground) => {
    const known = await referralIn(ground, 'REJECTED')
    const done = await clientOf(ground.source).messages.post({ referralId: known.id, text: 'x' })
    assert.equal(done.__typename === 'MessageActionRefused' && done.code, 'STATE_DOES_NOT_ALLOW')
  }),
]
