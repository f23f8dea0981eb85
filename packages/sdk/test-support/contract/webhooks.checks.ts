import assert from 'node:assert/strict'
import {
  CreateWebhookEndpoint,
  DeleteWebhookEndpoint,
  SetWebhookEndpointStatus,
  UpdateWebhookEndpoint,
  WebhookDeliveries,
  WebhookEndpoints,
} from '../../src/operations/index.ts'
import { createWebhookHandler, type WebhookEvent } from '../../src/webhooks/index.ts'
import { clientOf } from './asking.ts'
import { type Check, check } from './check.ts'
import type { Ground } from './ground.ts'
import { act } from './referral-paths.ts'
import { sent } from './situations.ts'

async function endpointFor(ground: Ground, input: { url: string; eventTypes: string[] }) {
  const client = clientOf(ground.target)
  const { createWebhookEndpoint: made } = await client.query(CreateWebhookEndpoint, { input })
  assert.ok(made.__typename === 'WebhookEndpointWithSecret')
  return made.endpoint
}

export const webhookChecks: readonly Check[] = [
  check(
    'deliveries verify with the keys of the network, and say what the feed says',
    async (ground) => {
      const receiving = await ground.receive()
      const { url } = receiving
      const endpoint = await endpointFor(ground, { url, eventTypes: ['referral.'] })
      const known = await sent(ground)
      await act(ground, 'target', 'START_REVIEW', known)
      await ground.settle()
      const took: WebhookEvent[] = []
      const handler = createWebhookHandler({
        keys: receiving.publicKeys,
        on: {
          'referral.sent': (event) => took.push(event),
          'referral.review_started': (event) => took.push(event),
        },
      })
      const { received } = receiving
      assert.ok(received.length >= 2)
      for (const request of received) {
        const tampered = new Request(request.url, {
          ...{ method: 'POST', headers: request.headers },
          body: `${await request.clone().text()} `,
        })
        assert.equal((await handler(tampered)).status, 401)
        assert.equal((await handler(request.clone())).status, 204)
      }
      const mine = took.filter(({ subjectId }) => subjectId === known.id)
      assert.deepEqual(
        mine.map(({ type }) => type),
        ['referral.sent', 'referral.review_started'],
      )
      const client = clientOf(ground.target)
      const feed = await client.events
        .all({ after: String(BigInt(mine[0]?.position ?? 1) - 1n) })
        .toArray({ limit: 500 })
      for (const event of mine) {
        const told = feed.find(({ id }) => id === event.id)
        assert.ok(told)
        const { codes, __typename: _name, ...same } = { __typename: '', ...told }
        assert.deepEqual(
          { ...event },
          { ...same, codes: Object.fromEntries(codes.map(({ name, value }) => [name, value])) },
        )
      }
      const { webhookDeliveries } = await client.query(WebhookDeliveries, {
        endpointId: endpoint.id,
      })
      assert.ok(webhookDeliveries.nodes.length >= 2)
      assert.ok(webhookDeliveries.nodes.every(({ status }) => status === 'DELIVERED'))
      const { webhookEndpoints } = await client.query(WebhookEndpoints, {})
      const now = webhookEndpoints.find(({ id }) => id === endpoint.id)
      const input = { id: endpoint.id, expectedVersion: now?.version ?? 0 }
      const { deleteWebhookEndpoint } = await client.query(DeleteWebhookEndpoint, { input })
      assert.equal(deleteWebhookEndpoint.__typename, 'DeletedWebhookEndpoint')
    },
  ),
  check('an endpoint is changed, disabled and deleted by its partner alone', async (ground) => {
    const { url } = await ground.receive()
    const { id, version } = await endpointFor(ground, { url, eventTypes: ['case.closed'] })
    assert.equal(version, 1)
    const change = { id, expectedVersion: 1, eventTypes: ['no.such'] }
    const client = clientOf(ground.target)
    const wrong = await client.query(UpdateWebhookEndpoint, { input: change })
    const { updateWebhookEndpoint: refused } = wrong
    assert.equal(refused.__typename === 'InvalidInput' && refused.code, 'UNKNOWN_EVENT_TYPE')
    const status = { id, expectedVersion: 1, status: 'DISABLED' } as const
    const theirs = await clientOf(ground.source).query(SetWebhookEndpointStatus, { input: status })
    assert.equal(theirs.setWebhookEndpointStatus.__typename, 'NotFound')
    const mine = await client.query(SetWebhookEndpointStatus, { input: status })
    const { setWebhookEndpointStatus: off } = mine
    assert.ok(off.__typename === 'WebhookEndpoint')
    assert.deepEqual([off.version, off.status, off.disabledReason], [2, 'DISABLED', 'BY_PARTNER'])
    const stale = await client.query(DeleteWebhookEndpoint, { input: { id, expectedVersion: 1 } })
    assert.equal(stale.deleteWebhookEndpoint.__typename, 'WebhookConflict')
    await client.query(DeleteWebhookEndpoint, { input: { id, expectedVersion: 2 } })
    const { webhookEndpoints } = await client.query(WebhookEndpoints, {})
    assert.ok(webhookEndpoints.every((one) => one.id !== id))
  }),
]
