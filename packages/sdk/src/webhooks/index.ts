export type { EventType, KnownEventType } from '../generated/event-types.ts'
export { fetchKeys } from '../signed-request/keys.ts'
export { type NodeRequest, type NodeResponse, toNodeHandler } from '../signed-request/node.ts'
export type { MaybePromise, RequestHandler } from '../signed-request/options.ts'
export type { PublicKeys, Secrets } from '../signed-request/signature.ts'
export type { WebhookEvent } from './event.ts'
export type {
  WebhookFailure,
  WebhookHandlers,
  WebhookMemory,
  WebhookOptions,
  WebhookRefusal,
} from './options.ts'
export { createWebhookHandler } from './webhooks.ts'
