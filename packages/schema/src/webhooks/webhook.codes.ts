export const ENDPOINT_STATUSES = [
  { code: 'ENABLED', label: 'Actif', description: 'It is told of events.' },
  { code: 'DISABLED', label: 'Désactivé', description: 'It is told nothing; events wait for it.' },
] as const
export type EndpointStatus = (typeof ENDPOINT_STATUSES)[number]['code']

export const DISABLED_REASONS = [
  { code: 'BY_PARTNER', label: 'Par le partenaire', description: 'You disabled it.' },
  { code: 'GONE', label: 'Réponse 410', description: 'It answered 410: it wants no more.' },
  {
    code: 'FAILING',
    label: 'Échecs répétés',
    description:
      'An event was tried to the end of the schedule and nothing succeeded in the meantime.',
  },
] as const
export type DisabledReason = (typeof DISABLED_REASONS)[number]['code']

export const SIGNINGS = [
  {
    code: 'ED25519',
    label: 'Ed25519',
    description: 'Signed `v1a` with the keys of /.well-known/passerelle-keys: nothing to keep.',
  },
  {
    code: 'HMAC',
    label: 'HMAC',
    description: 'Signed `v1` with a secret of this endpoint, shown once.',
  },
] as const
export type Signing = (typeof SIGNINGS)[number]['code']

export const DELIVERY_STATUSES = [
  { code: 'PENDING', label: 'En cours', description: 'It waits for its next try or its turn.' },
  { code: 'DELIVERED', label: 'Livrée', description: 'It was answered with a 2xx.' },
  {
    code: 'DEAD',
    label: 'Abandonnée',
    description: 'Its last try failed; what stood behind it goes on. Resend or replay it.',
  },
  {
    code: 'REPLACED',
    label: 'Remplacée',
    description: 'A replay took its place before it was delivered.',
  },
] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]['code']

export const DELIVERY_KINDS = [
  { code: 'EVENT', label: 'Événement', description: 'From the feed, in its order.' },
  { code: 'RESEND', label: 'Renvoi', description: 'Asked for again, under the same id.' },
  { code: 'TEST', label: 'Essai', description: 'A test event; tried once.' },
] as const
export type DeliveryKind = (typeof DELIVERY_KINDS)[number]['code']

export const ATTEMPT_OUTCOMES = [
  { code: 'DELIVERED', label: 'Livrée', description: 'A 2xx.' },
  { code: 'GONE', label: 'Disparu', description: 'A 410: the endpoint is disabled.' },
  { code: 'REFUSED', label: 'Refusée', description: 'Another status than a 2xx.' },
  { code: 'REDIRECTED', label: 'Redirigée', description: 'A 3xx: redirects are not followed.' },
  { code: 'TIMED_OUT', label: 'Délai dépassé', description: 'No answer in 10 seconds.' },
  {
    code: 'UNREACHABLE',
    label: 'Injoignable',
    description: 'Not found, refused or cut, or its certificate is not to be trusted.',
  },
  {
    code: 'ADDRESS_REFUSED',
    label: 'Adresse interdite',
    description: 'Its name leads to an address that is not public.',
  },
  {
    code: 'EVENT_GONE',
    label: 'Événement retiré',
    description: 'The event is kept no longer: nothing was sent.',
  },
  {
    code: 'SECRET_SEALED',
    label: 'Secret illisible',
    description: 'The installation cannot open the secret: rotate it. Nothing was sent.',
  },
] as const
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number]['code']
