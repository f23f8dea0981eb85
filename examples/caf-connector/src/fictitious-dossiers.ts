import type { Dossier } from './dossiers.ts'

/** Of nobody: invented, as their numbers say. */
export const FICTITIOUS_DOSSIERS: readonly Dossier[] = [
  {
    reference: 'CAF25-FICTIF-001',
    quotientFamilial: 512,
    adults: 1,
    dependentChildren: 2,
    benefitsInPayment: [
      { benefit: 'RSA', since: '2025-03-01' },
      { benefit: 'AL', since: '2023-07-01' },
    ],
    updatedAt: '2025-12-31T05:30:00.000Z',
  },
  {
    reference: 'CAF25-FICTIF-002',
    quotientFamilial: 431,
    adults: 2,
    dependentChildren: 3,
    benefitsInPayment: [{ benefit: 'PPA', since: '2024-11-01' }],
    updatedAt: '2025-11-30T05:30:00.000Z',
  },
  {
    reference: 'CAF25-FICTIF-003',
    quotientFamilial: null,
    adults: 1,
    dependentChildren: 0,
    benefitsInPayment: [],
    updatedAt: '2025-10-31T05:30:00.000Z',
  },
]
