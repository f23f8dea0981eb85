import { createConnector, fetchKeys, toNodeHandler } from '@passerelle/sdk/connector'

const connector = createConnector({
  partnerId, // yours, of passerelle.viewer.get(): requests for another's facts are refused
  keys: fetchKeys('https://passerelle.example.org'), // the network's, read again as they rotate
  facets: {
    familyBenefits: async ({ items }) => {
      const found = await households.byReference(items.map(({ ref }) => ref)) // one query for all
      return items.map(({ ref }) => found.get(ref)) // undefined: nothing under this reference
    },
  },
  onError: ({ facet, requestId, error }) => log.error({ facet, requestId, error }),
})

createServer(toNodeHandler(connector)).listen(8080) // node:http
app.post('/passerelle', toNodeHandler(connector)) // Express, before express.json()
hono.post('/passerelle', ({ req }) => connector(req.raw)) // Hono
export const POST = connector // Next.js, Deno, Bun, edge: a Request in, a Response out

declare const partnerId: string
declare const households: {
  byReference(
    references: readonly string[],
  ): Promise<ReadonlyMap<string, import('@passerelle/sdk/connector').FacetAnswer<'familyBenefits'>>>
}
declare const log: { error(line: object): void }
declare const createServer: typeof import('node:http').createServer
declare const hono: import('hono').Hono
declare const app: import('express').Express
