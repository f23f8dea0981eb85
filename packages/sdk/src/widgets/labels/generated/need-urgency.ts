// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const needUrgencyLabels: Labels = {
  'IMMEDIATE': 'Immédiate',
  'ROUTINE': 'Courante',
  'URGENT': 'Urgente',
}
