import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isId, newId, OAUTH_SCOPES } from '@passerelle/schema'
import { importJWK, type JWK } from 'jose'
import { hashSecret } from '../auth/index.ts'
import { addClient, listClients, setClientStatus, withOwner } from './client.store.ts'
import { Misused, NoSuchThing } from './exit-codes.ts'

export interface CreateOptions {
  readonly partner: string
  readonly name: string
  readonly scope: readonly string[]
  readonly clientId?: string
  /** File with the client's public keys. */
  readonly jwks?: string
}

/** Registers a program of a partner; without keys it gets a secret, told this once. */
export async function createClient(ownerUrl: string, options: CreateOptions): Promise<object> {
  if (!isId(options.partner)) throw new NoSuchThing('There is no such partner.')
  const known: ReadonlySet<string> = new Set(OAUTH_SCOPES)
  const unknown = options.scope.filter((scope) => !known.has(scope))
  if (unknown.length > 0 || options.scope.length === 0) {
    throw new Misused(`--scope takes some of: ${OAUTH_SCOPES.join(' ')}`)
  }
  const clientId = options.clientId ?? newId()
  if (!/^[A-Za-z0-9._-]{3,100}$/.test(clientId)) {
    throw new Misused('--client-id takes 3 to 100 letters, digits, dots, dashes and underscores.')
  }
  const jwks = options.jwks === undefined ? null : await readPublicKeys(options.jwks)
  const secret = jwks === null ? randomBytes(32).toString('base64url') : null
  const added = await withOwner(ownerUrl, async (owner) =>
    addClient(owner, {
      partnerId: options.partner,
      clientId,
      name: options.name,
      scopes: options.scope,
      jwks,
      secretHash: secret === null ? null : await hashSecret(secret),
    }),
  )
  if (!added) throw new NoSuchThing('There is no such partner, or the client identifier is taken.')
  return { clientId, ...(secret === null ? {} : { clientSecret: secret }) }
}

/** Suspends a client, or lets it act again; either counts from its next request. */
export async function changeStatus(
  ownerUrl: string,
  clientId: string,
  status: 'ACTIVE' | 'SUSPENDED',
): Promise<object> {
  const changed = await withOwner(ownerUrl, (owner) => setClientStatus(owner, clientId, status))
  if (!changed) throw new NoSuchThing('There is no such client.')
  return { clientId, status }
}

export async function list(ownerUrl: string, partnerId: string | undefined): Promise<object> {
  if (partnerId !== undefined && !isId(partnerId))
    throw new NoSuchThing('There is no such partner.')
  return withOwner(ownerUrl, (owner) => listClients(owner, partnerId ?? null))
}

async function readPublicKeys(path: string): Promise<{ readonly keys: readonly JWK[] }> {
  let parsed: { readonly keys?: readonly JWK[] }
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'))
  } catch {
    throw new Misused('--jwks takes a file that holds a JSON Web Key Set.')
  }
  const { keys } = parsed
  if (!Array.isArray(keys) || keys.length === 0) {
    throw new Misused('The key set holds no key: it looks like {"keys": [ … ]}.')
  }
  for (const key of keys) {
    // A private key that was shown to us is a private key no more.
    if ('d' in key || 'k' in key)
      throw new Misused('The key set holds a private key. Send the public part.')
    await importJWK(key, key.alg ?? 'ES256').catch(() => {
      throw new Misused('A key of the set cannot be read.')
    })
  }
  return { keys }
}
