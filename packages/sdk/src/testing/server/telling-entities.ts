import type { Versioned } from './entities.ts'

export interface Happening {
  readonly __typename: 'Event'
  readonly id: string
  readonly position: string
  readonly type: string
  readonly occurredAt: string
  readonly subjectType: string
  readonly subjectId: string
  readonly subjectVersion: number
  readonly networkId: string | null
  readonly caseId: string | null
  readonly actorPartnerId: string | null
  readonly data: Readonly<Record<string, string>>
  readonly audience: readonly string[]
}

export interface Endpoint extends Versioned {
  readonly __typename: 'WebhookEndpoint'
  readonly partnerId: string
  url: string
  description: string | null
  eventTypes: readonly string[]
  readonly signing: 'ED25519' | 'HMAC'
  /** `whsec_…` in force, the newest first. */
  secrets: readonly string[]
  previousSecretUntil: string | null
  status: 'ENABLED' | 'DISABLED'
  disabledReason: string | null
  disabledAt: string | null
  position: string
  readonly createdAt: string
  updatedAt: string
}

export interface Attempt {
  readonly number: number
  readonly at: string
  readonly outcome: string
  readonly statusCode: number | null
  readonly durationMs: number
}

export interface Delivery {
  readonly __typename: 'WebhookDelivery'
  readonly id: string
  readonly endpointId: string
  readonly kind: 'EVENT' | 'RESEND' | 'TEST'
  readonly event: Omit<Happening, 'position'> & { readonly position: string | null }
  readonly createdAt: string
  status: 'PENDING' | 'DELIVERED' | 'DEAD' | 'REPLACED'
  nextAttemptAt: string | null
  endedAt: string | null
  readonly attempts: Attempt[]
}
