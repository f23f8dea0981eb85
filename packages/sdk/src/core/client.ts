import { bounded, pause } from './attempt.ts'
import { SdkError } from './errors.ts'
import { exchange } from './exchange.ts'
import { tell } from './hooks.ts'
import { asOperation, type Runnable } from './operation.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { backoffMs } from './retry.ts'

type Known = ConstructorParameters<typeof SdkError>[0]

/** Runs GraphQL operations. */
export interface Client {
  /**
   * Runs one operation and returns its data.
   *
   * @throws {@link SdkError} whatever goes wrong; the refusals that an operation expects are
   * members of its result instead.
   * @example
   * ```ts
   * const { viewer } = await client.request(Viewer)
   * ```
   */
  request<Result extends object>(
    operation: Runnable<Result, Record<string, never>>,
  ): Promise<Result>
  /**
   * Runs one operation that takes variables and returns its data.
   *
   * @param options - of this call alone, over those of the client
   * @throws {@link SdkError} whatever goes wrong
   */
  request<Result extends object, Variables>(
    operation: Runnable<Result, Variables>,
    variables: Variables,
    options?: CallOptions,
  ): Promise<Result>
}

/**
 * A client for one Passerelle API: GraphQL over HTTP with time limits, retries, idempotency keys.
 *
 * @example
 * ```ts
 * const client = createClient({ url, token: clientCredentials({ tokenUrl, clientId, privateKey }) })
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const { token, hooks = {} } = options
  const root = options.url.replace(/\/(graphql\/?)?$/, '')
  const endpoint = `${root}/graphql`

  async function request<Result extends object>(
    source: Runnable<Result, never>,
    variables?: unknown,
    call: CallOptions = {},
  ): Promise<Result> {
    const { name: operation, kind, document } = asOperation(source)
    const { signal, timeoutMs = options.timeoutMs ?? 15_000 } = call
    const retries = call.maxRetries ?? options.maxRetries ?? 2
    const deadline = performance.now() + (options.deadlineMs ?? 60_000)
    const body = JSON.stringify({ query: document, operationName: operation, variables })
    const headers = {
      accept: 'application/graphql-response+json, application/json',
      ...options.headers,
      ...call.headers,
      'content-type': 'application/json',
      'passerelle-agent': options.agent,
      // One key for all attempts: the server does the mutation once however often it is asked.
      'idempotency-key':
        kind === 'mutation' ? (call.idempotencyKey ?? crypto.randomUUID()) : undefined,
    }
    let refused: string | undefined
    for (let attempt = 1, failures = 0; ; attempt++) {
      const event = { operation, kind, attempt }
      const left = deadline - performance.now()
      const timeoutCode = left < timeoutMs ? 'DEADLINE_EXCEEDED' : 'TIMEOUT'
      let bearer: string | undefined
      try {
        return await bounded(signal, Math.min(timeoutMs, left), timeoutCode, async (inner) => {
          bearer = typeof token === 'string' ? token : await token(refused, endpoint)
          const sent = { ...headers, authorization: `Bearer ${bearer}` }
          return exchange<Result>(
            endpoint,
            { body, headers: sent, signal: inner },
            event,
            options,
            document,
          )
        })
      } catch (cause) {
        // What others throw may quote what they were given: of that, only the place is told.
        const known: Known = SdkError.is(cause)
          ? cause
          : { code: bearer ? 'NETWORK_ERROR' : 'TOKEN_UNAVAILABLE', retryable: !!bearer }
        const error = new SdkError({
          ...known,
          operation: known.operation ?? operation,
          attempts: attempt,
          // An address may hold a password or a key; an error must not.
          docUrl: /[@?#]/.test(root) ? null : `${root}/docs/errors#${known.code}`,
        })
        const { status } = error
        if (error.code === 'UNAUTHENTICATED' && !refused && token !== bearer) {
          refused = bearer
          continue
        }
        const delayMs = error.retryAfterMs ?? backoffMs(failures)
        if (!error.retryable || failures++ >= retries || performance.now() + delayMs > deadline) {
          throw error
        }
        tell(hooks.onRetry, { ...event, code: error.code, status, delayMs })
        await pause(delayMs, signal)
      }
    }
  }

  return { request }
}
