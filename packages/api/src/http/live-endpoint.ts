import type { GraphQLParams } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { Authenticated } from '../auth/index.ts'
import type { LiveOperations } from '../graphql/index.ts'
import { type LiveEvents, next } from '../live/index.ts'
import { setDeprecationHeaders } from './deprecation-headers.ts'
import type { Exchange } from './exchange.ts'
import { respondErrors } from './respond.ts'

export interface LiveEndpointOptions {
  readonly liveOperations: LiveOperations
  readonly liveEvents: LiveEvents
  readonly log: Logger
}

/**
 * Answers a subscription with a stream; resolves when it has ended. False: it is another operation.
 *
 * @throws RequestError before anything is written
 */
export async function answerLive(
  exchange: Exchange,
  caller: Authenticated,
  { query = '', operationName, variables }: GraphQLParams,
  { liveOperations, liveEvents, log }: LiveEndpointOptions,
): Promise<boolean> {
  const { response, requestId, facts } = exchange
  if (!liveOperations.isSubscription(query, operationName)) return false
  facts.operationType = 'subscription'
  const operation = await liveOperations.prepare({
    query,
    operationName,
    variables: variables ?? {},
    actor: caller,
    requestId,
    onUnexpected: (err, path) => log.error({ requestId, err, path }, 'unexpected error'),
    write: next,
  })
  if ('errors' in operation) {
    facts.code = respondErrors(response, operation.errors, requestId)
    return true
  }
  facts.operation = operation.name
  if (operation.deprecations.length > 0) setDeprecationHeaders(response, operation.deprecations)
  exchange.leaveFlight()
  const onEnd = (code: string): void => {
    facts.code = code
  }
  await liveEvents.open({ caller, operation, response, requestId, onEnd })
  return true
}
