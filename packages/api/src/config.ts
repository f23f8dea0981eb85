import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { decodeKey } from './auth/installation-key.ts'
import type { DocumentRule } from './graphql/index.ts'
import { KeyRing } from './vault/key-ring.ts'
import { KeyRingInvalid } from './vault/vault.errors.ts'

/** A setting is missing or cannot be used; the message names it and never repeats its value. */
export class ConfigError extends Error {
  readonly code: 'CONFIG_MISSING' | 'CONFIG_INVALID'
  readonly variable: string

  constructor(code: ConfigError['code'], variable: string, mend: string) {
    super(`${variable}: ${mend}`)
    this.name = 'ConfigError'
    this.code = code
    this.variable = variable
  }
}

/** Another authorization server that this installation trusts instead of its own. */
export interface ExternalIssuer {
  readonly issuer: string
  readonly jwksUrl: URL
  readonly audience: string
}

export interface ServerConfig {
  readonly host: string
  readonly port: number
  /** Connection of the role that serves; never the owner's. */
  readonly appDatabaseUrl: string
  /** Where clients reach this server; null: where it listens. */
  readonly publicUrl: string | null
  /** Seals at rest the keys that sign tokens and what is sent to partners. */
  readonly installationKey: Uint8Array
  readonly externalIssuer: ExternalIssuer | null
  /** A demonstration: client secrets, introspection and the landing page are allowed. */
  readonly sandbox: boolean
  /** Which documents run; unless set, any in the sandbox and elsewhere those of the SDK and registered ones. */
  readonly documents?: DocumentRule
  readonly databaseConnections: number
  /** How long an owner's connector is waited for, in milliseconds; two seconds unless set. */
  readonly connectorDeadlineMs?: number
  /** Connection of the key store's owner; without it nothing can be hosted. */
  readonly keysDatabaseUrl?: string | null
  /** What wraps the keys of cases, kept apart from the key store. */
  readonly caseKeyRing?: KeyRing | null
}

export type Environment = Readonly<Record<string, string | undefined>>

const DEFAULT_PORT = 4000
const DEFAULT_CONNECTIONS = 16
const DEFAULT_CONNECTOR_DEADLINE_MS = 2_000
const DEFAULT_ACCESS_RECORD_MONTHS = 36

/** Everything `serve` needs, from the environment. */
export function readServerConfig(env: Environment): ServerConfig {
  const externalIssuer = readExternalIssuer(env)
  return {
    ...readAddress(env),
    appDatabaseUrl: databaseUrl(env, 'PASSERELLE_APP_DATABASE_URL'),
    // Needed beside an external issuer too: requests to connectors are signed all the same.
    installationKey: readInstallationKey(env),
    externalIssuer,
    sandbox: false,
    documents: readDocumentRule(env),
    databaseConnections: wholeNumber(env, 'PASSERELLE_DATABASE_CONNECTIONS', DEFAULT_CONNECTIONS, {
      least: 1,
      most: 500,
    }),
    connectorDeadlineMs: readConnectorDeadline(env),
    ...readKeyStore(env),
  }
}

function readDocumentRule(env: Environment): DocumentRule {
  const variable = 'PASSERELLE_DOCUMENTS'
  const rule = text(env, variable) ?? 'registered'
  if (rule === 'registered' || rule === 'any') return rule
  throw new ConfigError('CONFIG_INVALID', variable, 'it must be `registered` or `any`.')
}

/** How long an owner's connector is waited for, retry included, in milliseconds. */
export function readConnectorDeadline(env: Environment): number {
  return wholeNumber(env, 'PASSERELLE_CONNECTOR_DEADLINE_MS', DEFAULT_CONNECTOR_DEADLINE_MS, {
    least: 100,
    most: 30_000,
  })
}

/** How many months access records are kept. */
export function readAccessRecordMonths(env: Environment): number {
  return wholeNumber(env, 'PASSERELLE_ACCESS_RECORD_MONTHS', DEFAULT_ACCESS_RECORD_MONTHS, {
    least: 1,
    most: 240,
  })
}

/** A mail server, and who mail is from. */
export interface MailServer {
  readonly url: string
  readonly from: string
}

/** How e-mail leaves: both settings, or none and nobody is told by e-mail. */
export function readMailServer(env: Environment): MailServer | null {
  const url = text(env, 'PASSERELLE_SMTP_URL')
  if (url === undefined) return null
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new ConfigError(
      'CONFIG_INVALID',
      'PASSERELLE_SMTP_URL',
      'it must be smtps://user:password@host or smtp://….',
    )
  }
  const from = text(env, 'PASSERELLE_MAIL_FROM')
  if (from === undefined || !/^[^@\s<>]+@[^@\s<>]+$/.test(from)) {
    throw new ConfigError(
      from === undefined ? 'CONFIG_MISSING' : 'CONFIG_INVALID',
      'PASSERELLE_MAIL_FROM',
      'it must be the address that notices come from; it is needed with PASSERELLE_SMTP_URL.',
    )
  }
  return { url, from }
}

/** Where to listen and how clients name it. */
export function readAddress(env: Environment): Pick<ServerConfig, 'host' | 'port' | 'publicUrl'> {
  const publicUrl = env['PASSERELLE_PUBLIC_URL']
  return {
    host: text(env, 'HOST') ?? '127.0.0.1',
    port: wholeNumber(env, 'PORT', DEFAULT_PORT, { least: 0, most: 65_535 }),
    publicUrl: publicUrl === undefined ? null : webUrl(publicUrl, 'PASSERELLE_PUBLIC_URL').origin,
  }
}

/** The folder of everything this installation keeps outside the database. */
export function readDataFolder(env: Environment): string {
  return resolve(text(env, 'PASSERELLE_DATA') ?? '.passerelle')
}

/** A connection string that has to be there. */
export function databaseUrl(env: Environment, variable: string): string {
  const value = text(env, variable)
  if (value === undefined) {
    throw new ConfigError(
      'CONFIG_MISSING',
      variable,
      'set it to a PostgreSQL connection string, postgresql://role:password@host:port/database.',
    )
  }
  const protocol = URL.parse(value)?.protocol
  if (protocol !== 'postgresql:' && protocol !== 'postgres:') {
    throw new ConfigError('CONFIG_INVALID', variable, 'it must begin with postgresql://.')
  }
  return value
}

/** The key that seals what is kept in the database: from its variable, else from the data folder. */
export function readInstallationKey(env: Environment): Uint8Array {
  const variable = 'PASSERELLE_KEY'
  const written = text(env, variable) ?? keyFile(join(readDataFolder(env), 'key'))
  if (written === undefined) {
    throw new ConfigError(
      'CONFIG_MISSING',
      variable,
      'set it to 32 random bytes in base64url, or put them in the file `key` of the data folder.',
    )
  }
  const key = decodeKey(written)
  if (key === null) {
    throw new ConfigError('CONFIG_INVALID', variable, 'it must be 32 bytes in base64url.')
  }
  return key
}

const KEYS_DATABASE = 'PASSERELLE_KEYS_DATABASE_URL'
const KEY_RING = 'PASSERELLE_CASE_KEY_RING'

/** The key store and its key ring: both, or neither. */
export function readKeyStore(
  env: Environment,
): Required<Pick<ServerConfig, 'keysDatabaseUrl' | 'caseKeyRing'>> {
  if (text(env, KEYS_DATABASE) === undefined) return { keysDatabaseUrl: null, caseKeyRing: null }
  const caseKeyRing = readKeyRing(env)
  if (caseKeyRing !== null) return { keysDatabaseUrl: keysDatabaseUrl(env), caseKeyRing }
  throw new ConfigError(
    'CONFIG_MISSING',
    KEY_RING,
    'it is needed with PASSERELLE_KEYS_DATABASE_URL. `passerelle keys rotate --new` makes the file `case-key-ring` of the data folder.',
  )
}

/** Connection of the key store's owner. */
export function keysDatabaseUrl(env: Environment): string {
  return databaseUrl(env, KEYS_DATABASE)
}

/** The key ring: from its variable, else from the data folder; null when it is in neither. */
export function readKeyRing(env: Environment): KeyRing | null {
  const written = text(env, KEY_RING)
  try {
    if (written !== undefined) return KeyRing.ofText(written)
    const path = keyRingFile(env)
    return existsSync(path) ? KeyRing.ofFile(path) : null
  } catch (error) {
    if (!(error instanceof KeyRingInvalid)) throw error
    throw new ConfigError('CONFIG_INVALID', KEY_RING, error.message)
  }
}

/** Where the key ring is when its variable is not set. */
export function keyRingFile(env: Environment): string {
  return join(readDataFolder(env), 'case-key-ring')
}

/** Whether the key ring is in its variable, and the file does not count. */
export function hasKeyRingSetting(env: Environment): boolean {
  return text(env, KEY_RING) !== undefined
}

function keyFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return undefined
  }
}

function readExternalIssuer(env: Environment): ExternalIssuer | null {
  const issuer = text(env, 'PASSERELLE_ISSUER')
  if (issuer === undefined) return null
  const audience = text(env, 'PASSERELLE_AUDIENCE')
  const jwks = text(env, 'PASSERELLE_JWKS_URL')
  if (audience === undefined || jwks === undefined) {
    throw new ConfigError(
      'CONFIG_MISSING',
      audience === undefined ? 'PASSERELLE_AUDIENCE' : 'PASSERELLE_JWKS_URL',
      'it is needed with PASSERELLE_ISSUER.',
    )
  }
  return { issuer, audience, jwksUrl: webUrl(jwks, 'PASSERELLE_JWKS_URL') }
}

function text(env: Environment, variable: string): string | undefined {
  const value = env[variable]?.trim()
  return value === '' ? undefined : value
}

function webUrl(value: string, variable: string): URL {
  const url = URL.parse(value)
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new ConfigError('CONFIG_INVALID', variable, 'it must be an http or https address.')
  }
  return url
}

function wholeNumber(
  env: Environment,
  variable: string,
  otherwise: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const value = text(env, variable)
  if (value === undefined) return otherwise
  const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN
  if (!(number >= least && number <= most)) {
    throw new ConfigError(
      'CONFIG_INVALID',
      variable,
      `it must be a whole number from ${least} to ${most}.`,
    )
  }
  return number
}
