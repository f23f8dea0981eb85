import type { RecordPart, RecordStanding } from './disclosure.policy.ts'
import type { DisclosureRow, GrantRow, ObjectionRow, RequestRow } from './disclosure.types.ts'

const partOf = (
  partnerId: string,
  ownerPartnerId: string | null,
  readerPartnerId: string | null,
): RecordPart => {
  if (partnerId === ownerPartnerId) return 'OWNER'
  return partnerId === readerPartnerId ? 'READER' : 'OTHER'
}

/** Whether a disclosure opens anything on a day (`YYYY-MM-DD`): not ended and not past its last day. */
export function isActive(
  { endedAt, until }: Pick<DisclosureRow, 'endedAt' | 'until'>,
  today: string,
): boolean {
  return endedAt === null && (until === null || until >= today)
}

/** The part of a partner in a disclosure; it can be ended while it is not, past its last day or not. */
export function disclosureStanding(row: DisclosureRow, partnerId: string): RecordStanding {
  const part = partOf(partnerId, row.ownerPartnerId, row.readerPartnerId)
  return { kind: 'DISCLOSURE', part, open: row.endedAt === null }
}

export function requestStanding(row: RequestRow, partnerId: string): RecordStanding {
  const part = partOf(partnerId, row.ownerPartnerId, row.requesterPartnerId)
  return { kind: 'REQUEST', part, open: row.status === 'PENDING' }
}

export function grantStanding(row: GrantRow, partnerId: string): RecordStanding {
  const part = partOf(partnerId, row.ownerPartnerId, row.readerPartnerId)
  return { kind: 'STANDING_GRANT', part, open: row.endedAt === null }
}

/**
 * Who recorded an objection may also be an owner it names: recording is what counts. The lead stands in
 * for a recorder that left the case: an objection must not last for ever because nobody can lift it.
 */
export function objectionStanding(row: ObjectionRow, partnerId: string): RecordStanding {
  const standsIn = row.myRole === 'LEAD' && !row.recorderTakesPart
  const part =
    row.recordedByPartnerId === partnerId || standsIn
      ? 'RECORDER'
      : partOf(partnerId, row.ownerPartnerId, row.readerPartnerId)
  return { kind: 'OBJECTION', part, open: row.liftedAt === null }
}
