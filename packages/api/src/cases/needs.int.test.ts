import { needStatus, newId } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World, type WorldPartner, type WorldService } from '../testing/world.ts'
import { actions, CASE, opened } from './documents-for-test.ts'

const STATES = [
  'DRAFT',
  'SENT',
  'UNDER_REVIEW',
  'INFO_REQUESTED',
  'WAITLISTED',
  'ACCEPTED',
  'IN_PROGRESS',
  'COMPLETED',
  'UNFULFILLED',
  'REJECTED',
  'REDIRECTED',
  'CANCELLED',
  'EXPIRED',
  'ENTERED_IN_ERROR',
]

let world: World
let ccas: WorldPartner
let caf: WorldPartner
let cpam: WorldPartner
let service: WorldService
let act: ReturnType<typeof actions>

beforeAll(async () => {
  world = await World.open()
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  caf = await world.addPartner('CAF', 'CAF du Doubs')
  cpam = await world.addPartner('CPAM', 'CPAM du Doubs')
  service = await world.addService(cpam)
  act = actions(world)
})
afterAll(() => world.close())

const NEED = { theme: 'SANTE__ACCES_AUX_SOINS', urgency: 'ROUTINE' }

/** A referral as it stands, written by the owner: how it came there is another slice's business. */
async function referral(
  of: { readonly id: string; readonly needId: string },
  state: string,
  outcome: string | null = null,
  source = ccas,
): Promise<string> {
  const id = newId()
  await world.owner.query(
    `insert into referral (id, network_id, case_id, need_id, source_partner_id, target_partner_id, service_id,
       state, outcome_code, theme, urgency, commune_code, legal_basis, informed_on, sent_at, state_since,
       created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'DRAFT', $8, 'x', 'ROUTINE', '25056', 'CONSENT', '2026-01-01', now(),
       now(), now(), now())`,
    [id, world.networkId, of.id, of.needId, source.id, cpam.id, service.id, outcome],
  )
  // By an update, so that the target joins the case the way it does in earnest.
  await world.owner.query('update referral set state = $2 where id = $1', [id, state])
  return id
}

async function seen(partner: WorldPartner, id: string) {
  const { data, errors } = await world.ask(partner, CASE, { variables: { id } })
  expect(errors).toBeUndefined()
  return data.sharedCase
}

async function contributor(caseId: string, partner: WorldPartner): Promise<void> {
  const { id } = await act(ccas, 'inviteParticipant', { caseId, partnerId: partner.id })
  await act(partner, 'acceptInvitation', { invitationId: id })
}

describe('needs', () => {
  test('are seen by the lead and their author, and by a target as far as its referral', async () => {
    const made = await opened(world, ccas)
    await contributor(made.id, caf)
    const own = await act(caf, 'addNeed', { caseId: made.id, ...NEED })
    await referral(made, 'SENT')
    const ids = async (partner: WorldPartner) =>
      (await seen(partner, made.id)).needs.map(({ id }: { id: string }) => id)
    expect(await ids(ccas)).toEqual([made.needId, own.id])
    expect(await ids(caf)).toEqual([own.id])
    expect(await ids(cpam)).toEqual([made.needId])
    const ofTarget = (await seen(cpam, made.id)).needs[0]
    expect(ofTarget).toMatchObject({ status: null, allowedActions: [] })
    expect((await seen(ccas, made.id)).needs[0]).toMatchObject({ status: 'IN_HAND' })
    const byTarget = { needId: made.needId, expectedVersion: 1, urgency: 'URGENT' }
    expect((await act(cpam, 'changeNeedUrgency', byTarget)).code).toBe('ROLE_DOES_NOT_ALLOW')
    expect((await act(caf, 'changeNeedUrgency', byTarget)).code).toBe('NOT_FOUND')
  })

  test('tell their author what became of them without showing any referral', async () => {
    const made = await opened(world, ccas)
    await contributor(made.id, caf)
    const { id: needId } = await act(caf, 'addNeed', { caseId: made.id, ...NEED })
    await referral({ id: made.id, needId }, 'REJECTED')
    expect((await seen(caf, made.id)).needs).toMatchObject([{ id: needId, status: 'UNMET' }])
    const { rows } = await world.owner.query(
      `select audience from event where type = 'need.added' and aggregate_id = $1`,
      [needId],
    )
    expect(rows[0].audience.sort()).toEqual([ccas.id, caf.id].sort())
  })

  test('change by their lead and author, each seeing the other’s change as a conflict', async () => {
    const made = await opened(world, ccas)
    await contributor(made.id, caf)
    const { id: needId } = await act(caf, 'addNeed', { caseId: made.id, ...NEED })
    const input = { needId, expectedVersion: 1, urgency: 'IMMEDIATE' }
    const changed = await act(caf, 'changeNeedUrgency', input)
    expect(changed).toMatchObject({ version: 2, urgency: 'IMMEDIATE' })
    expect(await act(ccas, 'changeNeedUrgency', input)).toMatchObject({
      __typename: 'NeedConflict',
      currentVersion: 2,
      currentNeed: { id: needId, version: 2 },
      needActions: ['CHANGE_URGENCY', 'MARK_MET'],
    })
    const met = { needId, expectedVersion: 2 }
    expect((await act(caf, 'markNeedMet', met)).code).toBe('ROLE_DOES_NOT_ALLOW')
    const key = 'marking-key-1'
    expect(await act(ccas, 'markNeedMet', met, { key })).toMatchObject({
      status: 'MET',
      version: 3,
    })
    expect(await act(ccas, 'markNeedMet', met, { key })).toMatchObject({
      status: 'MET',
      version: 3,
    })
    expect((await act(ccas, 'markNeedMet', { needId, expectedVersion: 3 })).code).toBe(
      'STATE_DOES_NOT_ALLOW',
    )
    expect((await seen(ccas, made.id)).version).toBe(2)
  })

  test('have in the database the status that the rules give', async () => {
    const cases = [
      ...STATES.filter((state) => state !== 'COMPLETED').map((state) => [[state, null]] as const),
      ...['SERVICE_PROVIDED', 'PARTIALLY_PROVIDED', 'RIGHTS_OPENED', 'ALREADY_COVERED'].flatMap(
        (outcome) => [
          [['COMPLETED', outcome]] as const,
          [
            ['COMPLETED', outcome],
            ['SENT', null],
          ] as const,
          [
            ['COMPLETED', outcome],
            ['CANCELLED', null],
          ] as const,
        ],
      ),
      [
        ['REJECTED', null],
        ['WAITLISTED', null],
      ] as const,
      [
        ['EXPIRED', null],
        ['DRAFT', null],
      ] as const,
      [] as const,
    ]
    const made = await opened(world, ccas)
    const seenStatuses = new Set<string>()
    for (const referrals of cases) {
      const { id: needId } = await act(ccas, 'addNeed', { caseId: made.id, ...NEED })
      for (const [state, outcome] of referrals) {
        await referral({ id: made.id, needId }, state, outcome)
      }
      const rows = referrals.map(([state, outcomeCode]) => ({ state, outcomeCode }))
      const { needs } = await seen(ccas, made.id)
      const status = needs.find(({ id }: { id: string }) => id === needId)?.status
      expect(status, JSON.stringify(referrals)).toBe(needStatus(rows, false))
      seenStatuses.add(status)
    }
    expect([...seenStatuses].sort()).toEqual(['IN_HAND', 'MET', 'OPEN', 'UNMET'])
  })
})

describe('the lead’s worklist', () => {
  test('holds what was sent in vain: the most urgent first, then the oldest', async () => {
    const lead = await world.addPartner('MDS', 'MDS de Besançon')
    const made = await opened(world, lead, { needs: [] })
    const add = async (urgency: string, state: string) => {
      const { id: needId } = await act(lead, 'addNeed', { caseId: made.id, ...NEED, urgency })
      await referral({ id: made.id, needId }, state, null, lead)
      return needId
    }
    const routine = await add('ROUTINE', 'REJECTED')
    const older = await add('URGENT', 'EXPIRED')
    const newer = await add('URGENT', 'UNFULFILLED')
    const now = await add('IMMEDIATE', 'REDIRECTED')
    await add('IMMEDIATE', 'SENT')
    await add('IMMEDIATE', 'CANCELLED')
    const met = await add('IMMEDIATE', 'REJECTED')
    await act(lead, 'markNeedMet', { needId: met, expectedVersion: 1 })
    const found: string[] = []
    let after: string | null = null
    do {
      const { data, errors } = await world.ask(
        lead,
        `query ($after: String) { unmetNeeds(first: 3, after: $after) {
          totalCount nodes { id status case { id } } pageInfo { hasNextPage endCursor } } }`,
        { variables: { after } },
      )
      expect(errors).toBeUndefined()
      expect(data.unmetNeeds.totalCount).toBe(4)
      for (const node of data.unmetNeeds.nodes) {
        expect(node).toMatchObject({ status: 'UNMET', case: { id: made.id } })
        found.push(node.id)
      }
      after = data.unmetNeeds.pageInfo.hasNextPage ? data.unmetNeeds.pageInfo.endCursor : null
    } while (after !== null)
    expect(found).toEqual([now, older, newer, routine])
    const others = await world.ask(caf, '{ unmetNeeds { totalCount nodes { id } } }')
    expect(others.data.unmetNeeds).toEqual({ totalCount: 0, nodes: [] })
    await world.owner.query(`update referral set state = 'REJECTED' where case_id = $1`, [made.id])
    const { version } = await seen(lead, made.id)
    const closed = { caseId: made.id, expectedVersion: version }
    expect((await act(lead, 'closeSharedCase', closed)).status).toBe('CLOSED')
    const { data } = await world.ask(lead, '{ unmetNeeds { totalCount } }')
    expect(data.unmetNeeds.totalCount).toBe(0)
  })
})
