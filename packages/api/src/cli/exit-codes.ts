import { CommanderError } from 'commander'
import { ConfigError } from '../config.ts'
import { EmbeddedPostgresError } from '../database/embedded/index.ts'

/** What the shell learns of a command. */
export const EXIT = {
  DONE: 0,
  FAILED: 1,
  /** Wrong arguments or settings: nothing was tried. */
  MISUSED: 2,
  /** The database does not answer, is refused, or cannot be migrated. */
  DATABASE: 3,
  /** What was named does not exist, or exists already. */
  NO_SUCH_THING: 4,
} as const

export const EXIT_HELP = `
Exit codes:
  0  done
  1  failed for a reason of our own
  2  wrong arguments or settings; nothing was tried
  3  the database does not answer, was refused, or cannot be migrated
  4  what was named does not exist, or exists already

Settings come from the environment: DATABASE_URL (the owner), PASSERELLE_APP_DATABASE_URL,
PASSERELLE_WORKER_DATABASE_URL, PASSERELLE_KEYS_DATABASE_URL, PASSERELLE_CASE_KEY_RING,
HOST, PORT, PASSERELLE_PUBLIC_URL, PASSERELLE_KEY, PASSERELLE_DATA,
PASSERELLE_DATABASE_CONNECTIONS, PASSERELLE_CONNECTOR_DEADLINE_MS,
PASSERELLE_ACCESS_RECORD_MONTHS, PASSERELLE_SMTP_URL with PASSERELLE_MAIL_FROM,
PASSERELLE_LOG_LEVEL and, to trust another authorization server,
PASSERELLE_ISSUER, PASSERELLE_JWKS_URL, PASSERELLE_AUDIENCE.`

/** What was named is not there, or is there already. */
export class NoSuchThing extends Error {
  readonly code = 'NO_SUCH_THING'
  override readonly name = 'NoSuchThing'
}

/** An argument cannot be used. */
export class Misused extends Error {
  readonly code = 'MISUSED'
  override readonly name = 'Misused'
}

const MISUSES: ReadonlySet<string> = new Set(['MISUSED', 'SANDBOX_REFUSED', 'EADDRINUSE', 'EACCES'])
const DATABASE_CODES: ReadonlySet<string> = new Set([
  'ROLE_TOO_STRONG',
  'SIGNING_KEYS_SEALED',
  'SIGNATURE_KEYS_SEALED',
  'KEY_STORE_OUTDATED',
  'CASE_KEYS_SEALED',
  'MIGRATION_CHANGED',
  'MIGRATION_MISSING',
  'MIGRATION_FAILED',
  'ECONNREFUSED',
  'ENOTFOUND',
])

/** The exit code and the line to print for whatever ended a command. */
export function outcomeOf(error: unknown): { readonly exit: number; readonly line: string | null } {
  // Commander has printed its own text.
  if (error instanceof CommanderError) {
    return { exit: error.exitCode === 0 ? EXIT.DONE : EXIT.MISUSED, line: null }
  }
  const code = codeOf(error)
  const message =
    error instanceof Error && error.message !== '' ? error.message : (code ?? 'failed')
  if (error instanceof ConfigError) return { exit: EXIT.MISUSED, line: `${code} ${message}` }
  if (error instanceof EmbeddedPostgresError) {
    return { exit: EXIT.DATABASE, line: `${code} ${message}` }
  }
  if (code === 'EADDRINUSE') {
    return {
      exit: EXIT.MISUSED,
      line: 'EADDRINUSE PORT: another program listens there. Set PORT to another one.',
    }
  }
  if (code === 'NO_SUCH_THING') return { exit: EXIT.NO_SUCH_THING, line: message }
  if (code !== undefined && MISUSES.has(code)) return { exit: EXIT.MISUSED, line: message }
  if (code !== undefined && (DATABASE_CODES.has(code) || /^(?:08|28|3D|57)/.test(code))) {
    return { exit: EXIT.DATABASE, line: `${code} ${message}` }
  }
  return { exit: EXIT.FAILED, line: code === undefined ? message : `${code} ${message}` }
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
}
