import { maySeeFacet } from '../../../schema/src/facets/facet.policy.ts'
import { type Row, rowsOf, textOf } from './facts.ts'
import type { Knowledge, Rule } from './rules.ts'

function owns(facet: Row, partnerId: string): boolean {
  return facet['owner_partner_id'] === partnerId
}

function seesFacet(facet: Row, partnerId: string, known: Knowledge): boolean {
  // Its own an owner can take away also after it left the case.
  if (owns(facet, partnerId)) return true
  const caseId = textOf(facet, 'case_id')
  const owner = textOf(facet, 'owner_partner_id')
  return (
    known.roleIn(caseId, partnerId) !== null &&
    maySeeFacet({
      isOwner: false,
      ownerParticipates: known.roleIn(caseId, owner) !== null,
      ownerIsSensitive: known.row(owner)['sensitive'] === true,
      disclosedToMe: rowsOf(known.facts, 'disclosure').some(
        (row) =>
          row['case_id'] === caseId &&
          row['owner_partner_id'] === owner &&
          row['reader_partner_id'] === partnerId,
      ),
    })
  )
}

const changesFacet: Rule['see'] = (row, partnerId, known) =>
  owns(row, partnerId) && seesFacet(row, partnerId, known)

/** What hangs on a facet shows itself to the facet's owner alone. */
const ofOwnFacet: Rule['see'] = (row, partnerId, known) =>
  changesFacet(known.row(textOf(row, 'facet_id')), partnerId, known)

const everybody: Rule['see'] = () => true
const own: Rule['see'] = (row, partnerId) => row['partner_id'] === partnerId

/** Facets, and what stands behind them. */
export const FACET_RULES: Readonly<Record<string, Rule>> = {
  facet_field: { see: everybody },
  connector: { see: own, change: own },
  facet: { see: seesFacet, change: changesFacet, remove: changesFacet },
  facet_pointer: { see: ofOwnFacet, change: ofOwnFacet, remove: ofOwnFacet },
  facet_value: { see: ofOwnFacet, change: ofOwnFacet, remove: ofOwnFacet },
  access_record: {
    see: (row, partnerId) =>
      row['owner_partner_id'] === partnerId || row['reader_partner_id'] === partnerId,
  },
}
