// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const referralRefusalLabels: Labels = {
  'ACKNOWLEDGEMENT_NOT_DUE': 'Aucun accusé n’est attendu',
  'CASE_NOT_OPEN_TO_YOU': 'La situation est close ou vous n’y participez plus',
  'COMMUNE_NOT_COVERED': 'Le service ne couvre pas cette commune',
  'DISPUTE_OPEN': 'Un désaccord est déjà signalé',
  'DUPLICATE_OPEN_REFERRAL': 'Une orientation est déjà en cours',
  'EXPIRY_NOT_DUE': 'L’expiration n’est pas due',
  'LEGAL_BASIS_REQUIRED': 'Indiquez la base légale du partage',
  'LEGAL_TEXT_REQUIRED': 'Indiquez le texte qui fonde la mission',
  'NO_DISPUTE_OPEN': 'Aucun désaccord n’est signalé',
  'NO_NEWS_IS_OF_THE_SYSTEM': '« Sans nouvelles » est posé par le système',
  'NO_NEWS_NOT_DUE': 'Le délai sans nouvelles n’est pas écoulé',
  'NO_REDIRECT_PENDING': 'Aucune réorientation n’est proposée',
  'PERSON_NOT_INFORMED': 'Indiquez quand la personne a été informée',
  'REDIRECT_PENDING': 'Une réorientation est déjà proposée',
  'REDIRECT_TO_SAME_SERVICE': 'Proposez un autre service',
  'REOPEN_WINDOW_CLOSED': 'Le délai de réouverture est passé',
  'ROLE_DOES_NOT_ALLOW': 'Cette action revient à l’autre partenaire',
  'SCOPE_DOES_NOT_ALLOW': 'Votre logiciel n’a pas ce droit',
  'SERVICE_NOT_OPEN': 'Le service n’accueille pas de demandes',
  'STATE_DOES_NOT_ALLOW': 'L’état de l’orientation ne le permet pas',
  'TARGET_IS_SOURCE': 'Le service est le vôtre',
}
