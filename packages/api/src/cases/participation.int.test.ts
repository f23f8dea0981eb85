import { newId } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World, type WorldPartner } from '../testing/world.ts'
import { actions, CASE, type Made, opened } from './documents-for-test.ts'

let world: World
let ccas: WorldPartner
let caf: WorldPartner
let shelter: WorldPartner
let far: WorldPartner
let farNetworkId: string
let act: ReturnType<typeof actions>

beforeAll(async () => {
  world = await World.open()
  farNetworkId = newId()
  await world.addNetwork(farNetworkId, 'elsewhere')
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  caf = await world.addPartner('CAF', 'CAF du Doubs')
  shelter = await world.addPartner('ASSOCIATION', 'Foyer SECRET', { sensitive: 'Hébergement' })
  far = await world.addPartner('DEPARTEMENT', 'Autre Département', { networkId: farNetworkId })
  act = actions(world)
})
afterAll(() => world.close())

const open = (): Promise<Made> => opened(world, ccas)

async function seen(partner: WorldPartner, id: string) {
  const { data, errors } = await world.ask(partner, CASE, { variables: { id } })
  expect(errors).toBeUndefined()
  return data.sharedCase
}

async function join(caseId: string, partner: WorldPartner): Promise<Made> {
  const { id } = await act(ccas, 'inviteParticipant', { caseId, partnerId: partner.id })
  return act(partner, 'acceptInvitation', { invitationId: id })
}

async function lastEvent(type: string) {
  const { rows } = await world.owner.query(
    'select case_id, audience, data from event where type = $1 order by id desc limit 1',
    [type],
  )
  return rows[0] as { case_id: string | null; audience: string[]; data: object } | undefined
}

describe('an invitation', () => {
  test('accepted by several at the same moment makes each of them known to the others', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id: caseId } = await open()
      const joining = await Promise.all(
        [caf, shelter].map(async (partner) => {
          const { id } = await act(ccas, 'inviteParticipant', { caseId, partnerId: partner.id })
          return { partner, id }
        }),
      )
      // Both have joined before either could be told of the other.
      const gate = await world.owner.connect()
      await gate.query('begin')
      await gate.query('select from shared_case where id = $1 for update', [caseId])
      const accepting = joining.map(({ partner, id }) =>
        act(partner, 'acceptInvitation', { invitationId: id }),
      )
      await new Promise((resolve) => setTimeout(resolve, 100))
      await gate.query('commit')
      gate.release()
      await Promise.all(accepting)
      const { rows } = await world.owner.query<{ participant_ids: string[] }>(
        'select participant_ids from shared_case where id = $1',
        [caseId],
      )
      expect(rows[0]?.participant_ids.toSorted()).toEqual([ccas.id, caf.id, shelter.id].toSorted())
    }
  })

  test('tells the invited who asks, and nothing of the case until it accepts', async () => {
    const { id: caseId } = await open()
    const sent = await act(ccas, 'inviteParticipant', { caseId, partnerId: caf.id })
    expect(sent).toMatchObject({
      __typename: 'Invitation',
      status: 'PENDING',
      case: { id: caseId },
    })
    const inbox = `{ invitations(status: PENDING) { nodes {
      id inviter { name } invited { name } case { id } } } }`
    const { data } = await world.ask(caf, inbox)
    expect(data.invitations.nodes).toContainEqual({
      id: sent.id,
      inviter: { name: 'CCAS de Besançon' },
      invited: { name: 'CAF du Doubs' },
      case: null,
    })
    expect(await seen(caf, caseId)).toBeNull()
    expect(await lastEvent('participant.invited')).toMatchObject({
      case_id: null,
      audience: [ccas.id, caf.id],
    })
    const joined = await act(caf, 'acceptInvitation', { invitationId: sent.id })
    expect(joined).toMatchObject({ __typename: 'SharedCase', myRole: 'CONTRIBUTOR', version: 2 })
    expect((await lastEvent('participant.joined'))?.audience.sort()).toEqual(
      [ccas.id, caf.id].sort(),
    )
    const again = await act(caf, 'acceptInvitation', { invitationId: sent.id })
    expect(again.code).toBe('INVITATION_ENDED')
  })

  test('is answered by the invited alone and taken back by the lead alone', async () => {
    const { id: caseId } = await open()
    const { id: invitationId } = await act(ccas, 'inviteParticipant', {
      caseId,
      partnerId: caf.id,
    })
    for (const verb of ['acceptInvitation', 'declineInvitation', 'cancelInvitation']) {
      expect((await act(shelter, verb, { invitationId })).code, verb).toBe('NOT_FOUND')
    }
    expect((await act(ccas, 'acceptInvitation', { invitationId })).code).toBe('ROLE_DOES_NOT_ALLOW')
    expect((await act(caf, 'cancelInvitation', { invitationId })).code).toBe('ROLE_DOES_NOT_ALLOW')
    expect((await act(ccas, 'inviteParticipant', { caseId, partnerId: caf.id })).code).toBe(
      'INVITATION_PENDING',
    )
    expect((await act(caf, 'declineInvitation', { invitationId })).status).toBe('DECLINED')
    expect((await act(ccas, 'cancelInvitation', { invitationId })).code).toBe('INVITATION_ENDED')
    const second = await act(ccas, 'inviteParticipant', { caseId, partnerId: caf.id })
    const taken = await act(ccas, 'cancelInvitation', { invitationId: second.id })
    expect(taken.status).toBe('CANCELLED')
    expect((await act(caf, 'acceptInvitation', { invitationId: second.id })).code).toBe(
      'INVITATION_ENDED',
    )
    expect(await seen(caf, caseId)).toBeNull()
    expect((await seen(ccas, caseId)).invitations).toHaveLength(2)
  })

  test('goes to members of the network that take no part yet', async () => {
    const { id: caseId } = await open()
    await join(caseId, caf)
    const refusal = async (partnerId: string, by = ccas) =>
      (await act(by, 'inviteParticipant', { caseId, partnerId })).code
    expect(await refusal(caf.id)).toBe('ALREADY_PARTICIPANT')
    expect(await refusal(ccas.id)).toBe('ALREADY_PARTICIPANT')
    expect(await refusal(far.id)).toBe('NOT_FOUND')
    expect(await refusal('nobody')).toBe('NOT_FOUND')
    expect(await refusal(shelter.id, caf)).toBe('ROLE_DOES_NOT_ALLOW')
  })

  test('accepted twice at once lets the partner in once', async () => {
    const { id: caseId } = await open()
    const { id } = await act(ccas, 'inviteParticipant', { caseId, partnerId: caf.id })
    const answers = await Promise.all(
      [1, 2, 3].map(() => act(caf, 'acceptInvitation', { invitationId: id })),
    )
    const codes = answers.map(({ __typename, code }) => code ?? __typename).sort()
    expect(codes).toEqual(['INVITATION_ENDED', 'INVITATION_ENDED', 'SharedCase'])
    expect((await seen(ccas, caseId)).participants).toHaveLength(2)
  })
})

describe('participants', () => {
  test('see each other, a sensitive one as its category', async () => {
    const { id } = await open()
    await join(id, caf)
    await join(id, shelter)
    const names = async (partner: WorldPartner) =>
      (await seen(partner, id)).participants.map(
        (one: { partner: { name: string } }) => one.partner.name,
      )
    expect(await names(caf)).toEqual(['CCAS de Besançon', 'CAF du Doubs', 'Hébergement'])
    expect(await names(ccas)).toEqual(['CCAS de Besançon', 'CAF du Doubs', 'Hébergement'])
    expect(await names(shelter)).toEqual(['CCAS de Besançon', 'CAF du Doubs', 'Foyer SECRET'])
    const everything = await world.ask(caf, CASE, { variables: { id } })
    expect(JSON.stringify(everything)).not.toContain('SECRET')
  })

  test('lose sight of the case at once when the lead removes them', async () => {
    const { id: caseId } = await open()
    await join(caseId, caf)
    const own = await act(caf, 'addNeed', {
      caseId,
      theme: 'SANTE__ACCES_AUX_SOINS',
      urgency: 'ROUTINE',
    })
    const input = { caseId, partnerId: caf.id, expectedVersion: 1 }
    expect(await act(ccas, 'removeParticipant', input)).toMatchObject({
      __typename: 'CaseConflict',
      currentVersion: 2,
    })
    expect((await act(caf, 'removeParticipant', { ...input, expectedVersion: 2 })).code).toBe(
      'ROLE_DOES_NOT_ALLOW',
    )
    const removed = await act(ccas, 'removeParticipant', { ...input, expectedVersion: 2 })
    expect(removed).toMatchObject({ __typename: 'SharedCase', version: 3 })
    expect(await seen(caf, caseId)).toBeNull()
    const needId = own.id
    expect(
      (await act(caf, 'changeNeedUrgency', { needId, expectedVersion: 1, urgency: 'URGENT' })).code,
    ).toBe('NOT_FOUND')
    expect((await lastEvent('participant.removed'))?.audience).toContain(caf.id)
    await act(ccas, 'changeNeedUrgency', { needId, expectedVersion: 1, urgency: 'URGENT' })
    expect((await lastEvent('need.urgency_changed'))?.audience).toEqual([ccas.id])
    expect((await seen(ccas, caseId)).formerParticipants).toMatchObject([
      { role: 'CONTRIBUTOR', partner: { id: caf.id } },
    ])
    expect((await act(ccas, 'removeParticipant', { ...input, expectedVersion: 3 })).code).toBe(
      'NOT_FOUND',
    )
    const lead = { ...input, partnerId: ccas.id, expectedVersion: 3 }
    expect((await act(ccas, 'removeParticipant', lead)).code).toBe('NOT_A_CONTRIBUTOR')
  })

  test('leave by themselves, but not the lead', async () => {
    const { id: caseId } = await open()
    await join(caseId, caf)
    const input = { caseId, expectedVersion: 2 }
    expect((await act(ccas, 'leaveCase', input)).code).toBe('LEAD_CANNOT_LEAVE')
    const key = 'leaving-key-1'
    expect(await act(caf, 'leaveCase', input, { key })).toMatchObject({ caseId })
    expect(await act(caf, 'leaveCase', input, { key })).toMatchObject({ caseId })
    expect((await act(caf, 'leaveCase', input)).code).toBe('NOT_FOUND')
    expect(await seen(caf, caseId)).toBeNull()
  })
})

describe('closing', () => {
  test('needs no open referral, cancels what was asked, and can be undone', async () => {
    const { id: caseId, needId } = await open()
    await join(caseId, caf)
    const { id: invitationId } = await act(ccas, 'inviteParticipant', {
      caseId,
      partnerId: shelter.id,
    })
    const input = { caseId, expectedVersion: 2 }
    const service = await world.addService(caf)
    const referralId = await sentReferral(caseId, needId, service.id)
    expect((await act(ccas, 'closeSharedCase', input)).code).toBe('OPEN_REFERRALS_LEFT')
    await world.owner.query(`update referral set state = 'REJECTED' where id = $1`, [referralId])
    expect((await act(caf, 'closeSharedCase', input)).code).toBe('ROLE_DOES_NOT_ALLOW')
    expect((await act(ccas, 'closeSharedCase', { ...input, expectedVersion: 1 })).code).toBe(
      'VERSION_CONFLICT',
    )
    const closed = await act(ccas, 'closeSharedCase', input)
    expect(closed).toMatchObject({ status: 'CLOSED', version: 3 })
    expect((await act(shelter, 'acceptInvitation', { invitationId })).code).toBe('INVITATION_ENDED')
    expect((await seen(ccas, caseId)).allowedActions).toEqual([
      'LINK_PERSON',
      'REMOVE_PARTICIPANT',
      'REOPEN',
    ])
    const need = { caseId, theme: 'SANTE__ACCES_AUX_SOINS', urgency: 'ROUTINE' }
    expect((await act(caf, 'addNeed', need)).code).toBe('STATE_DOES_NOT_ALLOW')
    const reopened = await act(ccas, 'reopenSharedCase', { caseId, expectedVersion: 3 })
    expect(reopened).toMatchObject({ status: 'ACTIVE', version: 4 })
    expect((await lastEvent('case.reopened'))?.audience.sort()).toEqual([ccas.id, caf.id].sort())
  })

  test('and accepting at the same moment never lets anybody into a closed case', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id: caseId } = await open()
      const asked = await act(ccas, 'inviteParticipant', { caseId, partnerId: caf.id })
      const [joined, closed] = await Promise.all([
        act(caf, 'acceptInvitation', { invitationId: asked.id }),
        act(ccas, 'closeSharedCase', { caseId, expectedVersion: 1 }),
      ])
      const outcome = [joined.code ?? 'joined', closed.code ?? 'closed']
      expect([
        ['joined', 'VERSION_CONFLICT'],
        ['INVITATION_ENDED', 'closed'],
      ]).toContainEqual(outcome)
    }
  })
})

async function sentReferral(caseId: string, needId: string, serviceId: string): Promise<string> {
  const id = newId()
  await world.owner.query(
    `insert into referral (id, network_id, case_id, need_id, source_partner_id, target_partner_id, service_id,
       state, theme, urgency, commune_code, legal_basis, informed_on, sent_at, state_since, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'SENT', 'x', 'ROUTINE', '25056', 'CONSENT', '2026-01-01', now(), now(), now(), now())`,
    [id, world.networkId, caseId, needId, ccas.id, caf.id, serviceId],
  )
  return id
}

describe('the lead', () => {
  test('changes hands when the proposed partner accepts', async () => {
    const { id: caseId } = await open()
    await join(caseId, caf)
    const sent = await act(ccas, 'proposeLeadTransfer', { caseId, toPartnerId: caf.id })
    expect(sent).toMatchObject({ status: 'PENDING', toNetworkId: world.networkId })
    expect((await seen(ccas, caseId)).leadTransfer).toMatchObject({ id: sent.id })
    expect((await seen(caf, caseId)).leadTransfer).toBeNull()
    expect((await act(ccas, 'proposeLeadTransfer', { caseId, toPartnerId: shelter.id })).code).toBe(
      'TRANSFER_PENDING',
    )
    const leadTransferId = sent.id
    expect((await act(shelter, 'acceptLeadTransfer', { leadTransferId })).code).toBe('NOT_FOUND')
    expect((await act(ccas, 'acceptLeadTransfer', { leadTransferId })).code).toBe(
      'ROLE_DOES_NOT_ALLOW',
    )
    const taken = await act(caf, 'acceptLeadTransfer', { leadTransferId })
    expect(taken).toMatchObject({ myRole: 'LEAD', version: 3 })
    expect((await seen(ccas, caseId)).myRole).toBe('CONTRIBUTOR')
    expect((await act(ccas, 'closeSharedCase', { caseId, expectedVersion: 3 })).code).toBe(
      'ROLE_DOES_NOT_ALLOW',
    )
    expect((await act(caf, 'acceptLeadTransfer', { leadTransferId })).code).toBe('TRANSFER_ENDED')
  })

  test('goes to another network with the case', async () => {
    const { id: caseId } = await open()
    const toPartnerId = far.id
    // In the case's own network there is no such partner; named with its own network, there is.
    expect((await act(ccas, 'proposeLeadTransfer', { caseId, toPartnerId })).code).toBe('NOT_FOUND')
    const sent = await act(ccas, 'proposeLeadTransfer', {
      caseId,
      toPartnerId,
      toNetworkId: farNetworkId,
    })
    const received = await world.ask(
      far,
      '{ leadTransfers { nodes { id from { name } case { id } } } }',
    )
    expect(received.data.leadTransfers.nodes).toEqual([
      { id: sent.id, from: { name: 'CCAS de Besançon' }, case: null },
    ])
    const taken = await act(far, 'acceptLeadTransfer', { leadTransferId: sent.id })
    expect(taken).toMatchObject({ myRole: 'LEAD', networkId: farNetworkId })
    const left = await seen(ccas, caseId)
    expect(left).toMatchObject({ myRole: 'CONTRIBUTOR', networkId: farNetworkId, network: null })
    expect(await lastEvent('lead.transferred')).toMatchObject({
      case_id: caseId,
      data: { fromPartnerId: ccas.id, toPartnerId: far.id },
    })
  })

  test('stays when the proposal is declined or taken back', async () => {
    const { id: caseId } = await open()
    const propose = () => act(ccas, 'proposeLeadTransfer', { caseId, toPartnerId: caf.id })
    const first = await propose()
    expect((await act(caf, 'declineLeadTransfer', { leadTransferId: first.id })).status).toBe(
      'DECLINED',
    )
    const second = await propose()
    expect((await act(caf, 'cancelLeadTransfer', { leadTransferId: second.id })).code).toBe(
      'ROLE_DOES_NOT_ALLOW',
    )
    expect((await act(ccas, 'cancelLeadTransfer', { leadTransferId: second.id })).status).toBe(
      'CANCELLED',
    )
    expect((await act(caf, 'acceptLeadTransfer', { leadTransferId: second.id })).code).toBe(
      'TRANSFER_ENDED',
    )
    expect((await seen(ccas, caseId)).myRole).toBe('LEAD')
    expect((await act(ccas, 'proposeLeadTransfer', { caseId, toPartnerId: ccas.id })).code).toBe(
      'ALREADY_LEAD',
    )
  })
})
