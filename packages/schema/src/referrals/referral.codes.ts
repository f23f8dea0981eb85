/**
 * The coded answers of a referral. Plain data: a new rejection reason is one line here, and the
 * GraphQL enum, the SDK and the widgets follow.
 */
export interface CodeEntry<C extends string = string> {
  readonly code: C
  /** What French staff read. */
  readonly label: string
  /** English, for the API's documentation. */
  readonly description: string
}

const outcomes = [
  { code: 'SERVICE_PROVIDED', label: 'Service rendu', description: 'The service was provided.' },
  {
    code: 'PARTIALLY_PROVIDED',
    label: 'Partiellement rendu',
    description: 'Only a part was provided: the need is not met by it.',
  },
  { code: 'RIGHTS_OPENED', label: 'Droits ouverts', description: 'A right or benefit was opened.' },
  {
    code: 'ALREADY_COVERED',
    label: 'Déjà couvert',
    description: 'The person already had the service or the right.',
  },
] as const satisfies readonly CodeEntry[]
export type OutcomeCode = (typeof outcomes)[number]['code']
export const OUTCOMES: readonly CodeEntry<OutcomeCode>[] = outcomes

const unfulfilledReasons = [
  {
    code: 'NO_HELP_AVAILABLE',
    label: 'Aucune aide disponible',
    description: 'The target had nothing left to give after accepting.',
  },
  {
    code: 'PERSON_UNREACHABLE',
    label: 'Personne injoignable',
    description: 'The person could not be reached.',
  },
  {
    code: 'NO_SHOW',
    label: 'Absence au rendez-vous',
    description: 'The person did not come to the appointment.',
  },
  {
    code: 'PERSON_DECLINED',
    label: 'Refus de la personne',
    description: 'The person declined the service.',
  },
  {
    code: 'NO_NEWS',
    label: 'Sans nouvelles',
    description: 'Nothing was heard for too long. Set by the system only.',
  },
] as const satisfies readonly CodeEntry[]
export type UnfulfilledReason = (typeof unfulfilledReasons)[number]['code']
export const UNFULFILLED_REASONS: readonly CodeEntry<UnfulfilledReason>[] = unfulfilledReasons

const rejectionReasons = [
  {
    code: 'NOT_COMPETENT',
    label: 'Hors compétence',
    description: 'Another institution is competent.',
  },
  { code: 'NOT_ELIGIBLE', label: 'Non éligible', description: 'The conditions are not met.' },
  {
    code: 'OUT_OF_AREA',
    label: 'Hors secteur',
    description: 'The commune is outside the area served.',
  },
  { code: 'NO_CAPACITY', label: 'Plus de place', description: 'No place or budget is left.' },
  {
    code: 'DUPLICATE',
    label: 'Doublon',
    description: 'The same request is already being dealt with.',
  },
  {
    code: 'INCOMPLETE',
    label: 'Dossier incomplet',
    description: 'What was asked for did not come.',
  },
] as const satisfies readonly CodeEntry[]
export type RejectionReason = (typeof rejectionReasons)[number]['code']
export const REJECTION_REASONS: readonly CodeEntry<RejectionReason>[] = rejectionReasons

const cancellationReasons = [
  {
    code: 'PERSON_OBJECTED',
    label: 'Opposition de la personne',
    description: 'The person objected to the referral.',
  },
  {
    code: 'SITUATION_CHANGED',
    label: 'Situation changée',
    description: 'The need is no longer there, or is another one.',
  },
  {
    code: 'SOLVED_ELSEWHERE',
    label: 'Résolu ailleurs',
    description: 'The need was met by someone else.',
  },
] as const satisfies readonly CodeEntry[]
export type CancellationReason = (typeof cancellationReasons)[number]['code']
export const CANCELLATION_REASONS: readonly CodeEntry<CancellationReason>[] = cancellationReasons

const reopeningReasons = [
  {
    code: 'NEW_FACTS',
    label: 'Éléments nouveaux',
    description: 'Something became known that changes the answer.',
  },
  {
    code: 'ENDED_BY_MISTAKE',
    label: 'Fin déclarée par erreur',
    description: 'The end was recorded on the wrong referral or with the wrong code.',
  },
  {
    code: 'PERSON_CAME_BACK',
    label: 'La personne s’est manifestée',
    description: 'The person answered, came back or changed their mind.',
  },
  {
    code: 'PLACE_AVAILABLE',
    label: 'Une place s’est libérée',
    description: 'Capacity is there again.',
  },
  {
    code: 'STILL_NEEDED',
    label: 'Toujours nécessaire',
    description: 'It expired without an answer and the need remains.',
  },
] as const satisfies readonly CodeEntry[]
export type ReopeningReason = (typeof reopeningReasons)[number]['code']
export const REOPENING_REASONS: readonly CodeEntry<ReopeningReason>[] = reopeningReasons

const questions = [
  {
    code: 'MISSING_CONTACT',
    label: 'Coordonnées manquantes',
    description: 'No working way to reach the person was shared.',
  },
  {
    code: 'MISSING_IDENTITY',
    label: 'Identité à préciser',
    description: 'The person cannot be found in the target’s own file.',
  },
  {
    code: 'MISSING_HOUSEHOLD',
    label: 'Composition du foyer à préciser',
    description: 'Who lives in the household is needed to decide.',
  },
  {
    code: 'MISSING_RESOURCES',
    label: 'Ressources à préciser',
    description: 'Income or quotient familial is needed to decide.',
  },
  {
    code: 'MISSING_SUPPORTING_DOCUMENT',
    label: 'Justificatif manquant',
    description: 'A supporting document must reach the target by its own channel.',
  },
  {
    code: 'MISSING_RESIDENCE',
    label: 'Résidence ou domiciliation à préciser',
    description: 'The commune of residence or a valid domiciliation is in doubt.',
  },
  {
    code: 'ELIGIBILITY_DETAIL',
    label: 'Condition d’éligibilité à préciser',
    description: 'One condition of the service cannot be checked with what was shared.',
  },
  {
    code: 'URGENCY_DETAIL',
    label: 'Urgence à préciser',
    description: 'Why it is urgent, or by when, decides the priority.',
  },
  {
    code: 'EXPECTATION_DETAIL',
    label: 'Demande à préciser',
    description: 'What the person expects of the service is not clear.',
  },
  {
    code: 'PERSON_CONSENT',
    label: 'Accord de la personne à confirmer',
    description: 'The service needs the person’s own agreement to begin.',
  },
  {
    code: 'OTHER_PARTNER_FOLLOWING',
    label: 'Suivi par un autre partenaire à confirmer',
    description: 'Another partner seems to follow the person for the same need.',
  },
] as const satisfies readonly CodeEntry[]
export type QuestionCode = (typeof questions)[number]['code']
export const QUESTIONS: readonly CodeEntry<QuestionCode>[] = questions
