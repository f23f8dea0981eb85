import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World } from '../testing/world.ts'

let world: World

beforeAll(async () => {
  world = await World.open()
})
afterAll(() => world.close())

describe('the publics of a referral', () => {
  test('are its need’s, in the list of each of its sides and in the referral itself', async () => {
    const ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
    const cpam = await world.addPartner('CPAM', 'CPAM du Doubs')
    const service = await world.addService(cpam)
    const { needId } = await world.addCase(ccas)
    await world.owner.query(`update need set publics = '{seniors,familles}' where id = $1`, [
      needId,
    ])
    const act = async (source: string, input: object) => {
      const { data, errors } = await world.ask(ccas, source, { variables: { input } })
      expect(errors).toBeUndefined()
      return data.result
    }
    const { id } = await act(
      `mutation ($input: CreateReferralInput!) { result: createReferral(input: $input) { ... on Referral { id } } }`,
      { needId, serviceId: service.id },
    )
    const disclosure = {
      legalBasis: 'LEGAL_MISSION',
      legalText: 'CASF L123-5',
      informedOn: '2026-01-05',
      facetGroups: ['CONTACT_IDENTIFICATION'],
    }
    const sent = await act(
      `mutation ($input: SendReferralInput!) { result: sendReferral(input: $input) { ... on Referral { state publics } } }`,
      { id, expectedVersion: 1, disclosure },
    )
    const publics = ['SENIORS', 'FAMILLES']
    expect(sent).toEqual({ state: 'SENT', publics })
    for (const [partner, list] of [
      [ccas, 'referralOutbox'],
      [cpam, 'referralInbox'],
    ] as const) {
      const { data } = await world.ask(
        partner,
        `query ($id: ID!) { referral(id: $id) { publics } list: ${list} { nodes { id publics } } }`,
        { variables: { id } },
      )
      expect(data).toEqual({ referral: { publics }, list: { nodes: [{ id, publics }] } })
    }
  })
})
