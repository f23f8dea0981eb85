import { type CodeList, defineFacet } from '../facet-definition.ts'

const kinds: CodeList = {
  name: 'AssociationSupportKind',
  description: 'Nature de l’accompagnement: what an association does for the person.',
  codes: [
    { code: 'FOOD_AID', label: 'Aide alimentaire', description: 'Food or vouchers.' },
    {
      code: 'RIGHTS_ADVICE',
      label: 'Accès aux droits',
      description: 'Help with rights and papers.',
    },
    { code: 'BUDGET_ADVICE', label: 'Conseil budgétaire', description: 'Budget and debts.' },
    { code: 'HOUSING_SUPPORT', label: 'Accompagnement logement', description: 'Housing.' },
    {
      code: 'HEALTH_INSURANCE',
      label: 'Mutuelle solidaire',
      description: 'A shared complementary insurance.',
    },
    { code: 'SOCIAL_LINK', label: 'Lien social', description: 'Visits and activities.' },
    { code: 'OTHER', label: 'Autre', description: 'Anything else.' },
  ],
}

export const facet = defineFacet({
  name: 'associationSupport',
  label: 'Accompagnement associatif',
  description: 'What an association does for the person.',
  ownerKinds: ['ASSOCIATION', 'CHRS', 'UDCCAS', 'GCSMS', 'OTHER'],
  fields: {
    supportKind: {
      type: { kind: 'CODE', list: kinds },
      label: 'Nature',
      description: 'What the association does.',
      category: 'SOCIAL_SUPPORT',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    since: {
      type: { kind: 'DAY' },
      label: 'Depuis',
      description: 'First day of the support.',
      category: 'SOCIAL_SUPPORT',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    nextStepOn: {
      type: { kind: 'DAY' },
      label: 'Prochaine étape le',
      description: 'Day of the next appointment or step.',
      category: 'SOCIAL_SUPPORT',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
  },
})
