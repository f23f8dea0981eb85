import type pg from 'pg'

/** What is known of a client before it has proved who it is. */
export interface RegisteredClient {
  readonly id: string
  readonly partnerId: string
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly authMethod: 'private_key_jwt' | 'client_secret_basic'
  readonly jwks: { readonly keys: readonly object[] } | null
  readonly secretHash: string | null
  /** False while the client or its partner is suspended. */
  readonly inForce: boolean
}

/** Finds a client by its public identifier; nobody is bound yet, so a function of the database answers. */
export async function findClient(
  pool: pg.Pool,
  clientId: string,
): Promise<RegisteredClient | null> {
  if (clientId.length > 200 || clientId.includes('\0')) return null
  const { rows } = await pool.query<RegisteredClient>({
    name: 'auth_find_client',
    text: `select id, partner_id as "partnerId", client_id as "clientId", scopes, auth_method as "authMethod",
      jwks, secret_hash as "secretHash", in_force as "inForce" from passerelle_find_client($1)`,
    values: [clientId],
  })
  return rows[0] ?? null
}
