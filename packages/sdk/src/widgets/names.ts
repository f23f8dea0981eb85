/** The widgets, each in a folder of its name: `referral-form` is `<passerelle-referral-form>`. */
export const widgetNames = [
  'referral-form',
  'referral-inbox',
  'referral-timeline',
  'case-partners',
  'access-journal',
  'statistics',
] as const
