export { createTestKeys, type TestKeys } from './keys.ts'
export type { Span } from './server/clock.ts'
export {
  createTestServer,
  notInTestServer,
  type TestClock,
  type TestConnection,
  type TestServer,
  type TestServerOptions,
} from './server/create-test-server.ts'
export { defaultSeed } from './server/default-seed.ts'
export { type Fault, magic } from './server/magic.ts'
export type {
  SeedAgreement,
  SeedCase,
  SeedPartner,
  SeedReferral,
  SeedService,
  SeedStep,
  TestSeed,
} from './server/seed.types.ts'
export type { SeededIds } from './server/seeded-ids.ts'
export type { TestWebhooks, WebhookReceiver, WebhookTry } from './server/webhooks.ts'
export { signTestWebhook, type TestWebhook, testEvent } from './webhook.ts'
