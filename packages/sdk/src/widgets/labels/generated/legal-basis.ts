// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const legalBasisLabels: Labels = {
  'CONSENT': 'Consentement',
  'LEGAL_MISSION': 'Mission légale',
  'VITAL_INTEREST': 'Intérêt vital',
}
