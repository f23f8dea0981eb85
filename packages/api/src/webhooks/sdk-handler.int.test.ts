import { VirtualClock } from '@passerelle/schema'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createWebhookHandler, type WebhookEvent } from '../../../sdk/src/webhooks/index.ts'
import { openEndpoint, type TestEndpoint, type Told } from './endpoint-for-test.ts'
import { WebhookWorld } from './webhook-world.ts'

const soon = { timeout: 20_000, interval: 20 }
const clock = new VirtualClock(new Date('2026-01-05T09:00:00Z'))
let world: WebhookWorld
let endpoint: TestEndpoint

beforeAll(async () => {
  world = await WebhookWorld.open(clock)
  endpoint = await openEndpoint()
})
afterEach(() => world.rest())
afterAll(async () => {
  endpoint.close()
  await world.close()
})

const asRequest = ({ headers, text }: Told, body = text): Request =>
  new Request('http://partner.example/passerelle', {
    method: 'POST',
    headers: headers as Record<string, string>,
    body,
  })

test.each(['ED25519', 'HMAC'])(
  'what the worker delivers, signed by %s, the SDK takes',
  async (signing) => {
    const from = endpoint.told.length
    const { secret, endpoint: made } = await world.command(
      'createWebhookEndpoint',
      { url: endpoint.url, eventTypes: ['referral.drafted'], signing },
      { by: world.listener },
    )
    await world.work()
    const draft = await world.draft()
    await world.command('sendTestWebhook', { id: made.id })
    await vi.waitFor(() => {
      const types = endpoint.told.slice(from).map(({ type }) => type)
      expect(types).toEqual(expect.arrayContaining(['referral.drafted', 'webhook.test']))
    }, soon)

    const [key] = await world.world.signatures.published()
    const drafted: WebhookEvent[] = []
    const unknown: string[] = []
    const handler = createWebhookHandler({
      ...(secret ? { secrets: secret } : { keys: key?.publicKey ?? '' }),
      on: { 'referral.drafted': (event) => void drafted.push(event) },
      onUnknown: ({ type, position }) => void unknown.push(`${type} ${position}`),
    })
    const told = endpoint.told
      .slice(from)
      .filter(({ subjectId }) => [draft.id, made.id].includes(subjectId))
    const answers = await Promise.all(told.map((one) => handler(asRequest(one))))
    expect(answers.map(({ status }) => status)).toEqual(told.map(() => 204))
    expect(drafted).toMatchObject([{ subjectId: draft.id, type: 'referral.drafted' }])
    expect(unknown).toEqual(['webhook.test null'])

    const changed = told.map((one) => handler(asRequest(one, one.text.replace('2026', '2027'))))
    expect((await Promise.all(changed)).map(({ status }) => status)).toEqual(told.map(() => 401))
    await world.command('deleteWebhookEndpoint', { id: made.id, expectedVersion: made.version })
  },
)
