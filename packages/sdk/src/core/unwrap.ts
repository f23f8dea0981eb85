import { SdkError, unknownFields } from './errors.ts'
import { responseOf } from './response.ts'

/** A member of a result that says why the server did not do it. */
export interface Refusal {
  readonly code: string
  readonly message: string
}

/** The members of a result that are not refusals. */
export type Unwrapped<Result> = Exclude<NonNullable<Result>, Refusal>

/** Whether a member of a result is a refusal. */
export function isRefusal<Result>(result: Result): result is Extract<Result, Refusal>
export function isRefusal(result: unknown): boolean {
  const object = Object(result)
  return 'code' in object && 'message' in object
}

/**
 * The value of a typed result, for callers who treat every refusal as an error.
 *
 * @throws {@link SdkError} with the refusal's own code, or `NOT_FOUND` when there is no value. The
 * refusal's message is not copied: read it from the result.
 * @example
 * ```ts
 * const referral = unwrap(await passerelle.referrals.accept({ id, expectedVersion, localReference }))
 * ```
 */
export function unwrap<Result>(result: Result): Unwrapped<Result>
export function unwrap(result: Refusal | null | undefined): unknown {
  if (result && !isRefusal(result)) return result
  const { operation, requestId, attempts } = responseOf(result) ?? unknownFields
  throw new SdkError({ code: result?.code ?? 'NOT_FOUND', operation, requestId, attempts })
}
