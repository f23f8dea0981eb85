import assert from 'node:assert/strict'
import { unwrap } from '../../src/index.ts'
import { clientOf } from './asking.ts'
import { type Check, check } from './check.ts'
import { act, referralIn } from './referral-paths.ts'
import { draft, newReference, openCase, sent } from './situations.ts'

const LEAD = [
  'ADD_NEED',
  'ADD_PERSON',
  'LINK_PERSON',
  'INVITE_PARTICIPANT',
  'REMOVE_PARTICIPANT',
  'PROPOSE_LEAD_TRANSFER',
  'CLOSE',
]

export const caseChecks: readonly Check[] = [
  check('a new case has its lead, its persons and what may be done', async (ground) => {
    const { shared, needId } = await openCase(ground)
    assert.deepEqual([shared.version, shared.status, shared.myRole], [1, 'ACTIVE', 'LEAD'])
    assert.deepEqual(shared.allowedActions, LEAD)
    assert.deepEqual(
      shared.participants.map(({ role }) => role),
      ['LEAD'],
    )
    const [need] = shared.needs
    assert.deepEqual([need?.id, need?.status, need?.version], [needId, 'OPEN', 1])
    assert.deepEqual(need?.allowedActions, ['CHANGE_URGENCY', 'MARK_MET'])
  }),
  check('the target takes part while its referral is open', async (ground) => {
    const known = await sent(ground)
    const { sharedCases } = clientOf(ground.target)
    const seen = await sharedCases.get({ id: known.caseId })
    assert.deepEqual([seen?.myRole, seen?.allowedActions], ['TARGET', ['LINK_PERSON']])
    assert.equal(seen?.persons[0]?.myLocalReference, null)
    assert.deepEqual(
      seen?.needs.map(({ id, status }) => [id, status]),
      [[known.needId, null]],
    )
    const leaving = await sharedCases.leave({ caseId: known.caseId, expectedVersion: 1 })
    assert.equal(leaving.__typename === 'CaseActionRefused' && leaving.code, 'TARGET_CANNOT_LEAVE')
    await act(ground, 'target', 'REJECT', known)
    assert.equal(await sharedCases.get({ id: known.caseId }), null)
    const need = (await clientOf(ground.source).sharedCases.get({ id: known.caseId }))?.needs[0]
    assert.equal(need?.status, 'UNMET')
    const unmet = await clientOf(ground.source).needs.unmet().toArray({ limit: 500 })
    assert.ok(unmet.some(({ id }) => id === known.needId))
  }),
  check('the reference of who accepts is its own', async (ground) => {
    const known = await referralIn(ground, 'ACCEPTED')
    const mine = await clientOf(ground.target).referrals.get({ id: known.id })
    const theirs = await clientOf(ground.source).referrals.get({ id: known.id })
    const [a, b] = [mine?.case?.persons[0], theirs?.case?.persons[0]]
    assert.equal(a?.id, b?.id)
    assert.ok(a?.myLocalReference && b?.myLocalReference)
    assert.notEqual(a.myLocalReference, b.myLocalReference)
    const found = await clientOf(ground.target).sharedCases.byLocalReference({
      localReference: a.myLocalReference,
    })
    assert.deepEqual(
      found.map(({ id }) => id),
      [known.caseId],
    )
  }),
  check('an invitation makes a contributor, which may leave again', async (ground) => {
    const { caseId } = await openCase(ground)
    const { partnerId } = ground.outsider
    const lead = clientOf(ground.source)
    const guest = clientOf(ground.outsider)
    const invitation = unwrap(await lead.invitations.create({ caseId, partnerId }))
    const twice = await lead.invitations.create({ caseId, partnerId })
    assert.equal(twice.__typename === 'CaseActionRefused' && twice.code, 'INVITATION_PENDING')
    assert.equal(await guest.sharedCases.get({ id: caseId }), null)
    const wrong = await lead.invitations.accept({ invitationId: invitation.id })
    assert.equal(wrong.__typename === 'CaseActionRefused' && wrong.code, 'ROLE_DOES_NOT_ALLOW')
    const joined = unwrap(await guest.invitations.accept({ invitationId: invitation.id }))
    assert.deepEqual([joined.myRole, joined.version], ['CONTRIBUTOR', 2])
    assert.deepEqual(joined.needs, [])
    const again = await guest.invitations.decline({ invitationId: invitation.id })
    assert.equal(again.__typename === 'CaseActionRefused' && again.code, 'INVITATION_ENDED')
    const present = await lead.invitations.create({ caseId, partnerId })
    assert.equal(present.__typename === 'CaseActionRefused' && present.code, 'ALREADY_PARTICIPANT')
    const closing = await guest.sharedCases.close({ caseId, expectedVersion: 2 })
    assert.equal(closing.__typename === 'CaseActionRefused' && closing.code, 'ROLE_DOES_NOT_ALLOW')
    const left = await guest.sharedCases.leave({ caseId, expectedVersion: 2 })
    assert.equal(left.__typename, 'CaseLeft')
    assert.equal(await guest.sharedCases.get({ id: caseId }), null)
    const former = await lead.sharedCases.formerParticipants({ id: caseId })
    assert.deepEqual(
      former?.formerParticipants.map(({ partner }) => partner.id),
      [partnerId],
    )
  }),
  check('a lead transfer swaps lead and contributor', async (ground) => {
    const { caseId } = await openCase(ground)
    const { partnerId: toPartnerId } = ground.outsider
    const lead = clientOf(ground.source)
    const transfer = unwrap(await lead.leadTransfers.propose({ caseId, toPartnerId }))
    const twice = await lead.leadTransfers.propose({ caseId, toPartnerId })
    assert.equal(twice.__typename === 'CaseActionRefused' && twice.code, 'TRANSFER_PENDING')
    const taken = await clientOf(ground.outsider).leadTransfers.accept({
      leadTransferId: transfer.id,
    })
    assert.equal(unwrap(taken).myRole, 'LEAD')
    const seen = await lead.sharedCases.get({ id: caseId })
    assert.deepEqual([seen?.myRole, seen?.version], ['CONTRIBUTOR', 2])
  }),
  check('a case closes once nothing is open, and is reopened', async (ground) => {
    const { id, version, caseId } = await draft(ground)
    const client = clientOf(ground.source)
    const early = await client.sharedCases.close({ caseId, expectedVersion: 1 })
    assert.equal(early.__typename === 'CaseActionRefused' && early.code, 'OPEN_REFERRALS_LEFT')
    await act(ground, 'source', 'DISCARD', { id, version })
    const closed = unwrap(await client.sharedCases.close({ caseId, expectedVersion: 1 }))
    assert.deepEqual([closed.status, closed.version], ['CLOSED', 2])
    assert.deepEqual(closed.allowedActions, ['LINK_PERSON', 'REMOVE_PARTICIPANT', 'REOPEN'])
    const { theme } = ground
    const need = { caseId, theme: theme as never, urgency: 'ROUTINE' } as const
    const added = await client.needs.add(need)
    assert.equal(added.__typename === 'CaseActionRefused' && added.code, 'STATE_DOES_NOT_ALLOW')
    const open = unwrap(await client.sharedCases.reopen({ caseId, expectedVersion: 2 }))
    assert.deepEqual([open.status, open.version, open.closedAt], ['ACTIVE', 3, null])
  }),
  check('a reference of one’s own is set and taken away without a new version', async (ground) => {
    const { caseId, personId } = await openCase(ground)
    const { sharedCases } = clientOf(ground.source)
    const localReference = newReference()
    const linked = unwrap(await sharedCases.linkPerson({ caseId, personId, localReference }))
    assert.deepEqual([linked.version, linked.persons[0]?.myLocalReference], [1, localReference])
    const unlinked = unwrap(await sharedCases.unlinkPerson({ caseId, personId }))
    assert.equal(unlinked.persons[0]?.myLocalReference, null)
    const again = await sharedCases.unlinkPerson({ caseId, personId })
    assert.equal(again.__typename === 'NotFound' && again.field, 'input.personId')
    const nir = { caseId, personId, localReference: '185057800608436' }
    const refused = await sharedCases.linkPerson(nir)
    assert.ok(refused.__typename === 'InvalidInput')
    assert.deepEqual(
      [refused.code, refused.field],
      ['LOCAL_REFERENCE_LOOKS_LIKE_NIR', 'input.localReference'],
    )
  }),
]
