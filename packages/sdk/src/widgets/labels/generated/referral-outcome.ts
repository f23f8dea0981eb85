// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const referralOutcomeLabels: Labels = {
  'ALREADY_COVERED': 'Déjà couvert',
  'PARTIALLY_PROVIDED': 'Partiellement rendu',
  'RIGHTS_OPENED': 'Droits ouverts',
  'SERVICE_PROVIDED': 'Service rendu',
}
