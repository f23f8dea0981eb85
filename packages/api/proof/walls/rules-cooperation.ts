import { agreementRole } from '../../../schema/src/cooperation/agreement.policy.ts'
import { type Row, rowsOf, textOf } from './facts.ts'
import type { Knowledge, Rule } from './rules.ts'

/** Whether a partner has a part in an agreement, by the policy table. */
function isParty(agreementId: string, partnerId: string, known: Knowledge): boolean {
  const agreement = {
    proposedByPartnerId: textOf(known.row(agreementId), 'proposed_by_partner_id'),
    parties: rowsOf(known.facts, 'agreement_party')
      .filter((party) => party['agreement_id'] === agreementId)
      .map((party) => ({ partnerId: textOf(party, 'partner_id') })),
  }
  return agreementRole(agreement, partnerId) !== null
}

const ofMyAgreement: Rule['see'] = (row, partnerId, known) =>
  isParty(textOf(row, 'agreement_id'), partnerId, known)

const notEnded = (agreement: Row): boolean => agreement['ended_at'] === null

/** Agreements are their parties' alone; what they say is never changed, only that they moved on or ended. */
export const COOPERATION_RULES: Readonly<Record<string, Rule>> = {
  agreement: {
    see: (row, partnerId, known) => isParty(textOf(row, 'id'), partnerId, known),
    change: (row, partnerId, known) =>
      notEnded(row) && isParty(textOf(row, 'id'), partnerId, known),
  },
  // A party gives its own answer, once, while there is something to answer.
  agreement_party: {
    see: ofMyAgreement,
    change: (row, partnerId, known) =>
      row['partner_id'] === partnerId &&
      row['answer'] === 'PENDING' &&
      notEnded(known.row(textOf(row, 'agreement_id'))),
  },
  agreement_review: { see: ofMyAgreement },
}
