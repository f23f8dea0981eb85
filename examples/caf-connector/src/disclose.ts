import { type Disclosure, type Passerelle, unwrap } from '@passerelle/sdk'
import type { JoinedCase } from './join-case.ts'

/** What the CAF opens of a dossier, and what for; everything else stays closed. */
const PART = {
  fields: ['FAMILY_BENEFITS_QUOTIENT_FAMILIAL', 'FAMILY_BENEFITS_DEPENDENT_CHILDREN'],
  purposes: ['ASSESS_ELIGIBILITY'],
  legalBasis: 'CONSENT',
} as const

/** In French, what the reader would see, on what basis and until when; nothing is disclosed by it. */
export async function previewPart(
  passerelle: Passerelle,
  { caseId, personId, inviterPartnerId: readerPartnerId }: JoinedCase,
): Promise<readonly string[]> {
  const preview = unwrap(
    await passerelle.disclosures.preview({ caseId, personId, readerPartnerId, ...PART }),
  )
  return preview.groups.map(({ sentence }) => sentence)
}

/** Opens that part to the partner that leads the case. */
export async function disclosePart(
  passerelle: Passerelle,
  { caseId, personId, inviterPartnerId: readerPartnerId }: JoinedCase,
  informedOn: string,
): Promise<Disclosure> {
  const about = { caseId, personId, readerPartnerId, informedOn }
  return unwrap(await passerelle.disclosures.make({ ...about, ...PART }))
}

/** Takes it back: no reading that begins afterwards rests on it. */
export async function endDisclosure(
  passerelle: Passerelle,
  { id, version: expectedVersion }: Disclosure,
): Promise<Disclosure> {
  const reason = 'CONSENT_WITHDRAWN'
  return unwrap(await passerelle.disclosures.end({ id, expectedVersion, reason }))
}
