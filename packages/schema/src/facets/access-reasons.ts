/**
 * Why a field is withheld, and what would open it: for programs as codes, for people in French. Plain
 * data, in the order in which the locks are looked at.
 */
const reasons = [
  {
    code: 'NOT_A_PARTICIPANT',
    label: 'Ne participe pas à la situation',
    description: 'The reader does not take part in the case. Met in previews only.',
    opensWith: 'Invitez ce partenaire dans la situation ou transmettez-lui une orientation.',
    action: 'JOIN_CASE',
  },
  {
    code: 'NO_AGREEMENT',
    label: 'Aucune convention',
    description: 'No agreement binds the owner and the reader in this network.',
    opensWith: 'Une convention entre les deux partenaires, acceptée par chacun.',
    action: 'SIGN_AGREEMENT',
  },
  {
    code: 'AGREEMENT_ENDED',
    label: 'Convention terminée ou pas encore en vigueur',
    description: 'An agreement exists but is not in force today.',
    opensWith: 'Une nouvelle convention, ou l’acceptation de celle qui est proposée.',
    action: 'SIGN_AGREEMENT',
  },
  {
    code: 'CATEGORY_NOT_COVERED',
    label: 'Information hors convention',
    description: 'No agreement in force covers this category of data.',
    opensWith: 'Une convention qui couvre cette catégorie d’informations.',
    action: 'SIGN_AGREEMENT',
  },
  {
    code: 'PURPOSE_NOT_COVERED',
    label: 'Finalité hors convention',
    description: 'The agreement in force does not allow this purpose for this category.',
    opensWith: 'Une finalité prévue par la convention, ou une convention qui prévoit celle-ci.',
    action: 'CHANGE_PURPOSE',
  },
  {
    code: 'NO_DISCLOSURE',
    label: 'Non partagé',
    description: 'The owner has not disclosed this field to the reader for this purpose.',
    opensWith: 'Un partage par le propriétaire : demandez-le-lui.',
    action: 'REQUEST_DISCLOSURE',
  },
  {
    code: 'DISCLOSURE_ENDED',
    label: 'Partage terminé',
    description:
      'The disclosure of this field ended: withdrawn, past its date, or with its referral.',
    opensWith: 'Un nouveau partage par le propriétaire : demandez-le-lui.',
    action: 'REQUEST_DISCLOSURE',
  },
  {
    code: 'STAGE_TOO_EARLY',
    label: 'Trop tôt dans l’orientation',
    description: 'The disclosure follows a referral that has not reached the stage of this field.',
    opensWith: 'L’acceptation de l’orientation.',
    action: 'ACCEPT_REFERRAL',
  },
  {
    code: 'PERSON_OBJECTED',
    label: 'Opposition de la personne',
    description: 'The person opposes this sharing (RGPD, art. 21).',
    opensWith: 'La levée de l’opposition par la personne, et rien d’autre.',
    action: 'NONE',
  },
  {
    code: 'SOURCE_UNAVAILABLE',
    label: 'Source indisponible',
    description: 'It may be read, but the owner’s system did not give it now.',
    opensWith: 'Réessayez dans un moment.',
    action: 'TRY_LATER',
  },
] as const

export type WithheldReason = (typeof reasons)[number]['code']
export type OpeningAction = (typeof reasons)[number]['action']

export interface WithheldReasonEntry {
  readonly code: WithheldReason
  /** French, for screens. */
  readonly label: string
  readonly description: string
  /** French: what would open the field. */
  readonly opensWith: string
  readonly action: OpeningAction
}

export const WITHHELD_REASONS: readonly WithheldReasonEntry[] = reasons

/** What would open a field, as a program may offer it. */
export const OPENING_ACTIONS: readonly {
  readonly code: OpeningAction
  readonly label: string
  readonly description: string
}[] = [
  { code: 'JOIN_CASE', label: 'Faire participer', description: 'inviteParticipant or a referral.' },
  { code: 'SIGN_AGREEMENT', label: 'Conventionner', description: 'proposeAgreement.' },
  {
    code: 'CHANGE_PURPOSE',
    label: 'Changer de finalité',
    description: 'Read for a purpose agreed.',
  },
  { code: 'REQUEST_DISCLOSURE', label: 'Demander le partage', description: 'requestDisclosure.' },
  { code: 'ACCEPT_REFERRAL', label: 'Accepter l’orientation', description: 'acceptReferral.' },
  { code: 'TRY_LATER', label: 'Réessayer', description: 'Read again in a moment.' },
  { code: 'NONE', label: 'Rien', description: 'Nothing a partner may do.' },
]

/** The entry of a reason. */
export function reasonEntry(code: WithheldReason): WithheldReasonEntry {
  const entry = WITHHELD_REASONS.find((row) => row.code === code)
  if (entry === undefined) throw new Error('a reason has no entry')
  return entry
}
