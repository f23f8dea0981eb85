import type { OAuthScope } from '../kernel/actor.ts'

interface WidgetRow {
  readonly code: string
  /** French, for screens. */
  readonly label: string
  readonly description: string
  /** What its operations ask for. */
  readonly scopes: readonly OAuthScope[]
}

const widgets = [
  {
    code: 'REFERRAL_FORM',
    label: 'Formulaire d’orientation',
    description: 'Chooses a need and a service, shows what is shared, sends.',
    scopes: [
      'directory:read',
      'services:read',
      'cases:read',
      'referrals:read',
      'referrals:send',
      'facets:read',
      'disclosures:write',
    ],
  },
  {
    code: 'REFERRAL_INBOX',
    label: 'Orientations reçues',
    description: 'Lists what was sent to the partner and answers it.',
    scopes: [
      'directory:read',
      'services:read',
      'cases:read',
      'referrals:read',
      'referrals:answer',
      'facets:read',
      'events:read',
    ],
  },
  {
    code: 'REFERRAL_TIMELINE',
    label: 'Suivi d’une orientation',
    description: 'Shows what became of one referral and takes its next step.',
    scopes: [
      'directory:read',
      'services:read',
      'cases:read',
      'referrals:read',
      'referrals:send',
      'referrals:answer',
      'facets:read',
      'events:read',
    ],
  },
  {
    code: 'CASE_PARTNERS',
    label: 'Partenaires de la situation',
    description: 'Shows who takes part in a case, what each can see, and why a fact is withheld.',
    scopes: ['directory:read', 'services:read', 'cases:read', 'referrals:read', 'facets:read'],
  },
  {
    code: 'STATISTICS',
    label: 'Chiffres',
    description: 'Counts of the partner’s own referrals, by state.',
    scopes: ['directory:read', 'referrals:read'],
  },
  {
    code: 'ACCESS_JOURNAL',
    label: 'Journal des consultations',
    description: 'For the data-protection officer: who read what and why; ends a share.',
    scopes: [
      'directory:read',
      'cases:read',
      'facets:read',
      'agreements:read',
      'disclosures:write',
      'privacy',
    ],
  },
] as const satisfies readonly WidgetRow[]

export type WidgetCode = (typeof widgets)[number]['code']

/** The widgets there are, each with the scopes its operations need. Plain data. */
export const WIDGETS: readonly (WidgetRow & { readonly code: WidgetCode })[] = widgets

/** What some widgets ask for, all together. */
export function scopesOfWidgets(codes: readonly WidgetCode[]): ReadonlySet<OAuthScope> {
  return new Set(WIDGETS.filter(({ code }) => codes.includes(code)).flatMap(({ scopes }) => scopes))
}

/** What the agents of a hosted desk can be shown. */
export const HOSTED_WIDGETS: readonly WidgetCode[] = ['REFERRAL_INBOX', 'REFERRAL_TIMELINE']

export const SESSION_END_REASONS = [
  {
    code: 'BY_PARTNER',
    label: 'Par le partenaire',
    description: 'Your back end ended it, for instance when the case worker signed out.',
  },
  { code: 'AGENT_ENDED', label: 'Agent retiré', description: 'The agent’s membership ended.' },
  {
    code: 'CLIENT_SUSPENDED',
    label: 'Programme suspendu',
    description: 'The client that opened it is suspended.',
  },
  {
    code: 'PARTNER_SUSPENDED',
    label: 'Partenaire suspendu',
    description: 'The partner, or the host of its desk, is suspended.',
  },
  {
    code: 'HOSTING_ENDED',
    label: 'Hébergement terminé',
    description: 'The desk is no longer hosted by the partner that opened it.',
  },
] as const

export type SessionEndReason = (typeof SESSION_END_REASONS)[number]['code']
