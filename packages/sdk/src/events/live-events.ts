import { bounded, pause } from '../core/attempt.ts'
import { SdkError } from '../core/errors.ts'
import { headersOf, parse } from '../core/exchange.ts'
import { tell } from '../core/hooks.ts'
import type { Operation } from '../core/operation.ts'
import type { ClientOptions } from '../core/options.ts'
import { backoffMs } from '../core/retry.ts'
import type { Event } from '../generated/domain.ts'
import { LiveEvents } from '../generated/operations.ts'
import type { LiveEventsSubscriptionVariables } from '../generated/types.ts'
import { failureOf } from './failure.ts'
import { createParser } from './parser.ts'

/** How to follow. */
export interface LiveOptions {
  /** Ends the iteration, quietly. */
  readonly signal?: AbortSignal
  /** Milliseconds of silence after which the connection is taken for dead. Default 45 000. */
  readonly idleMs?: number
}

/** What to follow, and how. */
export interface LiveEventsOptions extends LiveOptions, LiveEventsSubscriptionVariables {}

/**
 * Everything that happens after a position, then live, in order and once each; {@link live} for the
 * events themselves.
 *
 * @param connection - Address, token and agent, as for `createClient`; `maxRetries` does not count here.
 * @param options - `after`: the position read up to, or from now on; `types`, `caseId`, `referralId`:
 * what to hear of, or of everything.
 * @throws `SdkError` while iterating, when trying again cannot help: a scope is missing, the
 * client is suspended, a new token is refused too, a type of event does not exist.
 * @example
 * ```ts
 * for await (const event of liveEvents({ url, token }, { after, types: ['referral.sent'] })) {
 *   await handle(event)
 *   after = event.position
 * }
 * ```
 */
export const liveEvents = (
  connection: ClientOptions,
  options?: LiveEventsOptions,
): AsyncGenerator<Event, void, undefined> => live(connection, LiveEvents, options)

/**
 * What a subscription brings, in order and once each. It connects again by itself, after the last
 * position, whenever the connection ends: it was cut, the token is over, the server is busy or stops.
 * It only ends when you leave it.
 *
 * Keep the `position` of what you have dealt with and give it as `after` the next time.
 *
 * @param connection - Address, token and agent, as for `createClient`; `maxRetries` does not count here.
 * @param operation - A subscription of `/operations`, or your own typed one that takes `$after: Position`.
 * @param options - Its variables; `signal` and `idleMs` (milliseconds).
 * @throws `SdkError` while iterating, when trying again cannot help: a scope is missing, the
 * client is suspended, a new token is refused too, you take part in no such case.
 * @example
 * ```ts
 * import { ReferralInboxChanges } from '@passerelle/sdk/operations'
 *
 * for await (const change of live({ url, token }, ReferralInboxChanges, { after })) {
 *   show(change.referralId, change.referral)
 *   after = change.position
 * }
 * ```
 */
export async function* live<Result extends object, Variables extends object>(
  connection: ClientOptions,
  { name: operation, kind, document }: Operation<Result, Variables>,
  options?: Variables & LiveOptions,
): AsyncGenerator<Result[keyof Result], void, undefined> {
  const { token, hooks = {}, timeoutMs = 15_000, fetch: send = fetch } = connection
  const {
    signal,
    idleMs = 45_000,
    ...variables
  }: LiveOptions & { after?: string | null } = options ?? {}
  const endpoint = `${connection.url.replace(/\/(graphql\/?)?$/, '')}/graphql`
  let { after } = variables
  let refused: string | undefined
  for (let attempt = 1, failures = 0; !signal?.aborted; attempt++) {
    const told = { operation, kind, attempt }
    const cut = new AbortController()
    let bearer: string | undefined
    let error: SdkError
    try {
      const response = await bounded(signal, timeoutMs, 'TIMEOUT', async () => {
        bearer = typeof token === 'string' ? token : await token(refused, endpoint)
        tell(hooks.onRequest, told)
        return send(endpoint, {
          method: 'POST',
          redirect: 'manual',
          signal: cut.signal,
          body: JSON.stringify({
            query: document,
            operationName: operation,
            variables: { ...variables, after },
          }),
          headers: headersOf({
            ...connection.headers,
            accept: 'text/event-stream',
            'content-type': 'application/json',
            'passerelle-agent': connection.agent,
            authorization: `Bearer ${bearer}`,
          }),
        })
      })
      if (!response.headers.get('content-type')?.includes('event-stream') || !response.body) {
        throw failureOf(response, parse(await response.text()))
      }
      const reader = response.body.getReader()
      const decoder = new TextDecoder()
      const read = createParser()
      for (;;) {
        const { value } = await bounded(signal, idleMs, 'TIMEOUT', () => reader.read())
        // An end without a reason is a cut like any other.
        if (!value) throw cut
        failures = 0
        refused = undefined
        for (const { id, event, data } of read(decoder.decode(value, { stream: true }))) {
          let news: Result[keyof Result] | undefined
          if (event === 'next') {
            const answer = parse<Result>(data ?? '')
            // A subscription has one field.
            for (const field in answer.data) news = answer.data[field]
            if (!id || !news) throw failureOf(response, answer)
          }
          // How far the server has looked: nothing up to there is left to be told.
          if (id && BigInt(id) > BigInt(after || -1)) {
            after = id
            if (news) yield news
          }
        }
      }
    } catch (cause) {
      const code = bearer ? 'NETWORK_ERROR' : 'TOKEN_UNAVAILABLE'
      error = SdkError.is(cause) ? cause : new SdkError({ code, retryable: !!bearer })
    } finally {
      cut.abort()
    }
    if (signal?.aborted) return
    const over = error.code === 'UNAUTHENTICATED' && bearer !== refused
    if (!over && !error.retryable) throw new SdkError({ ...error, operation, attempts: attempt })
    refused = over ? bearer : undefined
    const { code, status } = error
    const delayMs = error.retryAfterMs ?? backoffMs(failures++)
    tell(hooks.onRetry, { ...told, code, status, delayMs })
    await pause(delayMs, signal)
  }
}
