import { randomBytes, randomUUID } from 'node:crypto'
import { OAUTH_SCOPES } from '@passerelle/schema'
import { exportSPKI, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose'
import type pg from 'pg'
import { SigningKeys } from '../../src/auth/index.ts'
import { CANARY, type TokenKind } from './bad-input.ts'

interface Caller {
  readonly clientId: string
  readonly partnerId: string
}

export interface TokenSubjects {
  readonly good: Caller
  readonly suspendedClient: Caller
  readonly suspendedPartner: Caller
}

/** Tokens of every kind, those that must pass and those that must not, by the server's own key. */
export async function makeTokens(
  pool: pg.Pool,
  installationKey: Uint8Array,
  url: string,
  subjects: TokenSubjects,
): Promise<ReadonlyMap<TokenKind, string | null>> {
  const keys = new SigningKeys(pool, installationKey)
  await keys.refresh()
  const [jwk] = keys.privateKeys
  if (jwk?.kid === undefined) throw new Error('the server has no key')
  const { kid } = jwk
  const key = await importJWK(jwk, 'ES256')
  const stranger = await generateKeyPair('ES256')
  const now = Math.floor(Date.now() / 1000)
  const claims = ({ clientId, partnerId }: Caller): JWTPayload => ({
    iss: url,
    aud: `${url}/graphql`,
    sub: clientId,
    client: clientId,
    partner: partnerId,
    scope: OAUTH_SCOPES.join(' '),
    note: CANARY,
    iat: now,
    exp: now + 280,
  })
  const sign = (more: JWTPayload, header: object = {}, signer: typeof key = key) =>
    new SignJWT({ ...claims(subjects.good), ...more })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid, ...header })
      .sign(signer)
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const { d: _private, ...publicJwk } = jwk
  const publicKey = await importJWK(publicJwk, 'ES256')
  if (publicKey instanceof Uint8Array) throw new TypeError('a public key is expected')
  const secret = new TextEncoder().encode(await exportSPKI(publicKey))
  const good = await sign({})
  const without = async (name: string): Promise<string> => {
    const { [name]: _left, ...rest } = claims(subjects.good)
    return new SignJWT(rest).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid }).sign(key)
  }
  const hs256 = new SignJWT(claims(subjects.good))
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid })
    .sign(secret)
  return new Map<TokenKind, string | null>([
    ['good', good],
    ['none', null],
    ['garbage', CANARY],
    ['alg-none', `${part({ alg: 'none', typ: 'at+jwt' })}.${part(claims(subjects.good))}.`],
    ['hs256', await hs256],
    ['expired', await sign({ iat: now - 900, exp: now - 600 })],
    ['not-yet', await sign({ nbf: now + 86_400 })],
    ['wrong-audience', await sign({ aud: `https://ailleurs.example/${CANARY}` })],
    ['wrong-issuer', await sign({ iss: 'https://ailleurs.example' })],
    ['wrong-type', await sign({}, { typ: 'JWT' })],
    ['wrong-signature', await sign({}, {}, stranger.privateKey)],
    ['unknown-key', await sign({}, { kid: CANARY })],
    ['no-expiry', await without('exp')],
    ['no-issue-date', await without('iat')],
    ['client-is-text', await sign({ client: CANARY })],
    ['partner-is-text', await sign({ partner: CANARY })],
    ['unknown-client', await sign({ client: randomUUID() })],
    ['suspended-client', await sign(claims(subjects.suspendedClient))],
    ['suspended-partner', await sign(claims(subjects.suspendedPartner))],
    ['no-scopes', await sign({ scope: '' })],
    ['reader', await sign({ scope: 'cases:read referrals:read' })],
    ['cut', good.slice(0, -12)],
    ['huge', randomBytes(6_750).toString('base64url')],
  ])
}
