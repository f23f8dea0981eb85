import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Canaries } from './canaries.ts'

interface AskedItem {
  readonly ref: string
  readonly fields: readonly string[]
}

/** One request to a connector, and what may be answered to it. */
export interface Asked {
  readonly response: ServerResponse
  /** Answers that fit the contract, each with new canaries for the fields asked. */
  readonly items: readonly { readonly asOf: string; readonly values: Record<string, unknown> }[]
  /** Another canary. */
  another(): string
}

/** How a connector answers; `spoiled` says that nothing of its answer may be passed on. */
export interface Behaviour {
  readonly name: string
  readonly phase: 'sound' | 'time-outs' | 'malformed' | 'refusals'
  answer(asked: Asked): void
}

/** Answers as the contract says. */
export const SOUND: Behaviour = {
  name: 'as agreed',
  phase: 'sound',
  answer: ({ response, items }) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ items: items.map((item) => ({ status: 'OK', ...item })) }))
  },
}

/** Partners' own systems, as the network reaches them: every value they give is a new canary. */
export class OwnerSystem {
  readonly url: string
  /** Canaries of answers that fit the contract. */
  given = new Set<string>()
  /** Canaries of answers that were late, cut short, refusals or not of the contract. */
  readonly spoiled = new Set<string>()
  /** Told of each request, when its answer is on the way. */
  onAsked: () => void = () => undefined
  readonly #close: () => void
  #behaviour: Behaviour = SOUND

  private constructor(url: string, close: () => void) {
    this.url = url
    this.#close = close
  }

  static async open(canaries: Canaries): Promise<OwnerSystem> {
    const server = createServer((request, response) => {
      void text(request).then((body) => system.#answer(canaries, response, JSON.parse(body).items))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const system = new OwnerSystem(`http://127.0.0.1:${port}/passerelle`, () => {
      server.close()
      server.closeAllConnections()
    })
    return system
  }

  behave(behaviour: Behaviour): void {
    this.#behaviour = behaviour
  }

  close(): void {
    this.#close()
  }

  #answer(canaries: Canaries, response: ServerResponse, asked: readonly AskedItem[]): void {
    const behaviour = this.#behaviour
    const told = behaviour.phase === 'sound' ? this.given : this.spoiled
    const tell = <Value extends string | number>(value: Value): Value => {
      told.add(String(value))
      return value
    }
    const asOf = new Date(Date.now() - 60_000).toISOString()
    const items = asked.map(({ fields }) => ({
      asOf,
      values: Object.fromEntries(
        fields.map((field) => [
          field,
          tell(field.endsWith('Cents') ? canaries.cents() : canaries.text('remote')),
        ]),
      ),
    }))
    behaviour.answer({ response, items, another: () => tell(canaries.text('remote')) })
    this.onAsked()
  }
}
