import { afterAll, beforeAll, expect, test } from 'vitest'
import { World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await World.open()
})
afterAll(() => world.close())

test('a lead that follows a referral to a sensitive partner learns its category, not its service', async () => {
  const lead = await world.addPartner('MDS', 'MDS')
  const source = await world.addPartner('CCAS', 'CCAS')
  const shelter = await world.addPartner('CHRS', 'Le Refuge', { sensitive: 'Hébergement' })
  const service = await world.addService(shelter, { name: 'Accueil de nuit' })
  const { caseId } = await world.addCase(lead, [source])
  const { data: added } = await world.ask(
    source,
    `mutation ($caseId: ID!) { addNeed(input: { caseId: $caseId,
      theme: EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION, urgency: ROUTINE }) { ... on Need { id } } }`,
    { variables: { caseId } },
  )
  const { data: drafted } = await world.ask(
    source,
    `mutation ($needId: ID!, $serviceId: ID!) {
      createReferral(input: { needId: $needId, serviceId: $serviceId }) { ... on Referral { id } } }`,
    { variables: { needId: added.addNeed.id, serviceId: service.id } },
  )
  const { id } = drafted.createReferral
  await world.ask(
    source,
    `mutation ($id: ID!) { sendReferral(input: { id: $id, expectedVersion: 1, disclosure: {
      legalBasis: CONSENT, informedOn: "2026-01-05", facetGroups: [] } }) { __typename } }`,
    { variables: { id } },
  )
  const read = (who: typeof lead) =>
    world.ask(
      who,
      'query ($id: ID!) { referral(id: $id) { state target { name } serviceName service { name } } }',
      { variables: { id } },
    )
  expect((await read(lead)).data.referral).toEqual({
    state: 'SENT',
    target: { name: 'Hébergement' },
    serviceName: 'Hébergement',
    service: null,
  })
  expect((await read(source)).data.referral).toMatchObject({
    target: { name: 'Le Refuge' },
    serviceName: 'Accueil de nuit',
    service: { name: 'Accueil de nuit' },
  })
})
