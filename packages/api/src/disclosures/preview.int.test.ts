import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agree, attachHosted, type Data, served } from '../facets/facts-for-test.ts'
import { World, type WorldPartner, type WorldService } from '../testing/world.ts'
import { actions, facetSeen, NOWHERE, PREVIEW, refer, sendReferral } from './documents-for-test.ts'

let world: World
let ccas: WorldPartner
let cpam: WorldPartner
let shelter: WorldPartner
let stranger: WorldPartner
let assessing: WorldService
let act: ReturnType<typeof actions>

beforeAll(async () => {
  world = await World.open()
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  cpam = await world.addPartner('CPAM', 'CPAM du Doubs')
  shelter = await world.addPartner('CHRS', 'Foyer SECRET', { sensitive: 'Hébergement' })
  const elsewhere = '01890000-0000-7000-8000-0000000000aa'
  await world.addNetwork(elsewhere, 'elsewhere')
  stranger = await world.addPartner('CAF', 'CAF AILLEURS', { networkId: elsewhere })
  assessing = await world.addService(cpam, { identity_needed_to_assess: true })
  act = actions(world)
  await agree(world, [ccas, cpam], { categories: ['IDENTITY', 'REACH', 'BENEFITS'] })
})
afterAll(() => world.close())

const SET = {
  groups: ['CONTACT_IDENTIFICATION', 'CONTACT_REACH', 'MUNICIPAL_AID'],
  purposes: ['ASSESS_ELIGIBILITY'],
  legalBasis: 'CONSENT',
}

async function preview(input: object, by = ccas): Promise<Data> {
  const { data, errors } = await world.ask(by, PREVIEW, {
    variables: { input: { ...SET, ...input } },
  })
  expect(errors).toBeUndefined()
  return data.preview
}

const CONTACT = { familyName: 'CANARI', phone: '0600000000' }

async function caseWithContact() {
  const made = await world.addCase(ccas)
  const { caseId, personId } = made
  await attachHosted(world, { caseId, personId, owner: ccas, name: 'contact' }, CONTACT)
  return made
}

/** What a preview says of each field at a moment: open, or why not. */
const saidOf = (found: Data, moment: 'atSending' | 'onceAccepted'): Record<string, string> =>
  Object.fromEntries(
    found.fields.map((one: Data) => [one.field, one[moment].reason ?? one[moment].state]),
  )

describe('a preview of a referral', () => {
  test('says who would read what and until when, and writes nothing', async () => {
    const { needId, caseId } = await caseWithContact()
    const found = await preview({ needId, serviceId: assessing.id })
    expect(found).toMatchObject({
      __typename: 'DisclosurePreview',
      reader: { id: cpam.id, name: 'CPAM du Doubs' },
      followsReferral: true,
      legalBasis: 'CONSENT',
      legalBasisLabel: 'Consentement',
      until: null,
      untilLabel: 'jusqu’à la fin de l’orientation',
    })
    expect(found.fields[0]).toEqual({
      field: 'CONTACT_FAMILY_NAME',
      label: 'Nom',
      facet: 'CONTACT',
      category: 'IDENTITY',
      held: true,
      atSending: {
        state: 'OPEN',
        purposes: ['ASSESS_ELIGIBILITY'],
        reason: null,
        reasonLabel: null,
        opensWith: null,
        openingAction: null,
        exceptPersonIds: [],
      },
      onceAccepted: {
        state: 'OPEN',
        purposes: ['ASSESS_ELIGIBILITY'],
        reason: null,
        exceptPersonIds: [],
      },
    })
    expect(saidOf(found, 'atSending')).toMatchObject({
      CONTACT_PHONE: 'STAGE_TOO_EARLY',
      MUNICIPAL_AID_DOMICILIATION_VALID_UNTIL: 'CATEGORY_NOT_COVERED',
    })
    expect(saidOf(found, 'onceAccepted')).toMatchObject({ CONTACT_PHONE: 'OPEN' })
    expect(found.groups.map(({ label }: Data) => label)).toEqual([
      'Identité',
      'Coordonnées',
      'Aides du CCAS',
    ])
    expect(found.groups[0].sentence).toBe(
      'Identité : CPAM du Doubs pourra lire, jusqu’à la fin de l’orientation : Nom, Prénoms, Date de naissance (dès l’envoi).',
    )
    const { rows } = await world.owner.query('select id from disclosure where case_id = $1', [
      caseId,
    ])
    expect(rows).toEqual([])
  })

  test('is what then happens, field by field and stage by stage', async () => {
    const { needId, caseId } = await caseWithContact()
    const of = { needId, serviceId: assessing.id }
    const found = await preview(of)
    const sent = await sendReferral(world, ccas, of, {
      facetGroups: SET.groups,
      purposes: SET.purposes,
    })
    const happened = async (): Promise<Record<string, string>> => {
      const facet = await facetSeen(world, cpam, { caseId, facet: 'contact' }, 'familyName')
      return Object.fromEntries(facet.access.map((one: Data) => [one.field, one.reason ?? 'OPEN']))
    }
    const contactOf = (said: Record<string, string>) =>
      Object.fromEntries(Object.entries(said).filter(([field]) => field.startsWith('CONTACT_')))
    expect(contactOf(await happened())).toEqual(contactOf(saidOf(found, 'atSending')))
    const accept = { id: sent.id, expectedVersion: sent.version, localReference: 'A-1' }
    await refer(world, cpam, 'acceptReferral', accept)
    expect(contactOf(await happened())).toEqual(contactOf(saidOf(found, 'onceAccepted')))
  })

  test('shows a sensitive partner as its category, in sentences too', async () => {
    const place = await world.addService(shelter)
    const { needId } = await caseWithContact()
    const found = await preview({ needId, serviceId: place.id })
    expect(found.reader.name).toBe('Hébergement')
    expect(saidOf(found, 'onceAccepted')['CONTACT_PHONE']).toBe('NO_AGREEMENT')
    expect(JSON.stringify(found)).not.toContain('SECRET')
  })

  test('needs a need and a service that the actor sees', async () => {
    const { needId } = await caseWithContact()
    const refusal = async (input: object, by = ccas) => {
      const { code, field } = await preview(input, by)
      return [code, field]
    }
    const own = await world.addService(ccas)
    expect(await refusal({ needId, serviceId: NOWHERE })).toEqual(['NOT_FOUND', 'input.serviceId'])
    expect(await refusal({ needId: 'x', serviceId: assessing.id })).toEqual([
      'NOT_FOUND',
      'input.needId',
    ])
    const byOther = { needId, serviceId: own.id, groups: ['CONTACT_REACH'] }
    expect(await refusal(byOther, cpam)).toEqual(['NOT_FOUND', 'input.needId'])
    expect(await refusal({ needId, serviceId: own.id })).toEqual([
      'READER_IS_OWNER',
      'input.needId',
    ])
    expect(await refusal({ needId })).toEqual(['READER_UNCLEAR', 'input'])
  })
})

describe('a preview without a referral', () => {
  test('knows who takes part, who objects, and what is attached', async () => {
    const { caseId, personId } = await world.addCase(ccas, [cpam])
    const asked = { caseId, readerPartnerId: cpam.id, groups: ['CONTACT_REACH'] }
    const before = await preview(asked)
    expect(before.fields[0]).toMatchObject({ held: false, atSending: { state: 'OPEN' } })
    expect(before.groups[0].sentence).toContain(
      'Vous n’avez pas encore rattaché ce volet à la situation.',
    )
    await attachHosted(world, { caseId, personId, owner: ccas, name: 'contact' }, CONTACT)
    await act(cpam, 'raiseObjection', {
      caseId,
      personId,
      categories: ['REACH'],
      raisedOn: '2026-01-05',
    })
    const after = await preview({ ...asked, until: '2199-12-01' })
    expect(after).toMatchObject({ until: '2199-12-01', untilLabel: 'jusqu’au 1er décembre 2199' })
    expect(after.fields[0]).toMatchObject({
      held: true,
      atSending: { state: 'WITHHELD', reason: 'PERSON_OBJECTED', openingAction: 'NONE' },
    })
    const outside = await preview({ ...asked, readerPartnerId: shelter.id })
    expect(outside.fields[0].atSending).toMatchObject({
      reason: 'NOT_A_PARTICIPANT',
      openingAction: 'JOIN_CASE',
    })
  })

  test('says which fields of special sensitivity their group leaves out', async () => {
    const { caseId } = await world.addCase(cpam, [ccas])
    const asked = { caseId, readerPartnerId: ccas.id, groups: ['HEALTH_COVERAGE'] }
    const found = await preview(asked, cpam)
    expect(found.leftOut).toEqual([{ field: 'HEALTH_COVERAGE_AME', label: 'AME' }])
    const named = await preview({ ...asked, fields: ['HEALTH_COVERAGE_AME'] }, cpam)
    expect(named.leftOut).toEqual([])
    expect(named.fields).toHaveLength(found.fields.length + 1)
  })

  test('is refused as the disclosure would be', async () => {
    const { caseId } = await world.addCase(ccas, [cpam])
    const refusal = async (input: object, by = ccas) => {
      const asked = { caseId, readerPartnerId: cpam.id, groups: ['CONTACT_REACH'], ...input }
      const { code, field } = await preview(asked, by)
      return [code, field]
    }
    expect(await refusal({ groups: ['FAMILY_BENEFITS'] })).toEqual([
      'FACET_NOT_OWNED',
      'input.fields',
    ])
    expect(await refusal({ purposes: ['VITAL_INTEREST'] })).toEqual([
      'PURPOSE_NOT_AGREED',
      'input.purposes',
    ])
    expect(await refusal({ personId: NOWHERE })).toEqual([
      'PERSON_NOT_OF_THE_CASE',
      'input.personId',
    ])
    expect(await refusal({ caseId: NOWHERE })).toEqual(['NOT_FOUND', 'input.caseId'])
    expect(await refusal({}, shelter)).toEqual(['NOT_FOUND', 'input.caseId'])
    // A partner of another network does not exist here.
    for (const readerPartnerId of [stranger.id, NOWHERE, 'nobody']) {
      expect(await refusal({ readerPartnerId })).toEqual(['NOT_FOUND', 'input.readerPartnerId'])
    }
    await world.owner.query(`update shared_case set status = 'CLOSED' where id = $1`, [caseId])
    expect(await refusal({})).toEqual(['CASE_CLOSED', undefined])
  })

  test('answers the same once its document is compiled', async () => {
    const { caseId } = await world.addCase(ccas, [cpam])
    const ask = served(world)
    const input = { ...SET, caseId, readerPartnerId: cpam.id }
    const first = await ask(ccas, PREVIEW, { input })
    expect(first.preview.__typename).toBe('DisclosurePreview')
    expect(await ask(ccas, PREVIEW, { input })).toEqual(first)
    expect(await ask(ccas, PREVIEW, { input })).toEqual(first)
    const refused = await ask(ccas, PREVIEW, { input: { ...input, caseId: NOWHERE } })
    expect(refused.preview).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' })
  })
})
