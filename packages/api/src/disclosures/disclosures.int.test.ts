import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agree, attachHosted, type Data } from '../facets/facts-for-test.ts'
import { World, type WorldPartner, type WorldService } from '../testing/world.ts'
import {
  actions,
  eventsOf,
  facetSeen,
  LISTS,
  NOWHERE,
  refer,
  sendReferral,
} from './documents-for-test.ts'

let world: World
let ccas: WorldPartner
let caf: WorldPartner
let mds: WorldPartner
let shelter: WorldPartner
let outsider: WorldPartner
let cafService: WorldService
let act: ReturnType<typeof actions>

beforeAll(async () => {
  world = await World.open()
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  caf = await world.addPartner('CAF', 'CAF du Doubs')
  mds = await world.addPartner('MDS', 'MDS de Besançon')
  shelter = await world.addPartner('CHRS', 'Foyer SECRET', { sensitive: 'Hébergement' })
  outsider = await world.addPartner('CPAM', 'CPAM du Doubs')
  cafService = await world.addService(caf, { identity_needed_to_assess: true })
  act = actions(world)
  await agree(world, [ccas, caf])
})
afterAll(() => world.close())

const BASIS = { legalBasis: 'LEGAL_MISSION', legalText: 'CASF L123-5', informedOn: '2026-01-05' }

async function caseWithFacts(contributors: readonly WorldPartner[] = [caf, shelter]) {
  const made = await world.addCase(ccas, contributors)
  const of = { ...made, owner: caf, name: 'familyBenefits' }
  await attachHosted(world, of, {
    quotientFamilial: 512,
    adults: 2,
    benefitsInPayment: [{ benefit: 'RSA', since: '2025-01-01' }],
  })
  return made
}

const asked = (caseId: string, over: object = {}) => ({
  caseId,
  readerPartnerId: ccas.id,
  groups: ['FAMILY_BENEFITS'],
  purposes: ['ASSESS_ELIGIBILITY'],
  ...BASIS,
  ...over,
})

const seen = (caseId: string, reader = ccas): Promise<Data> =>
  facetSeen(
    world,
    reader,
    { caseId, facet: 'familyBenefits' },
    'quotientFamilial benefitsInPayment { benefit }',
  )

const reasonOf = (facet: Data, field: string): string | null =>
  facet.access.find((one: Data) => one.field === field).reason

async function lists(partner: WorldPartner, caseId: string): Promise<Data> {
  const { data, errors } = await world.ask(partner, LISTS, { variables: { caseId } })
  expect(errors).toBeUndefined()
  return data
}

describe('a disclosure', () => {
  test('opens what it names until its owner ends it', async () => {
    const { caseId } = await caseWithFacts()
    expect((await seen(caseId)).quotientFamilial).toBeNull()
    const made = await act(caf, 'disclose', asked(caseId))
    expect(made).toMatchObject({
      __typename: 'Disclosure',
      version: 1,
      groups: ['FAMILY_BENEFITS'],
      fields: [
        'FAMILY_BENEFITS_QUOTIENT_FAMILIAL',
        'FAMILY_BENEFITS_ADULTS',
        'FAMILY_BENEFITS_DEPENDENT_CHILDREN',
      ],
      purposes: ['ASSESS_ELIGIBILITY'],
      legalText: 'CASF L123-5',
      referralId: null,
      active: true,
      allowedActions: ['END_DISCLOSURE'],
    })
    const open = await seen(caseId)
    expect(open.quotientFamilial).toBe(512)
    // Of special sensitivity: the group does not name it.
    expect(open.benefitsInPayment).toBeNull()
    expect(reasonOf(open, 'FAMILY_BENEFITS_BENEFITS_IN_PAYMENT')).toBe('NO_DISCLOSURE')
    const named = await act(
      caf,
      'disclose',
      asked(caseId, { groups: [], fields: ['FAMILY_BENEFITS_BENEFITS_IN_PAYMENT'] }),
    )
    expect((await seen(caseId)).benefitsInPayment).toEqual([{ benefit: 'RSA' }])

    const ended = await act(caf, 'endDisclosure', {
      id: made.id,
      expectedVersion: 1,
      reason: 'CONSENT_WITHDRAWN',
    })
    expect(ended).toMatchObject({
      version: 2,
      active: false,
      endReason: 'CONSENT_WITHDRAWN',
      allowedActions: [],
    })
    const closed = await seen(caseId)
    expect(closed.quotientFamilial).toBeNull()
    expect(reasonOf(closed, 'FAMILY_BENEFITS_QUOTIENT_FAMILIAL')).toBe('DISCLOSURE_ENDED')
    expect(closed.benefitsInPayment).toEqual([{ benefit: 'RSA' }])

    expect(await eventsOf(world, made.id)).toMatchObject([
      {
        type: 'disclosure.made',
        case_id: caseId,
        audience: [caf.id, ccas.id],
        data: { legalBasis: 'LEGAL_MISSION', referralId: null },
      },
      {
        type: 'disclosure.ended',
        case_id: caseId,
        audience: [caf.id, ccas.id],
        data: { reason: 'CONSENT_WITHDRAWN' },
      },
    ])
    expect((await lists(caf, caseId)).made.nodes.map(({ id }: Data) => id)).toEqual([
      named.id,
      made.id,
    ])
  })

  test('is seen by its owner and its reader, and by nobody else', async () => {
    const { caseId } = await caseWithFacts()
    const { id } = await act(caf, 'disclose', asked(caseId))
    const one = `query ($id: ID!) { disclosure(id: $id) { id } node(id: $id) { __typename id } }`
    const found = async (partner: WorldPartner) =>
      (await world.ask(partner, one, { variables: { id } })).data
    for (const partner of [caf, ccas]) {
      expect(await found(partner)).toEqual({
        disclosure: { id },
        node: { __typename: 'Disclosure', id },
      })
    }
    for (const partner of [shelter, outsider]) {
      expect(await found(partner)).toEqual({ disclosure: null, node: null })
    }
    expect(await lists(caf, caseId)).toMatchObject({
      made: { totalCount: 1, nodes: [{ id }] },
      received: { totalCount: 0 },
      sharedCase: { disclosures: [{ id }] },
    })
    expect(await lists(ccas, caseId)).toMatchObject({
      made: { totalCount: 0 },
      received: { totalCount: 1, nodes: [{ id, allowedActions: [] }] },
      sharedCase: { disclosures: [{ id }] },
    })
    expect(await lists(shelter, caseId)).toMatchObject({
      made: { totalCount: 0 },
      received: { totalCount: 0 },
      sharedCase: { disclosures: [] },
    })
    const byReader = { id, expectedVersion: 1, reason: 'MISTAKE' }
    expect((await act(ccas, 'endDisclosure', byReader)).code).toBe('ROLE_DOES_NOT_ALLOW')
    expect((await act(shelter, 'endDisclosure', byReader)).code).toBe('NOT_FOUND')
  })

  test('is about one person where it says so', async () => {
    const { caseId, personId } = await caseWithFacts()
    const other = await act(caf, 'disclose', asked(caseId, { personId: NOWHERE }))
    expect(other).toMatchObject({ code: 'PERSON_NOT_OF_THE_CASE', field: 'input.personId' })
    await act(caf, 'disclose', asked(caseId, { personId }))
    expect((await seen(caseId)).quotientFamilial).toBe(512)
  })

  test('shows a partner whose name is sensitive as its category', async () => {
    const { caseId } = await caseWithFacts()
    const input = asked(caseId, { readerPartnerId: shelter.id, groups: ['CONTACT_REACH'] })
    expect(await act(caf, 'disclose', input)).toMatchObject({ reader: { name: 'Hébergement' } })
    const back = asked(caseId, { readerPartnerId: caf.id, groups: ['ACCOMMODATION'] })
    await act(shelter, 'disclose', back)
    const { received } = await lists(caf, caseId)
    expect(received.nodes).toMatchObject([{ owner: { id: shelter.id, name: 'Hébergement' } }])
  })

  test('is refused with what mends it', async () => {
    const { caseId } = await caseWithFacts()
    const foreign = await caseWithFacts()
    const refusal = async (over: object, by = caf) => {
      const { code, field } = await act(by, 'disclose', asked(caseId, over))
      return [code, field]
    }
    expect(await refusal({ caseId: NOWHERE })).toEqual(['NOT_FOUND', 'input.caseId'])
    expect(await refusal({ groups: ['CONTACT_REACH'] }, outsider)).toEqual([
      'NOT_FOUND',
      'input.caseId',
    ])
    expect(await refusal({ groups: [] })).toEqual(['FIELDS_EMPTY', 'input.fields'])
    expect(await refusal({ groups: ['HEALTH_COVERAGE'] })).toEqual([
      'FACET_NOT_OWNED',
      'input.fields',
    ])
    expect(await refusal({ purposes: ['VITAL_INTEREST'] })).toEqual([
      'PURPOSE_NOT_AGREED',
      'input.purposes',
    ])
    expect(await refusal({ legalText: null })).toEqual(['LEGAL_TEXT_REQUIRED', 'input.legalText'])
    expect(await refusal({ legalText: '1 85 05 78 006 084 91' })).toEqual([
      'LEGAL_TEXT_LOOKS_LIKE_NIR',
      'input.legalText',
    ])
    expect(await refusal({ informedOn: '2199-01-01' })).toEqual([
      'DAY_IN_THE_FUTURE',
      'input.informedOn',
    ])
    expect(await refusal({ until: '2020-01-01' })).toEqual(['UNTIL_IN_THE_PAST', 'input.until'])
    expect(await refusal({ readerPartnerId: caf.id })).toEqual([
      'READER_IS_OWNER',
      'input.readerPartnerId',
    ])
    for (const readerPartnerId of [outsider.id, NOWHERE, 'nobody']) {
      expect(await refusal({ readerPartnerId })).toEqual(['READER_NOT_A_PARTICIPANT', undefined])
    }
    for (const referralId of [NOWHERE, 'none']) {
      expect(await refusal({ referralId })).toEqual(['REFERRAL_DOES_NOT_FIT', undefined])
    }
    await world.owner.query(`update shared_case set status = 'CLOSED' where id = $1`, [
      foreign.caseId,
    ])
    expect(await refusal({ caseId: foreign.caseId })).toEqual(['CASE_CLOSED', undefined])
    const { rows } = await world.owner.query('select id from disclosure where case_id = any ($1)', [
      [caseId, foreign.caseId],
    ])
    expect(rows).toEqual([])
  })

  test('asked for twice under one key is made once', async () => {
    const { caseId } = await caseWithFacts()
    const key = 'disclosing-once'
    const first = await act(caf, 'disclose', asked(caseId), { key })
    const again = await act(caf, 'disclose', asked(caseId), { key })
    expect(again.id).toBe(first.id)
    expect((await lists(caf, caseId)).made.totalCount).toBe(1)
  })

  test('ended from a stale copy is a conflict that shows it as it is', async () => {
    const { caseId } = await caseWithFacts()
    const { id } = await act(caf, 'disclose', asked(caseId))
    const input = { id, expectedVersion: 1, reason: 'MISTAKE' }
    const answers = await Promise.all([1, 2, 3, 4].map(() => act(caf, 'endDisclosure', input)))
    const outcomes = answers.map(({ __typename }) => __typename).sort()
    expect(outcomes).toEqual([
      'Disclosure',
      'DisclosureConflict',
      'DisclosureConflict',
      'DisclosureConflict',
    ])
    expect(answers.find(({ code }) => code === 'VERSION_CONFLICT')).toMatchObject({
      currentVersion: 2,
      current: { __typename: 'Disclosure', id },
      allowedActions: [],
    })
    expect((await act(caf, 'endDisclosure', { ...input, expectedVersion: 2 })).code).toBe(
      'ALREADY_ENDED',
    )
    expect(await eventsOf(world, id)).toHaveLength(2)
  })

  test('needs the scope to be made, and another to be read', async () => {
    const { caseId } = await caseWithFacts()
    const only = async (scopes: readonly string[], source: string, variables: object) =>
      (await world.ask(caf, source, { scopes, variables: { ...variables } })).errors?.[0]
        ?.extensions['code']
    const disclose = 'mutation ($input: DiscloseInput!) { disclose(input: $input) { __typename } }'
    expect(await only(['facets:read'], disclose, { input: asked(caseId) })).toBe('SCOPE_MISSING')
    const read = '{ disclosures { totalCount } }'
    expect(await only(['disclosures:write'], read, {})).toBe('SCOPE_MISSING')
  })
})

describe('lists', () => {
  test('go on by cursor and filter by activity and partner', async () => {
    const { caseId } = await caseWithFacts()
    const ids: string[] = []
    for (const group of ['FAMILY_BENEFITS', 'CONTACT_REACH', 'CONTACT_IDENTIFICATION']) {
      const { id } = await act(caf, 'disclose', asked(caseId, { groups: [group] }))
      ids.unshift(id)
    }
    const last = ids.at(-1)
    await act(caf, 'endDisclosure', { id: last, expectedVersion: 1, reason: 'MISTAKE' })
    const source = `query ($after: String, $active: Boolean, $withPartnerId: ID, $caseId: ID) {
      disclosures(first: 2, after: $after, active: $active, withPartnerId: $withPartnerId, caseId: $caseId) {
        nodes { id } pageInfo { endCursor hasNextPage } totalCount } }`
    const page = async (variables: object) => {
      const { data, errors } = await world.ask(caf, source, {
        variables: { caseId, ...variables },
      })
      expect(errors).toBeUndefined()
      return data.disclosures
    }
    const first = await page({})
    const second = await page({ after: first.pageInfo.endCursor })
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(ids)
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])
    expect((await page({ active: true })).nodes.map(({ id }: Data) => id)).toEqual(ids.slice(0, 2))
    expect((await page({ active: false })).nodes.map(({ id }: Data) => id)).toEqual([last])
    expect((await page({ withPartnerId: ccas.id })).totalCount).toBe(3)
    expect((await page({ withPartnerId: shelter.id })).totalCount).toBe(0)
    expect((await page({ withPartnerId: 'nobody' })).totalCount).toBe(0)
  })
})

describe('with a referral', () => {
  const disclosure = { facetGroups: ['CONTACT_IDENTIFICATION', 'CONTACT_REACH'] }

  async function referred() {
    const made = await world.addCase(ccas)
    const { caseId, personId, needId } = made
    const contact = { caseId, personId, owner: ccas, name: 'contact' }
    await attachHosted(world, contact, { familyName: 'CANARI', phone: '0600000000' })
    const referral = await sendReferral(
      world,
      ccas,
      { needId, serviceId: cafService.id },
      disclosure,
    )
    return { ...made, referral }
  }

  const contactSeen = (caseId: string): Promise<Data> =>
    facetSeen(world, caf, { caseId, facet: 'contact' }, 'familyName phone')

  test('what its source announced is disclosed as it is sent, and follows it stage by stage', async () => {
    const { caseId, referral } = await referred()
    const [made] = (await lists(ccas, caseId)).made.nodes
    expect(made).toMatchObject({
      referralId: referral.id,
      purposes: ['ASSESS_ELIGIBILITY', 'COORDINATE_SUPPORT'],
      reader: { id: caf.id },
      active: true,
    })
    expect(await eventsOf(world, made.id)).toMatchObject([
      { type: 'disclosure.made', audience: [ccas.id, caf.id], data: { referralId: referral.id } },
    ])
    expect(await contactSeen(caseId)).toMatchObject({ familyName: 'CANARI', phone: null })
    const accepted = await refer(world, caf, 'acceptReferral', {
      id: referral.id,
      expectedVersion: referral.version,
      localReference: 'DOSSIER-9',
    })
    expect(await contactSeen(caseId)).toMatchObject({ familyName: 'CANARI', phone: '0600000000' })
    await refer(world, ccas, 'cancelReferral', {
      id: referral.id,
      expectedVersion: accepted.version,
      reasonCode: 'SITUATION_CHANGED',
    })
    expect((await lists(ccas, caseId)).made.nodes).toMatchObject([
      { id: made.id, active: false, endReason: 'REFERRAL_ENDED', version: 2 },
    ])
    expect((await lists(caf, caseId)).received.totalCount).toBe(0)
  })

  test('nothing revives when it is reopened, until its source renews it', async () => {
    const { caseId, referral } = await referred()
    const rejected = await refer(world, caf, 'rejectReferral', {
      id: referral.id,
      expectedVersion: referral.version,
      reasonCode: 'NO_CAPACITY',
    })
    const bound = {
      ...asked(caseId, { groups: ['CONTACT_IDENTIFICATION'] }),
      readerPartnerId: caf.id,
      referralId: referral.id,
    }
    // Its target left with it; and a referral that ended binds nothing.
    expect((await act(ccas, 'disclose', bound)).code).toBe('READER_NOT_A_PARTICIPANT')
    await refer(world, caf, 'reopenReferral', {
      id: referral.id,
      expectedVersion: rejected.version,
      reasonCode: 'PLACE_AVAILABLE',
    })
    const closed = await contactSeen(caseId)
    expect(closed.familyName).toBeNull()
    expect(reasonOf(closed, 'CONTACT_FAMILY_NAME')).toBe('DISCLOSURE_ENDED')
    expect(await act(ccas, 'disclose', bound)).toMatchObject({
      __typename: 'Disclosure',
      referralId: referral.id,
    })
    expect((await contactSeen(caseId)).familyName).toBe('CANARI')
  })

  test('one that is not between the two, or has ended while they both stay, binds nothing', async () => {
    const { needId, caseId } = await world.addCase(ccas, [caf, shelter])
    const referral = await sendReferral(
      world,
      ccas,
      { needId, serviceId: cafService.id },
      { facetGroups: [] },
    )
    const bound = (over: object) =>
      asked(caseId, { groups: ['CONTACT_REACH'], referralId: referral.id, ...over })
    const other = await act(ccas, 'disclose', bound({ readerPartnerId: shelter.id }))
    expect(other.code).toBe('REFERRAL_DOES_NOT_FIT')
    const elsewhere = await world.addCase(ccas, [caf])
    const wrongCase = bound({ caseId: elsewhere.caseId, readerPartnerId: caf.id })
    expect((await act(ccas, 'disclose', wrongCase)).code).toBe('REFERRAL_DOES_NOT_FIT')
    // The target discloses its own facts back along the referral.
    const back = await act(caf, 'disclose', bound({ readerPartnerId: ccas.id }))
    expect(back).toMatchObject({ __typename: 'Disclosure', referralId: referral.id })
    await refer(world, caf, 'rejectReferral', {
      id: referral.id,
      expectedVersion: referral.version,
      reasonCode: 'NO_CAPACITY',
    })
    const late = await act(ccas, 'disclose', bound({ readerPartnerId: caf.id }))
    expect(late.code).toBe('REFERRAL_DOES_NOT_FIT')
    expect((await lists(caf, caseId)).made.nodes).toMatchObject([
      { id: back.id, endReason: 'REFERRAL_ENDED' },
    ])
  })

  test('a sensitive partner has its name for the other side of a referral with it', async () => {
    const place = await world.addService(shelter)
    const { needId, caseId } = await world.addCase(ccas)
    await sendReferral(world, ccas, { needId, serviceId: place.id }, disclosure)
    const { made } = await lists(ccas, caseId)
    expect(made.nodes).toMatchObject([{ reader: { id: shelter.id, name: 'Foyer SECRET' } }])
  })

  test('facts that the source’s kind cannot own are not announced', async () => {
    const { needId } = await world.addCase(ccas)
    const sending = sendReferral(
      world,
      ccas,
      { needId, serviceId: cafService.id },
      { facetGroups: ['FAMILY_BENEFITS'] },
    )
    await expect(sending).rejects.toThrow('FACET_NOT_OWNED')
  })
})

describe('what ends the part of a partner ends what was disclosed by it and to it', () => {
  const versionOf = async (caseId: string): Promise<number> => {
    const { rows } = await world.owner.query('select version from shared_case where id = $1', [
      caseId,
    ])
    return rows[0].version
  }

  const change = async (partner: WorldPartner, verb: string, type: string, input: object) => {
    const { data, errors } = await world.ask(
      partner,
      `mutation ($input: ${type}!) { result: ${verb}(input: $input) { __typename } }`,
      { variables: { input } },
    )
    expect(errors).toBeUndefined()
    return data.result.__typename
  }

  test('leaving a case', async () => {
    const { caseId } = await caseWithFacts()
    const made = await act(caf, 'disclose', asked(caseId))
    const back = await act(
      ccas,
      'disclose',
      asked(caseId, { readerPartnerId: caf.id, groups: ['CONTACT_REACH'] }),
    )
    const kept = await act(
      ccas,
      'disclose',
      asked(caseId, { readerPartnerId: shelter.id, groups: ['CONTACT_REACH'] }),
    )
    const input = { caseId, expectedVersion: await versionOf(caseId) }
    expect(await change(caf, 'leaveCase', 'CaseChangeInput', input)).toBe('CaseLeft')
    const { data } = await world.ask(caf, '{ disclosures { nodes { id endReason case { id } } } }')
    // Whoever left still knows what it disclosed, but not of the case.
    expect(data.disclosures.nodes.find(({ id }: Data) => id === made.id)).toEqual({
      id: made.id,
      endReason: 'PARTICIPANT_LEFT',
      case: null,
    })
    expect((await lists(ccas, caseId)).made.nodes).toMatchObject([
      { id: kept.id, active: true },
      { id: back.id, active: false, endReason: 'PARTICIPANT_LEFT' },
    ])
  })

  test('closing a case; reopening it revives nothing', async () => {
    const { caseId } = await caseWithFacts()
    await act(caf, 'disclose', asked(caseId))
    for (const verb of ['closeSharedCase', 'reopenSharedCase']) {
      const input = { caseId, expectedVersion: await versionOf(caseId) }
      expect(await change(ccas, verb, 'CaseChangeInput', input)).toBe('SharedCase')
    }
    expect((await lists(caf, caseId)).made.nodes).toMatchObject([
      { active: false, endReason: 'CASE_CLOSED' },
    ])
    expect((await seen(caseId)).quotientFamilial).toBeNull()
  })

  test('disclosing while the reader leaves ends with nothing open to it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { caseId } = await caseWithFacts()
      const input = asked(caseId, { readerPartnerId: shelter.id })
      const expectedVersion = await versionOf(caseId)
      await Promise.all([
        act(caf, 'disclose', input),
        change(shelter, 'leaveCase', 'CaseChangeInput', { caseId, expectedVersion }),
        act(caf, 'disclose', input),
      ])
      const { rows } = await world.owner.query(
        'select id from disclosure where case_id = $1 and reader_partner_id = $2 and ended_at is null',
        [caseId, shelter.id],
      )
      expect(rows).toEqual([])
    }
  })

  test('binding to a referral while it ends leaves nothing bound to it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { needId, caseId } = await world.addCase(ccas, [caf])
      const of = { needId, serviceId: cafService.id }
      const { id, version } = await sendReferral(world, ccas, of, { facetGroups: [] })
      const input = asked(caseId, {
        readerPartnerId: caf.id,
        groups: ['CONTACT_REACH'],
        referralId: id,
      })
      const end = { id, expectedVersion: version, reasonCode: 'SITUATION_CHANGED' }
      await Promise.all([
        act(ccas, 'disclose', input),
        refer(world, ccas, 'cancelReferral', end),
        act(ccas, 'disclose', input),
      ])
      const { rows } = await world.owner.query(
        'select id from disclosure where referral_id = $1 and ended_at is null',
        [id],
      )
      expect(rows).toEqual([])
    }
  })

  test('granting what was asked for a referral while it ends leaves nothing bound to it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { needId, caseId } = await world.addCase(ccas, [caf, mds])
      const of = { needId, serviceId: cafService.id }
      const { id, version } = await sendReferral(world, ccas, of, { facetGroups: [] })
      const request = await act(caf, 'requestDisclosure', {
        caseId,
        ownerPartnerId: mds.id,
        referralId: id,
        groups: ['DEPARTMENT_SUPPORT'],
        purposes: ['ASSESS_ELIGIBILITY'],
        informedOn: '2026-01-05',
      })
      // Both wait at their last statement: neither saw what the other did.
      const gate = await world.owner.connect()
      await gate.query('begin')
      await gate.query('lock table idempotency_record in exclusive mode')
      const both = Promise.allSettled([
        act(mds, 'answerDisclosureRequest', {
          id: request.id,
          expectedVersion: 1,
          grant: true,
          legalBasis: 'CONSENT',
        }),
        refer(world, caf, 'rejectReferral', {
          id,
          expectedVersion: version,
          reasonCode: 'NO_CAPACITY',
        }),
      ])
      await new Promise((resolve) => setTimeout(resolve, 150))
      await gate.query('commit')
      gate.release()
      await both
      const { rows } = await world.owner.query(
        `select d.id from disclosure d join referral r on r.id = d.referral_id
         where r.id = $1 and d.ended_at is null and r.state = 'REJECTED'`,
        [id],
      )
      expect(rows).toEqual([])
    }
  })
})
