// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const purposeLabels: Labels = {
  'ASSESS_ELIGIBILITY': 'Instruire la demande',
  'CONTACT_PERSON': 'Joindre la personne',
  'COORDINATE_SUPPORT': 'Coordonner l’accompagnement',
  'OPEN_RIGHTS': 'Ouvrir ou maintenir des droits',
  'VITAL_INTEREST': 'Sauvegarder des intérêts vitaux',
}
