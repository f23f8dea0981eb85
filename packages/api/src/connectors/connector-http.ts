import type { Dispatcher } from 'undici'
import { openGuardedAgent, type Resolve } from '../outbound/index.ts'
import { AskFailed, failureOf } from './ask-failed.ts'

const MAX_ANSWER_BYTES = 1_048_576
const MAX_REFUSAL_BYTES = 16_384
const TOO_BUSY: ReadonlySet<number> = new Set([408, 425, 429])

export interface ConnectorPost {
  readonly url: URL
  readonly headers: object
  readonly body: string
  readonly signal: AbortSignal
}

/** One HTTP exchange with a connector at a time; connections are kept for the next. */
export interface ConnectorHttp {
  /** What the connector answered, parsed. @throws AskFailed */
  post(request: ConnectorPost): Promise<unknown>
  close(): Promise<void>
}

/** No redirect is followed, no other protocol negotiated, no address connected to that is not allowed. */
export function openConnectorHttp(options: {
  readonly sandbox: boolean
  readonly resolve: Resolve
  readonly connectWithinMs: number
}): ConnectorHttp {
  const agent = openGuardedAgent({ ...options, maxResponseSize: MAX_ANSWER_BYTES })
  return {
    async post({ url, headers, body, signal }) {
      const response = await agent
        .request({
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            'accept-encoding': 'identity',
            'user-agent': 'passerelle',
            ...headers,
          },
          body,
          signal,
        })
        .catch((error: unknown) => {
          throw failureOf(error, { answering: false, signal })
        })
      try {
        return await answerOf(response, signal)
      } catch (error) {
        throw error instanceof AskFailed ? error : failureOf(error, { answering: true, signal })
      }
    },
    close: () => agent.destroy(),
  }
}

async function answerOf(
  { statusCode, body }: Dispatcher.ResponseData,
  signal: AbortSignal,
): Promise<unknown> {
  if (statusCode !== 200) {
    await body.dump({ limit: MAX_REFUSAL_BYTES, signal })
    // A refusal of this request says nothing of the next reader's.
    throw new AskFailed('REFUSED', { ofConnector: statusCode >= 500 || TOO_BUSY.has(statusCode) })
  }
  const text = await body.text()
  try {
    return JSON.parse(text)
  } catch {
    // The parser quotes what it could not read: its error goes nowhere.
    throw new AskFailed('MALFORMED', { ofConnector: false })
  }
}
