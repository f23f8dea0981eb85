import { SdkError } from '../core/errors.ts'
import { type Body, shown } from '../core/exchange.ts'
import { retriedStatuses, retryAfterMs } from '../core/retry.ts'

/** The error that an answer is which is no stream, or that a stream ended with. */
export function failureOf({ ok, status, headers }: Response, { errors }: Body<unknown>): SdkError {
  const { code = ok ? 'INVALID_RESPONSE' : `HTTP_${status}`, retryable } =
    errors?.[0]?.extensions ?? {}
  return new SdkError({
    status,
    requestId: shown(headers, 'passerelle-request-id'),
    code: `${code}`,
    retryable: retryable === true || retriedStatuses.includes(status),
    retryAfterMs: retryAfterMs(headers.get('retry-after')),
  })
}
