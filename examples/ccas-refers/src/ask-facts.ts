import { type DisclosureRequest, type Objection, type Passerelle, unwrap } from '@passerelle/sdk'

/** Facts of one partner about one person of a case. */
export interface FactsOf {
  readonly caseId: string
  readonly personId: string
  readonly ownerPartnerId: string
}

/** Asks the CAF for the benefits it pays. A standing grant answers at once; else the CAF does, later. */
export async function askForBenefits(
  passerelle: Passerelle,
  facts: FactsOf,
  informedOn: string,
): Promise<DisclosureRequest> {
  return unwrap(
    await passerelle.disclosureRequests.make({
      ...facts,
      fields: ['FAMILY_BENEFITS_BENEFITS_IN_PAYMENT'],
      purposes: ['ASSESS_ELIGIBILITY'],
      informedOn, // the day the person was told that this is asked for
    }),
  )
}

/**
 * Records that the person opposes: whoever hears it records it, and what it covers is closed from then on,
 * to everybody here and for every purpose, emergencies included.
 */
export async function recordObjection(
  passerelle: Passerelle,
  facts: FactsOf,
  raisedOn: string,
): Promise<Objection> {
  return unwrap(await passerelle.objections.raise({ ...facts, categories: ['BENEFITS'], raisedOn }))
}

/** When the person says so: what was agreed and disclosed counts again. Who recorded it lifts it. */
export async function liftObjection(
  passerelle: Passerelle,
  { id, version: expectedVersion }: Objection,
): Promise<Objection> {
  return unwrap(await passerelle.objections.lift({ id, expectedVersion }))
}
