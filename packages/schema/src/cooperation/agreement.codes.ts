import type { Term } from './purposes.ts'

const statuses = [
  {
    code: 'PROPOSED',
    label: 'Proposée',
    description: 'A party has not answered yet; it opens nothing.',
  },
  {
    code: 'UPCOMING',
    label: 'À venir',
    description: 'Every party has accepted; its first day is still to come.',
  },
  { code: 'IN_FORCE', label: 'En vigueur', description: 'Every party has accepted; it holds.' },
  {
    code: 'DECLINED',
    label: 'Déclinée',
    description: 'A party declined; it never came into force.',
  },
  {
    code: 'WITHDRAWN',
    label: 'Retirée',
    description: 'Its proposer took it back before every party had accepted.',
  },
  { code: 'ENDED', label: 'Résiliée', description: 'A party ended it; it closed at that moment.' },
  { code: 'EXPIRED', label: 'Échue', description: 'Its last day is past.' },
] as const
export type AgreementStatus = (typeof statuses)[number]['code']
export const AGREEMENT_STATUSES: readonly Term<AgreementStatus>[] = statuses

const answers = [
  { code: 'PENDING', label: 'En attente', description: 'Not answered yet.' },
  { code: 'ACCEPTED', label: 'Acceptée', description: 'The party accepted; the proposer at once.' },
  { code: 'DECLINED', label: 'Déclinée', description: 'The party declined.' },
] as const
export type AgreementAnswer = (typeof answers)[number]['code']
export const AGREEMENT_ANSWERS: readonly Term<AgreementAnswer>[] = answers

const declineReasons = [
  {
    code: 'PURPOSES_TOO_BROAD',
    label: 'Finalités trop larges',
    description: 'It names purposes that the party cannot agree to.',
  },
  {
    code: 'CATEGORIES_TOO_BROAD',
    label: 'Données trop larges',
    description: 'It covers kinds of facts that the party cannot share.',
  },
  {
    code: 'DATES_NOT_SUITABLE',
    label: 'Dates à revoir',
    description: 'Its dates do not suit the party.',
  },
  {
    code: 'LEGAL_TEXT_INSUFFICIENT',
    label: 'Texte insuffisant',
    description: 'The text behind it is missing or does not found the sharing.',
  },
  {
    code: 'NOT_CONCERNED',
    label: 'Non concerné',
    description: 'The party has no part in this cooperation.',
  },
] as const
export type AgreementDeclineReason = (typeof declineReasons)[number]['code']
export const AGREEMENT_DECLINE_REASONS: readonly Term<AgreementDeclineReason>[] = declineReasons

const endReasons = [
  {
    code: 'REPLACED',
    label: 'Remplacée',
    description: 'Another agreement takes its place.',
  },
  {
    code: 'NO_LONGER_NEEDED',
    label: 'Plus nécessaire',
    description: 'The cooperation it served is over.',
  },
  {
    code: 'LAW_CHANGED',
    label: 'Évolution du droit',
    description: 'The law no longer allows it, or makes it needless.',
  },
  {
    code: 'NOT_RESPECTED',
    label: 'Non respectée',
    description: 'A party did not keep to it.',
  },
  {
    code: 'PARTNER_LEAVES',
    label: 'Départ d’un partenaire',
    description: 'A party leaves the cooperation.',
  },
] as const
export type AgreementEndReason = (typeof endReasons)[number]['code']
export const AGREEMENT_END_REASONS: readonly Term<AgreementEndReason>[] = endReasons

const conclusions = [
  { code: 'CONTINUE', label: 'Maintenir', description: 'It goes on as it is.' },
  {
    code: 'REPLACE',
    label: 'À remplacer',
    description: 'Another agreement is to take its place; until then it goes on.',
  },
  {
    code: 'END',
    label: 'À résilier',
    description: 'It is to be ended; this conclusion alone does not end it.',
  },
] as const
export type ReviewConclusion = (typeof conclusions)[number]['code']
export const REVIEW_CONCLUSIONS: readonly Term<ReviewConclusion>[] = conclusions
