import { SdkError } from './errors.ts'
import { type RequestEvent, tell } from './hooks.ts'
import type { ClientOptions } from './options.ts'
import { remember } from './response.ts'
import { retriedStatuses, retryAfterMs } from './retry.ts'

/** What goes out; undefined headers are left out, of equal ones the last counts. */
export interface Outgoing {
  readonly body: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

/** A GraphQL answer, as far as it could be read. */
export interface Body<Result> {
  readonly data?: Result | null
  readonly errors?: readonly {
    readonly path?: readonly (string | number)[]
    readonly extensions?: { readonly code?: unknown; readonly retryable?: unknown }
  }[]
}

/** Sends one request and gives its data, or throws an {@link SdkError} that knows the answer. */
export async function exchange<Result extends object>(
  endpoint: string,
  outgoing: Outgoing,
  event: RequestEvent,
  options: Pick<ClientOptions, 'fetch' | 'hooks'>,
  document: string,
): Promise<Result> {
  const { hooks = {}, fetch: send = fetch } = options
  const { operation, attempt } = event
  const started = performance.now()
  tell(hooks.onRequest, event)
  const init: RequestInit = {
    ...outgoing,
    method: 'POST',
    headers: headersOf(outgoing.headers),
    redirect: 'manual',
  }
  const response = await send(endpoint, init)
  const { data, errors } = parse<Result>(await response.text())
  const { ok, status, headers } = response
  const requestId = shown(headers, 'passerelle-request-id')
  tell(hooks.onResponse, { ...event, status, requestId, durationMs: performance.now() - started })
  const deprecation = shown(headers, 'deprecation')
  const sunset = shown(headers, 'sunset')
  if (deprecation || sunset) tell(hooks.onDeprecation, { operation, deprecation, sunset })
  const answer = { operation, status, requestId, attempts: attempt }
  const info = { ...answer, replayed: headers.get('idempotency-replayed') === 'true' }
  if (info.replayed) tell(hooks.onReplay, info)
  const error = errors?.[0]
  if (ok && data && !error) {
    remember(data, info)
    return data
  }
  const words = document.split(/\W/)
  const { code = ok ? 'INVALID_RESPONSE' : `HTTP_${status}`, retryable } = error?.extensions ?? {}
  throw new SdkError({
    ...answer,
    code: `${code}`,
    // Names of the document and places in its lists: other text could be anybody's.
    path: error?.path?.filter((part) => +part < 1e4 || words.includes(part as string)) ?? null,
    retryable: retryable === true || retriedStatuses.includes(status),
    retryAfterMs: retryAfterMs(headers.get('retry-after')),
  })
}

/** An unreadable body is an answer without data. */
export function parse<Result>(text: string): Body<Result> {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}

/** A header that cannot be sent is reported without its value, which platforms put in theirs. */
export function headersOf(values: Outgoing['headers']): Headers {
  const headers = new Headers()
  try {
    for (const name in values) if (values[name]) headers.set(name, values[name])
  } catch {
    throw new SdkError({ code: 'INVALID_ARGUMENT' })
  }
  return headers
}

/** A header of the server that may be shown: a UUID or a date, in the shapes of RFC 9745 and 8594. */
export function shown(headers: Headers, name: string): string | null {
  const value = headers.get(name)
  const shapes = /^([\da-f-]{36}|@\d+|\w{3}, \d\d \w{3} [\d: ]+GMT)$/
  // No header is no such shape either.
  return shapes.test(value as string) ? value : null
}
