export { startWebhooks, type WebhookOptions } from './start-webhooks.ts'
export { createWebhookSecrets } from './webhook-secrets.ts'
