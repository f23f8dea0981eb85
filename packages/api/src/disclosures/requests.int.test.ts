import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agree, attachHosted, type Data } from '../facets/facts-for-test.ts'
import { World, type WorldPartner, type WorldService } from '../testing/world.ts'
import {
  actions,
  eventsOf,
  facetSeen,
  GRANTS,
  NOWHERE,
  REQUESTS,
  refer,
  sendReferral,
} from './documents-for-test.ts'

let world: World
let ccas: WorldPartner
let caf: WorldPartner
let cpam: WorldPartner
let shelter: WorldPartner
let cpamService: WorldService
let agreementId: string
let act: ReturnType<typeof actions>

beforeAll(async () => {
  world = await World.open()
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  caf = await world.addPartner('CAF', 'CAF du Doubs')
  cpam = await world.addPartner('CPAM', 'CPAM du Doubs')
  shelter = await world.addPartner('CHRS', 'Foyer SECRET', { sensitive: 'Hébergement' })
  cpamService = await world.addService(cpam)
  act = actions(world)
  agreementId = await agree(world, [ccas, caf, cpam])
})
afterAll(() => world.close())

async function caseWithFacts() {
  const made = await world.addCase(ccas, [caf, shelter])
  await attachHosted(
    world,
    { ...made, owner: caf, name: 'familyBenefits' },
    { quotientFamilial: 512 },
  )
  return made
}

const QF = ['FAMILY_BENEFITS_QUOTIENT_FAMILIAL']

const asked = (caseId: string, over: object = {}) => ({
  caseId,
  ownerPartnerId: caf.id,
  fields: QF,
  purposes: ['ASSESS_ELIGIBILITY'],
  informedOn: '2026-01-05',
  ...over,
})

const grant = (over: object = {}) => ({
  agreementId,
  fields: QF,
  purposes: ['ASSESS_ELIGIBILITY'],
  stage: 'FULL',
  legalBasis: 'LEGAL_MISSION',
  legalText: 'CASF L262-40',
  ...over,
})

const answer = (request: Data, over: object = {}) => ({
  id: request.id,
  expectedVersion: request.version,
  grant: true,
  legalBasis: 'CONSENT',
  ...over,
})

const seen = (caseId: string, reader: WorldPartner): Promise<Data> =>
  facetSeen(world, reader, { caseId, facet: 'familyBenefits' }, 'quotientFamilial')

/** Runs with a standing grant of the CAF, and ends it afterwards. */
async function withGrant<Result>(over: object, work: (made: Data) => Promise<Result>) {
  const made = await act(caf, 'addStandingGrant', grant(over))
  expect(made.__typename).toBe('StandingGrant')
  try {
    return await work(made)
  } finally {
    await act(caf, 'endStandingGrant', { id: made.id, expectedVersion: 1 })
  }
}

describe('a request', () => {
  test('waits for the owner, who grants exactly what was asked', async () => {
    const { caseId } = await caseWithFacts()
    const request = await act(ccas, 'requestDisclosure', asked(caseId))
    expect(request).toMatchObject({
      __typename: 'DisclosureRequest',
      status: 'PENDING',
      statusLabel: 'En attente',
      fields: QF,
      disclosure: null,
      allowedActions: ['CANCEL_REQUEST'],
    })
    const { data } = await world.ask(caf, REQUESTS, { variables: { status: 'PENDING' } })
    expect(data.disclosureRequests.nodes).toMatchObject([
      { id: request.id, requester: { id: ccas.id }, allowedActions: ['ANSWER_REQUEST'] },
    ])
    expect((await seen(caseId, ccas)).quotientFamilial).toBeNull()
    const granted = await act(caf, 'answerDisclosureRequest', answer(request))
    expect(granted).toMatchObject({
      status: 'GRANTED',
      version: 2,
      allowedActions: [],
      disclosure: {
        fields: QF,
        purposes: ['ASSESS_ELIGIBILITY'],
        legalBasis: 'CONSENT',
        informedOn: '2026-01-05',
        standingGrant: null,
        active: true,
      },
    })
    expect((await seen(caseId, ccas)).quotientFamilial).toBe(512)
    expect(await eventsOf(world, request.id)).toMatchObject([
      { type: 'disclosure_request.made', audience: [caf.id, ccas.id], data: { referralId: null } },
      {
        type: 'disclosure_request.granted',
        audience: [caf.id, ccas.id],
        data: { disclosureId: granted.disclosure.id },
      },
    ])
    expect(await eventsOf(world, granted.disclosure.id)).toMatchObject([
      { type: 'disclosure.made', audience: [caf.id, ccas.id] },
    ])
  })

  test('is declined with a reason, or taken back, and answered once', async () => {
    const { caseId } = await caseWithFacts()
    const request = await act(ccas, 'requestDisclosure', asked(caseId))
    const refusal = async (over: object) => {
      const { code, field } = await act(caf, 'answerDisclosureRequest', answer(request, over))
      return [code, field]
    }
    expect(await refusal({ legalBasis: null })).toEqual([
      'LEGAL_BASIS_REQUIRED',
      'input.legalBasis',
    ])
    expect(await refusal({ grant: false })).toEqual([
      'DECLINE_REASON_REQUIRED',
      'input.declineReason',
    ])
    const byAsker = await act(ccas, 'answerDisclosureRequest', answer(request))
    expect(byAsker.code).toBe('ROLE_DOES_NOT_ALLOW')
    const decline = { grant: false, declineReason: 'NOT_NECESSARY' }
    expect(await act(caf, 'answerDisclosureRequest', answer(request, decline))).toMatchObject({
      status: 'DECLINED',
      declineReason: 'NOT_NECESSARY',
      disclosure: null,
    })
    expect((await act(caf, 'answerDisclosureRequest', answer(request))).code).toBe(
      'VERSION_CONFLICT',
    )
    const late = answer({ id: request.id, version: 2 })
    expect((await act(caf, 'answerDisclosureRequest', late)).code).toBe('ALREADY_ENDED')

    const second = await act(ccas, 'requestDisclosure', asked(caseId))
    const change = { id: second.id, expectedVersion: 1 }
    expect((await act(caf, 'cancelDisclosureRequest', change)).code).toBe('ROLE_DOES_NOT_ALLOW')
    expect((await act(shelter, 'cancelDisclosureRequest', change)).code).toBe('NOT_FOUND')
    expect((await act(ccas, 'cancelDisclosureRequest', change)).status).toBe('CANCELLED')
    const types = (await eventsOf(world, second.id)).map(({ type }) => type)
    expect(types).toEqual(['disclosure_request.made', 'disclosure_request.cancelled'])
  })

  test('granted and cancelled at once comes to one of the two', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { caseId } = await caseWithFacts()
      const request = await act(ccas, 'requestDisclosure', asked(caseId))
      const [granted, cancelled] = await Promise.all([
        act(caf, 'answerDisclosureRequest', answer(request)),
        act(ccas, 'cancelDisclosureRequest', { id: request.id, expectedVersion: 1 }),
      ])
      const won = [granted, cancelled].filter(
        ({ __typename }) => __typename === 'DisclosureRequest',
      )
      expect(won).toHaveLength(1)
      const { rows } = await world.owner.query('select id from disclosure where case_id = $1', [
        caseId,
      ])
      expect(rows).toHaveLength(won[0].status === 'GRANTED' ? 1 : 0)
    }
  })

  test('made twice is refused, but not of another person', async () => {
    const { caseId, personId } = await caseWithFacts()
    await act(ccas, 'requestDisclosure', asked(caseId))
    const codes = async (over: object) =>
      (await act(ccas, 'requestDisclosure', asked(caseId, over))).code
    expect(await codes({})).toBe('ALREADY_REQUESTED')
    expect(await codes({ purposes: ['OPEN_RIGHTS'] })).toBeUndefined()
    expect(await codes({ personId })).toBeUndefined()
    expect(await codes({ personId })).toBe('ALREADY_REQUESTED')
    const elsewhere = await caseWithFacts()
    const twins = await Promise.all(
      [1, 2, 3].map(() => act(ccas, 'requestDisclosure', asked(elsewhere.caseId))),
    )
    expect(twins.map(({ code }) => code ?? 'made').sort()).toEqual([
      'ALREADY_REQUESTED',
      'ALREADY_REQUESTED',
      'made',
    ])
  })

  test('goes to an owner that takes part, for what its kind can own', async () => {
    const { caseId } = await caseWithFacts()
    const refusal = async (over: object) =>
      (await act(ccas, 'requestDisclosure', asked(caseId, over))).code
    expect(await refusal({ ownerPartnerId: cpam.id, fields: ['HEALTH_COVERAGE_PUMA'] })).toBe(
      'OWNER_NOT_A_PARTICIPANT',
    )
    // Of who takes no part, not even the kind is told.
    for (const ownerPartnerId of [cpam.id, NOWHERE, 'nobody']) {
      expect(await refusal({ ownerPartnerId })).toBe('OWNER_NOT_A_PARTICIPANT')
    }
    expect(await refusal({ ownerPartnerId: ccas.id })).toBe('READER_IS_OWNER')
    expect(await refusal({ fields: ['HEALTH_COVERAGE_PUMA'] })).toBe('FACET_NOT_OWNED')
    expect(await refusal({ purposes: ['VITAL_INTEREST'] })).toBe('PURPOSE_NOT_AGREED')
    expect(await refusal({ informedOn: '2199-01-01' })).toBe('DAY_IN_THE_FUTURE')
    expect((await act(cpam, 'requestDisclosure', asked(caseId))).code).toBe('NOT_FOUND')
  })

  test('does not tell what a partner shown as its category is', async () => {
    const { caseId } = await caseWithFacts()
    const requests = []
    for (const fields of [['HEALTH_COVERAGE_PUMA'], ['ACCOMMODATION_SINCE']]) {
      const input = asked(caseId, { ownerPartnerId: shelter.id, fields })
      requests.push(await act(ccas, 'requestDisclosure', input))
    }
    expect(requests).toMatchObject([
      { status: 'PENDING', owner: { name: 'Hébergement' } },
      { status: 'PENDING', owner: { name: 'Hébergement' } },
    ])
    // It grants what it can own and nothing else.
    const [foreign, own] = requests
    expect((await act(shelter, 'answerDisclosureRequest', answer(foreign))).code).toBe(
      'FACET_NOT_OWNED',
    )
    expect((await act(shelter, 'answerDisclosureRequest', answer(own))).status).toBe('GRANTED')
  })

  test('names no sensitive partner for a referral that is another’s', async () => {
    const { needId, caseId } = await caseWithFacts()
    const of = { needId, serviceId: cpamService.id }
    const { id: referralId } = await sendReferral(world, ccas, of, { facetGroups: [] })
    const input = asked(caseId, {
      ownerPartnerId: shelter.id,
      fields: ['ACCOMMODATION_SINCE'],
      referralId,
    })
    const request = await act(ccas, 'requestDisclosure', input)
    await act(shelter, 'answerDisclosureRequest', answer(request))
    const { data } = await world.ask(ccas, REQUESTS, { variables: { direction: 'SENT' } })
    const [found] = data.disclosureRequests.nodes
    expect(found).toMatchObject({
      id: request.id,
      owner: { name: 'Hébergement' },
      disclosure: { referralId, owner: { name: 'Hébergement' } },
    })
  })

  test('is granted by its owner alone, whatever statement is tried', async () => {
    const { caseId } = await caseWithFacts()
    const { id } = await act(ccas, 'requestDisclosure', asked(caseId))
    const grantIn = (partner: WorldPartner) =>
      world.database.scope(partner.actor).prisma((client) =>
        client.disclosureRequest.updateMany({
          where: { id },
          data: { status: 'GRANTED', answeredAt: new Date() },
        }),
      )
    await expect(grantIn(ccas)).rejects.toThrow(/row-level security/)
    expect(await grantIn(cpam)).toEqual({ count: 0 })
    expect(await grantIn(caf)).toEqual({ count: 1 })
  })

  test('ends with its referral, and with the part of who asks', async () => {
    const { needId, caseId } = await caseWithFacts()
    const of = { needId, serviceId: cpamService.id }
    const { id, version } = await sendReferral(world, ccas, of, { facetGroups: [] })
    const input = asked(caseId, { referralId: id })
    const byTarget = await act(cpam, 'requestDisclosure', input)
    const bySource = await act(ccas, 'requestDisclosure', input)
    expect([byTarget.status, bySource.status]).toEqual(['PENDING', 'PENDING'])
    expect((await act(shelter, 'requestDisclosure', input)).code).toBe('REFERRAL_DOES_NOT_FIT')
    const end = { id, expectedVersion: version, reasonCode: 'NO_CAPACITY' }
    await refer(world, cpam, 'rejectReferral', end)
    const { rows } = await world.owner.query(
      'select status from disclosure_request where id = any ($1)',
      [[byTarget.id, bySource.id]],
    )
    expect(rows).toEqual([{ status: 'CANCELLED' }, { status: 'CANCELLED' }])
    expect((await act(ccas, 'requestDisclosure', input)).code).toBe('REFERRAL_DOES_NOT_FIT')
    const { data } = await world.ask(cpam, REQUESTS, { variables: { direction: 'SENT' } })
    expect(data.disclosureRequests.totalCount).toBe(0)
  })
})

describe('a standing grant', () => {
  test('answers at once whoever asks for what it covers', async () => {
    const { caseId } = await caseWithFacts()
    await withGrant({}, async (made) => {
      const request = await act(ccas, 'requestDisclosure', asked(caseId))
      expect(request).toMatchObject({
        status: 'GRANTED',
        version: 2,
        disclosure: {
          active: true,
          fields: QF,
          legalBasis: 'LEGAL_MISSION',
          legalText: 'CASF L262-40',
          informedOn: '2026-01-05',
          standingGrant: { id: made.id },
        },
      })
      expect((await seen(caseId, ccas)).quotientFamilial).toBe(512)
      expect(await eventsOf(world, request.id)).toMatchObject([
        { type: 'disclosure_request.made' },
        { type: 'disclosure_request.granted', data: { byStandingGrant: true } },
      ])
      expect(await eventsOf(world, request.disclosure.id)).toMatchObject([
        { type: 'disclosure.made', audience: [caf.id, ccas.id], data: { byStandingGrant: true } },
      ])
      // The owner may end what it answered with.
      const end = { id: request.disclosure.id, expectedVersion: 1, reason: 'WITHDRAWN' }
      expect((await act(caf, 'endDisclosure', end)).active).toBe(false)
      expect((await seen(caseId, ccas)).quotientFamilial).toBeNull()
    })
  })

  test('leaves to the owner what it does not cover whole', async () => {
    const { caseId } = await caseWithFacts()
    const status = async (over: object) =>
      (await act(ccas, 'requestDisclosure', asked(caseId, over))).status
    await withGrant({}, async () => {
      expect(await status({ fields: [...QF, 'FAMILY_BENEFITS_ADULTS'] })).toBe('PENDING')
      expect(await status({ purposes: ['ASSESS_ELIGIBILITY', 'OPEN_RIGHTS'] })).toBe('PENDING')
    })
    expect(await status({})).toBe('PENDING')
    const other = await caseWithFacts()
    await withGrant({ readerPartnerId: cpam.id }, async () => {
      const request = await act(ccas, 'requestDisclosure', asked(other.caseId))
      expect(request.status).toBe('PENDING')
    })
  })

  test('answers the target of a referral from the stage it names', async () => {
    const { needId, caseId } = await caseWithFacts()
    const of = { needId, serviceId: cpamService.id }
    const { id, version } = await sendReferral(world, ccas, of, { facetGroups: [] })
    const statusOf = async (over: object) =>
      (await act(cpam, 'requestDisclosure', asked(caseId, over))).status
    await withGrant({}, async () => {
      // A target has its part by its referral alone.
      expect(await statusOf({ purposes: ['ASSESS_ELIGIBILITY'] })).toBe('PENDING')
      const accept = { id, expectedVersion: version, localReference: 'A-1' }
      await refer(world, cpam, 'acceptReferral', accept)
      const { personId } = (
        await world.owner.query(
          'select person_id as "personId" from case_person where case_id = $1',
          [caseId],
        )
      ).rows[0]
      const request = await act(
        cpam,
        'requestDisclosure',
        asked(caseId, { referralId: id, personId }),
      )
      expect(request).toMatchObject({ status: 'GRANTED', referralId: id })
      expect((await seen(caseId, cpam)).quotientFamilial).toBe(512)
    })
  })

  test('stays within the agreement, which must hold or be to come', async () => {
    const narrow = await agree(world, [caf, ccas], {
      categories: ['HOUSEHOLD'],
      purposes: ['ASSESS_ELIGIBILITY'],
    })
    const over = await agree(world, [caf, ccas], { ends_on: '2020-01-01' })
    const refusal = async (input: object, by = caf) => {
      const { code } = await act(by, 'addStandingGrant', grant(input))
      return code
    }
    expect(await refusal({ agreementId: narrow })).toBe('NOT_COVERED_BY_AGREEMENT')
    const fields = ['FAMILY_BENEFITS_ADULTS']
    expect(
      await refusal({
        agreementId: narrow,
        fields,
        purposes: ['ASSESS_ELIGIBILITY', 'OPEN_RIGHTS'],
      }),
    ).toBe('NOT_COVERED_BY_AGREEMENT')
    expect(await refusal({ agreementId: narrow, fields })).toBeUndefined()
    expect(await refusal({ agreementId: over })).toBe('AGREEMENT_OVER')
    expect(await refusal({}, shelter)).toBe('FACET_NOT_OWNED')
    expect(await refusal({ fields: ['ACCOMMODATION_SINCE'] }, shelter)).toBe('NOT_FOUND')
    expect(await refusal({ readerPartnerId: shelter.id })).toBe('READER_NOT_A_PARTY')
    expect(await refusal({ readerPartnerId: caf.id })).toBe('READER_NOT_A_PARTY')
    expect(await refusal({ legalText: null })).toBe('LEGAL_TEXT_REQUIRED')
    expect(await refusal({ fields: [] })).toBe('FIELDS_EMPTY')
  })

  test('is known to the parties it may answer, and ended by its owner alone', async () => {
    const open = await act(caf, 'addStandingGrant', grant())
    const named = await act(caf, 'addStandingGrant', grant({ readerPartnerId: ccas.id }))
    const known = async (partner: WorldPartner) => {
      const { data } = await world.ask(partner, GRANTS, { variables: { id: agreementId } })
      return (data.agreement?.standingGrants ?? [])
        .map(({ id }: Data) => id)
        .filter((id: string) => [open.id, named.id].includes(id))
    }
    expect(await known(caf)).toEqual([named.id, open.id])
    expect(await known(ccas)).toEqual([named.id, open.id])
    expect(await known(cpam)).toEqual([open.id])
    expect(await known(shelter)).toEqual([])
    expect(await eventsOf(world, named.id)).toMatchObject([
      { type: 'standing_grant.added', audience: [caf.id, ccas.id], data: { agreementId } },
    ])
    const change = { id: named.id, expectedVersion: 1 }
    expect((await act(ccas, 'endStandingGrant', change)).code).toBe('ROLE_DOES_NOT_ALLOW')
    expect((await act(cpam, 'endStandingGrant', change)).code).toBe('NOT_FOUND')
    const ended = await act(caf, 'endStandingGrant', change)
    expect(ended).toMatchObject({ version: 2, allowedActions: [] })
    expect(ended.grantEndedAt).not.toBeNull()
    const last = await act(caf, 'endStandingGrant', { id: open.id, expectedVersion: 1 })
    expect(last.__typename).toBe('StandingGrant')
    const told = (await eventsOf(world, open.id)).map(({ audience }) => [...audience].sort())
    expect(told).toEqual([[caf.id, ccas.id, cpam.id].sort(), [caf.id, ccas.id, cpam.id].sort()])
  })
})
