/** How much room a service has. */
export const SERVICE_CAPACITIES = [
  { code: 'OPEN', label: 'Disponible', description: 'takes new people now' },
  { code: 'WAITLIST', label: 'Liste d’attente', description: 'takes new people on a waiting list' },
  { code: 'FULL', label: 'Complet', description: 'takes nobody new for now' },
] as const

/** What the law says of an administration that does not answer in time: told, never acted upon. */
export const SILENCE_MEANINGS = [
  { code: 'ACCEPTED', label: 'Vaut accord', description: 'silence means the request is granted' },
  { code: 'REJECTED', label: 'Vaut rejet', description: 'silence means the request is refused' },
] as const

/** Why a service cannot take a need, in the order in which the reasons are told. */
export const SERVICE_EXCLUSIONS = [
  {
    code: 'OTHER_THEME',
    label: 'Autre thématique',
    description: 'the service is for another theme of the same family',
    explanation: 'Ce service répond à un autre besoin de la même famille.',
  },
  {
    code: 'NOT_COVERING_COMMUNE',
    label: 'Commune non couverte',
    description: 'the service is not offered in this commune on this day',
    explanation: 'Ce service n’intervient pas dans cette commune à cette date.',
  },
  {
    code: 'PUBLIC_NOT_TAKEN',
    label: 'Public non accueilli',
    description: 'the service is for other publics',
    explanation: 'Ce service s’adresse à d’autres publics.',
  },
  {
    code: 'FULL',
    label: 'Complet',
    description: 'the service takes nobody new for now',
    explanation: 'Ce service est complet pour le moment.',
  },
  {
    code: 'NOT_YET_OPEN',
    label: 'Pas encore ouvert',
    description: 'the service begins later',
    explanation: 'Ce service n’est pas encore ouvert à cette date.',
  },
  {
    code: 'ENDED',
    label: 'Terminé',
    description: 'the service has ended',
    explanation: 'Ce service n’existe plus à cette date.',
  },
  {
    code: 'PARTNER_SUSPENDED',
    label: 'Partenaire suspendu',
    description: 'the partner takes no part at present',
    explanation: 'Le partenaire est suspendu du réseau.',
  },
] as const
