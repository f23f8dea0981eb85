import { type EmergencyAccess, type Passerelle, type ReadFacet, unwrap } from '@passerelle/sdk'

/**
 * Opens every fact of the case for three hours, because life or safety is at stake. Each owner is told at
 * once and reads the reason; what the person objects to stays closed.
 */
export async function openEmergency(
  passerelle: Passerelle,
  caseId: string,
  reason: string, // for the data-protection officers: 10 to 500 characters, no name, no number
): Promise<EmergencyAccess> {
  return unwrap(await passerelle.emergencyAccesses.open({ caseId, reason }))
}

/** What is read under it is read for this purpose and no other. */
export async function readInEmergency(
  passerelle: Passerelle,
  caseId: string,
): Promise<readonly ReadFacet<'familyBenefits', 'adults' | 'dependentChildren'>[]> {
  const fields = ['adults', 'dependentChildren'] as const
  const reading = { purpose: 'VITAL_INTEREST' } as const
  return passerelle.sharedCases.facets(caseId, 'familyBenefits', fields, reading)
}
