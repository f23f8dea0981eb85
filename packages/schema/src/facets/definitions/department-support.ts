import { type CodeList, defineFacet } from '../facet-definition.ts'

const states: CodeList = {
  name: 'AidState',
  description: 'État d’une aide: of an aid of the Département.',
  codes: [
    { code: 'NONE', label: 'Aucune', description: 'Neither asked for nor granted.' },
    { code: 'REQUESTED', label: 'Demandée', description: 'A request is being examined.' },
    { code: 'GRANTED', label: 'Accordée', description: 'In force.' },
    { code: 'REFUSED', label: 'Refusée', description: 'The last request was refused.' },
    { code: 'ENDED', label: 'Terminée', description: 'It was granted and has ended.' },
  ],
}

const contracts: CodeList = {
  name: 'EngagementContractState',
  description: 'État du contrat: contrat d’engagements of a RSA beneficiary (CASF, art. L262-34).',
  codes: [
    { code: 'NONE', label: 'Aucun', description: 'None signed.' },
    { code: 'IN_FORCE', label: 'En cours', description: 'Signed and in force.' },
    { code: 'TO_RENEW', label: 'À renouveler', description: 'It ends soon or has ended.' },
  ],
}

export const facet = defineFacet({
  name: 'departmentSupport',
  label: 'Aides du Département',
  description: 'What the Département knows: APA, PCH, RSA and its contract, FSL, the referent.',
  ownerKinds: ['DEPARTEMENT', 'MDS', 'MDPH'],
  fields: {
    apa: {
      type: { kind: 'CODE', list: states },
      label: 'APA',
      description: 'Allocation personnalisée d’autonomie (CASF, art. L232-1).',
      category: 'AUTONOMY',
      stage: 'FULL',
      sensitivity: 'SPECIAL',
    },
    pch: {
      type: { kind: 'CODE', list: states },
      label: 'PCH',
      description: 'Prestation de compensation du handicap (CASF, art. L245-1).',
      category: 'AUTONOMY',
      stage: 'FULL',
      sensitivity: 'SPECIAL',
    },
    rsa: {
      type: { kind: 'CODE', list: states },
      label: 'RSA',
      description: 'Revenu de solidarité active, as the Département follows it.',
      category: 'BENEFITS',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    engagementContract: {
      type: { kind: 'CODE', list: contracts },
      label: 'Contrat d’engagements',
      description: 'State of the contract that goes with the RSA.',
      category: 'SOCIAL_SUPPORT',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    fsl: {
      type: { kind: 'CODE', list: states },
      label: 'FSL',
      description: 'Fonds de solidarité pour le logement (loi 90-449, art. 6).',
      category: 'HOUSING',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    referentMds: {
      type: { kind: 'TEXT', maxLength: 120 },
      label: 'MDS référente',
      description: 'Name of the maison des solidarités whose team follows the person.',
      category: 'SOCIAL_SUPPORT',
      stage: 'SUMMARY',
      sensitivity: 'ORDINARY',
    },
  },
})
