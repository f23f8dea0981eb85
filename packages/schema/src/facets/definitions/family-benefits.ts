import { type CodeList, defineFacet } from '../facet-definition.ts'

const benefits: CodeList = {
  name: 'FamilyBenefit',
  description: 'Prestation: a benefit that the CAF or MSA pays.',
  codes: [
    {
      code: 'RSA',
      label: 'RSA',
      description: 'Revenu de solidarité active (CASF, art. L262-2).',
    },
    { code: 'PPA', label: 'Prime d’activité', description: 'Prime d’activité (CSS, art. L841-1).' },
    {
      code: 'AAH',
      label: 'AAH',
      description: 'Allocation aux adultes handicapés (CSS, art. L821-1).',
    },
    {
      code: 'ASF',
      label: 'ASF',
      description: 'Allocation de soutien familial (CSS, art. L523-1).',
    },
    {
      code: 'AEEH',
      label: 'AEEH',
      description: 'Allocation d’éducation de l’enfant handicapé (CSS, art. L541-1).',
    },
    {
      code: 'AL',
      label: 'Aide au logement',
      description: 'Aides personnelles au logement (CCH, art. L821-1).',
    },
  ],
}

export const facet = defineFacet({
  name: 'familyBenefits',
  label: 'Prestations familiales',
  description: 'What the CAF (or MSA) knows: quotient familial, benefits in payment, household.',
  ownerKinds: ['CAF', 'MSA'],
  fields: {
    quotientFamilial: {
      type: { kind: 'COUNT' },
      label: 'Quotient familial',
      description: 'Quotient familial of the month, in whole euros.',
      category: 'RESOURCES',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    benefitsInPayment: {
      type: {
        kind: 'LIST',
        of: {
          name: 'BenefitInPayment',
          description: 'Prestation en cours: a benefit being paid, and since when.',
          fields: {
            benefit: {
              type: { kind: 'CODE', list: benefits },
              label: 'Prestation',
              description: 'Which benefit.',
            },
            since: {
              type: { kind: 'DAY' },
              label: 'Depuis',
              description: 'First day of the right.',
            },
          },
        },
      },
      label: 'Prestations en cours',
      description: 'Benefits in payment. AAH and AEEH say that somebody has a disability.',
      category: 'BENEFITS',
      stage: 'FULL',
      sensitivity: 'SPECIAL',
    },
    adults: {
      type: { kind: 'COUNT' },
      label: 'Adultes du foyer',
      description: 'Adults of the household as the CAF knows it.',
      category: 'HOUSEHOLD',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    dependentChildren: {
      type: { kind: 'COUNT' },
      label: 'Enfants à charge',
      description: 'Dependent children of the household.',
      category: 'HOUSEHOLD',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
  },
})
