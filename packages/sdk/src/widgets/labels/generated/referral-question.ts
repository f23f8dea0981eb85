// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const referralQuestionLabels: Labels = {
  'ELIGIBILITY_DETAIL': 'Condition d’éligibilité à préciser',
  'EXPECTATION_DETAIL': 'Demande à préciser',
  'MISSING_CONTACT': 'Coordonnées manquantes',
  'MISSING_HOUSEHOLD': 'Composition du foyer à préciser',
  'MISSING_IDENTITY': 'Identité à préciser',
  'MISSING_RESIDENCE': 'Résidence ou domiciliation à préciser',
  'MISSING_RESOURCES': 'Ressources à préciser',
  'MISSING_SUPPORTING_DOCUMENT': 'Justificatif manquant',
  'OTHER_PARTNER_FOLLOWING': 'Suivi par un autre partenaire à confirmer',
  'PERSON_CONSENT': 'Accord de la personne à confirmer',
  'URGENCY_DETAIL': 'Urgence à préciser',
}
