import type {
  AttemptOutcome,
  DeliveryKind,
  DeliveryStatus,
  DisabledReason,
  EndpointStatus,
  Signing,
} from './webhook.codes.ts'

/** Where a partner's system is told of events, as its partner reads it: no secret stands here. */
export interface EndpointRow {
  readonly id: string
  readonly url: string
  readonly description: string | null
  readonly eventTypes: readonly string[]
  readonly signing: Signing
  readonly status: EndpointStatus
  readonly disabledReason: DisabledReason | null
  /** ISO 8601, as every instant here. */
  readonly disabledAt: string | null
  /** The position it was told up to, or will be told after. */
  readonly position: string
  readonly previousSecretUntil: string | null
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
}

/** What its partner decides of an endpoint. */
export interface EndpointSettings {
  readonly url: string
  readonly description: string | null
  readonly eventTypes: readonly string[]
}

/** One event for one endpoint. */
export interface DeliveryRow {
  readonly id: string
  /** Its place among all deliveries: the order of a line. */
  readonly ordinal: string
  readonly endpointId: string
  readonly kind: DeliveryKind
  readonly eventId: string
  readonly eventType: string
  readonly occurredAt: string
  readonly position: string | null
  readonly subjectId: string
  readonly status: DeliveryStatus
  readonly attempts: number
  readonly nextAttemptAt: string | null
  readonly createdAt: string
  readonly endedAt: string | null
}

/** One try of a delivery. */
export interface AttemptRow {
  readonly deliveryId: string
  readonly number: number
  readonly at: string
  readonly outcome: AttemptOutcome
  readonly statusCode: number | null
  readonly durationMs: number
}
