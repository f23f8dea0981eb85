import { eventSubjects, type KnownEventType } from '../generated/event-types.ts'
import type { WebhookEvent } from '../webhooks/event.ts'
import { testSignature } from './keys.ts'

/**
 * An event as the network tells it, with ids of its own and whatever you set.
 *
 * @example
 * ```ts
 * testEvent('referral.accepted', { subjectId: 'r1', codes: { state: 'ACCEPTED' } })
 * ```
 */
export function testEvent<Type extends KnownEventType>(
  type: Type,
  overrides: Partial<WebhookEvent<Type>> = {},
): WebhookEvent<Type> {
  const base: Omit<WebhookEvent, 'type' | 'subjectType'> = {
    id: crypto.randomUUID(),
    position: '1',
    occurredAt: new Date().toISOString(),
    subjectId: crypto.randomUUID(),
    subjectVersion: 1,
    networkId: crypto.randomUUID(),
    caseId: null,
    actorPartnerId: crypto.randomUUID(),
    codes: {},
  }
  const known: Pick<WebhookEvent<Type>, 'type' | 'subjectType'> = {
    type,
    subjectType: subjectOf(type),
  }
  return { ...base, ...known, ...overrides }
}

function subjectOf<Type extends KnownEventType>(type: Type): WebhookEvent<Type>['subjectType'] {
  return eventSubjects[type] as WebhookEvent<Type>['subjectType']
}

/** What a delivery is made of. Give `privateKey`, `secret`, or both as while an endpoint changes. */
export interface TestWebhook {
  /** Made by {@link testEvent}, or any other: of a type that does not exist yet, for instance. */
  readonly event: { readonly id: string; readonly type: string; readonly occurredAt?: string }
  /** One or several `whsk_…`; each signs. */
  readonly privateKey?: string | readonly string[]
  /** One or several `whsec_…`; each signs. */
  readonly secret?: string | readonly string[]
  /** When it is sent, which the handler compares with its clock. Default: now. */
  readonly at?: Date
  /** Default: an address that leads nowhere. */
  readonly url?: string
}

/**
 * The delivery of an event, signed as the network signs it: a request for your handler, or for `fetch`.
 *
 * @throws TypeError when no key is given, or something that is none
 * @example
 * ```ts
 * const keys = await createTestKeys()
 * const handler = createWebhookHandler({ keys: keys.publicKey, on })
 * const event = testEvent('referral.accepted')
 * const response = await handler(await signTestWebhook({ privateKey: keys.privateKey, event }))
 * ```
 */
export async function signTestWebhook(delivery: TestWebhook): Promise<Request> {
  const { event, at = new Date(), url = 'https://partner.test/webhooks' } = delivery
  const { privateKey = [], secret = [] } = delivery
  const signers = [privateKey, secret].flat()
  if (signers.length === 0) throw new TypeError('Give a privateKey, a secret, or both.')
  const timestamp = event.occurredAt ?? at.toISOString()
  const body = JSON.stringify({ type: event.type, timestamp, data: event })
  const seconds = Math.floor(at.getTime() / 1000)
  const content = `${event.id}.${seconds}.${body}`
  const signatures = await Promise.all(signers.map((key) => testSignature(key, content)))
  const headers = {
    'content-type': 'application/json',
    'webhook-id': event.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatures.join(' '),
  }
  return new Request(url, { method: 'POST', headers, body })
}
