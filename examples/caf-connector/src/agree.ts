import { type Agreement, type Passerelle, type StandingGrant, unwrap } from '@passerelle/sdk'

/** Proposes an agreement. It opens nothing until the other party has accepted it too. */
export async function proposeAgreement(
  passerelle: Passerelle,
  between: { readonly networkId: string; readonly partnerId: string },
  startsOn: string,
): Promise<Agreement> {
  const { networkId, partnerId } = between
  return unwrap(
    await passerelle.agreements.propose({
      networkId,
      partyIds: [partnerId],
      title: 'Convention CAF – CCAS, instruction des aides facultatives',
      legalText: 'CASF L123-5',
      purposes: ['ASSESS_ELIGIBILITY'],
      categories: ['RESOURCES', 'HOUSEHOLD', 'BENEFITS'],
      startsOn,
      reviewEveryMonths: 12,
    }),
  )
}

/** The agreement in force that both have accepted; null when there is none. */
export async function agreementWith(
  passerelle: Passerelle,
  partnerId: string,
): Promise<Agreement | null> {
  const inForce = { status: 'IN_FORCE', withPartnerId: partnerId } as const
  const [agreement] = await passerelle.agreements.list(inForce).toArray({ limit: 1 })
  return agreement ?? null
}

/**
 * Says beforehand what the CAF answers at once to this reader. It opens nothing by itself: each answer is
 * a disclosure of its own, on a case that both take part in, which the reader asks for.
 */
export async function answerAtOnce(
  passerelle: Passerelle,
  agreementId: string,
  readerPartnerId: string,
): Promise<StandingGrant> {
  const { standingGrants } = unwrap(await passerelle.standingGrants.ofAgreement({ agreementId }))
  const known = standingGrants.find(
    ({ reader, endedAt }) => reader?.id === readerPartnerId && endedAt === null,
  )
  if (known) return known
  const basis = { legalBasis: 'LEGAL_MISSION', legalText: 'CASF L123-5' } as const
  return unwrap(
    await passerelle.standingGrants.add({
      agreementId,
      readerPartnerId,
      fields: ['FAMILY_BENEFITS_BENEFITS_IN_PAYMENT'],
      purposes: ['ASSESS_ELIGIBILITY'],
      stage: 'FULL', // on a referral: once it is accepted
      ...basis,
    }),
  )
}
