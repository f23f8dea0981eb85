import { createWebhookHandler, fetchKeys, toNodeHandler } from '@passerelle/sdk/webhooks'

const handler = createWebhookHandler({
  keys: fetchKeys('https://passerelle.example.org'), // or secrets: 'whsec_…', or both
  on: {
    'referral.accepted': ({ subjectId }) => refresh(subjectId), // read what it is now
    'referral.rejected': ({ subjectId, codes }) => refresh(subjectId, codes['reasonCode']),
  },
  onUnknown: ({ type }) => log.info({ type }), // what `on` leaves out, types to come among them
  onError: ({ event, error }) => log.error({ id: event?.id, error }),
})

createServer(toNodeHandler(handler)).listen(8080) // node:http
app.post('/webhooks', toNodeHandler(handler)) // Express, before express.json()
hono.post('/webhooks', ({ req }) => handler(req.raw)) // Hono
export const POST = handler // Next.js, Deno, Bun, edge: a Request in, a Response out

declare function refresh(id: string, reason?: string): Promise<void>
declare const log: Readonly<Record<'info' | 'error', (entry: object) => void>>
declare const createServer: typeof import('node:http').createServer
declare const hono: import('hono').Hono
declare const app: import('express').Express
