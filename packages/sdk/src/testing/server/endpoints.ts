import { eventSubjects } from '../../generated/event-types.ts'
import type {
  CreateWebhookEndpointInput,
  DeleteWebhookEndpointInput,
  ReplayWebhookEventsInput,
  ResendWebhookDeliveryInput,
  RotateWebhookSecretInput,
  SendTestWebhookInput,
  SetWebhookEndpointStatusInput,
  UpdateWebhookEndpointInput,
} from '../../generated/types.ts'
import { newSecret } from '../keys.ts'
import { command, type Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import { addDelivery, checkRoom, replaceWaiting, tellEndpoint, testEventOf } from './deliveries.ts'
import type { Delivery, Endpoint } from './entities.ts'
import { feedOf, happen, type NewEvent } from './events.ts'
import { conflict, invalid, notFound, refused } from './outcomes.ts'
import { type PageArgs, pageOf } from './pages.ts'
import { looksLikeNir } from './plain-text.ts'

const HOUR_MS = 3_600_000
const MOST = 20

function covers(entry: string, type: string): boolean {
  return entry.endsWith('.') ? type.startsWith(entry) : type === entry
}

// No endpoint is told of the endpoints themselves.
const told = Object.entries(eventSubjects)
  .filter(([, subject]) => subject !== 'WebhookEndpoint')
  .map(([type]) => type)

interface Settings {
  readonly url: string
  readonly description: string | null
  readonly eventTypes: readonly string[]
}

function checkSettings({ url, description, eventTypes }: Settings): Settings {
  if (url.length > 500) throw invalid('TOO_LONG', 'input.url', 'At most 500 characters.')
  const types = [...new Set(eventTypes)].sort()
  if (types.length > 50) throw invalid('TOO_MANY', 'input.eventTypes', 'At most 50 entries.')
  if (!types.every((entry) => told.some((type) => covers(entry, type)))) {
    throw invalid('UNKNOWN_EVENT_TYPE', 'input.eventTypes')
  }
  const text = description?.trim() ?? ''
  if (/(?![\n\r\t])\p{Cc}/u.test(text)) {
    const mend = 'Plain text, without control characters.'
    throw invalid('TEXT_INVALID', 'input.description', mend)
  }
  if (text.length > 200) throw invalid('TOO_LONG', 'input.description', 'At most 200 characters.')
  if (looksLikeNir(text)) {
    const mend = 'It holds a number written like a NIR. Say what the endpoint is for.'
    throw invalid('LOOKS_LIKE_NIR', 'input.description', mend)
  }
  if (!isAddress(url)) throw refused('WebhookActionRefused', 'ADDRESS_REFUSED')
  return { url, description: text === '' ? null : text, eventTypes: types }
}

/** As the sandbox: https, or http on this machine; without credentials. */
function isAddress(url: string): boolean {
  try {
    const { protocol, hostname, username, password, hash } = new URL(url)
    const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
    const plain = username === '' && password === '' && hash === ''
    return plain && (protocol === 'https:' || (protocol === 'http:' && local))
  } catch {
    return false
  }
}

function tell(
  context: Context,
  type: string,
  { id, version, partnerId }: Endpoint,
  codes: NewEvent['codes'] = {},
): void {
  const about = { subjectId: id, subjectVersion: version, audience: [partnerId] }
  happen(context, { type: `webhook_endpoint.${type}`, ...about, codes })
}

function ownEndpoint({ world, actor }: Context, id: string): Endpoint {
  const endpoint = world.endpoints.get(id)
  if (endpoint?.partnerId !== actor.partnerId) throw notFound('input.id')
  return endpoint
}

function heldEndpoint(context: Context, input: { id: string; expectedVersion: number }): Endpoint {
  const endpoint = ownEndpoint(context, input.id)
  if (endpoint.version !== input.expectedVersion) {
    throw conflict('WebhookConflict', { current: endpoint })
  }
  return endpoint
}

function change(context: Context, endpoint: Endpoint, changes: Partial<Endpoint>): Endpoint {
  const moved = { version: endpoint.version + 1, updatedAt: context.now }
  return Object.assign(endpoint, changes, moved)
}

const withSecret = (endpoint: Endpoint, secret: string | null): object => ({
  ...{ __typename: 'WebhookEndpointWithSecret', endpoint, secret },
})

// It is shown one time.
const withoutSecret = (answer: object): object => ({ ...answer, secret: null })

const lastPosition = ({ world, actor }: Context): string =>
  feedOf(world, actor.partnerId, '0').at(-1)?.position ?? '0'

function create(context: Context, input: CreateWebhookEndpointInput): object {
  const { world, actor, now } = context
  const { url, description = null, eventTypes, since } = input
  const settings = checkSettings({ url, description, eventTypes: eventTypes ?? [] })
  const mine = [...world.endpoints.values()].filter((one) => one.partnerId === actor.partnerId)
  if (mine.length >= MOST) throw refused('WebhookActionRefused', 'TOO_MANY_ENDPOINTS')
  const head = lastPosition(context)
  const signing = input.signing === 'HMAC' ? 'HMAC' : 'ED25519'
  const secrets = signing === 'HMAC' ? [newSecret()] : []
  const endpoint: Endpoint = {
    ...{ __typename: 'WebhookEndpoint', id: world.newId(), version: 1, ...settings, signing },
    ...{ partnerId: actor.partnerId, secrets, previousSecretUntil: null, status: 'ENABLED' },
    ...{ disabledReason: null, disabledAt: null, createdAt: now, updatedAt: now },
    // A position to come would skip what lies before it.
    position: since == null || BigInt(since) > BigInt(head) ? head : since,
  }
  world.endpoints.set(endpoint.id, endpoint)
  tell(context, 'created', endpoint)
  tellEndpoint(world, endpoint)
  return withSecret(endpoint, secrets[0] ?? null)
}

function setStatus(context: Context, input: SetWebhookEndpointStatusInput): Endpoint {
  const enabled = input.status === 'ENABLED'
  const endpoint = change(context, heldEndpoint(context, input), {
    status: enabled ? 'ENABLED' : 'DISABLED',
    disabledReason: enabled ? null : 'BY_PARTNER',
    disabledAt: enabled ? null : context.now,
  })
  const codes = enabled ? {} : { reason: 'BY_PARTNER' }
  tell(context, enabled ? 'enabled' : 'disabled', endpoint, codes)
  for (const one of context.world.deliveries.values()) {
    const waits = one.endpointId === endpoint.id && one.status === 'PENDING'
    if (enabled && waits) one.nextAttemptAt = context.now
  }
  tellEndpoint(context.world, endpoint)
  return endpoint
}

function rotate(context: Context, input: RotateWebhookSecretInput): object {
  const overlapHours = input.overlapHours ?? 24
  if (overlapHours < 0 || overlapHours > 168) {
    throw invalid('OUT_OF_RANGE', 'input.overlapHours', 'From 0 to 168 hours.')
  }
  if (ownEndpoint(context, input.id).signing !== 'HMAC') {
    throw refused('WebhookActionRefused', 'NOT_HMAC')
  }
  const held = heldEndpoint(context, input)
  const until = new Date(Date.parse(context.now) + overlapHours * HOUR_MS).toISOString()
  const secret = newSecret()
  const endpoint = change(context, held, {
    secrets: [secret, ...held.secrets.slice(0, 1)],
    previousSecretUntil: until,
  })
  tell(context, 'secret_rotated', endpoint)
  return withSecret(endpoint, secret)
}

function replay(context: Context, input: ReplayWebhookEventsInput): Endpoint {
  const field = 'input.fromPosition'
  const after = BigInt(input.fromPosition) - 1n
  if (after < 0n) throw invalid('OUT_OF_RANGE', field, 'Positions begin at 1.')
  const held = heldEndpoint(context, input)
  if (after > BigInt(held.position)) {
    throw invalid('OUT_OF_RANGE', field, 'Not after what it was told up to.')
  }
  replaceWaiting(context.world, held.id, after)
  const endpoint = change(context, held, { position: String(after) })
  tell(context, 'replayed', endpoint)
  tellEndpoint(context.world, endpoint)
  return endpoint
}

function resend(context: Context, { id }: ResendWebhookDeliveryInput): Delivery {
  const { world, actor, now } = context
  const delivery = world.deliveries.get(id)
  const endpoint = world.endpoints.get(delivery?.endpointId ?? '')
  if (delivery === undefined || endpoint?.partnerId !== actor.partnerId) throw notFound('input.id')
  if (endpoint.status === 'DISABLED' && delivery.kind !== 'TEST') {
    throw refused('WebhookActionRefused', 'ENDPOINT_DISABLED')
  }
  const waits = delivery.status === 'PENDING'
  const kind = delivery.kind === 'TEST' ? 'TEST' : 'RESEND'
  if (!waits) checkRoom(world, endpoint)
  const again = waits ? delivery : addDelivery(world, endpoint, kind, delivery.event)
  again.nextAttemptAt = now
  tell(context, 'delivery_resent', endpoint, { deliveryId: again.id })
  return again
}

interface DeliveryArgs extends PageArgs {
  readonly endpointId: string
  readonly status?: string | null
}

export const endpointResolvers: Resolvers = {
  Query: {
    webhookEndpoints: (_root: unknown, _args: unknown, { world, actor }: Context) =>
      [...world.endpoints.values()].filter(({ partnerId }) => partnerId === actor.partnerId),
    webhookDeliveries: (_root: unknown, args: DeliveryArgs, { world, actor }: Context) => {
      const own = world.endpoints.get(args.endpointId)?.partnerId === actor.partnerId
      const found = [...world.deliveries.values()].filter(
        ({ endpointId, status }) =>
          own && endpointId === args.endpointId && (args.status == null || status === args.status),
      )
      return pageOf(args, found, { keys: ({ id }) => [id], newestFirst: true })
    },
  },
  Mutation: {
    createWebhookEndpoint: command(create, withoutSecret),
    updateWebhookEndpoint: command((context, input: UpdateWebhookEndpointInput) => {
      const seen = ownEndpoint(context, input.id)
      const settings = checkSettings({
        url: input.url ?? seen.url,
        description: input.description === undefined ? seen.description : input.description,
        eventTypes: input.eventTypes ?? seen.eventTypes,
      })
      const endpoint = change(context, heldEndpoint(context, input), settings)
      tell(context, 'updated', endpoint)
      return endpoint
    }),
    setWebhookEndpointStatus: command(setStatus),
    deleteWebhookEndpoint: command((context, input: DeleteWebhookEndpointInput) => {
      const { world } = context
      const endpoint = heldEndpoint(context, input)
      world.endpoints.delete(endpoint.id)
      for (const [id, { endpointId }] of world.deliveries) {
        if (endpointId === endpoint.id) world.deliveries.delete(id)
      }
      tell(context, 'deleted', { ...endpoint, version: endpoint.version + 1 })
      return { __typename: 'DeletedWebhookEndpoint', id: endpoint.id }
    }),
    rotateWebhookSecret: command(rotate, withoutSecret),
    sendTestWebhook: command((context, { id }: SendTestWebhookInput) => {
      const endpoint = ownEndpoint(context, id)
      checkRoom(context.world, endpoint)
      const event = testEventOf(context, endpoint)
      const delivery = addDelivery(context.world, endpoint, 'TEST', event)
      tell(context, 'tested', endpoint)
      return delivery
    }),
    replayWebhookEvents: command(replay),
    resendWebhookDelivery: command(resend),
  },
  WebhookDelivery: {
    eventId: ({ event }: Delivery) => event.id,
    eventType: ({ event }: Delivery) => event.type,
    occurredAt: ({ event }: Delivery) => event.occurredAt,
    position: ({ event }: Delivery) => event.position,
    subjectId: ({ event }: Delivery) => event.subjectId,
  },
}
