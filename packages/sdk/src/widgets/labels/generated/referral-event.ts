// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const referralEventLabels: Labels = {
  'referral.drafted': 'Orientation préparée',
  'referral.discarded': 'Brouillon abandonné',
  'referral.sent': 'Orientation transmise',
  'referral.review_started': 'Mise à l’étude',
  'referral.information_requested': 'Complément demandé',
  'referral.information_provided': 'Complément apporté',
  'referral.waitlisted': 'Mise en liste d’attente',
  'referral.accepted': 'Orientation acceptée',
  'referral.rejected': 'Orientation refusée',
  'referral.redirect_proposed': 'Réorientation proposée',
  'referral.redirected': 'Orientation réorientée',
  'referral.redirect_declined': 'Réorientation déclinée',
  'referral.started': 'Prise en charge démarrée',
  'referral.completed': 'Orientation réalisée',
  'referral.unfulfilled': 'Orientation non aboutie',
  'referral.cancelled': 'Orientation annulée',
  'referral.cancellation_acknowledged': 'Annulation prise en compte',
  'referral.dispute_opened': 'Désaccord signalé',
  'referral.dispute_closed': 'Désaccord clos',
  'referral.reopened': 'Orientation rouverte',
  'referral.retracted': 'Orientation saisie par erreur',
  'referral.expired': 'Orientation expirée',
  'referral.reminded': 'Relance',
  'referral.stale': 'Orientation sans nouvelles',
  'referral.review_due': 'Point d’étape attendu',
}
