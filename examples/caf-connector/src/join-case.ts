import { type Passerelle, unwrap } from '@passerelle/sdk'

/** The CAF's part in a shared case. */
export interface JoinedCase {
  readonly caseId: string
  readonly personId: string
  readonly facetId: string
  /** Who asked the CAF to take part. */
  readonly inviterPartnerId: string
}

/**
 * Accepts an invitation and says that the CAF holds facts of the person. What the network gets is the
 * dossier's number, which no other partner sees; the facts stay here, and nobody reads them yet.
 */
export async function joinCase(
  passerelle: Passerelle,
  invitationId: string,
  localReference: string,
): Promise<JoinedCase> {
  const joined = unwrap(await passerelle.invitations.accept({ invitationId }))
  const [caseId, personId] = [joined.id, joined.persons[0]?.id ?? '']
  unwrap(await passerelle.sharedCases.linkPerson({ caseId, personId, localReference }))
  const remote = { name: 'FAMILY_BENEFITS', hosting: 'REMOTE' } as const
  const { facet } = unwrap(await passerelle.facets.attach({ caseId, personId, ...remote }))
  const lead = joined.participants.find(({ role }) => role === 'LEAD')
  return { caseId, personId, facetId: facet.id, inviterPartnerId: lead?.partner.id ?? '' }
}
