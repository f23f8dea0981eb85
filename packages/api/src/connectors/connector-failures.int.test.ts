import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { ConnectorAnswer } from '@passerelle/schema'
import { generate } from 'selfsigned'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog, createMetrics } from '../observability/index.ts'
import {
  answer,
  asked,
  callTo,
  gatewayForTest,
  ok,
  openConnector,
  type TestConnector,
  valuesOf,
} from './connector-for-test.ts'
import type { ConnectorGatewayOptions, OpenConnectorGateway } from './index.ts'

// Long enough for everything that does answer on a busy machine.
const SOON = 800
let connector: TestConnector
let other: TestConnector
let open: OpenConnectorGateway[] = []

beforeEach(async () => {
  connector = await openConnector()
  other = await openConnector()
})
afterEach(async () => {
  for (const gateway of open) await gateway.close()
  open = []
  connector.close()
  other.close()
})

function gatewayWith(options: Partial<ConnectorGatewayOptions> = {}): OpenConnectorGateway {
  const gateway = gatewayForTest(options)
  open.push(gateway)
  return gateway
}

describe('a connector that hangs', () => {
  it.each<[string, Parameters<TestConnector['behave']>[0]]>([
    ['before its answer', () => undefined],
    ['within its answer', (response) => void response.write('{"items":[')],
    ['within a refusal', (response) => void response.writeHead(500).write('x')],
  ])('%s has timed out, is not asked twice, and holds up no other', async (_when, behaviour) => {
    connector.behave(behaviour)
    const gateway = gatewayWith({ deadlineMs: SOON })
    const hanging = asked(gateway, callTo(connector.url))
    const first = await Promise.race([hanging, asked(gateway, callTo(other.url))])
    expect(first).toEqual([512])
    expect(await hanging).toEqual(['TIMED_OUT'])
    expect(connector.received).toHaveLength(1)
  })

  it('is asked no more than 32 things at once', async () => {
    connector.behave(() => undefined)
    const gateway = gatewayWith({ deadlineMs: 20_000 })
    const calls = Array.from({ length: 300 }, () => callTo(connector.url, undefined, 'one'))
    const answers = Promise.all(calls.map((call) => asked(gateway, call)))
    while (connector.received.length < 32) await new Promise(setImmediate)
    for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate)
    expect(connector.connections.ever).toBe(32)
    await gateway.close()
    // 256 wait for their turn; more are not let in.
    expect((await answers).flat().filter((cause) => cause === 'TIMED_OUT')).toHaveLength(12)
  })

  it('is not waited for when the keys cannot be had either', async () => {
    const gateway = gatewayWith({
      deadlineMs: SOON,
      signatures: { signer: () => new Promise(() => undefined) },
    })
    expect(await asked(gateway, callTo(connector.url))).toEqual(['TIMED_OUT'])
    expect(connector.received).toEqual([])
  })
})

describe('a connector that cannot be reached', () => {
  it('is asked once more, under another identifier, when it breaks off before its answer', async () => {
    connector.behave((response, { body }) => {
      if (connector.received.length === 1) response.destroy()
      else answer(response, valuesOf(body.items))
    })
    expect(await asked(gatewayWith(), callTo(connector.url))).toEqual([512])
    const ids = connector.received.map(({ headers }) => headers['webhook-id'])
    expect(new Set(ids).size).toBe(2)
    expect(connector.received[0]?.text).toBe(connector.received[1]?.text)
  })

  it('is asked twice at most', async () => {
    connector.behave((response) => response.destroy())
    expect(await asked(gatewayWith(), callTo(connector.url))).toEqual(['UNREACHABLE'])
    expect(connector.received).toHaveLength(2)
  })

  it('is not asked again once its answer has begun', async () => {
    connector.behave((response) => {
      response.write('{"items":[', () => response.destroy())
    })
    expect(await asked(gatewayWith(), callTo(connector.url))).toEqual(['UNREACHABLE'])
    expect(connector.received).toHaveLength(1)
  })

  it('says so when nothing listens, or its name is unknown', async () => {
    connector.close()
    const gateway = gatewayWith({
      resolve: () => Promise.reject(Object.assign(new Error('?'), { code: 'ENOTFOUND' })),
    })
    expect(await asked(gateway, callTo(connector.url))).toEqual(['UNREACHABLE'])
    expect(await asked(gateway, callTo('https://partner.example/'))).toEqual(['UNREACHABLE'])
    expect(await gateway.accepts('https://partner.example/')).toBe(false)
  })

  it('is not believed without a certificate that somebody vouches for', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }])
    let askedOverTls = 0
    const server = createTlsServer({ key, cert }, (_request, response) => {
      askedOverTls += 1
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    expect(await asked(gatewayWith(), callTo(`https://127.0.0.1:${port}/`))).toEqual([
      'UNREACHABLE',
    ])
    expect(askedOverTls).toBe(0)
    server.close()
  })
})

describe('a connector that refuses', () => {
  it.each([201, 204, 400, 401, 404, 500, 503])('with %d is not asked again', async (status) => {
    connector.behave((response) => response.writeHead(status).end())
    expect(await asked(gatewayWith(), callTo(connector.url))).toEqual(['REFUSED'])
    expect(connector.received).toHaveLength(1)
  })

  it.each([301, 302, 303, 307, 308])('with %d leads nowhere', async (status) => {
    connector.behave((response) => response.writeHead(status, { location: other.url }).end())
    expect(await asked(gatewayWith(), callTo(connector.url))).toEqual(['REFUSED'])
    expect(other.received).toEqual([])
  })
})

describe('the circuit of a connector', () => {
  const fails = Array.from({ length: 3 })

  it('opens after failures in a row: it is asked no more, others are', async () => {
    connector.behave((response) => response.writeHead(503).end())
    const circuit = { opensAfter: 3, triesAgainAfterMs: 3_600_000 }
    const gateway = gatewayWith({ circuit })
    const call = callTo(connector.url)
    for (const _ of fails) expect(await asked(gateway, call)).toEqual(['REFUSED'])
    expect(await asked(gateway, call)).toEqual(['CIRCUIT_OPEN'])
    expect(connector.received).toHaveLength(3)
    expect(await asked(gateway, callTo(other.url))).toEqual([512])
    expect(
      await asked(gateway, { ...call, connector: { ...call.connector, id: 'another' } }),
    ).toEqual(['REFUSED'])
  })

  it('closes again when a later try succeeds', async () => {
    connector.behave((response) => response.destroy())
    const circuit = { opensAfter: 1, triesAgainAfterMs: 0 }
    const gateway = gatewayWith({ circuit })
    const call = callTo(connector.url)
    expect(await asked(gateway, call)).toEqual(['UNREACHABLE'])
    connector.behave((response, { body }) => answer(response, valuesOf(body.items)))
    expect(await asked(gateway, call)).toEqual([512])
    expect(await asked(gateway, call)).toEqual([512])
  })

  it.each<[string, Parameters<TestConnector['behave']>[0]]>([
    ['it refuses one request', (response) => void response.writeHead(403).end()],
    ['it does not keep to the contract', (response) => void response.end('{}')],
  ])('stays closed when %s: another reader may be answered', async (_why, behaviour) => {
    const gateway = gatewayWith({ circuit: { opensAfter: 1, triesAgainAfterMs: 3_600_000 } })
    const call = callTo(connector.url)
    connector.behave(behaviour)
    for (const _ of fails) await gateway.ask(call)
    connector.behave((response, { body }) => answer(response, valuesOf(body.items)))
    expect(await asked(gateway, call)).toEqual([512])
  })
})

describe('what is told of it', () => {
  it('is ids, codes, counts and times: no reference, value, address or error text', async () => {
    const lines: string[] = []
    const log = createLog({
      level: 'trace',
      destination: { write: (line) => void lines.push(line) },
    })
    const metrics = createMetrics({ totalCount: 0, idleCount: 0, waitingCount: 0 }, () => 0)
    const canary = 'CANARI-Dupont-0612345678'
    const item = { facet: 'contact', ref: canary, fields: ['familyName'] }
    const gateway = gatewayWith({ log, deadlineMs: SOON, onRequest: metrics.connector })
    const call = callTo(`${connector.url}&key=${canary}`, [item])
    const asOf = '2026-01-31T09:30:00Z'
    const behaviours: Parameters<TestConnector['behave']>[0][] = [
      (response) => answer(response, [ok({ familyName: canary })]),
      (response) => response.end(`not JSON ${canary}`),
      (response) => answer(response, [{ status: 'OK', asOf, values: { [canary]: canary } }]),
      (response) => response.writeHead(500, canary).end(canary),
      (response) => response.socket?.end(`HTTP/1.1 ${canary}\r\n\r\n`),
      (response) => void response.write(canary),
    ]
    const answers: ConnectorAnswer[] = []
    for (const behaviour of behaviours) {
      connector.behave(behaviour)
      answers.push(...(await gateway.ask(call)))
    }
    const broken = gatewayWith({
      log,
      signatures: { signer: () => Promise.reject(new Error(`lost ${canary}`)) },
    })
    answers.push(...(await broken.ask(call)))
    expect(answers.map((one) => (one.kind === 'VALUES' ? one.values : one.cause))).toEqual([
      { familyName: canary },
      'MALFORMED',
      'MALFORMED',
      'REFUSED',
      'MALFORMED',
      'TIMED_OUT',
      'UNREACHABLE',
    ])
    const told = lines.join('')
    expect(told).not.toContain(canary)
    expect(JSON.parse(lines[1] ?? '')).toEqual({
      level: 'warn',
      time: expect.any(String),
      connectorId: call.connector.id,
      requestId: call.requestId,
      count: 1,
      code: 'MALFORMED',
      durationMs: expect.any(Number),
      msg: 'connector asked',
    })
    const rendered = await metrics.render()
    expect(rendered).toContain('passerelle_connector_requests_total{outcome="MALFORMED"} 3')
    expect(rendered).toContain('passerelle_connector_request_seconds_count 6')
    for (const secret of [canary, call.connector.id, call.connector.partnerId]) {
      expect(rendered).not.toContain(secret)
    }
  })
})

describe('a closed gateway', () => {
  it('answers all the same, and lets go of every connection', async () => {
    connector.behave(() => undefined)
    const gateway = gatewayForTest()
    const waiting = asked(gateway, callTo(connector.url))
    while (connector.received.length === 0) await new Promise(setImmediate)
    await gateway.close()
    expect(await waiting).toEqual(['UNREACHABLE'])
    expect(await asked(gateway, callTo(connector.url))).toEqual(['UNREACHABLE'])
    while (connector.connections.now > 0) await new Promise(setImmediate)
  })
})
