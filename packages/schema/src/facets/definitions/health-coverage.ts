import { type CodeList, defineFacet } from '../facet-definition.ts'

const c2s: CodeList = {
  name: 'C2sState',
  description: 'État de la C2S: complémentaire santé solidaire (CSS, art. L861-1).',
  codes: [
    { code: 'NONE', label: 'Aucune', description: 'No right and no request.' },
    { code: 'REQUESTED', label: 'Demandée', description: 'A request is being examined.' },
    { code: 'FREE', label: 'Sans participation', description: 'In force, without contribution.' },
    {
      code: 'CONTRIBUTORY',
      label: 'Avec participation',
      description: 'In force, with a contribution.',
    },
    { code: 'ENDED', label: 'Terminée', description: 'It ran out and was not renewed.' },
  ],
}

const support: CodeList = {
  name: 'HealthSupportState',
  description:
    'État de l’accompagnement: mission accompagnement santé of the health insurance fund.',
  codes: [
    { code: 'NONE', label: 'Aucun', description: 'None.' },
    { code: 'IN_PROGRESS', label: 'En cours', description: 'An adviser follows the person.' },
    { code: 'ENDED', label: 'Terminé', description: 'It ended.' },
  ],
}

export const facet = defineFacet({
  name: 'healthCoverage',
  label: 'Couverture santé',
  description: 'What the CPAM (or MSA) knows of the rights to health insurance; nothing of care.',
  ownerKinds: ['CPAM', 'MSA'],
  fields: {
    puma: {
      type: { kind: 'YES_NO' },
      label: 'PUMA',
      description: 'Whether protection universelle maladie is open (CSS, art. L160-1).',
      category: 'HEALTH_COVERAGE',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    c2sState: {
      type: { kind: 'CODE', list: c2s },
      label: 'C2S',
      description: 'State of the complémentaire santé solidaire.',
      category: 'HEALTH_COVERAGE',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    c2sEndsOn: {
      type: { kind: 'DAY' },
      label: 'Fin de la C2S',
      description: 'Last day of the right to C2S.',
      category: 'HEALTH_COVERAGE',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    ame: {
      type: { kind: 'YES_NO' },
      label: 'AME',
      description:
        'Whether aide médicale de l’État is open (CASF, art. L251-1): it says something of the right to stay.',
      category: 'HEALTH_COVERAGE',
      stage: 'FULL',
      sensitivity: 'SPECIAL',
    },
    healthSupport: {
      type: { kind: 'CODE', list: support },
      label: 'Mission accompagnement santé',
      description: 'State of the fund’s own support in access to care.',
      category: 'HEALTH_COVERAGE',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
  },
})
