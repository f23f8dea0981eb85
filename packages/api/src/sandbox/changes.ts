import type { NewEvent } from '@passerelle/schema'
import { addRow, type Rows } from './rows.ts'
import { seedId } from './seed-id.ts'

/** The partner that acted, by its client; null: the system. */
export type Who = { readonly partnerId: string; readonly clientId: string } | null

/** A change as a command leaves it: its event, and its audit record unless another event has it. */
export interface Change {
  readonly at: Date
  readonly who: Who
  readonly command: string | null
  readonly event: NewEvent
  readonly details?: Readonly<Record<string, string>>
}

export function recordChange(rows: Rows, { at, who, command, event, details }: Change): void {
  const key = `${event.aggregateId} ${event.aggregateVersion} ${event.type}`
  const aggregate = {
    aggregate_type: event.aggregateType,
    aggregate_id: event.aggregateId,
    aggregate_version: event.aggregateVersion,
  }
  addRow(rows, 'event', {
    id: seedId('event', key, at),
    occurred_at: at,
    type: event.type,
    ...aggregate,
    network_id: event.networkId,
    case_id: event.caseId,
    actor_partner_id: who?.partnerId ?? null,
    actor_client_id: who?.clientId ?? null,
    agent_ref: null,
    audience: [...new Set(event.audience)],
    data: event.data,
  })
  if (command === null) return
  addRow(rows, 'audit_record', {
    id: seedId('audit', key, at),
    occurred_at: at,
    partner_id: who?.partnerId ?? null,
    client_id: who?.clientId ?? null,
    command,
    ...aggregate,
    details: { ...event.data, ...details },
  })
}
