import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import express from 'express'
import { Hono } from 'hono'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Changes, Network, told } from '../../test-support/connector/network.ts'
import { bodyOf, data, network } from '../../test-support/webhooks/sender.ts'
import { createWebhookHandler, toNodeHandler, type WebhookEvent } from './index.ts'

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}/webhooks`
}

type Handler = ReturnType<typeof createWebhookHandler>

const servers: readonly (readonly [string, (handler: Handler) => Server])[] = [
  ['node:http', (handler) => createServer(toNodeHandler(handler))],
  [
    'Express',
    (handler) => {
      const app = express().post('/webhooks', toNodeHandler(handler)).use(express.json())
      return createServer(app)
    },
  ],
  [
    'Express after express.raw()',
    (handler) => {
      const app = express().use(express.raw({ type: '*/*' }))
      return createServer(app.post('/webhooks', toNodeHandler(handler)))
    },
  ],
  [
    'Hono',
    (handler) => {
      const app = new Hono().post('/webhooks', ({ req }) => handler(req.raw))
      return createServer(getRequestListener(app.fetch))
    },
  ],
  ['a bare fetch handler', (handler) => createServer(getRequestListener(handler))],
]

describe.each(servers)('over %s', (_, serverOf) => {
  test('a delivery arrives as it was sent, and every refusal with its status and code', async () => {
    const events: WebhookEvent[] = []
    const on = {
      'referral.accepted': (event: WebhookEvent) => events.push(event),
      'referral.rejected': () => Promise.reject(new Error('database away')),
    } as const
    const url = await listening(serverOf(createWebhookHandler({ keys: network.publicKey, on })))
    const post = async (changes: Changes = {}, event: Parameters<typeof bodyOf>[0] = data) => {
      const signed = bodyOf(event)
      const { status, json } = await told(
        await fetch(network.raw(signed, { id: data.id, ...changes }, url)),
      )
      return [status, json.error]
    }
    const accented = { ...data, codes: { state: 'ACCEPTED', note: 'É𝄞' } }
    expect(await post({}, accented)).toEqual([204, undefined])
    expect(events).toEqual([accented])
    expect(await post({ headers: { 'webhook-signature': '' } })).toEqual([401, 'SIGNATURE_MISSING'])
    expect(await post({ signers: [new Network()] })).toEqual([401, 'SIGNATURE_INVALID'])
    expect(await post({ body: '{}' })).toEqual([401, 'SIGNATURE_INVALID'])
    const stale = { at: Date.now() - 310_000 }
    expect(await post(stale)).toEqual([401, 'TIMESTAMP_OUT_OF_RANGE'])
    const failing = { ...data, type: 'referral.rejected' }
    expect(await post({}, failing)).toEqual([500, 'HANDLER_FAILED'])
    expect(await post({}, { ...data, type: 'referral.invented' })).toEqual([204, undefined])
    expect(events).toHaveLength(1)
  })
})

test('the adapter for Node says that the body was read when express.json() ran before it', async () => {
  const handler = createWebhookHandler({ keys: network.publicKey, on: {} })
  const app = express().use(express.json()).post('/webhooks', toNodeHandler(handler))
  const url = await listening(createServer(app))
  const answer = await told(await fetch(network.raw(bodyOf(), {}, url)))
  expect([answer.status, answer.json]).toEqual([500, { error: 'BODY_ALREADY_READ' }])
})
