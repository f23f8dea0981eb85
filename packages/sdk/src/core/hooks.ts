import type { OperationKind } from './operation.ts'
import type { ResponseInfo } from './response.ts'

/** A request about to be sent. */
export interface RequestEvent {
  readonly operation: string
  readonly kind: OperationKind
  /** 1 for the first. */
  readonly attempt: number
}

/** An answer, of any status. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number
  readonly requestId: string | null
  /** Milliseconds from before the token to the end of the body. */
  readonly durationMs: number
}

/** A failed attempt that is going to be repeated. */
export interface RetryEvent extends RequestEvent {
  readonly code: string
  readonly status: number | null
  /** Milliseconds until the next attempt. */
  readonly delayMs: number
}

/** The server says that something this operation uses will go away. */
export interface DeprecationEvent {
  readonly operation: string
  /**
   * Since when (RFC 9745): `@` and seconds since 1970. What of the operation it is stands in the header
   * `Passerelle-Deprecated` of the answer and on the page `/docs/deprecations` of the API; text of a server is not handed to hooks.
   */
  readonly deprecation: string | null
  /** Until when it is served: the `Sunset` header (RFC 8594). */
  readonly sunset: string | null
}

/**
 * Functions that are told what happens: names, codes and timings, never a value. What a hook
 * throws is ignored, so that a broken log does not break a referral.
 *
 * @example
 * ```ts
 * const hooks = { onRetry: ({ operation, code, delayMs }) => log.warn({ operation, code, delayMs }) }
 * ```
 */
export interface Hooks {
  /** An attempt is about to be sent. */
  onRequest?(event: RequestEvent): void
  /** An attempt was answered, well or not. */
  onResponse?(event: ResponseEvent): void
  /** An attempt failed and another one follows. */
  onRetry?(event: RetryEvent): void
  /** The server names something that will go away; see the date in `sunset`. */
  onDeprecation?(event: DeprecationEvent): void
  /** The server repeated the answer it gave earlier under the same idempotency key. */
  onReplay?(event: ResponseInfo): void
}

/** Calls a hook, if there is one, and survives it. */
export function tell<Event>(hook: ((event: Event) => void) | undefined, event: Event): void {
  try {
    hook?.(event)
  } catch {}
}
