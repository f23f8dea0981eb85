import { type DisclosureRequest, type Passerelle, unwrap } from '@passerelle/sdk'

/**
 * Answers a request that no standing grant answers: an agent of the CAF has decided. Granting discloses
 * exactly what was asked, no more; who declines says why.
 */
export async function answerRequest(
  passerelle: Passerelle,
  { id, version: expectedVersion }: DisclosureRequest,
  granted: boolean,
): Promise<DisclosureRequest> {
  const answer = granted
    ? ({ grant: true, legalBasis: 'CONSENT' } as const)
    : ({ grant: false, declineReason: 'NOT_NECESSARY' } as const)
  return unwrap(await passerelle.disclosureRequests.answer({ id, expectedVersion, ...answer }))
}
