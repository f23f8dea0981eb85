import { builder } from '../kernel/index.ts'
import { FacetGroupEnum, LegalBasisEnum } from './referral.enums.graphql.ts'
import type { ReferralDisclosure } from './referral.types.ts'

export const DisclosureInput = builder.inputType('ReferralDisclosureInput', {
  description:
    'Partage: what the source opens of its own facts to the target, on what basis. No fact stands here.',
  fields: (t) => ({
    legalBasis: t.field({
      type: LegalBasisEnum,
      required: true,
      description: 'Base légale: on what the disclosure rests.',
    }),
    legalText: t.string({
      required: false,
      description:
        'Texte: reference of the law, at most 200 characters, e.g. `CASF L123-5`; required for LEGAL_MISSION.',
    }),
    informedOn: t.field({
      type: 'Date',
      required: true,
      description: 'Personne informée le: day on which the person was informed, not in the future.',
    }),
    facetGroups: t.field({
      type: [FacetGroupEnum],
      required: true,
      description: 'Informations: the groups of facts the target may read; may be empty.',
    }),
  }),
})

export interface DisclosureFields extends Omit<ReferralDisclosure, 'informedOn' | 'legalText'> {
  readonly informedOn: Date
  readonly legalText?: string | null | undefined
}

/** The disclosure set as the rules take it: the day as text. */
export const disclosureOf = (fields: DisclosureFields): ReferralDisclosure => ({
  ...fields,
  legalText: fields.legalText ?? null,
  informedOn: fields.informedOn.toISOString().slice(0, 10),
})
