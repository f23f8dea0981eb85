import type { Actor } from '../kernel/actor.ts'
import type { NewEvent } from '../kernel/command.store.ts'
import type { EventTypeOf } from '../kernel/event-types.ts'

/** An event of a document, for its partner alone: its hash and what it does, never its text. */
export function documentEvent(
  type: EventTypeOf<'RegisteredDocument'>,
  document: {
    readonly id: string
    readonly version: number
    readonly hash: string
    readonly kind: string
  },
  { partnerId }: Actor,
): NewEvent {
  return {
    type,
    aggregateType: 'RegisteredDocument',
    aggregateId: document.id,
    aggregateVersion: document.version,
    networkId: null,
    caseId: null,
    audience: [partnerId],
    data: { hash: document.hash, kind: document.kind },
  }
}
