import { createConnector } from '@passerelle/sdk/connector'

// create table passerelle_request (id text primary key, expires_at timestamptz not null)
export const connector = createConnector({
  partnerId,
  keys,
  facets,
  seen: async (id, expiresAt) => {
    const { rowCount } = await database.query(
      'insert into passerelle_request values ($1, to_timestamp($2)) on conflict do nothing',
      [id, expiresAt / 1000],
    )
    return rowCount === 0 // no new row: it was there
  },
})

declare const partnerId: string
declare const keys: string
declare const facets: import('@passerelle/sdk/connector').ConnectorFacets
declare const database: {
  query(text: string, values: readonly unknown[]): Promise<{ readonly rowCount: number }>
}
