import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World, type WorldPartner, type WorldService } from '../testing/world.ts'

const CREATE = /* GraphQL */ `
  mutation ($input: CreateReferralInput!) {
    createReferral(input: $input) {
      __typename
      ... on Referral { id version state allowedActions }
      ... on Error { code }
    }
  }`

function verb(field: string): string {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
  return /* GraphQL */ `
    mutation ($input: ${type}!) {
      result: ${field}(input: $input) {
        __typename
        ... on Referral { id version state allowedActions outcome reason replacedBy { id state target { id } } }
        ... on ReferralConflict { code currentVersion current { state } allowedActions }
        ... on ReferralActionRefused { code state allowedActions }
        ... on InvalidInput { code field }
        ... on NotFound { code field }
      }
    }`
}

const DISCLOSURE = {
  legalBasis: 'LEGAL_MISSION',
  legalText: 'CASF L123-5',
  informedOn: '2026-01-05',
  facetGroups: ['CONTACT_IDENTIFICATION'],
}

let world: World
let ccas: WorldPartner
let association: WorldPartner
let cpam: WorldPartner
let lead: WorldPartner
let outsider: WorldPartner
let food: WorldService
let health: WorldService

beforeAll(async () => {
  world = await World.open()
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  association = await world.addPartner('ASSOCIATION', 'Épicerie sociale')
  cpam = await world.addPartner('CPAM', 'CPAM du Doubs')
  lead = await world.addPartner('MDS', 'MDS de Besançon')
  outsider = await world.addPartner('CAF', 'CAF du Doubs')
  food = await world.addService(association, { name: 'Aide alimentaire' })
  health = await world.addService(cpam, { name: 'C2S', themes: ['sante--acces-aux-soins'] })
})
afterAll(() => world.close())

interface Step {
  readonly id: string
  readonly version: number
}

async function act(partner: WorldPartner, field: string, step: Step, more: object = {}) {
  const input = { id: step.id, expectedVersion: step.version, ...more }
  const { data, errors } = await world.ask(partner, verb(field), { variables: { input } })
  expect(errors).toBeUndefined()
  return data.result
}

async function sent(service = food) {
  const { needId, caseId, personId } = await world.addCase(ccas)
  const { data } = await world.ask(ccas, CREATE, {
    variables: { input: { needId, serviceId: service.id } },
  })
  const draft = data.createReferral
  const referral = await act(ccas, 'sendReferral', draft, { disclosure: DISCLOSURE })
  return { referral, caseId, needId, personId }
}

describe('a referral from need to outcome', () => {
  test('is drafted, sent, questioned, accepted, started and completed by its two sides', async () => {
    const { referral } = await sent()
    expect(referral).toMatchObject({ __typename: 'Referral', state: 'SENT', version: 2 })
    const asked = await act(association, 'requestReferralInformation', referral, {
      questionCode: 'MISSING_CONTACT',
    })
    const told = await act(ccas, 'provideReferralInformation', asked)
    const accepted = await act(association, 'acceptReferral', told, { localReference: 'EPI-12' })
    const started = await act(association, 'startReferral', accepted, { contactOn: '2026-01-06' })
    const completed = await act(association, 'completeReferral', started, {
      outcomeCode: 'SERVICE_PROVIDED',
    })
    expect(completed).toMatchObject({ state: 'COMPLETED', outcome: 'SERVICE_PROVIDED', version: 7 })

    const { data } = await world.ask(
      ccas,
      `query ($id: ID!) { referral(id: $id) {
        state outcome visibility respondedAt startedAt ball disclosureSet { legalText facetGroups }
        source { name } target { name } participants { name } theme commune { name }
        history { type subjectVersion codes { name value } } } }`,
      { variables: { id: referral.id } },
    )
    expect(data.referral).toMatchObject({
      outcome: 'SERVICE_PROVIDED',
      visibility: 'FULL',
      source: { name: 'CCAS de Besançon' },
      target: { name: 'Épicerie sociale' },
      participants: [{ name: 'CCAS de Besançon' }],
      theme: 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION',
      disclosureSet: { legalText: 'CASF L123-5', facetGroups: ['CONTACT_IDENTIFICATION'] },
    })
    expect(data.referral.history.map((event: { type: string }) => event.type)).toEqual([
      'referral.completed',
      'referral.started',
      'referral.accepted',
      'referral.information_provided',
      'referral.information_requested',
      'referral.sent',
      'referral.drafted',
    ])
  })

  test('shows its target nothing before it is sent, and keeps it afterwards', async () => {
    const { needId } = await world.addCase(ccas)
    const { data } = await world.ask(ccas, CREATE, {
      variables: { input: { needId, serviceId: food.id } },
    })
    const read = (who: WorldPartner) =>
      world.ask(who, 'query ($id: ID!) { referral(id: $id) { state } }', {
        variables: { id: data.createReferral.id },
      })
    expect((await read(association)).data.referral).toBeNull()
    const referral = await act(ccas, 'sendReferral', data.createReferral, {
      disclosure: DISCLOSURE,
    })
    expect((await read(association)).data.referral).toEqual({ state: 'SENT' })
    expect((await read(outsider)).data.referral).toBeNull()
    await act(association, 'rejectReferral', referral, { reasonCode: 'NO_CAPACITY' })
    expect((await read(association)).data.referral).toEqual({ state: 'REJECTED' })
    const access = await world.owner.query(
      'select 1 from case_access where partner_id = $1 and case_id = (select case_id from referral where id = $2)',
      [association.id, referral.id],
    )
    expect(access.rowCount).toBe(0)
  })

  test('redirected, it ends and a draft to the proposed service begins', async () => {
    const { referral } = await sent()
    const proposed = await act(association, 'proposeReferralRedirect', referral, {
      proposedServiceId: health.id,
    })
    expect(proposed).toMatchObject({ state: 'SENT' })
    const redirected = await act(ccas, 'acceptReferralRedirect', proposed)
    expect(redirected).toMatchObject({
      state: 'REDIRECTED',
      replacedBy: { state: 'DRAFT', target: { id: cpam.id } },
    })
  })

  test('is discarded as a draft, and the same key answers the same again', async () => {
    const { needId } = await world.addCase(ccas)
    const { data } = await world.ask(ccas, CREATE, {
      variables: { input: { needId, serviceId: food.id } },
    })
    const discard = `mutation ($input: DiscardReferralInput!) { discardReferral(input: $input) { __typename ... on DiscardedReferral { id } } }`
    const variables = { input: { id: data.createReferral.id, expectedVersion: 1 } }
    const first = await world.ask(ccas, discard, { variables, key: 'discard-key-1' })
    const second = await world.ask(ccas, discard, { variables, key: 'discard-key-1' })
    expect(first.data.discardReferral).toEqual({
      __typename: 'DiscardedReferral',
      id: data.createReferral.id,
    })
    expect(second.data).toEqual(first.data)
    expect([first.replayed, second.replayed]).toEqual([false, true])
  })
})

describe('an action that cannot be', () => {
  test('with a stale version is a conflict that shows the current referral', async () => {
    const { referral } = await sent()
    const stale = { id: referral.id, version: 1 }
    expect(await act(association, 'startReferralReview', stale)).toMatchObject({
      __typename: 'ReferralConflict',
      currentVersion: 2,
      current: { state: 'SENT' },
      allowedActions: expect.arrayContaining(['ACCEPT', 'REJECT']),
    })
  })

  test('by the other side, the lead or an outsider is refused or not found', async () => {
    const { needId } = await world.addCase(lead, [ccas])
    await world.owner.query('update need set author_partner_id = $1 where id = $2', [
      ccas.id,
      needId,
    ])
    const { data } = await world.ask(ccas, CREATE, {
      variables: { input: { needId, serviceId: food.id } },
    })
    const referral = await act(ccas, 'sendReferral', data.createReferral, {
      disclosure: DISCLOSURE,
    })
    const accept = { localReference: 'X-1' }
    expect(await act(ccas, 'acceptReferral', referral, accept)).toMatchObject({
      code: 'ROLE_DOES_NOT_ALLOW',
    })
    expect(await act(lead, 'acceptReferral', referral, accept)).toMatchObject({
      code: 'ROLE_DOES_NOT_ALLOW',
      allowedActions: [],
    })
    expect(await act(outsider, 'acceptReferral', referral, accept)).toEqual({
      __typename: 'NotFound',
      code: 'NOT_FOUND',
      field: 'input.id',
    })

    const seen = await world.ask(
      lead,
      'query ($id: ID!) { referral(id: $id) { state visibility question disclosureSet { legalText } respondedAt } }',
      { variables: { id: referral.id } },
    )
    expect(seen.data.referral).toEqual({
      state: 'SENT',
      visibility: 'STATE_ONLY',
      question: null,
      disclosureSet: null,
      respondedAt: null,
    })
  })

  test.each([
    ['LEGAL_BASIS_REQUIRED', {}],
    ['LEGAL_TEXT_REQUIRED', { disclosure: { ...DISCLOSURE, legalText: null } }],
    ['PERSON_NOT_INFORMED', { disclosure: { ...DISCLOSURE, informedOn: '2999-01-01' } }],
  ])('without what sending needs is refused with %s', async (code, more) => {
    const { needId } = await world.addCase(ccas)
    const { data } = await world.ask(ccas, CREATE, {
      variables: { input: { needId, serviceId: food.id } },
    })
    expect(await act(ccas, 'sendReferral', data.createReferral, more)).toMatchObject({ code })
  })

  test('to a full, uncovered or already asked service is refused', async () => {
    const full = await world.addService(association, { capacity: 'FULL' })
    const elsewhere = await world.addService(association)
    await world.owner.query(
      `update service_coverage set commune_code = '25057' where service_id = $1`,
      [elsewhere.id],
    )
    const { needId } = await world.addCase(ccas)
    const codes: string[] = []
    for (const service of [full, elsewhere, food, food]) {
      const { data } = await world.ask(ccas, CREATE, {
        variables: { input: { needId, serviceId: service.id } },
      })
      const result = await act(ccas, 'sendReferral', data.createReferral, {
        disclosure: DISCLOSURE,
      })
      codes.push(result.code ?? result.state)
    }
    expect(codes).toEqual([
      'SERVICE_NOT_OPEN',
      'COMMUNE_NOT_COVERED',
      'SENT',
      'DUPLICATE_OPEN_REFERRAL',
    ])
  })

  test('to the same service twice at once leaves one open referral', async () => {
    const { needId } = await world.addCase(ccas)
    const drafts = await Promise.all(
      [food, food].map(async (service) => {
        const input = { needId, serviceId: service.id }
        return (await world.ask(ccas, CREATE, { variables: { input } })).data.createReferral
      }),
    )
    const results = await Promise.all(
      drafts.map((draft) => act(ccas, 'sendReferral', draft, { disclosure: DISCLOSURE })),
    )
    expect(results.map(({ code, state }) => code ?? state).sort()).toEqual([
      'DUPLICATE_OPEN_REFERRAL',
      'SENT',
    ])
  })

  test('on a case that was closed, or left by its source, is refused', async () => {
    const closed = await world.addCase(ccas)
    const left = await world.addCase(lead, [ccas])
    await world.owner.query('update need set author_partner_id = $1 where id = $2', [
      ccas.id,
      left.needId,
    ])
    const drafts = await Promise.all(
      [closed, left].map(async ({ needId }) => {
        const input = { needId, serviceId: food.id }
        return (await world.ask(ccas, CREATE, { variables: { input } })).data.createReferral
      }),
    )
    await world.owner.query(`update shared_case set status = 'CLOSED' where id = $1`, [
      closed.caseId,
    ])
    await world.owner.query(
      'update participant set until = now() where case_id = $1 and partner_id = $2',
      [left.caseId, ccas.id],
    )
    for (const draft of drafts) {
      expect(await act(ccas, 'sendReferral', draft, { disclosure: DISCLOSURE })).toMatchObject({
        code: 'CASE_NOT_OPEN_TO_YOU',
      })
    }
  })

  test('under a key used for something else is refused as a whole', async () => {
    const { referral } = await sent()
    const ask = (field: string) =>
      world.ask(association, verb(field), {
        variables: { input: { id: referral.id, expectedVersion: 2 } },
        key: 'one-key-two-uses',
      })
    await ask('startReferralReview')
    const { errors } = await ask('openReferralDispute')
    expect(errors?.[0]?.extensions['code']).toBe('IDEMPOTENCY_KEY_REUSED')
  })
})

describe('the inbox', () => {
  test('pages newest first, filters by state and counts', async () => {
    const newcomer = await world.addPartner('ASSOCIATION', 'Nouvelle association')
    const service = await world.addService(newcomer)
    const ids: string[] = []
    for (let i = 0; i < 5; i += 1) ids.unshift((await sent(service)).referral.id)
    const page = (after: string | null) =>
      world.ask(
        newcomer,
        `query ($after: String) { referralInbox(first: 2, after: $after) {
          nodes { id state source { name } participants { name } allowedActions }
          pageInfo { hasNextPage endCursor } totalCount } }`,
        { variables: { after } },
      )
    const found: string[] = []
    let after: string | null = null
    for (;;) {
      const { data, errors } = await page(after)
      expect(errors).toBeUndefined()
      const { nodes, pageInfo, totalCount } = data.referralInbox
      expect(totalCount).toBe(5)
      found.push(...nodes.map((node: { id: string }) => node.id))
      after = pageInfo.endCursor
      if (!pageInfo.hasNextPage) break
    }
    expect(found).toEqual(ids)
    const none = await world.ask(
      newcomer,
      '{ referralInbox(filter: { states: [ACCEPTED, REJECTED] }) { nodes { id } totalCount } }',
    )
    expect(none.data.referralInbox).toEqual({ nodes: [], totalCount: 0 })
  })
})
