export { createTestKeys, type TestKeys } from './keys.ts'
export { signTestWebhook, type TestWebhook, testEvent } from './webhook.ts'
