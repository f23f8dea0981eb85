import type { IncomingMessage, ServerResponse } from 'node:http'
import { newId } from '@passerelle/schema'
import type { Logger } from 'pino'
import type { Metrics } from '../observability/index.ts'
import { SECURITY_HEADERS } from './respond.ts'

/** What is learnt of a request while it is answered; it becomes one line of the log. */
interface Facts {
  route: string
  operation?: string | undefined
  operationType?: string | undefined
  partnerId?: string | undefined
  code?: string | undefined
}

/** One request and its answer. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly requestId: string
  readonly path: string
  readonly facts: Facts
  /** An open stream is no request in flight: it is waited for by nobody. */
  readonly leaveFlight: () => void
}

/** Names the request, sets the headers of every answer, and tells the log and the metrics its end. */
export function openExchange(
  request: IncomingMessage,
  response: ServerResponse,
  { log, metrics }: { readonly log: Logger; readonly metrics: Metrics },
  leaveFlight: () => void,
): Exchange {
  const started = performance.now()
  const requestId = newId()
  const facts: Facts = { route: 'unknown' }
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  response.setHeader('Passerelle-Request-Id', requestId)
  response.once('close', () => {
    const durationMs = Math.round((performance.now() - started) * 1000) / 1000
    const method = request.method ?? ''
    // 499 as other servers write it: the caller left before the answer.
    const status = response.writableFinished ? response.statusCode : 499
    const { route, operationType, code } = facts
    metrics.request({ method, route, status, seconds: durationMs / 1000 })
    if (operationType !== undefined) {
      metrics.operation({ type: operationType, code: code ?? 'OK', seconds: durationMs / 1000 })
    }
    const level = route === 'health' || route === 'metrics' ? 'debug' : 'info'
    log[level]({ requestId, method, status, durationMs, ...facts }, 'request')
  })
  const [path = '/'] = (request.url ?? '/').split('?', 1)
  return { request, response, requestId, path, facts, leaveFlight }
}
