import { createWebhookHandler, fetchKeys, toNodeHandler } from '@passerelle/sdk/webhooks'
import { nodeCall } from './node-call.ts'

interface Delivery {
  readonly headers: Record<string, string>
  readonly body: string
}

/** Deliveries that another implementation signed: right, by a secret, changed, of others, old. */
export async function webhooks(url: string): Promise<object> {
  const response = await fetch(`${url}/deliveries`)
  const { secret, ...sent }: { secret: string } & Record<string, Delivery | string> =
    await response.json()
  const handled: string[] = []
  const failed: unknown[] = []
  const handler = createWebhookHandler({
    keys: fetchKeys(url),
    secrets: secret,
    on: {
      'referral.accepted': ({ subjectId, codes }) => handled.push(`${subjectId} ${codes['state']}`),
      'referral.rejected': () => {
        throw new Error('of one’s own')
      },
    },
    onUnknown: ({ type }) => handled.push(type),
    onError: ({ error }) => failed.push(String(error)),
  })
  const answers: Record<string, unknown> = {}
  for (const [name, delivery] of Object.entries(sent)) {
    if (typeof delivery === 'string') continue
    const request = new Request('https://partner.test/', { method: 'POST', ...delivery })
    const answer = await handler(request)
    answers[name] = [answer.status, await answer.text()]
    if (name === 'right') answers['onNode'] = await nodeCall(toNodeHandler(handler), delivery)
  }
  return { answers, handled, failed }
}
