import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ConnectorCall, type ConnectorItem, newId, valuesSchema } from '@passerelle/schema'
import {
  type ConnectorGatewayOptions,
  createConnectorGateway,
  type OpenConnectorGateway,
} from './index.ts'

/** What a connector was sent. */
export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly body: { readonly items: readonly ConnectorItem[] }
}

type Behaviour = (response: ServerResponse, received: Received) => void

/** A partner's system on this machine. */
export interface TestConnector {
  readonly url: string
  readonly port: number
  readonly received: readonly Received[]
  /** Connections it has now, and how many it ever had. */
  readonly connections: { readonly now: number; readonly ever: number }
  behave(behaviour: Behaviour): void
  close(): void
}

/** Answers every item with the value of its reference, unless told otherwise. */
export async function openConnector(): Promise<TestConnector> {
  const received: Received[] = []
  const connections = { now: 0, ever: 0 }
  let behaviour: Behaviour = (response, { body }) => answer(response, valuesOf(body.items))
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const one = { headers: request.headers, text, body: JSON.parse(text) }
      received.push(one)
      behaviour(response, one)
    })
  })
  server.on('connection', (socket) => {
    connections.now += 1
    connections.ever += 1
    socket.on('close', () => {
      connections.now -= 1
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/passerelle?v=1`,
    port,
    received,
    connections,
    behave(as) {
      behaviour = as
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Ends an answer of 200. */
export function answer(response: ServerResponse, items: readonly unknown[]): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ items }))
}

const AS_OF = '2026-01-31T09:30:00.000Z'

/** A reference is a number here, and so is what it stands for. */
export function valuesOf(items: readonly ConnectorItem[]): readonly object[] {
  return items.map(({ ref }) => ok({ quotientFamilial: Number(ref) }))
}

export function ok(values: unknown, asOf: unknown = AS_OF): object {
  return { status: 'OK', asOf, values }
}

/** One item, of the reference that is given. */
export function itemOf(ref: string | number, fields = ['quotientFamilial']): ConnectorItem {
  return { facet: 'familyBenefits', ref: String(ref), fields }
}

/** A call to a connector, by default about one item. */
export function callTo(
  url: string,
  items: readonly ConnectorItem[] = [itemOf(512)],
  id: string = newId(),
): ConnectorCall {
  return {
    connector: { id, partnerId: newId(), url },
    reader: { partnerId: newId(), kind: 'CCAS' },
    purpose: 'ASSESS_ELIGIBILITY',
    requestId: newId(),
    items,
  }
}

/** A gateway that asks this machine, without keys unless they are given. */
export function gatewayForTest(
  options: Partial<ConnectorGatewayOptions> = {},
): OpenConnectorGateway {
  return createConnectorGateway({
    signatures: { signer: async () => ({ sign: unsigned }) },
    sandbox: true,
    valuesSchema,
    ...options,
  })
}

function unsigned(): ReturnType<
  Awaited<ReturnType<ConnectorGatewayOptions['signatures']['signer']>>['sign']
> {
  return { 'webhook-id': newId(), 'webhook-timestamp': '0', 'webhook-signature': '' }
}

/** What a caller gets for each item, in short: the value, or why there is none. */
export async function asked(
  gateway: OpenConnectorGateway,
  call: ConnectorCall,
): Promise<readonly unknown[]> {
  return (await gateway.ask(call)).map((one) =>
    one.kind === 'VALUES' ? one.values['quotientFamilial'] : one.cause,
  )
}
