import { afterAll, beforeAll, expect, test } from 'vitest'
import { World, type WorldPartner } from '../testing/world.ts'

let world: World
let ccas: WorldPartner
let stranger: WorldPartner

beforeAll(async () => {
  world = await World.open()
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  stranger = await world.addPartner('CAF', 'CAF du Doubs')
})
afterAll(() => world.close())

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }'

test('an object is read by its identifier, by who may see it', async () => {
  const { caseId, needId } = await world.addCase(ccas)
  const service = await world.addService(ccas)
  const answers = async (who: WorldPartner) =>
    Promise.all(
      [caseId, needId, service.id, ccas.id, world.networkId].map(
        async (id) => (await world.ask(who, NODE, { variables: { id } })).data.node?.__typename,
      ),
    )
  expect(await answers(ccas)).toEqual(['SharedCase', 'Need', 'Service', 'Partner', 'Network'])
  expect(await answers(stranger)).toEqual([undefined, undefined, 'Service', 'Partner', 'Network'])
})

test('an object of a kind that the token may not read does not exist', async () => {
  const { caseId } = await world.addCase(ccas)
  const { data } = await world.ask(ccas, NODE, {
    variables: { id: caseId },
    scopes: ['referrals:read'],
  })
  expect(data.node).toBeNull()
})
