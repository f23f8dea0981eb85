import { newId, VirtualClock } from '@passerelle/schema'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { World, type WorldPartner } from '../testing/world.ts'
import { AGREEMENT, actions, type Made, proposalOf } from './documents-for-test.ts'

const START = new Date('2026-06-01T08:00:00Z')
const clock = new VirtualClock(START)

let world: World
let ccas: WorldPartner
let caf: WorldPartner
let cpam: WorldPartner
let shelter: WorldPartner
let far: WorldPartner
let act: ReturnType<typeof actions>

beforeAll(async () => {
  world = await World.open(clock)
  const farNetworkId = newId()
  await world.addNetwork(farNetworkId, 'elsewhere')
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  caf = await world.addPartner('CAF', 'CAF du Doubs')
  cpam = await world.addPartner('CPAM', 'CPAM du Doubs')
  shelter = await world.addPartner('ASSOCIATION', 'Foyer SECRET', { sensitive: 'Hébergement' })
  far = await world.addPartner('DEPARTEMENT', 'Autre Département', { networkId: farNetworkId })
  act = actions(world)
})
beforeEach(() => clock.set(START))
afterAll(() => world.close())

const proposed = (others: readonly WorldPartner[], changes: object = {}): Promise<Made> =>
  act(ccas, 'proposeAgreement', proposalOf(world, ids(others), changes))

const ids = (partners: readonly WorldPartner[]): string[] => partners.map(({ id }) => id)

/** Accepted by all, one after the other. */
async function signed(others: readonly WorldPartner[], changes: object = {}): Promise<Made> {
  let made = await proposed(others, changes)
  for (const partner of others) {
    made = await act(partner, 'acceptAgreement', { id: made.id, expectedVersion: made.version })
  }
  return made
}

async function seen(partner: WorldPartner, id: string) {
  const { data, errors } = await world.ask(partner, AGREEMENT, { variables: { id } })
  expect(errors).toBeUndefined()
  return data.agreement
}

async function events(id: string) {
  const { rows } = await world.owner.query(
    `select type, aggregate_version, network_id, case_id, audience, data from event
      where aggregate_id = $1 order by aggregate_version`,
    [id],
  )
  return rows
}

describe('an agreement', () => {
  test('holds once every party has accepted, from its first day to its last in Paris', async () => {
    const made = await proposed([caf, cpam], { startsOn: '2026-06-02' })
    expect(made).toMatchObject({
      __typename: 'Agreement',
      version: 1,
      status: 'PROPOSED',
      statusLabel: 'Proposée',
      networkId: world.networkId,
      network: { id: world.networkId },
      legalText: 'CASF L115-2',
      purposes: ['ASSESS_ELIGIBILITY', 'OPEN_RIGHTS'],
      categories: ['RESOURCES', 'BENEFITS'],
      startsOn: '2026-06-02',
      endsOn: '2026-12-31',
      createdAt: START.toISOString(),
      proposedBy: { id: ccas.id },
      allowedActions: ['WITHDRAW'],
      reviews: [],
      endedAt: null,
    })
    expect(made.parties[0]).toEqual({
      partner: { id: ccas.id, name: 'CCAS de Besançon' },
      answer: 'ACCEPTED',
      answeredAt: START.toISOString(),
      declineReason: null,
    })
    const { id } = made
    expect((await seen(caf, id)).allowedActions).toEqual(['ACCEPT', 'DECLINE'])
    const first = await act(caf, 'acceptAgreement', { id, expectedVersion: 1 })
    expect(first).toMatchObject({ version: 2, status: 'PROPOSED', allowedActions: [] })
    const second = await act(cpam, 'acceptAgreement', { id, expectedVersion: 2 })
    expect(second).toMatchObject({ version: 3, status: 'UPCOMING', allowedActions: ['END'] })
    // 22:00 UTC is midnight in Paris.
    clock.set(new Date('2026-06-01T21:59:59Z'))
    expect((await seen(ccas, id)).status).toBe('UPCOMING')
    clock.set(new Date('2026-06-01T22:00:00Z'))
    expect(await seen(ccas, id)).toMatchObject({
      status: 'IN_FORCE',
      allowedActions: ['END', 'RECORD_REVIEW'],
    })
    clock.set(new Date('2026-12-31T22:59:59Z'))
    expect((await seen(ccas, id)).status).toBe('IN_FORCE')
    clock.set(new Date('2026-12-31T23:00:00Z'))
    expect(await seen(ccas, id)).toMatchObject({ status: 'EXPIRED', allowedActions: [] })
    const parties = [ccas.id, caf.id, cpam.id].sort()
    const told = await events(id)
    expect(told.map(({ type }) => type)).toEqual([
      'agreement.proposed',
      'agreement.accepted',
      'agreement.accepted',
    ])
    for (const event of told) {
      expect(event).toMatchObject({ network_id: world.networkId, case_id: null })
      expect(event.audience.sort()).toEqual(parties)
    }
  })

  test('comes to nothing when a party declines, and says why to all', async () => {
    const { id } = await proposed([caf, cpam])
    const declined = { id, expectedVersion: 1, reason: 'CATEGORIES_TOO_BROAD' }
    const answer = await act(caf, 'declineAgreement', declined)
    expect(answer).toMatchObject({ status: 'DECLINED', allowedActions: [] })
    const shown = await seen(cpam, id)
    expect(shown.parties).toContainEqual(
      expect.objectContaining({
        partner: { id: caf.id, name: 'CAF du Doubs' },
        answer: 'DECLINED',
        declineReason: 'CATEGORIES_TOO_BROAD',
      }),
    )
    const late = await act(cpam, 'acceptAgreement', { id, expectedVersion: 2 })
    expect(late).toMatchObject({ code: 'STATE_DOES_NOT_ALLOW', actions: [] })
    expect((await events(id)).at(-1)).toMatchObject({
      type: 'agreement.declined',
      data: { partnerId: caf.id, reason: 'CATEGORIES_TOO_BROAD' },
    })
  })

  test('is taken back by its proposer alone, before all have accepted', async () => {
    const { id } = await proposed([caf, cpam])
    await act(caf, 'acceptAgreement', { id, expectedVersion: 1 })
    const foreign = await act(caf, 'withdrawAgreement', { id, expectedVersion: 2 })
    expect(foreign.code).toBe('ROLE_DOES_NOT_ALLOW')
    const withdrawn = await act(ccas, 'withdrawAgreement', { id, expectedVersion: 2 })
    expect(withdrawn).toMatchObject({
      status: 'WITHDRAWN',
      endedAt: START.toISOString(),
      endReason: null,
    })
    const late = await act(cpam, 'acceptAgreement', { id, expectedVersion: 3 })
    expect(late.code).toBe('STATE_DOES_NOT_ALLOW')
    const { id: other, version } = await signed([caf])
    const tooLate = await act(ccas, 'withdrawAgreement', { id: other, expectedVersion: version })
    expect(tooLate).toMatchObject({
      code: 'STATE_DOES_NOT_ALLOW',
      actions: ['END', 'RECORD_REVIEW'],
    })
  })

  test('is ended by any party, for all', async () => {
    const { id, version } = await signed([caf, cpam])
    const ended = await act(cpam, 'endAgreement', {
      id,
      expectedVersion: version,
      reason: 'LAW_CHANGED',
    })
    expect(ended).toMatchObject({ status: 'ENDED', endReason: 'LAW_CHANGED', allowedActions: [] })
    expect((await seen(ccas, id)).status).toBe('ENDED')
    const again = { id, expectedVersion: version + 1, reason: 'REPLACED' }
    expect((await act(caf, 'endAgreement', again)).code).toBe('STATE_DOES_NOT_ALLOW')
    expect((await events(id)).at(-1)).toMatchObject({
      type: 'agreement.ended',
      data: { partnerId: cpam.id, reason: 'LAW_CHANGED' },
    })
  })

  test('is answered once by each party', async () => {
    const { id } = await proposed([caf, cpam])
    await act(caf, 'acceptAgreement', { id, expectedVersion: 1 })
    const twice = await act(caf, 'acceptAgreement', { id, expectedVersion: 2 })
    expect(twice).toMatchObject({ code: 'ALREADY_ANSWERED', actions: [] })
    const changed = { id, expectedVersion: 2, reason: 'NOT_CONCERNED' }
    expect((await act(caf, 'declineAgreement', changed)).code).toBe('ALREADY_ANSWERED')
    const own = await act(ccas, 'acceptAgreement', { id, expectedVersion: 2 })
    expect(own).toMatchObject({ code: 'ROLE_DOES_NOT_ALLOW', actions: ['WITHDRAW'] })
    expect((await events(id)).map(({ type }) => type)).toEqual([
      'agreement.proposed',
      'agreement.accepted',
    ])
  })

  test('is reviewed by its rhythm, or on the day that the last review agreed on', async () => {
    const made = await signed([caf], { reviewEveryMonths: 3, startsOn: '2026-01-31' })
    const { id } = made
    expect((await seen(caf, id)).nextReviewOn).toBe('2026-04-30')
    const reviewed = await act(caf, 'recordAgreementReview', {
      id,
      expectedVersion: made.version,
      heldOn: '2026-05-10',
      conclusion: 'CONTINUE',
    })
    expect(reviewed).toMatchObject({ version: 3, nextReviewOn: '2026-08-10', status: 'IN_FORCE' })
    const second = await act(ccas, 'recordAgreementReview', {
      id,
      expectedVersion: 3,
      heldOn: '2026-06-01',
      conclusion: 'REPLACE',
      nextOn: '2026-07-01',
    })
    expect(second).toMatchObject({
      nextReviewOn: '2026-07-01',
      reviews: [
        { heldOn: '2026-06-01', conclusion: 'REPLACE', recordedBy: { name: 'CCAS de Besançon' } },
        { heldOn: '2026-05-10', conclusion: 'CONTINUE', nextOn: null },
      ],
    })
    const ahead = { id, expectedVersion: 4, heldOn: '2026-06-02', conclusion: 'END' }
    expect(await act(ccas, 'recordAgreementReview', ahead)).toMatchObject({
      code: 'REVIEW_DAY_INVALID',
      field: 'input.heldOn',
    })
    expect((await seen(caf, id)).version).toBe(4)
    expect((await events(id)).at(-1)).toMatchObject({
      type: 'agreement.reviewed',
      data: { partnerId: ccas.id, conclusion: 'REPLACE' },
    })
  })
})

describe('the parties of an agreement', () => {
  test('see it, and nobody else does', async () => {
    const { id, version } = await signed([caf])
    expect(await seen(cpam, id)).toBeNull()
    expect(await seen(far, id)).toBeNull()
    const node = `query ($id: ID!) { node(id: $id) { id __typename } }`
    const asNode = async (partner: WorldPartner) =>
      (await world.ask(partner, node, { variables: { id } })).data.node
    expect(await asNode(caf)).toEqual({ id, __typename: 'Agreement' })
    expect(await asNode(cpam)).toBeNull()
    for (const [verb, more] of [
      ['acceptAgreement', {}],
      ['declineAgreement', { reason: 'NOT_CONCERNED' }],
      ['withdrawAgreement', {}],
      ['endAgreement', { reason: 'REPLACED' }],
      ['recordAgreementReview', { heldOn: '2026-06-01', conclusion: 'CONTINUE' }],
    ] as const) {
      for (const asked of [id, newId(), 'dupont']) {
        const answer = await act(cpam, verb, { id: asked, expectedVersion: version, ...more })
        expect(answer, verb).toMatchObject({ code: 'NOT_FOUND', field: 'input.id' })
      }
    }
    const { data } = await world.ask(cpam, '{ agreements { totalCount nodes { id } } }')
    expect(data.agreements.nodes).not.toContainEqual({ id })
  })

  test('learn the name of a sensitive partner once it has signed, not by proposing', async () => {
    const { id } = await proposed([shelter, caf])
    const names = async (partner: WorldPartner) =>
      (await seen(partner, id)).parties.map((one: Made['parties'][number]) => one.partner.name)
    expect(await names(ccas)).toContain('Hébergement')
    expect(JSON.stringify(await seen(ccas, id))).not.toContain('SECRET')
    expect(await names(shelter)).toContain('Foyer SECRET')
    await act(shelter, 'acceptAgreement', { id, expectedVersion: 1 })
    expect(await names(ccas)).toContain('Foyer SECRET')
    expect(await names(caf)).toContain('Foyer SECRET')
    const declined = await proposed([shelter])
    await act(shelter, 'declineAgreement', {
      id: declined.id,
      expectedVersion: 1,
      reason: 'NOT_CONCERNED',
    })
    expect(JSON.stringify(await seen(ccas, declined.id))).not.toContain('SECRET')
  })

  test('are members of the network; who else there is elsewhere is not told', async () => {
    for (const stranger of [far.id, newId(), 'dupont', '']) {
      const answer = await act(ccas, 'proposeAgreement', proposalOf(world, [caf.id, stranger]))
      expect(answer).toMatchObject({ code: 'PARTY_NOT_A_MEMBER', field: 'input.partyIds' })
    }
    const abroad = await act(far, 'proposeAgreement', proposalOf(world, [caf.id]))
    expect(abroad).toMatchObject({ code: 'NOT_FOUND', field: 'input.networkId' })
    const vital = proposalOf(world, [caf.id], { purposes: ['VITAL_INTEREST'] })
    expect((await act(ccas, 'proposeAgreement', vital)).code).toBe('PURPOSE_NOT_AGREED')
    const { rows } = await world.owner.query(
      `select 1 from agreement a where not exists (select 1 from agreement_party p where p.agreement_id = a.id)`,
    )
    expect(rows).toEqual([])
  })

  test('need the scopes to read and to write', async () => {
    const { id } = await proposed([caf])
    const reader = { scopes: ['agreements:read'] }
    const { errors } = await world.ask(caf, AGREEMENT, {
      variables: { id },
      scopes: ['agreements:write'],
    })
    expect(errors?.[0]?.extensions['code']).toBe('SCOPE_MISSING')
    await expect(
      act(caf, 'acceptAgreement', { id, expectedVersion: 1 }, reader),
    ).rejects.toMatchObject({ extensions: { code: 'SCOPE_MISSING' } })
    const read = await world.ask(caf, AGREEMENT, { variables: { id }, ...reader })
    expect(read.data.agreement).toMatchObject({ status: 'PROPOSED', allowedActions: [] })
  })
})

describe('the list of agreements', () => {
  const LIST = `query ($status: AgreementStatus, $networkId: ID, $with: ID, $first: Int, $after: String) {
    agreements(status: $status, networkId: $networkId, withPartnerId: $with, first: $first, after: $after) {
      nodes { id status } totalCount pageInfo { hasNextPage endCursor } } }`

  async function list(partner: WorldPartner, variables: object = {}) {
    const { data, errors } = await world.ask(partner, LIST, { variables: { ...variables } })
    expect(errors).toBeUndefined()
    return data.agreements as {
      nodes: { id: string; status: string }[]
      totalCount: number
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }

  test('shows the newest first, page by page', async () => {
    const made = [await proposed([cpam]), await proposed([cpam]), await proposed([cpam])]
    const all = await list(cpam)
    expect(all.nodes.slice(0, 3).map(({ id }) => id)).toEqual(made.map(({ id }) => id).reverse())
    const read: string[] = []
    let after: string | null = null
    do {
      const page = await list(cpam, { first: 2, after })
      read.push(...page.nodes.map(({ id }) => id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(read).toEqual(all.nodes.map(({ id }) => id))
    expect(all.totalCount).toBe(read.length)
  })

  test('filters by the same status that each agreement shows, on every day', async () => {
    const { id: withdrawnId } = await proposed([caf])
    await act(ccas, 'withdrawAgreement', { id: withdrawnId, expectedVersion: 1 })
    const { id: declinedId } = await proposed([caf])
    const no = { id: declinedId, expectedVersion: 1, reason: 'NOT_CONCERNED' }
    await act(caf, 'declineAgreement', no)
    await proposed([caf], { endsOn: null })
    const { id: endedId, version } = await signed([caf])
    await act(caf, 'endAgreement', { id: endedId, expectedVersion: version, reason: 'REPLACED' })
    await signed([caf], { startsOn: '2026-11-01' })
    await signed([caf], { startsOn: '2026-06-10', endsOn: null })
    const statuses = [
      'PROPOSED',
      'UPCOMING',
      'IN_FORCE',
      'DECLINED',
      'WITHDRAWN',
      'ENDED',
      'EXPIRED',
    ]
    const met = new Set<string>()
    for (const moment of [
      START,
      new Date('2026-06-20T08:00:00Z'),
      new Date('2027-02-01T08:00:00Z'),
    ]) {
      clock.set(moment)
      const all = (await list(ccas, { first: 100 })).nodes
      for (const { status } of all) met.add(status)
      for (const status of statuses) {
        const filtered = await list(ccas, { status, first: 100 })
        expect(filtered.nodes).toEqual(all.filter((node) => node.status === status))
        expect(filtered.totalCount).toBe(filtered.nodes.length)
      }
    }
    expect([...met].sort()).toEqual(statuses.toSorted())
  })

  test('filters by network and by the other party', async () => {
    const { id } = await proposed([shelter])
    const withShelter = await list(ccas, { with: shelter.id, first: 100 })
    expect(withShelter.nodes.map((node) => node.id)).toContain(id)
    expect((await list(cpam, { with: shelter.id })).nodes).toEqual([])
    expect((await list(ccas, { networkId: world.networkId, first: 100 })).totalCount).toBe(
      (await list(ccas)).totalCount,
    )
    for (const nothing of [newId(), 'dupont']) {
      expect((await list(ccas, { networkId: nothing })).totalCount).toBe(0)
      expect((await list(ccas, { with: nothing })).totalCount).toBe(0)
    }
  })
})
