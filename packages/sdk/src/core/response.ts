/** How an answer came about. Names, counts and ids only. */
export interface ResponseInfo {
  readonly operation: string
  readonly status: number
  /** The server's id of the request. */
  readonly requestId: string | null
  /** How many requests were sent, the answered one included. */
  readonly attempts: number
  /** True when the server repeated the answer it gave earlier under the same idempotency key. */
  readonly replayed: boolean
}

// Kept beside the results, not in them: a result stays exactly what was selected.
const responses = new WeakMap<object, ResponseInfo>()

/** Remembers how `data` and its root fields came about. */
export function remember(data: object, info: ResponseInfo): void {
  for (const value of [data, ...Object.values(data)]) {
    if (value === Object(value)) responses.set(value, info)
  }
}

/**
 * How a result came about; undefined for a value that the SDK did not return.
 *
 * @example
 * ```ts
 * const result = await passerelle.referrals.accept(input, { idempotencyKey })
 * if (responseOf(result)?.replayed) log('this had been done already')
 * ```
 */
export function responseOf(result: unknown): ResponseInfo | undefined {
  return responses.get(Object(result))
}
