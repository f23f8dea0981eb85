import type { NewEvent } from '../kernel/command.store.ts'
import type { EventTypeOf } from '../kernel/event-types.ts'

/** An event of a connector, for its partner alone; its address does not stand in it. */
export function connectorEvent(
  type: EventTypeOf<'Connector'>,
  connector: { readonly id: string; readonly version: number },
  partnerId: string,
): NewEvent {
  return {
    type,
    aggregateType: 'Connector',
    aggregateId: connector.id,
    aggregateVersion: connector.version,
    networkId: null,
    caseId: null,
    audience: [partnerId],
    data: {},
  }
}
