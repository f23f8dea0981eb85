// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const serviceCapacityLabels: Labels = {
  'FULL': 'Complet',
  'OPEN': 'Disponible',
  'WAITLIST': 'Liste d’attente',
}
