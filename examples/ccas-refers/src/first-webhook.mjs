import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { clientCredentials, createPasserelle, unwrap } from '@passerelle/sdk'
import { CreateWebhookEndpoint, WebhookEndpoints } from '@passerelle/sdk/operations'
import { createWebhookHandler, fetchKeys, toNodeHandler } from '@passerelle/sdk/webhooks'

const folder = process.env.PASSERELLE_DATA ?? '.passerelle'
const { url, tokenUrl, clients } = JSON.parse(await readFile(`${folder}/sandbox.json`, 'utf8'))
const ccas = clients.find(({ partnerName }) => partnerName === 'CCAS de Besançon')
const passerelle = createPasserelle({ url, token: clientCredentials({ tokenUrl, ...ccas }) })

const handler = createWebhookHandler({
  keys: fetchKeys(url), // each delivery is verified before the code below runs
  on: {
    'referral.accepted': async ({ subjectId: id }) => {
      const { stateLabel } = unwrap(await passerelle.referrals.get({ id }))
      const { history } = unwrap(await passerelle.referrals.history({ id })) // the newest first
      console.log(`${stateLabel} (${id}) : ${history.map(({ type }) => type).join(' < ')}`)
    },
  },
  onUnknown: ({ type }) => console.log(type), // every other type
  onError: ({ error }) => console.error(error),
})
const server = createServer(toNodeHandler(handler)).listen(Number(process.env.PORT ?? 8081))
await once(server, 'listening')

// Says once where this program is told of events.
const input = { url: `http://127.0.0.1:${server.address().port}/`, eventTypes: ['referral.'] }
const { webhookEndpoints } = await passerelle.query(WebhookEndpoints)
if (!webhookEndpoints.some((endpoint) => endpoint.url === input.url)) {
  unwrap((await passerelle.query(CreateWebhookEndpoint, { input })).createWebhookEndpoint)
}
console.log(`Told at ${input.url}`)
