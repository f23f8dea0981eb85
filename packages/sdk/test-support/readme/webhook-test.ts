import { createTestKeys, signTestWebhook, testEvent } from '@passerelle/sdk/testing'
import { createWebhookHandler } from '@passerelle/sdk/webhooks'

const { privateKey, publicKey } = await createTestKeys()
const handler = createWebhookHandler({ keys: publicKey, on })
const event = testEvent('referral.accepted', { subjectId: 'r1', codes: { state: 'ACCEPTED' } })
const response = await handler(await signTestWebhook({ privateKey, event }))
console.info(response.status) // 204, and your handler has run

declare const on: { readonly 'referral.accepted': (event: { subjectId: string }) => void }
