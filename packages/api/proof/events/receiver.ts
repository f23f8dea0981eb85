import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { seededRandom } from '../ground.ts'
import type { Answer, Behaviour, Posted } from './behaviours.ts'

/** A request that an endpoint read whole. */
export interface Received {
  /** Its place among everything that any endpoint received. */
  readonly order: number
  readonly at: Date
  /** Method, address and headers, as they came. */
  readonly head: string
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** `webhook-id`. */
  readonly id: string
  readonly answer: Answer
  /** What the official package says of an HMAC signature; null: signed otherwise. */
  readonly verified: boolean | null
}

let order = 0

/** The system of a partner, on this machine: keeps what it is told, and answers as it behaves. */
export class Receiver {
  readonly received: Received[] = []
  /** Requests of which nothing was read. */
  unread = 0
  readonly #behaviour: Behaviour
  readonly #decide: (posted: Posted) => Answer
  readonly #random = seededRandom(11)
  readonly #server: Server
  /** Where redirects lead; nobody should come there. */
  readonly #trap: string
  #webhook: Webhook | null = null

  private constructor(behaviour: Behaviour, outageMs: number, trap: string) {
    this.#behaviour = behaviour
    this.#decide = behaviour.behave(outageMs)
    this.#trap = trap
    this.#server = createServer((request, response) => void this.#take(request, response))
  }

  static async open(behaviour: Behaviour, outageMs: number, trap: string): Promise<Receiver> {
    const receiver = new Receiver(behaviour, outageMs, trap)
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve))
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hear`
  }

  /** With which secret its deliveries are signed. */
  knows(secret: string | null): void {
    this.#webhook = secret === null ? null : new Webhook(secret)
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#random() < (this.#behaviour.cutsUnread ?? 0)) {
      this.unread += 1
      request.socket.destroy()
      return
    }
    const chunks: Buffer[] = []
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer)
    } catch {
      // Whoever sent it was killed.
      return
    }
    const text = Buffer.concat(chunks).toString()
    const id = String(request.headers['webhook-id'])
    const answer = this.#decide({ id, before: this.received.length, random: this.#random })
    order += 1
    this.received.push({
      order,
      at: new Date(),
      head: [`${request.method} ${request.url}`, ...request.rawHeaders].join('\n'),
      headers: request.headers as Record<string, string>,
      text,
      id,
      answer,
      verified: this.#verify(text, request),
    })
    if (answer === 'hung') return
    if (answer === 'cut') request.socket.destroy()
    else response.writeHead(answer, answer === 307 ? { location: this.#trap } : {}).end()
  }

  #verify(text: string, { headers }: IncomingMessage): boolean | null {
    if (this.#behaviour.signing !== 'HMAC') return null
    try {
      this.#webhook?.verify(text, headers as Record<string, string>)
      return this.#webhook !== null
    } catch {
      return false
    }
  }
}
