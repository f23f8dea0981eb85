import {
  maySeeDisclosure,
  maySeeEmergency,
  maySeeGrant,
  maySeeObjection,
  maySeeRequest,
  type RecordPart,
} from '../../../schema/src/disclosures/disclosure.policy.ts'
import { type Row, rowsOf, textOf } from './facts.ts'
import type { Knowledge, Rule } from './rules.ts'

/** The part of a partner in a record, by the columns that name its sides. */
function partIn(row: Row, partnerId: string, reader = 'reader_partner_id'): RecordPart {
  if (row['owner_partner_id'] === partnerId) return 'OWNER'
  return row[reader] === partnerId ? 'READER' : 'OTHER'
}

function takesPart(row: Row, partnerId: string, known: Knowledge): boolean {
  return known.roleIn(textOf(row, 'case_id'), partnerId) !== null
}

const seesRequest: Rule['see'] = (row, partnerId, known) =>
  maySeeRequest({
    part: partIn(row, partnerId, 'requester_partner_id'),
    takesPart: takesPart(row, partnerId, known),
  })

const seesGrant: Rule['see'] = (row, partnerId, known) =>
  maySeeGrant({
    isParty: rowsOf(known.facts, 'agreement_party').some(
      (party) => party['agreement_id'] === row['agreement_id'] && party['partner_id'] === partnerId,
    ),
    part: partIn(row, partnerId),
    namesReader: row['reader_partner_id'] !== null,
  })

const seesObjection: Rule['see'] = (row, partnerId, known) =>
  maySeeObjection({
    role: known.roleIn(textOf(row, 'case_id'), partnerId),
    part: row['recorded_by_partner_id'] === partnerId ? 'RECORDER' : partIn(row, partnerId),
  })

/** Takes part in the case and holds facts in it. */
function holdsFacts(row: Row, partnerId: string, known: Knowledge): boolean {
  return (
    takesPart(row, partnerId, known) &&
    rowsOf(known.facts, 'facet').some(
      (facet) => facet['case_id'] === row['case_id'] && facet['owner_partner_id'] === partnerId,
    )
  )
}

/** Disclosures and what surrounds them; each is ended by one partner, once. */
export const DISCLOSURE_RULES: Readonly<Record<string, Rule>> = {
  disclosure: {
    see: (row, partnerId, known) =>
      maySeeDisclosure({
        part: partIn(row, partnerId),
        takesPart: takesPart(row, partnerId, known),
      }),
    change: (row, partnerId) => partIn(row, partnerId) === 'OWNER' && row['ended_at'] === null,
  },
  disclosure_request: {
    see: seesRequest,
    change: (row, ...asked) => seesRequest(row, ...asked) && row['status'] === 'PENDING',
  },
  standing_grant: {
    see: seesGrant,
    change: (row, partnerId, known) =>
      seesGrant(row, partnerId, known) &&
      partIn(row, partnerId) === 'OWNER' &&
      row['ended_at'] === null,
  },
  objection: {
    see: seesObjection,
    change: (row, partnerId, known) =>
      seesObjection(row, partnerId, known) &&
      row['lifted_at'] === null &&
      (row['recorded_by_partner_id'] === partnerId ||
        // The lead stands in for a recorder that left.
        (known.roleIn(textOf(row, 'case_id'), partnerId) === 'LEAD' &&
          known.roleIn(textOf(row, 'case_id'), textOf(row, 'recorded_by_partner_id')) === null)),
  },
  emergency_access: {
    see: (row, partnerId, known) =>
      maySeeEmergency({
        isReader: row['reader_partner_id'] === partnerId,
        holdsFacts: holdsFacts(row, partnerId, known),
      }),
  },
}
