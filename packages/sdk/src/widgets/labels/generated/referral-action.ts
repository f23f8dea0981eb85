// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const referralActionLabels: Labels = {
  'ACCEPT': 'Accepter',
  'ACCEPT_REDIRECT': 'Accepter la réorientation',
  'ACKNOWLEDGE_CANCELLATION': 'Prendre acte de l’annulation',
  'CANCEL': 'Annuler',
  'CLOSE_DISPUTE': 'Clore le désaccord',
  'CLOSE_UNFULFILLED': 'Déclarer non aboutie',
  'COMPLETE': 'Déclarer réalisée',
  'DECLINE_REDIRECT': 'Décliner la réorientation',
  'DISCARD': 'Abandonner le brouillon',
  'EXPIRE': 'Faire expirer',
  'OPEN_DISPUTE': 'Signaler un désaccord',
  'PROPOSE_REDIRECT': 'Proposer une réorientation',
  'PROVIDE_INFORMATION': 'Apporter le complément',
  'REJECT': 'Refuser',
  'REOPEN': 'Rouvrir',
  'REQUEST_INFORMATION': 'Demander un complément',
  'RETRACT': 'Déclarer saisie par erreur',
  'SEND': 'Transmettre',
  'START': 'Démarrer la prise en charge',
  'START_REVIEW': 'Mettre à l’étude',
  'WAITLIST': 'Mettre en liste d’attente',
}
