// A partner's webhooks, checked against the built types with and without the types of a browser.
import { createTestKeys, signTestWebhook, testEvent } from '@passerelle/sdk/testing'
import {
  createWebhookHandler,
  type EventType,
  fetchKeys,
  toNodeHandler,
  type WebhookEvent,
  type WebhookFailure,
} from '@passerelle/sdk/webhooks'

export const failures: WebhookFailure[] = []
export const others: EventType[] = []

async function accepted({ subjectId, subjectType }: WebhookEvent<'referral.accepted'>) {
  return [subjectId, subjectType satisfies 'Referral']
}

export const handler = createWebhookHandler({
  keys: fetchKeys('https://passerelle.test'),
  secrets: ['whsec_AAAA'],
  on: {
    'referral.accepted': accepted,
    'case.closed': ({ caseId, codes }) => [caseId?.length, codes['state']?.length],
    // @ts-expect-error there is no such event
    'case.lost': () => undefined,
  },
  onUnknown: ({ type }) => others.push(type),
  seen: new Set<string>(),
  onError: (failure) => failures.push(failure),
})

export const listener = toNodeHandler(handler)

// @ts-expect-error nothing would be trusted
createWebhookHandler({ on: {} })

export async function tried(): Promise<number> {
  const { privateKey } = await createTestKeys()
  const event = testEvent('referral.accepted', { codes: { state: 'ACCEPTED' } })
  // @ts-expect-error what it is about follows from its type
  testEvent('referral.accepted', { subjectType: 'Need' })
  return (await handler(await signTestWebhook({ privateKey, event }))).status
}
