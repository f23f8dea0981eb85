interface Code {
  readonly code: string
  /** French, for screens. */
  readonly label: string
  readonly description: string
}

const reasons = [
  {
    code: 'PERSON_REQUEST',
    label: 'Demande de la personne',
    description: 'The person asks for it (RGPD, art. 17).',
  },
  {
    code: 'CONSENT_WITHDRAWN',
    label: 'Consentement retiré',
    description: 'The person withdrew the consent that all of it rested on.',
  },
  {
    code: 'NO_LONGER_NEEDED',
    label: 'Plus nécessaire',
    description: 'What it was kept for is done.',
  },
  {
    code: 'UNLAWFUL',
    label: 'Traitement illicite',
    description: 'It should never have been here.',
  },
] as const satisfies readonly Code[]

/** Why a partner erases a person. Stable codes. */
export type ErasureReason = (typeof reasons)[number]['code']
export const ERASURE_REASONS: readonly (Code & { readonly code: ErasureReason })[] = reasons

const scopes = [
  {
    code: 'CASE',
    label: 'Toute la situation',
    description: 'Its last person left: the case is closed, its messages are gone.',
  },
  {
    code: 'PERSON',
    label: 'La personne',
    description: 'The person left the case; the rest of the household goes on.',
  },
  {
    code: 'OWN_PART',
    label: 'Votre part',
    description: 'Your own reference and facts. The rest is its lead’s to erase: see `lead`.',
  },
] as const satisfies readonly Code[]

/** How much of a case an erasure took. Stable codes. */
export type ErasureScope = (typeof scopes)[number]['code']
export const ERASURE_SCOPES: readonly (Code & { readonly code: ErasureScope })[] = scopes
