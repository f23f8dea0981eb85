import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agree, attachHosted, type Data } from '../facets/facts-for-test.ts'
import { World, type WorldPartner } from '../testing/world.ts'
import { actions, eventsOf, facetSeen, LISTS, NOWHERE } from './documents-for-test.ts'

let world: World
let lead: WorldPartner
let caf: WorldPartner
let ccas: WorldPartner
let shelter: WorldPartner
let outsider: WorldPartner
let act: ReturnType<typeof actions>

beforeAll(async () => {
  world = await World.open()
  lead = await world.addPartner('MDS', 'MDS de Besançon')
  caf = await world.addPartner('CAF', 'CAF du Doubs')
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  shelter = await world.addPartner('CHRS', 'Foyer SECRET', { sensitive: 'Hébergement' })
  outsider = await world.addPartner('CPAM', 'CPAM du Doubs')
  act = actions(world)
  await agree(world, [lead, caf, ccas, shelter])
})
afterAll(() => world.close())

async function caseWithFacts() {
  const made = await world.addCase(lead, [caf, ccas, shelter])
  const { caseId, personId } = made
  const facts = { caseId, personId }
  await attachHosted(
    world,
    { ...facts, owner: caf, name: 'familyBenefits' },
    { quotientFamilial: 512, adults: 2 },
  )
  await attachHosted(
    world,
    { ...facts, owner: shelter, name: 'accommodation' },
    { requestPending: true },
  )
  await act(caf, 'disclose', {
    caseId,
    readerPartnerId: ccas.id,
    groups: ['FAMILY_BENEFITS'],
    purposes: ['ASSESS_ELIGIBILITY'],
    legalBasis: 'CONSENT',
    informedOn: '2026-01-05',
  })
  return made
}

const seen = (caseId: string): Promise<Data> =>
  facetSeen(world, ccas, { caseId, facet: 'familyBenefits' }, 'quotientFamilial adults')

const objecting = (
  of: { readonly caseId: string; readonly personId: string },
  over: object = {},
) => ({
  caseId: of.caseId,
  personId: of.personId,
  categories: [],
  raisedOn: '2026-01-05',
  ...over,
})

async function listed(partner: WorldPartner, caseId: string): Promise<string[]> {
  const { data, errors } = await world.ask(partner, LISTS, { variables: { caseId } })
  expect(errors).toBeUndefined()
  return data.sharedCase.objections.map(({ id }: Data) => id)
}

describe('an objection', () => {
  test('that its recorder left behind is lifted by the lead, for nobody else could', async () => {
    const made = await caseWithFacts()
    const objection = await act(ccas, 'raiseObjection', objecting(made))
    const change = { id: objection.id, expectedVersion: 1 }
    expect((await act(lead, 'liftObjection', change)).code).toBe('ROLE_DOES_NOT_ALLOW')
    await world.owner.query(
      'update participant set until = now() where case_id = $1 and partner_id = $2',
      [made.caseId, ccas.id],
    )
    expect((await act(caf, 'liftObjection', change)).code).toBe('NOT_FOUND')
    expect(await act(lead, 'liftObjection', change)).toMatchObject({ __typename: 'Objection' })
  })

  test('closes what it covers at once, until who recorded it lifts it', async () => {
    const made = await caseWithFacts()
    expect(await seen(made.caseId)).toMatchObject({ quotientFamilial: 512, adults: 2 })
    const input = objecting(made, { readerPartnerId: ccas.id, categories: ['RESOURCES'] })
    const objection = await act(ccas, 'raiseObjection', input)
    expect(objection).toMatchObject({
      __typename: 'Objection',
      objector: made.personId,
      recordedBy: { id: ccas.id },
      objectedOwner: null,
      objectedReader: { id: ccas.id },
      categories: ['RESOURCES'],
      raisedOn: '2026-01-05',
      allowedActions: ['LIFT_OBJECTION'],
    })
    const closed = await seen(made.caseId)
    expect(closed).toMatchObject({ quotientFamilial: null, adults: 2 })
    expect(closed.access[0]).toEqual({
      field: 'FAMILY_BENEFITS_QUOTIENT_FAMILIAL',
      reason: 'PERSON_OBJECTED',
    })
    const change = { id: objection.id, expectedVersion: 1 }
    expect((await act(lead, 'liftObjection', change)).code).toBe('ROLE_DOES_NOT_ALLOW')
    expect((await act(shelter, 'liftObjection', change)).code).toBe('NOT_FOUND')
    const lifted = await act(ccas, 'liftObjection', change)
    expect(lifted).toMatchObject({ version: 2, allowedActions: [] })
    expect(lifted.liftedAt).not.toBeNull()
    expect((await seen(made.caseId)).quotientFamilial).toBe(512)
    expect((await act(ccas, 'liftObjection', change)).code).toBe('VERSION_CONFLICT')
  })

  test('is told to who recorded it, the lead and the owners of facts it covers', async () => {
    const made = await caseWithFacts()
    const everything = await act(ccas, 'raiseObjection', objecting(made))
    const ofOne = await act(ccas, 'raiseObjection', objecting(made, { ownerPartnerId: shelter.id }))
    const audience = async (id: string) =>
      [...((await eventsOf(world, id))[0]?.audience ?? [])].sort()
    // The shelter too, though nobody else may know that it holds facts.
    expect(await audience(everything.id)).toEqual([ccas.id, lead.id, caf.id, shelter.id].sort())
    expect(await audience(ofOne.id)).toEqual([ccas.id, lead.id, shelter.id].sort())
    expect(await eventsOf(world, ofOne.id)).toMatchObject([{ type: 'objection.raised', data: {} }])
    expect(await listed(lead, made.caseId)).toEqual([ofOne.id, everything.id])
    expect(await listed(ccas, made.caseId)).toEqual([ofOne.id, everything.id])
    expect(await listed(shelter, made.caseId)).toEqual([ofOne.id])
    expect(await listed(caf, made.caseId)).toEqual([])
  })

  test('closes even to who may not list it', async () => {
    const made = await caseWithFacts()
    await act(lead, 'raiseObjection', objecting(made))
    expect(await listed(ccas, made.caseId)).toEqual([])
    expect((await seen(made.caseId)).quotientFamilial).toBeNull()
  })

  test('may be recorded on a closed case, and names partners that exist for the actor', async () => {
    const made = await caseWithFacts()
    const refusal = async (over: object, by = ccas) => {
      const { code, field } = await act(by, 'raiseObjection', objecting(made, over))
      return [code, field]
    }
    expect(await refusal({ personId: NOWHERE })).toEqual([
      'PERSON_NOT_OF_THE_CASE',
      'input.personId',
    ])
    expect(await refusal({ ownerPartnerId: NOWHERE })).toEqual([
      'NOT_FOUND',
      'input.ownerPartnerId',
    ])
    expect(await refusal({ readerPartnerId: 'nobody' })).toEqual([
      'NOT_FOUND',
      'input.readerPartnerId',
    ])
    expect(await refusal({ ownerPartnerId: caf.id, readerPartnerId: caf.id })).toEqual([
      'READER_IS_OWNER',
      'input.readerPartnerId',
    ])
    expect(await refusal({ raisedOn: '2199-01-01' })).toEqual([
      'DAY_IN_THE_FUTURE',
      'input.raisedOn',
    ])
    expect(await refusal({}, outsider)).toEqual(['NOT_FOUND', 'input.caseId'])
    await world.owner.query(`update shared_case set status = 'CLOSED' where id = $1`, [made.caseId])
    // One may object to who is yet to come.
    expect(await refusal({ readerPartnerId: outsider.id })).toEqual([undefined, undefined])
  })
})
