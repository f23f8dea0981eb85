// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const facetNameLabels: Labels = {
  'ACCOMMODATION': 'Hébergement',
  'ASSOCIATION_SUPPORT': 'Accompagnement associatif',
  'CONTACT': 'Contact',
  'DEPARTMENT_SUPPORT': 'Aides du Département',
  'EMPLOYMENT': 'Emploi',
  'FAMILY_BENEFITS': 'Prestations familiales',
  'HEALTH_COVERAGE': 'Couverture santé',
  'MUNICIPAL_AID': 'Aides du CCAS',
}
