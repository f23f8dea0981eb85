/**
 * What facts may be read for (RGPD, art. 5(1)(b): purposes are specified and explicit). An agreement
 * allows some, a disclosure names some of those, and every read states one. Plain data.
 */
const purposes = [
  {
    code: 'ASSESS_ELIGIBILITY',
    label: 'Instruire la demande',
    description: 'To examine whether a service or a right is open to the person.',
  },
  {
    code: 'COORDINATE_SUPPORT',
    label: 'Coordonner l’accompagnement',
    description: 'To act together for the person without asking twice.',
  },
  {
    code: 'OPEN_RIGHTS',
    label: 'Ouvrir ou maintenir des droits',
    description: 'To open a right or benefit, or keep it from lapsing.',
  },
  {
    code: 'CONTACT_PERSON',
    label: 'Joindre la personne',
    description: 'To recognise and reach the person.',
  },
  {
    code: 'VITAL_INTEREST',
    label: 'Sauvegarder des intérêts vitaux',
    description:
      'Life or safety is at stake (RGPD, art. 6(1)(d)): the purpose of emergency access, and of no agreement.',
  },
] as const

export type Purpose = (typeof purposes)[number]['code']
export type AgreedPurpose = Exclude<Purpose, 'VITAL_INTEREST'>

export interface Term<Code extends string> {
  readonly code: Code
  /** French, for screens. */
  readonly label: string
  readonly description: string
}

export const PURPOSES: readonly Term<Purpose>[] = purposes
/** Those an agreement or a disclosure may name. */
export const AGREED_PURPOSES: readonly Term<AgreedPurpose>[] = purposes.filter(
  (term): term is Exclude<(typeof purposes)[number], { code: 'VITAL_INTEREST' }> =>
    term.code !== 'VITAL_INTEREST',
)
