/** What a delivery says, as the worker reads it: of an event, or of a test without one. */
export interface ToldEvent {
  readonly eventId: string
  readonly eventType: string
  readonly occurredAt: string
  readonly position: string | null
  readonly subjectType: string
  readonly subjectId: string
  readonly subjectVersion: number
  readonly networkId: string | null
  readonly caseId: string | null
  readonly actorPartnerId: string | null
  readonly data: Readonly<Record<string, string | number | boolean | null>>
}

/**
 * The body of a delivery: ids and codes only, named one by one, the same as the feed tells of the
 * event. It is the same for every try.
 */
export function payloadOf(event: ToldEvent): string {
  return JSON.stringify({
    type: event.eventType,
    timestamp: event.occurredAt,
    data: {
      id: event.eventId,
      position: event.position,
      type: event.eventType,
      occurredAt: event.occurredAt,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      subjectVersion: event.subjectVersion,
      networkId: event.networkId,
      caseId: event.caseId,
      actorPartnerId: event.actorPartnerId,
      codes: Object.fromEntries(
        Object.entries(event.data)
          .filter(([, value]) => value !== null)
          .map(([name, value]) => [name, String(value)]),
      ),
    },
  })
}
