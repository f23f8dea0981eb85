import { randomUUID } from 'node:crypto'
import { type CommandResult, CREATE, DISCLOSURE, verb } from './ask.ts'

/** A change that was asked for, under its key. */
interface Intent {
  readonly key: string
  readonly source: string
  readonly input: Readonly<Record<string, unknown>>
}

/** A change that the server said was done. */
export interface Acknowledged {
  readonly id: string
  readonly version: number
}

interface Answer {
  readonly data?: { readonly result?: CommandResult } | null
  readonly errors?: readonly {
    readonly extensions: { readonly code: string; readonly retryable: boolean }
  }[]
}

export interface Server {
  readonly url: string
  readonly token: string
}

const NEXT = { OPEN_DISPUTE: 'openReferralDispute', CLOSE_DISPUTE: 'closeReferralDispute' } as const

/** A client that sends one change after the other over HTTP and keeps what it was told. */
export class LoadClient {
  readonly acknowledged: Acknowledged[] = []
  readonly unexpected: string[] = []
  /** Changes whose answer never came and that were asked again under their key. */
  unanswered = 0
  readonly #draft: Readonly<Record<string, unknown>>
  #waiting: Intent | null = null
  #mine: CommandResult | null = null
  #turn = 0

  constructor(needId: string, serviceId: string) {
    this.#draft = { needId, serviceId }
  }

  /** Sends until the server is gone or `stopped` says so; first what had no answer last time. */
  async work(server: Server, stopped: () => boolean): Promise<void> {
    if (this.#waiting !== null) this.unanswered += 1
    while (!stopped()) {
      const intent: Intent = this.#waiting ?? this.#next()
      this.#waiting = intent
      const answer = await send(server, intent).catch(() => null)
      if (answer === null) return
      const [refusal] = answer.errors ?? []
      if (refusal?.extensions.retryable === true) continue
      this.#waiting = null
      const { result } = answer.data ?? {}
      if (result?.__typename === 'Referral') this.#keep(intent, result)
      else this.unexpected.push(refusal?.extensions.code ?? result?.code ?? 'no result')
    }
  }

  #keep(intent: Intent, result: CommandResult): void {
    this.acknowledged.push({ id: result.id, version: result.version })
    if (intent.source !== CREATE || this.#mine === null) this.#mine = result
  }

  #next(): Intent {
    this.#turn += 1
    const key = randomUUID()
    const mine = this.#mine
    if (mine === null || this.#turn % 4 === 0) return { key, source: CREATE, input: this.#draft }
    const input = { id: mine.id, expectedVersion: mine.version }
    if (mine.state === 'DRAFT') {
      return { key, source: verb('sendReferral'), input: { ...input, disclosure: DISCLOSURE } }
    }
    const disputed = mine.allowedActions.includes('CLOSE_DISPUTE')
    return { key, source: verb(NEXT[disputed ? 'CLOSE_DISPUTE' : 'OPEN_DISPUTE']), input }
  }
}

async function send({ url, token }: Server, { key, source, input }: Intent): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': key,
    },
    body: JSON.stringify({ query: source, variables: { input } }),
  })
  return (await response.json()) as Answer
}

/** An access token from the server's own token endpoint. */
export async function tokenFrom(url: string, clientId: string, secret: string): Promise<string> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`the token endpoint answered ${response.status}: ${text}`)
  const { access_token: token } = JSON.parse(text) as { access_token: string }
  return token
}
