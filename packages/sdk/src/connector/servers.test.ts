import { once } from 'node:events'
import { Agent, createServer, type RequestListener, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import express from 'express'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type Changes, Network, owner, quotient } from '../../test-support/connector/network.ts'
import { serve } from '../../test-support/server.ts'
import { createConnector, toNodeHandler } from './index.ts'

vi.mock('@passerelle/sdk/connector', () => import('./index.ts'))

const network = new Network()
const fields = ['quotientFamilial', 'benefitsInPayment']
const items = [quotient('CAF-1001', fields), quotient('CAF-none', fields)]

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}/passerelle`
}

/** The connector of the guide, which reads the network's keys from its own address. */
async function guide<Module>(load: () => Promise<Module>): Promise<Module> {
  const keys = [{ id: 'k1', publicKey: network.publicKey, retiresAt: null }]
  const { url } = await serve(({ path }) =>
    path === '/.well-known/passerelle-keys' ? { body: { keys } } : { status: 404 },
  )
  vi.resetModules()
  vi.stubEnv('PASSERELLE_URL', url)
  vi.stubEnv('PASSERELLE_PARTNER_ID', owner)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  return load()
}

const servers: readonly (readonly [string, () => Promise<string>])[] = [
  [
    'node:http',
    async () => {
      const { server } = await guide(() => import('../../test-support/connector/node.ts'))
      return listening(server)
    },
  ],
  [
    'Express',
    async () => {
      const { app } = await guide(() => import('../../test-support/connector/express.ts'))
      return listening(createServer(app))
    },
  ],
  [
    'Hono',
    async () => {
      const { app } = await guide(() => import('../../test-support/connector/hono.ts'))
      return listening(createServer(getRequestListener(app.fetch)))
    },
  ],
  [
    'a bare fetch handler',
    async () => {
      const { POST } = await guide(() => import('../../test-support/connector/fetch.ts'))
      return listening(createServer(getRequestListener(POST)))
    },
  ],
]

describe.each(servers)('over %s', (_, start) => {
  test('the connector of the guide answers what the network asks, and no more', async () => {
    const { status, json, text } = await network.post(await start(), items)
    expect(status).toBe(200)
    expect(json.items).toEqual([
      {
        status: 'OK',
        asOf: '2026-01-31T09:30:00.000Z',
        values: {
          quotientFamilial: 512,
          benefitsInPayment: [{ benefit: 'RSA', since: '2025-03-01' }],
        },
      },
      { status: 'UNAVAILABLE' },
    ])
    expect(text).not.toContain('CANARY')
  })

  test('every refusal arrives with its status and code', async () => {
    const url = await start()
    const post = async (changes: Changes) => {
      const { status, json } = await network.post(url, items, changes)
      return [status, json.error]
    }
    expect(await post({ headers: { 'webhook-signature': '' } })).toEqual([401, 'SIGNATURE_MISSING'])
    expect(await post({ signers: [new Network()] })).toEqual([401, 'SIGNATURE_INVALID'])
    expect(await post({ body: '{}' })).toEqual([401, 'SIGNATURE_INVALID'])
    const stale = { at: Date.now() - 310_000 }
    expect(await post(stale)).toEqual([401, 'TIMESTAMP_OUT_OF_RANGE'])
    expect(await post({ id: 'msg_1' })).toEqual([200, undefined])
    expect(await post({ id: 'msg_1' })).toEqual([409, 'REPLAYED'])
    expect(await post({ body: 'x'.repeat(3 * 2 ** 20) })).toEqual([413, 'TOO_LARGE'])
    // The connection is still good for the next one.
    expect(await post({})).toEqual([200, undefined])
  })
})

describe('the adapter for Node', () => {
  const facets = { familyBenefits: () => [{ quotientFamilial: 1 }, null] }
  const connector = () => createConnector({ partnerId: owner, keys: network.publicKey, facets })

  test('takes the body of express.raw(), as bytes and as a text', async () => {
    for (const parser of [express.raw({ type: '*/*' }), express.text({ type: '*/*' })]) {
      const app = express().use(parser).post('/passerelle', toNodeHandler(connector()))
      const url = await listening(createServer(app))
      expect(await network.post(url, items)).toMatchObject({ status: 200 })
      expect(await network.post(url, items, { body: 'é' })).toMatchObject({ status: 401 })
    }
  })

  test('says that the body was read when express.json() ran before it', async () => {
    const app = express().use(express.json()).post('/passerelle', toNodeHandler(connector()))
    const url = await listening(createServer(app))
    const { status, json } = await network.post(url, items)
    expect([status, json]).toEqual([500, { error: 'BODY_ALREADY_READ' }])
  })

  test('takes a body that comes in pieces, with letters cut in two', async () => {
    const url = await listening(createServer(toNodeHandler(connector())))
    const sent = network.request([quotient('É-1'), quotient('É-2')])
    const body = Buffer.from(await sent.text())
    const headers = { ...Object.fromEntries(sent.headers), 'transfer-encoding': 'chunked' }
    const status = await new Promise((resolve, reject) => {
      const outgoing = request(url, { method: 'POST', headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      outgoing.on('error', reject)
      const pieces = [...body].map((byte) => Uint8Array.of(byte))
      for (const piece of pieces) outgoing.write(piece)
      outgoing.end()
    })
    expect(status).toBe(200)
  })

  test.each(['GET', 'HEAD', 'PUT', 'TRACE', 'OPTIONS'])('refuses %s', async (method) => {
    const url = await listening(createServer(toNodeHandler(connector())))
    const answer = await new Promise((resolve, reject) => {
      const outgoing = request(url, { method }, ({ statusCode, headers }) =>
        resolve([statusCode, headers.allow]),
      )
      outgoing.on('error', reject)
      outgoing.end()
    })
    expect(answer).toEqual([405, 'POST'])
  })

  test('lets who sends too much finish, and takes the next request on the same connection', async () => {
    const url = await listening(createServer(toNodeHandler(connector())))
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    onTestFinished(() => agent.destroy())
    const post = async (changes: Changes) => {
      const sent = network.request(items, changes)
      const headers = Object.fromEntries(sent.headers)
      const outgoing = request(url, { agent, method: 'POST', headers })
      outgoing.end(new Uint8Array(await sent.arrayBuffer()))
      const [[response]] = await Promise.all([once(outgoing, 'response'), once(outgoing, 'finish')])
      response.resume()
      await once(response, 'end')
      return [response.statusCode, outgoing.reusedSocket]
    }
    expect(await post({ body: 'x'.repeat(2 ** 24) })).toEqual([413, false])
    expect(await post({})).toEqual([200, true])
  })

  test('outlives a sender that hangs up', async () => {
    const listener: RequestListener = toNodeHandler(connector())
    const ended: Promise<void>[] = []
    const url = await listening(
      createServer((incoming, outgoing) => {
        ended.push(Promise.resolve(listener(incoming, outgoing)))
      }),
    )
    const { headers } = network.request(items)
    const outgoing = request(url, { method: 'POST', headers: Object.fromEntries(headers) })
    outgoing.on('error', () => undefined)
    outgoing.write('{')
    await vi.waitFor(() => expect(ended).toHaveLength(1))
    outgoing.destroy()
    await Promise.all(ended)
    expect(await network.post(url, items)).toMatchObject({ status: 200 })
  })
})
