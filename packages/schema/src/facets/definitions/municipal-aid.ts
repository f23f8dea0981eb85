import { type CodeList, defineFacet } from '../facet-definition.ts'

const services: CodeList = {
  name: 'HomeServiceKind',
  description: 'Service à domicile: what is brought to the person’s home.',
  codes: [
    { code: 'HOME_HELP', label: 'Aide ménagère', description: 'Household help.' },
    { code: 'CARE_ASSISTANT', label: 'Auxiliaire de vie', description: 'A care assistant.' },
    { code: 'DAY_CARE', label: 'Garde de jour', description: 'Somebody stays during the day.' },
    { code: 'MEALS', label: 'Livraison de repas', description: 'Meals are delivered.' },
    { code: 'ALARM', label: 'Téléalarme', description: 'An alarm at hand.' },
  ],
}

export const facet = defineFacet({
  name: 'municipalAid',
  label: 'Aides du CCAS',
  description: 'What the CCAS or CIAS knows: domiciliation, aids of the year, home services.',
  ownerKinds: ['CCAS', 'CIAS'],
  fields: {
    domiciliationValidUntil: {
      type: { kind: 'DAY' },
      label: 'Domiciliation valable jusqu’au',
      description: 'Last day of the élection de domicile (CASF, art. L264-2); null without one.',
      category: 'HOUSING',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    aidsGrantedThisYear: {
      type: { kind: 'COUNT' },
      label: 'Aides accordées cette année',
      description: 'How many optional aids were granted in the calendar year.',
      category: 'BENEFITS',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    aidsGrantedThisYearCents: {
      type: { kind: 'CENTS' },
      label: 'Montant des aides de l’année',
      description: 'Their sum, in euro cents.',
      category: 'BENEFITS',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    homeServices: {
      type: {
        kind: 'LIST',
        of: {
          name: 'HomeService',
          description: 'Service à domicile: one being provided, and since when.',
          fields: {
            kind: {
              type: { kind: 'CODE', list: services },
              label: 'Service',
              description: 'Which service.',
            },
            since: { type: { kind: 'DAY' }, label: 'Depuis', description: 'First day.' },
          },
        },
      },
      label: 'Services à domicile',
      description: 'Home services being provided; they let one guess a loss of autonomy.',
      category: 'AUTONOMY',
      stage: 'FULL',
      sensitivity: 'SPECIAL',
    },
  },
})
