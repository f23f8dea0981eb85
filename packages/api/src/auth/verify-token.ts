import { hash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { type Actor, isId, OAUTH_SCOPES, RequestError, type WidgetCode } from '@passerelle/schema'
import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type pg from 'pg'
import { BoundedCache } from '../bounded-cache.ts'
import type { ExternalIssuer } from '../config.ts'
import { findClient } from './client.store.ts'
import type { SigningKeys } from './signing-keys.ts'
import { SIGNING_ALGORITHM } from './token.ts'

const CLOCK_TOLERANCE_SECONDS = 5
const REMEMBERED_TOKENS = 2_000
const EXTERNAL_ALGORITHMS = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA']

type Caller = Omit<Actor, 'agent'>
/** What a verified token says; null when it names nobody we know. */
type ReadClaims = (claims: JWTPayload) => Promise<Caller | null>

/** Says who calls, from the request's headers; told an origin whose pages may read the answer, whatever it is. */
export type Authenticate = (
  headers: IncomingHttpHeaders,
  allowOrigin?: (origin: string) => void,
) => Promise<Authenticated>

/** Who calls, and until when its token says so, in milliseconds since 1970. */
export interface Authenticated extends Actor {
  readonly expiresAt: number
  /** The widgets whose operations alone it may ask; absent for a program. */
  readonly widgets?: readonly WidgetCode[]
}

interface Remembered {
  readonly caller: Caller
  readonly expiresAt: number
}

interface Issuer {
  readonly issuer: string
  readonly audience: string
  readonly algorithms: readonly string[]
  readonly typ?: string
  readonly key: JWTVerifyGetKey
  readonly read: ReadClaims
}

/** Trusts the tokens of the embedded authorization server. */
export function authenticateLocally(options: {
  readonly keys: SigningKeys
  readonly issuer: string
  readonly audience: string
}): Authenticate {
  const { keys, issuer, audience } = options
  return authenticator({
    issuer,
    audience,
    algorithms: [SIGNING_ALGORITHM],
    typ: 'at+jwt',
    key: async ({ kid }) => {
      const key = kid === undefined ? null : await keys.verifyingKey(kid)
      if (key === null) throw new Error('no such key')
      return key
    },
    read: async ({ client, partner, scope }) =>
      typeof client === 'string' && typeof partner === 'string' && isId(client) && isId(partner)
        ? { clientId: client, partnerId: partner, scopes: scopesOf(scope) }
        : null,
  })
}

/** Trusts the tokens of another authorization server; who a client is still stands in our database. */
export function authenticateExternally(
  { issuer, audience, jwksUrl }: ExternalIssuer,
  pool: pg.Pool,
): Authenticate {
  return authenticator({
    issuer,
    audience,
    algorithms: EXTERNAL_ALGORITHMS,
    key: createRemoteJWKSet(jwksUrl),
    read: async (claims) => {
      const name = claims['client_id'] ?? claims['azp']
      const client = typeof name === 'string' ? await findClient(pool, name) : null
      if (client === null) return null
      const allowed = new Set(client.scopes)
      const scopes = [...scopesOf(claims['scope'])].filter((scope) => allowed.has(scope))
      return { clientId: client.id, partnerId: client.partnerId, scopes: new Set(scopes) }
    },
  })
}

function authenticator(issuer: Issuer): Authenticate {
  // Only the signature's result is remembered: status is checked by the database on each request.
  const remembered = new BoundedCache<string, Remembered>(REMEMBERED_TOKENS)
  return async (headers) => {
    const token = bearerToken(headers)
    const fingerprint = hash('sha256', token, 'base64url')
    const known = remembered.get(fingerprint)
    if (known !== undefined && known.expiresAt > Date.now()) {
      return { ...known.caller, agent: agentOf(headers), expiresAt: known.expiresAt }
    }
    const { caller, expiresAt } = await verify(issuer, token)
    remembered.set(fingerprint, { caller, expiresAt })
    return { ...caller, agent: agentOf(headers), expiresAt }
  }
}

async function verify(issuer: Issuer, token: string): Promise<Remembered> {
  const claims = await jwtVerify(token, issuer.key, {
    issuer: issuer.issuer,
    audience: issuer.audience,
    algorithms: [...issuer.algorithms],
    requiredClaims: ['exp', 'iat'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    ...(issuer.typ === undefined ? {} : { typ: issuer.typ }),
  }).then(
    ({ payload }) => payload,
    // Whatever is wrong with it, the caller learns only that it will not do.
    () => null,
  )
  const caller = claims === null ? null : await issuer.read(claims)
  if (claims?.exp === undefined || caller === null) throw new RequestError('UNAUTHENTICATED')
  return { caller, expiresAt: claims.exp * 1000 }
}

function bearerToken({ authorization }: IncomingHttpHeaders): string {
  const [, token] = /^Bearer ([A-Za-z0-9._~+/-]{1,8192}=*)$/i.exec(authorization ?? '') ?? []
  if (token === undefined) throw new RequestError('UNAUTHENTICATED')
  return token
}

const KNOWN_SCOPES: ReadonlySet<string> = new Set(OAUTH_SCOPES)

function scopesOf(scope: unknown): ReadonlySet<string> {
  return new Set(
    typeof scope === 'string' ? scope.split(' ').filter((name) => KNOWN_SCOPES.has(name)) : [],
  )
}

/** The agent a client acts for; whether the partner knows it is the database's to say. */
function agentOf(headers: IncomingHttpHeaders): string | null {
  const agent = headers['passerelle-agent']
  if (agent === undefined) return null
  if (typeof agent !== 'string' || !/^[\x20-\x7e]{1,64}$/.test(agent)) {
    throw new RequestError('AGENT_UNKNOWN')
  }
  return agent
}
