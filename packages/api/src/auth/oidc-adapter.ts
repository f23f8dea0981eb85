import type { Adapter, AdapterPayload } from 'oidc-provider'
import { errors } from 'oidc-provider'
import type pg from 'pg'
import { findClient } from './client.store.ts'

interface AdapterOptions {
  readonly pool: pg.Pool
  /** Whether clients may authenticate with a secret. */
  readonly clientSecrets: boolean
}

/** What the authorization server stores, in table oidc_payload; clients come from their own table. */
export function oidcAdapter(options: AdapterOptions): (model: string) => Adapter {
  return (model) => (model === 'Client' ? clientAdapter(options) : payloadAdapter(model, options))
}

function payloadAdapter(model: string, { pool }: AdapterOptions): Adapter {
  return {
    async upsert(id, payload, expiresIn = 0) {
      const expiresAt = expiresIn > 0 ? new Date(Date.now() + expiresIn * 1000) : null
      const replay = model === 'ReplayDetection'
      // Two processes may look for the same assertion before either has marked it: the mark itself
      // decides which of them came first.
      const { rowCount } = await pool.query(
        `insert into oidc_payload as old (kind, id, payload, grant_id, expires_at) values ($1, $2, $3, $4, $5)
         on conflict (kind, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
           expires_at = excluded.expires_at, consumed_at = null
         where not $6 or old.expires_at < now()`,
        [model, id, payload, payload.grantId ?? null, expiresAt, replay],
      )
      if (rowCount === 0) {
        throw new errors.InvalidClientAuth('client assertion tokens must only be used once')
      }
    },
    async find(id) {
      const { rows } = await pool.query<{ payload: AdapterPayload; consumed_at: Date | null }>(
        `select payload, consumed_at from oidc_payload
         where kind = $1 and id = $2 and (expires_at is null or expires_at > now())`,
        [model, id],
      )
      const [row] = rows
      if (row === undefined) return undefined
      return row.consumed_at === null ? row.payload : { ...row.payload, consumed: true }
    },
    async consume(id) {
      await pool.query('update oidc_payload set consumed_at = now() where kind = $1 and id = $2', [
        model,
        id,
      ])
    },
    async destroy(id) {
      await pool.query('delete from oidc_payload where kind = $1 and id = $2', [model, id])
    },
    async revokeByGrantId(grantId) {
      await pool.query('delete from oidc_payload where grant_id = $1', [grantId])
    },
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
  }
}

function clientAdapter({ pool, clientSecrets }: AdapterOptions): Adapter {
  return {
    async find(clientId) {
      const client = await findClient(pool, clientId)
      if (client === null || !client.inForce) return undefined
      const common = {
        client_id: client.clientId,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        scope: client.scopes.join(' '),
        token_endpoint_auth_method: client.authMethod,
        passerelle_client: client.id,
        passerelle_partner: client.partnerId,
      }
      if (client.authMethod === 'private_key_jwt') {
        return client.jwks === null ? undefined : { ...common, jwks: client.jwks }
      }
      if (!clientSecrets || client.secretHash === null) return undefined
      return { ...common, client_secret: client.secretHash }
    },
    upsert: refuse,
    consume: refuse,
    destroy: refuse,
    revokeByGrantId: refuse,
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
  }
}

async function refuse(): Promise<never> {
  throw new Error('clients are registered by the command line alone')
}
