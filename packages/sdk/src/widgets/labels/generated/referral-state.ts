// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const referralStateLabels: Labels = {
  'ACCEPTED': 'Acceptée',
  'CANCELLED': 'Annulée',
  'COMPLETED': 'Réalisée',
  'DRAFT': 'Brouillon',
  'ENTERED_IN_ERROR': 'Saisie par erreur',
  'EXPIRED': 'Expirée',
  'INFO_REQUESTED': 'Complément demandé',
  'IN_PROGRESS': 'Prise en charge en cours',
  'REDIRECTED': 'Réorientée',
  'REJECTED': 'Refusée',
  'SENT': 'Transmise',
  'UNDER_REVIEW': 'À l’étude',
  'UNFULFILLED': 'Non aboutie',
  'WAITLISTED': 'En liste d’attente',
}
