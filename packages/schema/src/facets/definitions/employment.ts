import { type CodeList, defineFacet } from '../facet-definition.ts'

const registration: CodeList = {
  name: 'EmploymentRegistration',
  description: 'Inscription: as a jobseeker (Code du travail, art. L5411-1).',
  codes: [
    { code: 'NONE', label: 'Non inscrit', description: 'Not registered.' },
    { code: 'REGISTERED', label: 'Inscrit', description: 'Registered.' },
    { code: 'ENDED', label: 'Radié ou sorti', description: 'Registration ended.' },
  ],
}

const programmes: CodeList = {
  name: 'EmploymentProgramme',
  description: 'Programme: an accompaniment towards employment.',
  codes: [
    {
      code: 'CEJ',
      label: 'CEJ',
      description: 'Contrat d’engagement jeune (Code du travail, art. L5131-6).',
    },
    {
      code: 'PACEA',
      label: 'PACEA',
      description: 'Parcours contractualisé vers l’emploi (Code du travail, art. L5131-4).',
    },
    {
      code: 'PPAE',
      label: 'PPAE',
      description: 'Projet personnalisé d’accès à l’emploi (Code du travail, art. L5411-6-1).',
    },
  ],
}

export const facet = defineFacet({
  name: 'employment',
  label: 'Emploi',
  description: 'What France Travail, a mission locale or a Cap emploi knows.',
  ownerKinds: ['FRANCE_TRAVAIL', 'MISSION_LOCALE', 'CAP_EMPLOI'],
  fields: {
    registration: {
      type: { kind: 'CODE', list: registration },
      label: 'Inscription',
      description: 'Whether the person is registered.',
      category: 'EMPLOYMENT',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    programmes: {
      type: {
        kind: 'LIST',
        of: {
          name: 'EmploymentProgrammeEntry',
          description: 'Programme en cours: one, and since when.',
          fields: {
            programme: {
              type: { kind: 'CODE', list: programmes },
              label: 'Programme',
              description: 'Which programme.',
            },
            since: { type: { kind: 'DAY' }, label: 'Depuis', description: 'First day.' },
          },
        },
      },
      label: 'Programmes en cours',
      description: 'Programmes being followed.',
      category: 'EMPLOYMENT',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    lastContactOn: {
      type: { kind: 'DAY' },
      label: 'Dernier contact le',
      description: 'Day of the last exchange with the adviser.',
      category: 'EMPLOYMENT',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
  },
})
