import { SpanKind } from '@opentelemetry/api'
import {
  type Clock,
  type ConnectorAnswer,
  type ConnectorCall,
  type ConnectorGateway,
  type ConnectorItem,
  systemClock,
  type UnavailableCause,
} from '@passerelle/schema'
import {
  BulkheadRejectedError,
  isBrokenCircuitError,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
} from 'cockatiel'
import type { Logger } from 'pino'
import { traced } from '../observability/index.ts'
import {
  dnsResolver,
  type Resolve,
  readOutboundUrl,
  resolveAllowed,
  resolveLocally,
} from '../outbound/index.ts'
import type { Signer } from '../signatures/index.ts'
import { AnswerContract, unavailable, type ValuesSchema } from './answer-contract.ts'
import { AskFailed } from './ask-failed.ts'
import { Circuits } from './circuits.ts'
import { openConnectorHttp } from './connector-http.ts'
import { inRequests, requestBody } from './connector-request.ts'

const DEADLINE_MS = 2_000
const OPENS_AFTER = 5
const TRIES_AGAIN_AFTER_MS = 5_000

/** What became of a request to a connector: a cause, or that every item was answered by the contract. */
export type ConnectorOutcome = 'OK' | UnavailableCause

export interface ConnectorGatewayOptions {
  readonly signatures: { signer(): Promise<Signer> }
  /** Whether connectors on this machine may be asked, over http as well. */
  readonly sandbox: boolean
  readonly valuesSchema: ValuesSchema
  /** For the whole of a call, retry included; 2000 unless given. */
  readonly deadlineMs?: number
  /** Failures in a row after which a connector is left alone, and for how long. */
  readonly circuit?: { readonly opensAfter: number; readonly triesAgainAfterMs: number }
  /** How names become addresses. */
  readonly resolve?: Resolve
  readonly clock?: Clock
  readonly log?: Logger
  /** Told of each request, for the metrics. */
  readonly onRequest?: (of: {
    readonly outcome: ConnectorOutcome
    readonly seconds: number
  }) => void
}

/** Asks connectors over HTTP until it is closed. */
export interface OpenConnectorGateway extends ConnectorGateway {
  /** Drops every connection; who still waits is answered UNREACHABLE. */
  close(): Promise<void>
}

/** Nothing of what passes through here is kept, and nothing of it is told: ids, codes, counts and times. */
export function createConnectorGateway(options: ConnectorGatewayOptions): OpenConnectorGateway {
  const { signatures, sandbox, log, clock = systemClock, deadlineMs = DEADLINE_MS } = options
  const { opensAfter, triesAgainAfterMs } = options.circuit ?? {
    opensAfter: OPENS_AFTER,
    triesAgainAfterMs: TRIES_AGAIN_AFTER_MS,
  }
  const resolve = options.resolve ?? (sandbox ? resolveLocally : dnsResolver())
  const http = openConnectorHttp({ sandbox, resolve, connectWithinMs: deadlineMs })
  const circuits = new Circuits({ deadlineMs, opensAfter, triesAgainAfterMs })
  const contract = new AnswerContract(options.valuesSchema)
  // Around everything: also around the keys, and around waiting for another request to try a circuit.
  const deadline = timeout(deadlineMs, TimeoutStrategy.Aggressive)

  async function exchange(
    call: ConnectorCall,
    items: readonly ConnectorItem[],
  ): Promise<readonly ConnectorAnswer[]> {
    const address = readOutboundUrl(call.connector.url, sandbox)
    if (address === null) throw new AskFailed('NOT_CONNECTED')
    const body = requestBody(call, items)
    const answer = await deadline.execute(async (whole) => {
      const signer = await signatures.signer()
      return circuits.of(call.connector.id).execute(({ signal }) => {
        const headers = signer.sign(body, clock.now())
        return http.post({ url: address.url, headers, body, signal })
      }, whole.signal)
    })
    return contract.read(answer, items, clock.now())
  }

  async function askOnce(
    call: ConnectorCall,
    items: readonly ConnectorItem[],
  ): Promise<readonly ConnectorAnswer[]> {
    const started = performance.now()
    const about = { connectorId: call.connector.id, requestId: call.requestId, count: items.length }
    const answers = await exchange(call, items).catch((error: unknown) => {
      const cause = causeOf(error)
      if (cause === null) log?.error({ ...about, err: error }, 'asking a connector failed')
      return items.map(() => unavailable(cause ?? 'UNREACHABLE'))
    })
    const outcome = outcomeOf(answers)
    const durationMs = performance.now() - started
    options.onRequest?.({ outcome, seconds: durationMs / 1000 })
    log?.[outcome === 'OK' ? 'debug' : 'warn'](
      { ...about, code: outcome, durationMs: Math.round(durationMs) },
      'connector asked',
    )
    return answers
  }

  return {
    async ask(call) {
      const answers = call.items.map(() => unavailable('NOT_CONNECTED'))
      const covered = [...call.items.entries()].filter(([, item]) => contract.covers(item))
      await Promise.all(
        inRequests(covered).map((batch) =>
          traced(
            'connector.ask',
            { connectorId: call.connector.id, items: batch.length },
            async (span) => {
              const given = await askOnce(
                call,
                batch.map(([, item]) => item),
              )
              span.setAttribute('outcome', outcomeOf(given))
              batch.forEach(([at], index) => {
                answers[at] = given[index] ?? unavailable('MALFORMED')
              })
            },
            SpanKind.CLIENT,
          ),
        ),
      )
      return answers
    },
    async accepts(written) {
      const address = readOutboundUrl(written, sandbox)
      if (address === null) return false
      const { host, allows } = address
      return deadline
        .execute(() => resolveAllowed(host, resolve, allows))
        .then(
          () => true,
          () => false,
        )
    },
    close: () => http.close(),
  }
}

/** Null when it is a failure of our own. */
function causeOf(error: unknown): UnavailableCause | null {
  if (error instanceof AskFailed) return error.unavailable
  if (isBrokenCircuitError(error)) return 'CIRCUIT_OPEN'
  const late = error instanceof TaskCancelledError || error instanceof BulkheadRejectedError
  return late ? 'TIMED_OUT' : null
}

function outcomeOf(answers: readonly ConnectorAnswer[]): ConnectorOutcome {
  const causes = answers.flatMap((answer) => (answer.kind === 'UNAVAILABLE' ? answer.cause : []))
  return causes.find((cause) => cause !== 'NOT_GIVEN') ?? 'OK'
}
