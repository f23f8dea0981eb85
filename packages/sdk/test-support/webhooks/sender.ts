import { createHmac } from 'node:crypto'
import { createWebhookHandler, type WebhookOptions } from '../../src/webhooks/index.ts'
import { type Changes, Network, told } from '../connector/network.ts'

export const network = new Network()
export const now = Date.parse('2026-02-01T08:00:00.000Z')
export const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

/** The event of the tests; its ids are canaries: no refusal may repeat them. */
export const data = {
  id: '0191d8a0-0000-7000-8000-0000000000e1',
  position: '42',
  type: 'referral.accepted',
  occurredAt: '2026-02-01T07:59:58.000Z',
  subjectType: 'Referral',
  subjectId: 'CANARY-subject',
  subjectVersion: 3,
  networkId: 'n1',
  caseId: null,
  actorPartnerId: 'p1',
  codes: { state: 'ACCEPTED' },
} as const

export function bodyOf(
  event: { readonly type: string; readonly occurredAt: string } = data,
): string {
  return JSON.stringify({ type: event.type, timestamp: event.occurredAt, data: event })
}

/** Signs by a secret, with node:crypto: `v1,…`. */
export function hmacOf(content: string, by = secret): string {
  const key = Buffer.from(by.slice(6), 'base64')
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`
}

/** A handler that notes what it was called with, asked at the moment of the tests. */
export function noting(options: Partial<WebhookOptions> = {}) {
  const events: object[] = []
  const note = (event: object) => events.push(event)
  const trust = 'secrets' in options ? {} : { keys: network.publicKey }
  const all = { ...trust, on: { 'referral.accepted': note }, now: () => now, ...options }
  const handler = createWebhookHandler(all as WebhookOptions)
  const deliver = async (changes: Changes & { readonly signed?: string } = {}) => {
    const { signed = bodyOf(), ...others } = changes
    const response = await handler(network.raw(signed, { id: data.id, at: now, ...others }))
    const { status, json } = await told(response)
    return json.error ?? status
  }
  return { handler, events, deliver }
}
