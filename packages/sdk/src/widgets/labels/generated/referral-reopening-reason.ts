// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const referralReopeningReasonLabels: Labels = {
  'ENDED_BY_MISTAKE': 'Fin déclarée par erreur',
  'NEW_FACTS': 'Éléments nouveaux',
  'PERSON_CAME_BACK': 'La personne s’est manifestée',
  'PLACE_AVAILABLE': 'Une place s’est libérée',
  'STILL_NEEDED': 'Toujours nécessaire',
}
