import type { EventFilter } from '../kernel/index.ts'
import type { EventRow } from './event.store.ts'

/** Whether a stream with this filter brings this event. */
export function passesFilter(filter: Omit<EventFilter, 'after'>, row: EventRow): boolean {
  const { types, caseId, referralId } = filter
  return (
    (types === null || types.has(row.type)) &&
    (caseId === null || row.case_id === caseId) &&
    (referralId === null ||
      (row.aggregate_type === 'Referral' && row.aggregate_id === referralId) ||
      // What happened around a referral names it among its codes.
      row.data['referralId'] === referralId)
  )
}
