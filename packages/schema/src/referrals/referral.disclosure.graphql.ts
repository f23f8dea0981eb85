import { PurposeEnum } from '../cooperation/index.ts'
import { LegalBasisEnum } from '../disclosures/disclosure.enums.graphql.ts'
import { FacetFieldEnum, FacetGroupEnum } from '../facets/index.ts'
import { builder } from '../kernel/index.ts'
import { USUAL_PURPOSES } from './referral.draft.ts'
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
      description:
        'Informations: the groups of facts the target may read; may be empty. Fields of special sensitivity are not in their group: name them in `facetFields`.',
    }),
    facetFields: t.field({
      type: [FacetFieldEnum],
      required: false,
      description: 'Informations nommées: single fields, beside those of the groups.',
    }),
    purposes: t.field({
      type: [PurposeEnum],
      required: false,
      description:
        'Finalités: what the target may read them for; ASSESS_ELIGIBILITY and COORDINATE_SUPPORT by default.',
    }),
  }),
})

export interface DisclosureFields extends Pick<ReferralDisclosure, 'legalBasis' | 'facetGroups'> {
  readonly informedOn: Date
  readonly legalText?: string | null | undefined
  readonly facetFields?: readonly string[] | null | undefined
  readonly purposes?: readonly string[] | null | undefined
}

/** The disclosure set as the rules take it: the day as text. */
export const disclosureOf = (fields: DisclosureFields): ReferralDisclosure => ({
  ...fields,
  legalText: fields.legalText ?? null,
  facetFields: fields.facetFields ?? [],
  purposes: fields.purposes ?? USUAL_PURPOSES,
  informedOn: fields.informedOn.toISOString().slice(0, 10),
})
