import { createPasserelle } from '@passerelle/sdk'
import { CreateWebhookEndpoint } from '@passerelle/sdk/operations'
import { createTestServer } from '@passerelle/sdk/testing'
import { createWebhookHandler } from '@passerelle/sdk/webhooks'

export async function told() {
  const server = createTestServer()
  const ccas = createPasserelle(server)
  const sent: string[] = []

  const { publicKey } = await server.webhooks.keys()
  const handler = createWebhookHandler({
    keys: publicKey,
    on: { 'referral.sent': ({ subjectId }) => sent.push(subjectId) },
  })
  const url = 'https://ccas.example/webhooks'
  await ccas.query(CreateWebhookEndpoint, { input: { url } })
  server.webhooks.connect(url, handler)

  await ccas.referrals.send({ id: server.ids.referral('soins'), expectedVersion: 1 })
  const tries = await server.webhooks.deliver()

  return { sent, tries }
}
