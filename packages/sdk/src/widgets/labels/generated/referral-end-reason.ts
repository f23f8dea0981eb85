// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const referralEndReasonLabels: Labels = {
  'DUPLICATE': 'Doublon',
  'INCOMPLETE': 'Dossier incomplet',
  'NOT_COMPETENT': 'Hors compétence',
  'NOT_ELIGIBLE': 'Non éligible',
  'NO_CAPACITY': 'Plus de place',
  'NO_HELP_AVAILABLE': 'Aucune aide disponible',
  'NO_NEWS': 'Sans nouvelles',
  'NO_SHOW': 'Absence au rendez-vous',
  'OUT_OF_AREA': 'Hors secteur',
  'PERSON_DECLINED': 'Refus de la personne',
  'PERSON_OBJECTED': 'Opposition de la personne',
  'PERSON_UNREACHABLE': 'Personne injoignable',
  'SITUATION_CHANGED': 'Situation changée',
  'SOLVED_ELSEWHERE': 'Résolu ailleurs',
}
