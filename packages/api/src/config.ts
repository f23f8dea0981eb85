import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { decodeKey } from './auth/installation-key.ts'

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
  /** Seals the signing keys at rest; null only when an external issuer is trusted. */
  readonly installationKey: Uint8Array | null
  readonly externalIssuer: ExternalIssuer | null
  /** A demonstration: client secrets, introspection and the landing page are allowed. */
  readonly sandbox: boolean
  readonly databaseConnections: number
}

export type Environment = Readonly<Record<string, string | undefined>>

const DEFAULT_PORT = 4000
const DEFAULT_CONNECTIONS = 16

/** Everything `serve` needs, from the environment. */
export function readServerConfig(env: Environment): ServerConfig {
  const externalIssuer = readExternalIssuer(env)
  return {
    ...readAddress(env),
    appDatabaseUrl: databaseUrl(env, 'PASSERELLE_APP_DATABASE_URL'),
    installationKey: externalIssuer === null ? readInstallationKey(env) : null,
    externalIssuer,
    sandbox: false,
    databaseConnections: wholeNumber(env, 'PASSERELLE_DATABASE_CONNECTIONS', DEFAULT_CONNECTIONS, {
      least: 1,
      most: 500,
    }),
  }
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

function readInstallationKey(env: Environment): Uint8Array {
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
