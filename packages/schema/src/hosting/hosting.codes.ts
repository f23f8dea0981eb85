export const HOSTING_END_REASONS = [
  {
    code: 'BY_PARTNER',
    label: 'Par le partenaire',
    description: 'The partner took its desk back.',
  },
  { code: 'BY_HOST', label: 'Par l’hébergeur', description: 'The host gave it up.' },
  {
    code: 'BY_OPERATOR',
    label: 'Par l’exploitant',
    description: 'The operator ended it, for a partner without any program.',
  },
] as const

export type HostingEndReason = (typeof HOSTING_END_REASONS)[number]['code']

/** What happens to a referral that makes its target be told. */
export const NOTICED_EVENTS = [
  'referral.sent',
  'referral.information_provided',
  'referral.reminded',
  'referral.review_due',
] as const
