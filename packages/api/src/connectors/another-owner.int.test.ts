import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createConnector, toNodeHandler } from '../../../sdk/src/connector/index.ts'
import { attachRemote, connect, type FacetOfCase, PURPOSE } from '../facets/facts-for-test.ts'
import { World, type WorldPartner } from '../testing/world.ts'
import { openConnector, type TestConnector } from './connector-for-test.ts'

const READ = `query ($id: ID!) {
  sharedCase(id: $id) {
    familyBenefits(purpose: ${PURPOSE}) { quotientFamilial access { reason } }
  }
}`
const REGISTER = `mutation ($input: RegisterConnectorInput!) {
  result: registerConnector(input: $input) { __typename }
}`
const ATTACH = `mutation ($input: AttachFacetInput!) {
  result: attachFacet(input: $input) { __typename }
}`

let world: World
let caf: WorldPartner
let system: Server
let url: string
const statuses: number[] = []
const answeredFor: string[] = []

// The system of the CAF as the SDK makes it, which knows what anybody may guess a reference of.
beforeAll(async () => {
  world = await World.open()
  caf = await world.addPartner('CAF', 'CAF du Doubs')
  const connector = createConnector({
    partnerId: caf.id,
    keys: async () => (await world.signatures.published()).map(({ publicKey }) => publicKey),
    facets: {
      familyBenefits: ({ items }) =>
        items.map(({ ref }) => {
          answeredFor.push(ref)
          return { quotientFamilial: 512 }
        }),
    },
  })
  const serve = toNodeHandler(async (request) => {
    const response = await connector(request)
    statuses.push(response.status)
    return response
  })
  system = createServer(serve)
  await new Promise<void>((resolve) => system.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(system.address() as AddressInfo).port}/passerelle`
  await connect(world, caf, url, ['familyBenefits'])
})
afterAll(async () => {
  system.closeAllConnections()
  system.close()
  await world.close()
})
beforeEach(() => {
  statuses.length = 0
  answeredFor.length = 0
})

/** A case of a partner alone, and what it is answered as the owner of its facet. */
async function ownCase(
  partner: WorldPartner,
): Promise<Omit<FacetOfCase, 'name'> & { read(): Promise<unknown> }> {
  const { caseId, personId } = await world.addCase(partner)
  const read = async (): Promise<unknown> =>
    (await world.ask(partner, READ, { variables: { id: caseId } })).data?.sharedCase
  return { caseId, personId, owner: partner, read }
}

describe('the system of an owner', () => {
  test('answers the network about its own facts', async () => {
    const { read, ...of } = await ownCase(caf)
    await attachRemote(world, { ...of, name: 'familyBenefits' }, 'CAF-1001')
    expect(await read()).toMatchObject({ familyBenefits: [{ quotientFamilial: 512 }] })
    expect([statuses, answeredFor]).toEqual([[200], ['CAF-1001']])
  })

  test('gives nothing to a partner that registers its address as its own and guesses a reference', async () => {
    const rogue = await world.addPartner('MSA', 'MSA de Franche-Comté')
    const { read, caseId, personId } = await ownCase(rogue)
    const address = { url, facets: ['FAMILY_BENEFITS'] }
    const pointer = { name: 'FAMILY_BENEFITS', hosting: 'REMOTE', reference: 'CAF-1001' }
    const done = [
      await world.ask(rogue, REGISTER, { variables: { input: address } }),
      await world.ask(rogue, ATTACH, { variables: { input: { caseId, personId, ...pointer } } }),
    ]
    expect(done.map(({ data }) => data?.result.__typename)).toEqual(['Connector', 'FacetChange'])
    expect(await read()).toMatchObject({
      familyBenefits: [
        {
          quotientFamilial: null,
          access: expect.arrayContaining([{ reason: 'SOURCE_UNAVAILABLE' }]),
        },
      ],
    })
    expect([statuses, answeredFor]).toEqual([[403], []])
  })

  test('gives nothing to a partner that passes on the signed request its own server received', async () => {
    const rogue = await world.addPartner('MSA', 'MSA de Bourgogne')
    const catcher: TestConnector = await openConnector()
    catcher.behave((response) => response.writeHead(500).end())
    await connect(world, rogue, catcher.url, ['familyBenefits'])
    const { read, ...of } = await ownCase(rogue)
    await attachRemote(world, { ...of, name: 'familyBenefits' }, 'CAF-1001')
    await read()
    catcher.close()
    const [caught] = catcher.received
    expect(caught?.body).toMatchObject({ owner: { partnerId: rogue.id } })
    const headers = Object.fromEntries(
      ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [
        name,
        String(caught?.headers[name]),
      ]),
    )
    const pass = async (body = ''): Promise<unknown> =>
      (await fetch(url, { method: 'POST', headers, body })).json()
    expect(await pass(caught?.text)).toEqual({ error: 'NOT_FOR_YOU' })
    // The owner is under the signature: it cannot be put right on the way.
    const forged = caught?.text.replace(rogue.id, caf.id)
    expect(await pass(forged)).toEqual({ error: 'SIGNATURE_INVALID' })
    expect(answeredFor).toEqual([])
  })
})
