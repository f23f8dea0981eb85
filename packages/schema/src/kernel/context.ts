import type DataLoader from 'dataloader'
import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import type { ConnectorGateway } from './connector-gateway.ts'
import type { Directory } from './directory.ts'
import type { DocumentDesk } from './document-desk.ts'
import type { FollowEvents } from './live.ts'
import type { ActorScope } from './scope.ts'
import type { CaseVault } from './vault.ts'
import type { WebhookSecretMaker } from './webhook-secrets.ts'
import type { WidgetGate } from './widget-gate.ts'

/** What every resolver of one request shares. */
export interface Context {
  readonly actor: Actor
  readonly scope: ActorScope
  readonly clock: Clock
  readonly directory: Directory
  /** Seals and opens what partners leave with the network. */
  readonly vault: CaseVault
  /** Asks partners' own systems. */
  readonly connectors: ConnectorGateway
  /** Makes secrets that webhooks are signed with; absent where there is no installation key. */
  readonly webhookSecrets?: WebhookSecretMaker
  /** Checks documents that are to be registered; absent where no request is served. */
  readonly documents?: DocumentDesk
  /** Makes tokens of widget sessions; absent where there is no installation key. */
  readonly widgetGate?: WidgetGate
  readonly requestId: string
  /** The header `Idempotency-Key`; required by mutations. */
  readonly idempotencyKey: string | null
  /** Loaders by what they load; made on first use, gone with the request. */
  readonly loaders: Map<object, DataLoader<never, unknown>>
  /** Told when a command was answered from an earlier one under the same key. */
  readonly onReplay: () => void
  /** Told when a command committed events, so that the sequencer need not wait for its next round. */
  readonly onCommitted: () => void
  /** Told what a live stream follows; absent where none can be opened. */
  readonly followEvents?: FollowEvents
}
