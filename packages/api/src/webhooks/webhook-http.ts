import { type Attempt, systemClock } from '@passerelle/schema'
import type { Dispatcher } from 'undici'
import { openGuardedAgent, type Resolve, readOutboundUrl } from '../outbound/index.ts'
import { readRetryAfter } from './retry-after.ts'

const MAX_ANSWER_BYTES = 16_384
const GONE = 410
const ASKS_TO_WAIT: ReadonlySet<number> = new Set([429, 503])

/** What became of a request: a code and perhaps a status, never what was answered. */
export type Posted = Omit<Attempt, 'durationMs'>

/** Posts to endpoints; connections are kept for the next delivery. */
export interface WebhookHttp {
  /** Never throws for what the endpoint does. @throws when `signal` was aborted */
  post(request: {
    readonly url: string
    readonly headers: object
    readonly body: string
    readonly signal: AbortSignal
  }): Promise<Posted>
  close(): Promise<void>
}

/** No redirect is followed and no address connected to that is not allowed; answers are thrown away. */
export function openWebhookHttp(options: {
  readonly sandbox: boolean
  readonly resolve: Resolve
  /** For the whole of a try, in milliseconds. */
  readonly deadlineMs: number
}): WebhookHttp {
  const { sandbox, resolve, deadlineMs } = options
  const agent = openGuardedAgent({
    sandbox,
    resolve,
    connectWithinMs: deadlineMs,
    maxResponseSize: MAX_ANSWER_BYTES,
  })
  return {
    async post({ url, headers, body, signal }) {
      // Asked again at each try: what may be called can have changed since it was registered.
      const address = readOutboundUrl(url, sandbox)
      if (address === null) return unanswered('ADDRESS_REFUSED')
      const deadline = AbortSignal.timeout(deadlineMs)
      try {
        const response = await agent.request({
          origin: address.url.origin,
          path: `${address.url.pathname}${address.url.search}`,
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'accept-encoding': 'identity',
            'user-agent': 'passerelle',
            ...headers,
          },
          body,
          signal: AbortSignal.any([signal, deadline]),
        })
        discard(response)
        const { statusCode, headers: answered } = response
        const wait = ASKS_TO_WAIT.has(statusCode) ? answered['retry-after'] : undefined
        const retryAfterMs = readRetryAfter(wait, systemClock.now())
        return { outcome: outcomeOf(statusCode), statusCode, retryAfterMs }
      } catch (error) {
        signal.throwIfAborted()
        return unanswered(deadline.aborted ? 'TIMED_OUT' : failureOf(error))
      }
    },
    close: () => agent.destroy(),
  }
}

function unanswered(outcome: Attempt['outcome']): Posted {
  return { outcome, statusCode: null, retryAfterMs: null }
}

// Read to its end so that the connection serves again, unless it is long or slow: then it is cut.
function discard({ body }: Dispatcher.ResponseData): void {
  body.dump({ limit: MAX_ANSWER_BYTES }).catch(() => undefined)
}

function outcomeOf(status: number): Attempt['outcome'] {
  if (status >= 200 && status < 300) return 'DELIVERED'
  if (status >= 300 && status < 400) return 'REDIRECTED'
  return status === GONE ? 'GONE' : 'REFUSED'
}

function failureOf(error: unknown): Attempt['outcome'] {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ADDRESS_REFUSED') return 'ADDRESS_REFUSED'
  return code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT' ? 'TIMED_OUT' : 'UNREACHABLE'
}
