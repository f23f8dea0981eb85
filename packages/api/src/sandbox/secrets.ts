import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { hashSecret } from '../auth/client-secret.ts'
import { type DemoPartner, demoNetworks } from './demo/index.ts'
import { clientRowId, partnerId } from './network-rows.ts'

/** A client of the demonstration with its secret in clear: told once, kept as a hash. */
export interface SeededClient {
  readonly partnerId: string
  readonly partnerName: string
  readonly partnerKind: string
  /** The partner's territory in words. */
  readonly territory: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scopes: readonly string[]
}

/** Gives every client of the demonstration a new random secret; the ones before no longer work. */
export async function renewSecrets(client: pg.Client): Promise<readonly SeededClient[]> {
  const fresh = demoNetworks.flatMap(({ partners }) => partners).map(withSecret)
  const hashes = await Promise.all(fresh.map(({ clientSecret }) => hashSecret(clientSecret)))
  await client.query(
    `update client c set secret_hash = fresh.hash, updated_at = now()
     from unnest($1::uuid[], $2::text[]) as fresh(id, hash) where c.id = fresh.id`,
    [fresh.map(({ clientId }) => clientRowId(clientId)), hashes],
  )
  return fresh
}

function withSecret(partner: DemoPartner): SeededClient {
  const { clientId, scopes } = partner.client
  return {
    partnerId: partnerId(partner.slug),
    partnerName: partner.name,
    partnerKind: partner.kind,
    territory: partner.territory,
    clientId,
    clientSecret: randomBytes(32).toString('base64url'),
    scopes,
  }
}
