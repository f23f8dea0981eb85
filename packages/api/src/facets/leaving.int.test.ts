import { newId } from '@passerelle/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConnector, type TestConnector } from '../connectors/connector-for-test.ts'
import { World, type WorldPartner } from '../testing/world.ts'
import { agree, attachHosted, attachRemote, connect, disclose } from './facts-for-test.ts'

let world: World
let lead: WorldPartner
let caf: WorldPartner
let connector: TestConnector

beforeAll(async () => {
  world = await World.open()
  lead = await world.addPartner('CCAS', 'CCAS de Besançon')
  caf = await world.addPartner('CAF', 'CAF du Doubs')
  connector = await openConnector()
  await connect(world, caf, connector.url, ['familyBenefits'])
})
afterAll(async () => {
  connector.close()
  await world.close()
})

const DETACH = `mutation ($input: DetachFacetInput!) { result: detachFacet(input: $input) { __typename
  ... on DetachedFacet { id } ... on Error { code } } }`
const SET = `mutation ($input: SetHostedFacetInput!) { result: setHostedFacet(input: $input) { __typename
  ... on Error { code } } }`
const EXPORT = `mutation ($input: ExportPersonInput!) { result: exportPerson(input: $input) { __typename } }`

test('an owner that left the case still takes its facts away, and knows whom they are about', async () => {
  const { caseId, personId } = await world.addCase(lead, [caf])
  const of = { caseId, personId, owner: caf, name: 'contact' }
  const id = await attachHosted(world, of, { phone: '06 00 00 00 00' })
  await world.owner.query(
    'update participant set until = now() where case_id = $1 and partner_id = $2',
    [caseId, caf.id],
  )
  const input = { id, expectedVersion: 2, values: { contact: { phone: '1' } } }
  const changed = await world.ask(caf, SET, { variables: { input } })
  expect(changed.data.result.__typename).not.toBe('FacetChange')
  const archive = await world.ask(caf, EXPORT, { variables: { input: { personId } } })
  expect(archive.data.result.__typename).toBe('PersonExport')
  const { rows } = await world.owner.query('select version from facet where id = $1', [id])
  const change = { id, expectedVersion: rows[0]?.version }
  expect((await world.ask(lead, DETACH, { variables: { input: change } })).data.result).toEqual({
    __typename: 'NotFound',
    code: 'NOT_FOUND',
  })
  const gone = await world.ask(caf, DETACH, { variables: { input: change } })
  expect(gone.data.result).toEqual({ __typename: 'DetachedFacet', id })
})

test('a reader shown as its category is one to the system of the owner too', async () => {
  const shelter = await world.addPartner('CHRS', 'Foyer SECRET', { sensitive: 'Hébergement' })
  await agree(world, [caf, shelter])
  const made = await world.addCase(lead, [caf, shelter])
  const of = { ...made, owner: caf, name: 'familyBenefits' }
  await attachRemote(world, of, '512')
  await disclose(world, {
    caseId: made.caseId,
    owner: caf,
    reader: shelter,
    fields: ['familyBenefits.quotientFamilial'],
  })
  const query = `query ($id: ID!) { sharedCase(id: $id) {
    familyBenefits(purpose: ASSESS_ELIGIBILITY) { quotientFamilial } } }`
  const { data } = await world.ask(shelter, query, { variables: { id: made.caseId } })
  expect(data.sharedCase.familyBenefits).toEqual([{ quotientFamilial: 512 }])
  const sent = connector.received.at(-1)?.text ?? ''
  expect(sent).toContain('"kind":"OTHER"')
  expect(sent).not.toContain('CHRS')
})

test.each([
  ['0000-01-01', undefined],
  ['2026-01-05', `https://connector.example/${'\u0000'}`],
])('a day or an address that the database would refuse is refused before: %j', async (day, url) => {
  const REGISTER = `mutation ($input: RegisterConnectorInput!) { result: registerConnector(input: $input) {
    __typename ... on Error { code } } }`
  const RAISE = `mutation ($input: RaiseObjectionInput!) { result: raiseObjection(input: $input) { __typename } }`
  if (url !== undefined) {
    const input = { url, facets: ['FAMILY_BENEFITS'], expectedVersion: 1 }
    const { data } = await world.ask(caf, REGISTER, { variables: { input } })
    expect(data.result.code).toBe('ADDRESS_REFUSED')
    return
  }
  const input = { caseId: newId(), personId: newId(), categories: [], raisedOn: day }
  const { errors } = await world.ask(caf, RAISE, { variables: { input } })
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
})
