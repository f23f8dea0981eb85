import type { WebhookEvent } from '../../webhooks/event.ts'
import { createTestKeys, type TestKeys } from '../keys.ts'
import { signTestWebhook } from '../webhook.ts'
import { dueDeliveries, recordAttempt, tellEndpoint } from './deliveries.ts'
import type { Delivery, Endpoint } from './entities.ts'
import type { World } from './world.ts'

/** What answers a delivery: a handler of `createWebhookHandler`, or any other function. */
export type WebhookReceiver = (request: Request) => Response | Promise<Response>

/** What came of one try. */
export interface WebhookTry {
  readonly endpointId: string
  readonly deliveryId: string
  readonly event: WebhookEvent
  /** As the log of deliveries has it: `DELIVERED`, `REFUSED`, `GONE`, `REDIRECTED`, `UNREACHABLE`. */
  readonly outcome: string
  readonly statusCode: number | null
}

/** The deliveries of a test server, signed as the network signs them. */
export class TestWebhooks {
  readonly #world: World
  readonly #receivers = new Map<string, WebhookReceiver>()
  #keys: Promise<TestKeys> | undefined

  constructor(world: World) {
    this.#world = world
    world.listeners.add(() => this.#tell())
  }

  /** What signs deliveries of `ED25519` endpoints: give `publicKey` to your handler as `keys`. */
  keys(): Promise<TestKeys> {
    this.#keys ??= createTestKeys()
    return this.#keys
  }

  /** Answers deliveries to an address. */
  connect(url: string, receiver: WebhookReceiver): void {
    this.#receivers.set(url, receiver)
  }

  /**
   * Tries everything that is due by the server's clock, in order, until nothing is: each endpoint is
   * told by what was connected to its address. A failed try comes again after the pause of the schedule:
   * move the clock and deliver again.
   */
  async deliver(): Promise<readonly WebhookTry[]> {
    const tries: WebhookTry[] = []
    for (;;) {
      const [due] = dueDeliveries(this.#world)
      if (due === undefined) return tries
      tries.push(await this.#attempt(due))
    }
  }

  #tell(): void {
    for (const endpoint of this.#world.endpoints.values()) tellEndpoint(this.#world, endpoint)
  }

  async #attempt(delivery: Delivery): Promise<WebhookTry> {
    const endpoint = this.#world.endpoints.get(delivery.endpointId)
    if (endpoint === undefined) throw new Error('the endpoint of a delivery does not exist')
    const event = tellable(delivery)
    const statusCode = await this.#send(endpoint, event)
    const outcome = outcomeOf(statusCode)
    recordAttempt(this.#world, delivery, { outcome, statusCode })
    return { endpointId: endpoint.id, deliveryId: delivery.id, event, outcome, statusCode }
  }

  async #send(endpoint: Endpoint, event: WebhookEvent): Promise<number | null> {
    const { clock } = this.#world
    const { url, signing, secrets, previousSecretUntil } = endpoint
    const receiver = this.#receivers.get(url)
    if (receiver === undefined) return null
    const inForce = (previousSecretUntil ?? '') > clock.iso() ? secrets : secrets.slice(0, 1)
    const { privateKey } = await this.keys()
    const signer = signing === 'HMAC' ? { secret: inForce } : { privateKey }
    const request = await signTestWebhook({ event, ...signer, at: clock.now(), url })
    try {
      return (await receiver(request)).status
    } catch {
      return null
    }
  }
}

function tellable({ event }: Delivery): WebhookEvent {
  const { __typename: _name, audience: _audience, data, ...told } = event
  return { ...told, codes: data } as WebhookEvent
}

function outcomeOf(status: number | null): string {
  if (status === null) return 'UNREACHABLE'
  if (status === 410) return 'GONE'
  if (status >= 300 && status < 400) return 'REDIRECTED'
  return status >= 200 && status < 300 ? 'DELIVERED' : 'REFUSED'
}
