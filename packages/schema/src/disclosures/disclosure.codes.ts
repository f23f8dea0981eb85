import type { Term } from '../cooperation/purposes.ts'

const ownerReasons = [
  { code: 'WITHDRAWN', label: 'Retiré', description: 'The owner takes it back.' },
  {
    code: 'CONSENT_WITHDRAWN',
    label: 'Consentement retiré',
    description: 'The person withdrew consent (RGPD, art. 7(3)).',
  },
  {
    code: 'NO_LONGER_NEEDED',
    label: 'Plus nécessaire',
    description: 'What it was for is done.',
  },
  { code: 'MISTAKE', label: 'Erreur', description: 'It should not have been made.' },
] as const
export type OwnerEndReason = (typeof ownerReasons)[number]['code']
/** Why an owner ends its disclosure. */
export const OWNER_END_REASONS: readonly Term<OwnerEndReason>[] = ownerReasons

const ownReasons = [
  {
    code: 'REFERRAL_ENDED',
    label: 'Orientation terminée',
    description: 'The referral it followed ended.',
  },
  {
    code: 'PARTICIPANT_LEFT',
    label: 'Départ d’un partenaire',
    description: 'Its owner or its reader takes part in the case no more.',
  },
  { code: 'CASE_CLOSED', label: 'Situation close', description: 'The case was closed.' },
  { code: 'ERASED', label: 'Effacement', description: 'The person was erased from the network.' },
] as const
export type EndReason = OwnerEndReason | (typeof ownReasons)[number]['code']
/** Why a disclosure ended, the system's own reasons included. */
export const END_REASONS: readonly Term<EndReason>[] = [...ownerReasons, ...ownReasons]

const requestStatuses = [
  { code: 'PENDING', label: 'En attente', description: 'The owner has not answered yet.' },
  { code: 'GRANTED', label: 'Accordée', description: 'A disclosure answers it.' },
  { code: 'DECLINED', label: 'Refusée', description: 'The owner declined.' },
  {
    code: 'CANCELLED',
    label: 'Annulée',
    description: 'Taken back, or past with its referral, its participants or its case.',
  },
] as const
export type RequestStatus = (typeof requestStatuses)[number]['code']
export const REQUEST_STATUSES: readonly Term<RequestStatus>[] = requestStatuses

const declineReasons = [
  {
    code: 'NOT_NECESSARY',
    label: 'Pas nécessaire à la finalité',
    description: 'The purpose does not need it (RGPD, art. 5(1)(c)).',
  },
  {
    code: 'NOT_HELD',
    label: 'Information non détenue',
    description: 'The owner has no such facts.',
  },
  {
    code: 'NO_LEGAL_BASIS',
    label: 'Pas de base légale',
    description: 'Nothing allows the owner to share it.',
  },
  {
    code: 'PERSON_OPPOSES',
    label: 'La personne s’y oppose',
    description: 'The person does not want it shared.',
  },
  {
    code: 'OTHER_CHANNEL',
    label: 'Par un autre canal',
    description: 'The person or the owner gives it otherwise.',
  },
] as const
export type DeclineReason = (typeof declineReasons)[number]['code']
export const DECLINE_REASONS: readonly Term<DeclineReason>[] = declineReasons

const grantStages = [
  {
    code: 'SUMMARY',
    label: 'Dès l’examen',
    description: 'It answers whoever has an open referral, even one still being examined.',
  },
  {
    code: 'FULL',
    label: 'Après acceptation',
    description: 'It answers on a referral once that is accepted.',
  },
] as const
export type GrantStage = (typeof grantStages)[number]['code']
/** From when on a referral a standing grant answers; lead and contributors it answers always. */
export const GRANT_STAGES: readonly Term<GrantStage>[] = grantStages
