import { randomUUID } from 'node:crypto'
import { tokenFrom } from '../crash.load.ts'
import type { TalkingServer } from './server-process.ts'

/** An answer over HTTP, and what of it tells of an error. */
export interface Told {
  readonly status: number
  readonly text: string
  readonly data: Readonly<Record<string, unknown>> | null
}

/** Programs of partners that ask the server, and keep what it ever told of an error. */
export class Callers {
  readonly answers: string[] = []
  /** Bodies without data, errors beside data, and the headers of every answer. */
  readonly errorBodies: string[] = []
  readonly headers: string[] = []
  readonly #secret: string
  readonly #clientIds: ReadonlyMap<string, string>
  readonly #tokens = new Map<string, string>()
  #server: TalkingServer | null = null

  constructor(secret: string, clientIds: ReadonlyMap<string, string>) {
    this.#secret = secret
    this.#clientIds = clientIds
  }

  /** Turns to another process of the server; tokens are those of an address. */
  async turnTo(server: TalkingServer, partnerIds: readonly string[]): Promise<void> {
    this.#server = server
    this.#tokens.clear()
    for (const id of partnerIds) {
      const clientId = this.#clientIds.get(id) ?? ''
      this.#tokens.set(id, await tokenFrom(server.url, clientId, this.#secret))
    }
  }

  /** Asks as a partner. */
  async ask(
    partner: { readonly id: string },
    query: string,
    variables: object = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Told> {
    const response = await fetch(`${this.#server?.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization: `Bearer ${this.#tokens.get(partner.id)}`,
        'idempotency-key': randomUUID(),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    })
    const text = await response.text()
    this.answers.push(text)
    this.headers.push([...response.headers].map((pair) => pair.join(': ')).join('\n'))
    const { data = null, errors } = JSON.parse(text)
    // Data holds values: that is what it is for.
    if (data === null) this.errorBodies.push(text)
    else if (errors !== undefined) this.errorBodies.push(JSON.stringify(errors))
    return { status: response.status, text, data }
  }

  /** What Prometheus would read now. */
  async metrics(): Promise<string> {
    return (await fetch(`${this.#server?.url}/metrics`)).text()
  }
}
