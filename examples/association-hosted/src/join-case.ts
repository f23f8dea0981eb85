import { type Passerelle, unwrap } from '@passerelle/sdk'

/** The association's part in a shared case. */
export interface JoinedCase {
  readonly caseId: string
  readonly personId: string
  /** Who asked the association to take part. */
  readonly inviterPartnerId: string
}

/** Accepts an invitation. Before, the association knew who asks and nothing else. */
export async function joinCase(passerelle: Passerelle, invitationId: string): Promise<JoinedCase> {
  const joined = unwrap(await passerelle.invitations.accept({ invitationId }))
  const lead = joined.participants.find(({ role }) => role === 'LEAD')
  return {
    caseId: joined.id,
    personId: joined.persons[0]?.id ?? '',
    inviterPartnerId: lead?.partner.id ?? '',
  }
}
