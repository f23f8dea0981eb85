export const DOCUMENT_KINDS = [
  { code: 'QUERY', label: 'Lecture', description: 'It reads.' },
  { code: 'MUTATION', label: 'Écriture', description: 'It changes something.' },
  { code: 'SUBSCRIPTION', label: 'Suivi', description: 'It follows events.' },
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]['code']

export const REGISTRATION_STATUSES = [
  { code: 'REGISTERED', label: 'Enregistré', description: 'It is new, and may be sent now.' },
  {
    code: 'KNOWN',
    label: 'Déjà connu',
    description: 'It was registered before, or is one of the SDK’s own. Nothing was changed.',
  },
  {
    code: 'REFUSED',
    label: 'Refusé',
    description: 'It cannot run here: `problems` says why. The others are not held up by it.',
  },
] as const
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number]['code']

/** What one document may be, and how many. */
export const DOCUMENT_BOUNDS = { characters: 20_000, atOnce: 50, forPartner: 1_000 } as const
