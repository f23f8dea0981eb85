import { newId } from '@passerelle/schema'
import pg from 'pg'

/** A client as an operator sees it: no key, no hash. */
export interface ListedClient {
  readonly clientId: string
  readonly name: string
  readonly partnerId: string
  readonly partnerName: string
  readonly status: string
  readonly authMethod: string
  readonly scopes: readonly string[]
}

/** A client to register. */
export interface NewClient {
  readonly partnerId: string
  readonly clientId: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly jwks: object | null
  readonly secretHash: string | null
}

/** Clients as the owner of the database keeps them. */
export async function withOwner<Result>(
  ownerUrl: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function listClients(
  owner: pg.Client,
  partnerId: string | null,
): Promise<readonly ListedClient[]> {
  const { rows } = await owner.query<ListedClient>(
    `select c.client_id as "clientId", c.name, c.partner_id as "partnerId", p.name as "partnerName", c.status,
       c.auth_method as "authMethod", c.scopes
     from client c join partner p on p.id = c.partner_id where $1::uuid is null or c.partner_id = $1
     order by p.name, c.client_id`,
    [partnerId],
  )
  return rows
}

/** Registers a client; false when there is no such partner or the identifier is taken. */
export async function addClient(owner: pg.Client, client: NewClient): Promise<boolean> {
  const { rowCount } = await owner.query(
    `insert into client (id, partner_id, client_id, name, scopes, auth_method, jwks, secret_hash, created_at, updated_at)
     select $1, p.id, $3, $4, $5, $6, $7, $8, now(), now() from partner p where p.id = $2
     on conflict (client_id) do nothing`,
    [
      newId(),
      client.partnerId,
      client.clientId,
      client.name,
      client.scopes,
      client.jwks === null ? 'client_secret_basic' : 'private_key_jwt',
      client.jwks === null ? null : JSON.stringify(client.jwks),
      client.secretHash,
    ],
  )
  return rowCount === 1
}

/** False when there is no such client. */
export async function setClientStatus(
  owner: pg.Client,
  clientId: string,
  status: 'ACTIVE' | 'SUSPENDED',
): Promise<boolean> {
  const { rowCount } = await owner.query(
    'update client set status = $2, updated_at = now() where client_id = $1',
    [clientId, status],
  )
  return rowCount === 1
}
