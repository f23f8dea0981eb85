export type EmbeddedPostgresErrorCode =
  | 'DATA_DIRECTORY_IN_USE'
  | 'DATA_DIRECTORY_UNREACHABLE'
  | 'DATA_INCOMPLETE'
  | 'DATA_MISSING'
  | 'INITDB_FAILED'
  | 'NO_SERVER_ACCOUNT'
  | 'PLATFORM_UNSUPPORTED'
  | 'PORT_IN_USE'
  | 'SERVER_FAILED'
  | 'VERSION_MISMATCH'

/** The embedded server could not be started or stopped; the message says what the operator can do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
  readonly code: EmbeddedPostgresErrorCode

  constructor(code: EmbeddedPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
