import { attachHosted } from '../../src/facets/facts-for-test.ts'
import type { World, WorldPartner } from '../../src/testing/world.ts'
import { sentReferral } from '../ask.ts'
import type { Canaries } from '../canaries/canaries.ts'

const POST = `mutation ($input: PostReferralMessageInput!) { result: postReferralMessage(input: $input) {
  ... on Message { id } ... on Error { code } } }`

/** Leaves values of persons with the network, each a canary: facts of a case, and messages. */
export async function plant(
  world: World,
  canaries: Canaries,
  partners: readonly WorldPartner[],
  services: readonly string[],
  count: number,
): Promise<number> {
  const text = (): string => canaries.text('hosted')
  let planted = 0
  for (let index = 0; index < count; index += 1) {
    const partner = partners[index % partners.length]
    const serviceId = services[(index + 1) % services.length]
    if (partner === undefined || serviceId === undefined) throw new Error('the ring has partners')
    const { caseId, personId } = await world.addCase(partner)
    const values = { familyName: text(), givenNames: text(), phone: text(), address: text() }
    await attachHosted(world, { caseId, personId, owner: partner, name: 'contact' }, values)
    const { id: referralId } = await sentReferral(world, partner, serviceId)
    const input = { referralId, text: `Elle ${text()}` }
    const { data } = await world.ask(partner, POST, { variables: { input } })
    if (data?.result?.id === undefined) throw new Error(`no message: ${data?.result?.code}`)
    planted += Object.keys(values).length + 1
  }
  return planted
}
