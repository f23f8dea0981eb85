/**
 * Why an action is refused, apart from its input. Stable codes with the French text a widget shows.
 */
const refusals = [
  {
    code: 'STATE_DOES_NOT_ALLOW',
    label: 'L’état de l’orientation ne le permet pas',
    description: 'The action does not start from the current state.',
  },
  {
    code: 'ROLE_DOES_NOT_ALLOW',
    label: 'Cette action revient à l’autre partenaire',
    description: 'Another role takes this action in the current state.',
  },
  {
    code: 'SCOPE_DOES_NOT_ALLOW',
    label: 'Votre logiciel n’a pas ce droit',
    description: 'The client lacks the scope that the action needs.',
  },
  {
    code: 'LEGAL_BASIS_REQUIRED',
    label: 'Indiquez la base légale du partage',
    description: 'No legal basis is recorded.',
  },
  {
    code: 'LEGAL_TEXT_REQUIRED',
    label: 'Indiquez le texte qui fonde la mission',
    description: 'LEGAL_MISSION needs the text it rests on.',
  },
  {
    code: 'PERSON_NOT_INFORMED',
    label: 'Indiquez quand la personne a été informée',
    description: 'The date the person was informed is absent or in the future.',
  },
  {
    code: 'CASE_NOT_OPEN_TO_YOU',
    label: 'La situation est close ou vous n’y participez plus',
    description: 'The case is closed, or its source no longer leads or contributes to it.',
  },
  {
    code: 'SERVICE_NOT_OPEN',
    label: 'Le service n’accueille pas de demandes',
    description: 'The service is closed, full, or ended.',
  },
  {
    code: 'COMMUNE_NOT_COVERED',
    label: 'Le service ne couvre pas cette commune',
    description: 'The commune of the case is outside the service’s coverage.',
  },
  {
    code: 'DUPLICATE_OPEN_REFERRAL',
    label: 'Une orientation est déjà en cours',
    description: 'An open referral exists for the same need and target.',
  },
  {
    code: 'TARGET_IS_SOURCE',
    label: 'Le service est le vôtre',
    description: 'A partner does not refer to itself: it would hold both sides.',
  },
  {
    code: 'REDIRECT_PENDING',
    label: 'Une réorientation est déjà proposée',
    description: 'The source has not answered the proposed redirect yet.',
  },
  {
    code: 'NO_REDIRECT_PENDING',
    label: 'Aucune réorientation n’est proposée',
    description: 'There is no proposed redirect to answer.',
  },
  {
    code: 'REDIRECT_TO_SAME_SERVICE',
    label: 'Proposez un autre service',
    description: 'The proposed service is the referral’s own.',
  },
  {
    code: 'ACKNOWLEDGEMENT_NOT_DUE',
    label: 'Aucun accusé n’est attendu',
    description: 'It was cancelled before acceptance, or is already acknowledged.',
  },
  {
    code: 'DISPUTE_OPEN',
    label: 'Un désaccord est déjà signalé',
    description: 'A dispute is already open.',
  },
  {
    code: 'NO_DISPUTE_OPEN',
    label: 'Aucun désaccord n’est signalé',
    description: 'There is no dispute to close.',
  },
  {
    code: 'REOPEN_WINDOW_CLOSED',
    label: 'Le délai de réouverture est passé',
    description: 'The service’s reopening window has closed: send a new referral.',
  },
  {
    code: 'EXPIRY_NOT_DUE',
    label: 'L’expiration n’est pas due',
    description: 'The clock has not run out, is stopped, or no reminder was sent.',
  },
  {
    code: 'NO_NEWS_NOT_DUE',
    label: 'Le délai sans nouvelles n’est pas écoulé',
    description: 'The clock without news has not run out, is stopped, or no reminder was sent.',
  },
  {
    code: 'NO_NEWS_IS_OF_THE_SYSTEM',
    label: '« Sans nouvelles » est posé par le système',
    description: 'NO_NEWS is set by the system, and the system sets nothing else.',
  },
] as const satisfies readonly { code: string; label: string; description: string }[]

export type RefusalCode = (typeof refusals)[number]['code']
export const REFUSALS: readonly {
  readonly code: RefusalCode
  readonly label: string
  readonly description: string
}[] = refusals
