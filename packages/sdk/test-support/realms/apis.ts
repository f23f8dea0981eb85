import type { ServerResponse } from 'node:http'
import documents from '../../src/generated/documents.json' with { type: 'json' }
import type { Answered, Asked } from './server.ts'

interface GraphqlRequest {
  readonly query: string
  readonly operationName: string
  readonly variables?: { readonly [name: string]: unknown }
}

const requestId = '0191d8a0-0000-7000-8000-00000000beef'
const registered = new Set(Object.values(documents).map(({ document }) => document))
const event = (position: number) => ({
  ...{ id: `e${position}`, position: `${position}`, type: 'referral.sent', codes: [] },
})

/** What an API says to the registered operations. */
const data: Readonly<Record<string, (variables: GraphqlRequest['variables']) => object>> = {
  Viewer: () => ({ viewer: { clientId: 'caf' } }),
  AcceptReferral: (variables) => ({
    acceptReferral: { __typename: 'Referral', ...Object(variables?.['input']) },
  }),
  ReferralInbox: (variables) => ({
    referralInbox: variables?.['after']
      ? { nodes: [{ id: 'r3' }], pageInfo: { hasNextPage: false, endCursor: null } }
      : { nodes: [{ id: 'r1' }, { id: 'r2' }], pageInfo: { hasNextPage: true, endCursor: 'c' } },
  }),
  Events: (variables) => {
    const next = Number(variables?.['after']) + 1
    return { events: { events: [event(next)], hasMore: next < 3, nextAfter: `${next}` } }
  },
  Facets: (variables) => ({
    sharedCase: { facets: [{ name: variables?.['names'], quotientFamilial: 700 }] },
  }),
  Own: () => ({ own: 1 }),
}

const no = (code: string, retryable = false): object => ({
  errors: [{ message: 'No.', path: ['ask', 0], extensions: { code, retryable } }],
})

/** APIs with a manner each, by the first part of their address. */
export const apis: Readonly<Record<string, (asked: Asked) => Answered>> = {
  busy: ({ before, headers, body, kept }) => {
    const key = headers['idempotency-key']
    if (before === 0) {
      kept.set('key', key)
      return { status: 503, headers: { 'retry-after': '0' }, body: {} }
    }
    const { variables }: GraphqlRequest = JSON.parse(body)
    const save = { attempts: before + 1, oneKey: key === kept.get('key'), ...variables }
    const replayed = { 'idempotency-replayed': 'true', 'passerelle-request-id': requestId }
    return { headers: replayed, body: { data: { save } } }
  },
  refused: () => ({ status: 403, body: no('SCOPE_MISSING') }),
  text: () => ({ status: 502, headers: { 'retry-after': '0' }, body: '<p>Bad gateway' }),
  cut: ({ before }) => {
    if (before > 0) return { body: no('NOT_NOW') }
    return (response) => {
      // Within the body: a browser asks again by itself where nothing had come.
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '99' })
      response.write('{"data":')
      setTimeout(() => response.destroy(), 20)
    }
  },
  silent: () => () => undefined,
  list: ({ body }) => {
    const { variables }: GraphqlRequest = JSON.parse(body)
    const last = variables?.['after'] === 'next'
    return {
      body: { data: { list: { nodes: last ? [3, 4] : [1, 2], next: last ? null : 'next' } } },
    }
  },
  registered: ({ headers, body }) => {
    const { query, operationName, variables }: GraphqlRequest = JSON.parse(body)
    const known = registered.has(query) || query === 'query Own { own }'
    const allowed = known && headers.authorization === 'Bearer token'
    return { body: allowed ? { data: data[operationName]?.(variables) } : no('DOCUMENT_UNKNOWN') }
  },
  live: ({ body, before }) => {
    const { variables }: GraphqlRequest = JSON.parse(body)
    const after = Number(variables?.['after'])
    const next = (position: number) =>
      `id: ${position}\nevent: next\ndata: ${JSON.stringify({ data: { events: event(position) } })}\n\n`
    return (response) => {
      begin(response)
      // First cut within an event, then ended for good.
      if (before === 0) {
        response.write(next(after + 1) + next(after + 2) + next(after + 3).slice(0, 20))
        setTimeout(() => response.destroy(), 50)
        return
      }
      const end = `event: next\ndata: ${JSON.stringify(no('CLIENT_SUSPENDED'))}\n\n`
      response.end(`: beat\r\n\r\n${next(after)}${next(after + 1)}${end}event: complete\ndata:\n\n`)
    }
  },
  open: () => (response) => {
    begin(response)
    const data = JSON.stringify({ data: { events: event(8) } })
    response.write(`id: 8\nevent: next\ndata: ${data}\n\n`)
  },
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
}
