// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const disclosureWithdrawalReasonLabels: Labels = {
  'CONSENT_WITHDRAWN': 'Consentement retiré',
  'MISTAKE': 'Erreur',
  'NO_LONGER_NEEDED': 'Plus nécessaire',
  'WITHDRAWN': 'Retiré',
}
