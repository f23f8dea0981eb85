// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const facetGroupLabels: Labels = {
  'ACCOMMODATION': 'Hébergement',
  'ASSOCIATION_SUPPORT': 'Accompagnement associatif',
  'CONTACT_IDENTIFICATION': 'Identité',
  'CONTACT_REACH': 'Coordonnées',
  'DEPARTMENT_SUPPORT': 'Aides du Département',
  'EMPLOYMENT': 'Emploi',
  'FAMILY_BENEFITS': 'Prestations familiales',
  'HEALTH_COVERAGE': 'Couverture santé',
  'MUNICIPAL_AID': 'Aides du CCAS',
}
