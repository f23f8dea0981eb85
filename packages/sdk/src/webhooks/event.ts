import type { EventType, eventSubjects, KnownEventType } from '../generated/event-types.ts'

/**
 * What happened, in ids and codes, never a value of a person: read what its subject is now. The same
 * event has the same `id` in the feed and in every delivery.
 */
export interface WebhookEvent<Type extends EventType = EventType> {
  readonly id: string
  /** Its place in the feed of events; null for a test, which is in no feed. */
  readonly position: string | null
  readonly type: Type
  /** ISO 8601. */
  readonly occurredAt: string
  /** Type of what changed. */
  readonly subjectType: Type extends KnownEventType ? (typeof eventSubjects)[Type] : string
  readonly subjectId: string
  /** After the change. */
  readonly subjectVersion: number
  readonly networkId: string | null
  readonly caseId: string | null
  /** Null when the system acted by itself. */
  readonly actorPartnerId: string | null
  /** The coded details of the change, for instance `{ state: 'ACCEPTED' }`. */
  readonly codes: Readonly<Record<string, string>>
}

/**
 * Null when the text is no delivery. Only its type and its data are looked at: the rest is the
 * network's, whose signature is verified. The id that was signed for is the one that counts.
 */
export function parsedEvent(id: string, text: string): WebhookEvent | null {
  try {
    const { type, data }: Delivery = JSON.parse(text)
    return typeof type === 'string' && Object(data) === data ? { ...data, type, id } : null
  } catch {
    return null
  }
}

interface Delivery {
  readonly type: EventType
  readonly data: WebhookEvent
}
