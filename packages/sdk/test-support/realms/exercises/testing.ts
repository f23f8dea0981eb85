import { createTestKeys, signTestWebhook, testEvent } from '@passerelle/sdk/testing'
import { createWebhookHandler } from '@passerelle/sdk/webhooks'

/** Deliveries of one's own tests: the handler takes them, and so does another implementation. */
export async function testing(url: string): Promise<object> {
  const { privateKey, publicKey, secret } = await createTestKeys()
  const event = testEvent('referral.accepted', { subjectId: 'r1', codes: { state: 'ACCEPTED' } })
  const handled: string[] = []
  const on = {
    'referral.accepted': ({ subjectId }: { subjectId: string }) => handled.push(subjectId),
  }
  const statuses: number[] = []
  for (const trust of [{ keys: publicKey }, { secrets: secret }]) {
    const handler = createWebhookHandler({ ...trust, on })
    const signed = await signTestWebhook({ privateKey, secret, event })
    statuses.push((await handler(signed)).status)
  }
  const { privateKey: another } = await createTestKeys()
  const wrong = await signTestWebhook({ privateKey: another, event })
  statuses.push((await createWebhookHandler({ keys: publicKey, on })(wrong)).status)

  const sent = await signTestWebhook({ privateKey, secret, event })
  const body = await sent.text()
  const headers = { ...Object.fromEntries(sent.headers), 'x-key': publicKey, 'x-secret': secret }
  const verified = await fetch(`${url}/verify`, { method: 'POST', headers, body })
  return { statuses, handled, verified: await verified.json() }
}
