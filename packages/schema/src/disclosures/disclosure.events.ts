import type { NewEvent } from '../kernel/command.store.ts'
import type { EventTypeOf } from '../kernel/event-types.ts'
import type { DisclosureRow, GrantRow, ObjectionRow, RequestRow } from './disclosure.types.ts'

type Data = NewEvent['data']

/** An event of a disclosure, for its owner and its reader. */
export function disclosureEvent(
  type: EventTypeOf<'Disclosure'>,
  disclosure: Pick<
    DisclosureRow,
    'id' | 'version' | 'networkId' | 'caseId' | 'ownerPartnerId' | 'readerPartnerId'
  >,
  data: Data,
): NewEvent {
  return {
    type,
    aggregateType: 'Disclosure',
    aggregateId: disclosure.id,
    aggregateVersion: disclosure.version,
    networkId: disclosure.networkId,
    caseId: disclosure.caseId,
    audience: [disclosure.ownerPartnerId, disclosure.readerPartnerId],
    data,
  }
}

/** An event of a request, for who asks and who is asked. */
export function requestEvent(
  type: EventTypeOf<'DisclosureRequest'>,
  request: Pick<
    RequestRow,
    'id' | 'version' | 'networkId' | 'caseId' | 'ownerPartnerId' | 'requesterPartnerId'
  >,
  data: Data,
): NewEvent {
  return {
    type,
    aggregateType: 'DisclosureRequest',
    aggregateId: request.id,
    aggregateVersion: request.version,
    networkId: request.networkId,
    caseId: request.caseId,
    audience: [request.ownerPartnerId, request.requesterPartnerId],
    data,
  }
}

/** An event of a standing grant, for its owner and whom it may answer. */
export function grantEvent(
  type: EventTypeOf<'StandingGrant'>,
  grant: Pick<GrantRow, 'id' | 'version' | 'networkId' | 'agreementId' | 'ownerPartnerId'>,
  answered: readonly string[],
): NewEvent {
  return {
    type,
    aggregateType: 'StandingGrant',
    aggregateId: grant.id,
    aggregateVersion: grant.version,
    networkId: grant.networkId,
    caseId: null,
    audience: [grant.ownerPartnerId, ...answered],
    data: { agreementId: grant.agreementId },
  }
}

/**
 * An event of an objection, for who recorded it, the lead, and every owner it covers that holds facts of
 * the person. What it covers stands in the record, which not all of these may list.
 */
export function objectionEvent(
  type: EventTypeOf<'Objection'>,
  objection: Pick<
    ObjectionRow,
    'id' | 'version' | 'networkId' | 'caseId' | 'ownerPartnerId' | 'recordedByPartnerId'
  >,
  told: { readonly leadId: string | null; readonly holders: readonly string[] },
): NewEvent {
  const { ownerPartnerId, recordedByPartnerId } = objection
  const covered = told.holders.filter((id) => ownerPartnerId === null || ownerPartnerId === id)
  return {
    type,
    aggregateType: 'Objection',
    aggregateId: objection.id,
    aggregateVersion: objection.version,
    networkId: objection.networkId,
    caseId: objection.caseId,
    audience: [recordedByPartnerId, ...(told.leadId === null ? [] : [told.leadId]), ...covered],
    data: {},
  }
}
