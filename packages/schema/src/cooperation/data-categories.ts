import type { Term } from './purposes.ts'

/** Kinds of facts, as agreements list what they cover. Plain data. */
const categories = [
  { code: 'IDENTITY', label: 'Identité', description: 'Names and birth date.' },
  { code: 'REACH', label: 'Coordonnées', description: 'Phone, address, preferred channel.' },
  { code: 'HOUSEHOLD', label: 'Composition du foyer', description: 'Who lives in the household.' },
  { code: 'RESOURCES', label: 'Ressources', description: 'Income and quotients.' },
  { code: 'BENEFITS', label: 'Prestations', description: 'Benefits in payment and aids granted.' },
  {
    code: 'HEALTH_COVERAGE',
    label: 'Couverture santé',
    description: 'Rights to health insurance.',
  },
  {
    code: 'AUTONOMY',
    label: 'Perte d’autonomie et handicap',
    description: 'Aids for loss of autonomy or disability (RGPD, art. 9: health).',
  },
  { code: 'HOUSING', label: 'Logement et hébergement', description: 'Housing and accommodation.' },
  { code: 'EMPLOYMENT', label: 'Emploi et formation', description: 'Registration and programmes.' },
  {
    code: 'SOCIAL_SUPPORT',
    label: 'Accompagnement social',
    description: 'Who supports the person, since when, and the next step.',
  },
] as const

export type DataCategory = (typeof categories)[number]['code']
export const DATA_CATEGORIES: readonly Term<DataCategory>[] = categories
