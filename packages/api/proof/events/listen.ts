import type { World, WorldPartner } from '../../src/testing/world.ts'
import { ENDPOINTS } from './behaviours.ts'
import { Receiver } from './receiver.ts'
import type { Endpoint } from './report.ts'

/** The endpoints of the proof, registered and listening. */
export interface Listening {
  readonly endpoints: readonly Endpoint[]
  /** How many requests came where redirects lead. */
  trapped(): number
  close(): void
}

const CREATE = `mutation ($input: CreateWebhookEndpointInput!) { result: createWebhookEndpoint(input: $input) {
  ... on WebhookEndpointWithSecret { secret endpoint { id position } } ... on Error { code } } }`

/** Opens every endpoint and registers it as its partner. */
export async function listen(
  world: World,
  partners: readonly WorldPartner[],
  outageMs: number,
): Promise<Listening> {
  const trap = await Receiver.open(
    { name: 'trap', partner: 0, signing: 'ED25519', eventTypes: [], behave: () => () => 204 },
    outageMs,
    '',
  )
  const receivers: Receiver[] = []
  const endpoints: Endpoint[] = []
  for (const behaviour of ENDPOINTS) {
    const receiver = await Receiver.open(behaviour, outageMs, trap.url)
    receivers.push(receiver)
    const partner = partners[behaviour.partner]
    if (partner === undefined) throw new Error(`${behaviour.name} is nobody’s`)
    const { signing, eventTypes } = behaviour
    const input = { url: receiver.url, signing, eventTypes }
    const { data, errors } = await world.ask(partner, CREATE, { variables: { input } })
    const made = data?.result
    if (made?.endpoint === undefined) throw errors?.[0] ?? new Error(`refused: ${made?.code}`)
    receiver.knows(made.secret)
    endpoints.push({
      id: made.endpoint.id,
      partnerId: partner.id,
      behaviour,
      received: receiver.received,
      since: Number(made.endpoint.position),
    })
  }
  return {
    endpoints,
    trapped: () => trap.received.length + trap.unread,
    close() {
      for (const receiver of [trap, ...receivers]) receiver.close()
    },
  }
}
