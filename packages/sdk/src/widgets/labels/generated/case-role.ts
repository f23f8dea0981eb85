// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const caseRoleLabels: Labels = {
  'CONTRIBUTOR': 'Contributeur',
  'LEAD': 'Pilote',
  'TARGET': 'Destinataire',
}
