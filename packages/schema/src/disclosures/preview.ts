import type { AgreedPurpose } from '../cooperation/purposes.ts'
import { type AccessGrounds, type AskedField, decideAccess } from '../facets/access.ts'
import type { WithheldReason } from '../facets/access-reasons.ts'
import type { BoundReferral, ReferralStage } from '../facets/access-stage.ts'
import type { FacetField } from '../facets/facet-registry.ts'
import { findField } from '../facets/facet-registry.ts'
import type { DisclosedSet } from './disclosed-set.ts'

/** A disclosure that is not made yet. */
export interface ProposedDisclosure {
  readonly set: DisclosedSet
  /** Last day, `YYYY-MM-DD`; null without one. */
  readonly until: string | null
  /** The referral it would follow; null for a free-standing one. */
  readonly referral: { readonly identityNeededToAssess: boolean } | null
  /** Whom it would be about, one at least. */
  readonly personIds: readonly string[]
}

/** How the reader would stand to one field at one moment. */
export interface PreviewedAccess {
  /** What it could read the field for; empty while it is withheld. */
  readonly purposes: readonly AgreedPurpose[]
  /** Why not for every purpose and person; null when nothing is withheld. */
  readonly reason: WithheldReason | null
  /** Persons of whom it could not read it though it could of others. */
  readonly exceptPersonIds: readonly string[]
}

/** One field of the set and what would become of it. */
export interface PreviewedField {
  readonly field: FacetField
  readonly atSending: PreviewedAccess
  readonly onceAccepted: PreviewedAccess
}

/**
 * What a reader could read of each field once this is disclosed, decided by the rule that decides every
 * read, with the agreements and objections there are. Other disclosures are left out of it.
 */
export function previewFields(
  proposed: ProposedDisclosure,
  grounds: Omit<AccessGrounds, 'personId' | 'disclosures' | 'emergencyAccessId'>,
): readonly PreviewedField[] {
  const at = (stage: ReferralStage) => {
    const referral: BoundReferral | null =
      proposed.referral === null ? null : { stage, ...proposed.referral }
    return (field: FacetField) => accessTo(field, proposed, grounds, referral)
  }
  const [atSending, onceAccepted] = [at('SUMMARY'), at('FULL')]
  return proposed.set.fields.flatMap((code) => {
    const field = findField(code)
    if (field === null) return []
    return [{ field, atSending: atSending(field), onceAccepted: onceAccepted(field) }]
  })
}

function accessTo(
  { code, definition: { category, stage } }: FacetField,
  { set, until, personIds }: ProposedDisclosure,
  grounds: Omit<AccessGrounds, 'personId' | 'disclosures' | 'emergencyAccessId'>,
  referral: BoundReferral | null,
): PreviewedAccess {
  const { fields, purposes } = set
  const disclosure = { id: '', personId: null, fields, purposes, ended: false, until, referral }
  const asked: AskedField = { code, category, stage }
  const decided = purposes.flatMap((purpose) =>
    personIds.map((personId) => ({
      purpose,
      personId,
      decision: decideAccess(asked, purpose, {
        ...grounds,
        personId,
        disclosures: [disclosure],
        emergencyAccessId: null,
      }),
    })),
  )
  const open = decided.filter(({ decision }) => decision.kind === 'OPEN')
  const opens = (personId: string) => open.some((one) => one.personId === personId)
  return {
    purposes: purposes.filter((purpose) => open.some((one) => one.purpose === purpose)),
    reason:
      decided.flatMap(({ decision }) =>
        decision.kind === 'WITHHELD' ? [decision.reason] : [],
      )[0] ?? null,
    exceptPersonIds: open.length === 0 ? [] : personIds.filter((id) => !opens(id)),
  }
}
