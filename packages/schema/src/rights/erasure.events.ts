import { askingEvent } from '../cases/case.command.ts'
import { facetEvent } from '../facets/facet.command.ts'
import type { NewEvent } from '../kernel/command.store.ts'
import type { Context } from '../kernel/context.ts'
import type { ErasureStep } from './erasure.types.ts'

/**
 * What others learn of an erasure: that the person left (participants of the case), that the case closed,
 * that what was asked is asked no longer.
 */
export function eventOf(step: ErasureStep): NewEvent | null {
  const place = { networkId: step.network_id, caseId: step.case_id, audience: step.audience }
  switch (step.step) {
    case 'ERASED':
    case 'OWN_PART':
      return {
        ...place,
        type: step.step === 'ERASED' ? 'person.erased' : 'person.own_part_erased',
        aggregateType: 'Person',
        aggregateId: step.id,
        // A person has no versions: it is there, and then it is not.
        aggregateVersion: 1,
        data: {},
      }
    case 'CLOSED':
      return {
        ...place,
        type: 'case.closed',
        aggregateType: 'SharedCase',
        aggregateId: step.id,
        aggregateVersion: step.version,
        data: {},
      }
    case 'INVITATION':
      return askingEvent('Invitation', step, 'participant.invitation_cancelled', step.audience)
    case 'LEAD_TRANSFER':
      return askingEvent('LeadTransfer', step, 'lead.transfer_cancelled', step.audience)
    case 'FACET':
    case 'REFUSED':
      return null
  }
}

/** The same for an erasure by a partner, whose own facets also left other partners' cases. */
export function eventsOfActor(context: Context, steps: readonly ErasureStep[]): NewEvent[] {
  return steps.flatMap((step) => {
    const event = step.step === 'FACET' ? detached(context, step) : eventOf(step)
    return event === null ? [] : [event]
  })
}

function detached(context: Context, step: ErasureStep): NewEvent {
  const { id, version, case_id: caseId, detail } = step
  const facet = { id, version, caseId: caseId ?? '', name: detail ?? '' }
  const where = { networkId: step.network_id, participantIds: step.audience }
  return facetEvent(context, 'facet.detached', facet, where)
}
