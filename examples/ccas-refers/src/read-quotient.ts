import type { Passerelle } from '@passerelle/sdk'

/** The quotient familial, live from the CAF; or, in French, why it is withheld and what would open it. */
export async function readQuotient(
  passerelle: Passerelle,
  caseId: string,
): Promise<number | string | null> {
  const reading = { purpose: 'ASSESS_ELIGIBILITY' } as const
  const fields = ['quotientFamilial'] as const
  const facet = await passerelle.sharedCases.facet(caseId, 'familyBenefits', fields, reading)
  const access = facet?.access.find(({ field }) => field === 'FAMILY_BENEFITS_QUOTIENT_FAMILIAL')
  if (access?.state === 'WITHHELD') return `${access.reasonLabel}. ${access.opensWith}`
  return facet?.quotientFamilial ?? null // null: the CAF does not know it, or holds no such facet
}
