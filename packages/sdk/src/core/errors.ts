/** The facts of an {@link SdkError}; what is not known is null. */
export interface SdkErrorFields {
  /**
   * Stable code in capitals. From the server (`UNAUTHENTICATED`, `RATE_LIMITED`…), or made here:
   * `NETWORK_ERROR`, `TIMEOUT`, `DEADLINE_EXCEEDED`, `ABORTED`, `HTTP_<status>`,
   * `INVALID_RESPONSE`, `INVALID_ARGUMENT`, `TOKEN_UNAVAILABLE`, `PAGINATION_STALLED`;
   * `UNKNOWN` for a code that is not one.
   */
  readonly code: string
  /** HTTP status of the last answer. */
  readonly status: number | null
  /** The server's id of the request: quote it when asking for support. */
  readonly requestId: string | null
  /** Name of the GraphQL operation, or `token` for the token request. */
  readonly operation: string | null
  /** Where in the result it happened: field names and list positions. */
  readonly path: readonly (string | number)[] | null
  /** How many attempts were made. */
  readonly attempts: number
  /** Whether the same call may succeed later. */
  readonly retryable: boolean
  /** Milliseconds the server asks to wait. */
  readonly retryAfterMs: number | null
  /** Page that explains the code. */
  readonly docUrl: string | null
}

/** What `JSON.stringify` writes for an {@link SdkError}: these ten keys and no other. */
export interface SdkErrorJson extends SdkErrorFields {
  readonly message: string
}

/** What is not known of an error. */
export const unknownFields: Omit<SdkErrorFields, 'code'> = {
  status: null,
  requestId: null,
  operation: null,
  path: null,
  attempts: 0,
  retryable: false,
  retryAfterMs: null,
  docUrl: null,
}

// Two copies of the SDK in one program must recognise each other's errors.
const brand = Symbol.for('@passerelle/sdk.error')

/**
 * The one error of the SDK. It never holds a variable, a token, a server's free text or a person's
 * value: it is safe to log as it is.
 *
 * @example
 * ```ts
 * try {
 *   await passerelle.referrals.accept(input)
 * } catch (error) {
 *   if (SdkError.is(error) && error.retryable) queue.later(error.retryAfterMs ?? 60_000)
 *   else throw error
 * }
 * ```
 */
export class SdkError extends Error implements SdkErrorJson {
  declare readonly code: string
  declare readonly status: number | null
  declare readonly requestId: string | null
  declare readonly operation: string | null
  declare readonly path: readonly (string | number)[] | null
  declare readonly attempts: number
  declare readonly retryable: boolean
  declare readonly retryAfterMs: number | null
  declare readonly docUrl: string | null

  constructor(fields: Partial<SdkErrorFields> & Pick<SdkErrorFields, 'code'>) {
    const { operation, status, requestId } = fields
    // Only the shape of a code passes: a proxy's or a broken server's text must not get in.
    const code = /^[A-Z][A-Z\d_]*$/.test(fields.code) ? fields.code : 'UNKNOWN'
    const first = `${operation ?? 'Passerelle'}: ${code}`
    const facts = [first, status && `HTTP ${status}`, requestId && `request ${requestId}`]
    super(facts.filter(Boolean).join(', '))
    Object.assign(this, unknownFields, fields, { code })
  }

  override get name(): string {
    return 'SdkError'
  }

  get [brand](): true {
    return true
  }

  /** Whether a caught value is an error of the SDK, of this copy or of another one. */
  static is(error: unknown): error is SdkError {
    return brand in Object(error)
  }

  /** Exactly the ten documented keys. */
  toJSON(): SdkErrorJson {
    const json = { code: '', message: '', ...unknownFields }
    // Key by key: what others have hung on it stays behind.
    for (const key in json) Object(json)[key] = Object(this)[key]
    return json
  }
}
