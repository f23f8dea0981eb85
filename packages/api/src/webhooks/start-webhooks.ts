import { type Clock, RETRY_SCHEDULE, webhookFigures } from '@passerelle/schema'
import type { PgBoss } from 'pg-boss'
import type { WorkerDatabase } from '../database/worker-database.ts'
import { dnsResolver, type Resolve, resolveLocally } from '../outbound/index.ts'
import { SignatureKeys } from '../signatures/index.ts'
import { deliverWebhooks, type WebhookDeliveries } from './deliver-webhooks.ts'
import { createDeliveryMetrics } from './delivery-metrics.ts'
import { openWebhookHttp } from './webhook-http.ts'

const DEADLINE_MS = 10_000
// The job of a worker that died is another's after that.
const TAKEOVER_SECONDS = 30

/** How a worker delivers webhooks. */
export interface WebhookOptions {
  /** Opens the keys and secrets that deliveries are signed with. */
  readonly installationKey: Uint8Array
  /** Whether endpoints on this machine may be called, over http as well. */
  readonly sandbox: boolean
  /** Pauses between tries in milliseconds; the published schedule unless given. */
  readonly schedule?: readonly number[]
  /** How long an endpoint is waited for, in milliseconds; 10000 unless given. */
  readonly deadlineMs?: number
  /** After how many seconds a worker that died over an endpoint is replaced; 30 unless given. */
  readonly takeoverSeconds?: number
  /** How names become addresses. */
  readonly resolve?: Resolve
}

/** Starts delivering, until it is stopped. */
export function startWebhooks(
  options: WebhookOptions,
  parts: { readonly boss: PgBoss; readonly database: WorkerDatabase; readonly clock: Clock },
  onError: (error: unknown) => void,
): Promise<WebhookDeliveries> {
  const { installationKey, sandbox } = options
  const { boss, database, clock } = parts
  const resolve = options.resolve ?? (sandbox ? resolveLocally : dnsResolver())
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS
  const delivery = {
    database,
    clock,
    installationKey,
    signatures: new SignatureKeys(database.pool, installationKey),
    http: openWebhookHttp({ sandbox, resolve, deadlineMs }),
    metrics: createDeliveryMetrics(() =>
      database.transaction((tx) => webhookFigures(tx, clock.now())),
    ),
    retries: { schedule: options.schedule ?? RETRY_SCHEDULE, chance: Math.random },
  }
  const takeoverSeconds = options.takeoverSeconds ?? TAKEOVER_SECONDS
  return deliverWebhooks(boss, { ...delivery, takeoverSeconds }, onError)
}
