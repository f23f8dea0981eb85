// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const needStatusLabels: Labels = {
  'IN_HAND': 'En cours',
  'MET': 'Satisfait',
  'OPEN': 'À traiter',
  'UNMET': 'Non satisfait',
}
