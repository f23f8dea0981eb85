import type { DataCategory } from '../cooperation/data-categories.ts'
import type { Purpose } from '../cooperation/purposes.ts'
import type { WithheldReason } from './access-reasons.ts'
import { type BoundReferral, stageReached } from './access-stage.ts'
import type { FieldStage } from './facet-definition.ts'

/** An agreement of the case's network between the owner and the reader. */
export interface AgreementGround {
  readonly id: string
  readonly inForce: boolean
  readonly categories: readonly string[]
  readonly purposes: readonly string[]
}

/** A disclosure of the case from the owner to the reader. */
export interface DisclosureGround {
  readonly id: string
  /** null: of every person of the case. */
  readonly personId: string | null
  /** Codes, `familyBenefits.quotientFamilial`. */
  readonly fields: readonly string[]
  readonly purposes: readonly string[]
  readonly ended: boolean
  /** Last day, or null. */
  readonly until: string | null
  /** The referral it follows; null for a free-standing one. */
  readonly referral: BoundReferral | null
}

/** An objection of a person of the case, in force. */
export interface ObjectionGround {
  readonly personId: string
  /** null: whoever owns. */
  readonly ownerPartnerId: string | null
  /** null: whoever reads. */
  readonly readerPartnerId: string | null
  /** Empty: of every category. */
  readonly categories: readonly string[]
}

/** Everything the decision rests on, for one facet and one reader. */
export interface AccessGrounds {
  readonly ownerPartnerId: string
  readonly readerPartnerId: string
  readonly personId: string
  /** Both take part in the case now. */
  readonly bothParticipate: boolean
  /** The calendar day in France. */
  readonly today: string
  readonly agreements: readonly AgreementGround[]
  readonly disclosures: readonly DisclosureGround[]
  readonly objections: readonly ObjectionGround[]
  /** The emergency access of the reader to this case, if one is open now. */
  readonly emergencyAccessId: string | null
}

/** What is asked of a field. */
export interface AskedField {
  /** `familyBenefits.quotientFamilial` */
  readonly code: string
  readonly category: DataCategory
  readonly stage: FieldStage
}

export type AccessDecision =
  | { readonly kind: 'OPEN'; readonly by: OpenedBy }
  | { readonly kind: 'WITHHELD'; readonly reason: WithheldReason }

/** What a field is open by. */
export type OpenedBy =
  | { readonly kind: 'OWNER' }
  | {
      readonly kind: 'DISCLOSURE'
      readonly agreementId: string
      readonly disclosureId: string
      /** Last day, or null while nothing ends it. */
      readonly until: string | null
    }
  | { readonly kind: 'EMERGENCY'; readonly emergencyAccessId: string }

/**
 * Whether a reader may read a field for a purpose: it is the owner, or three locks open — an agreement
 * in force that covers category and purpose, a disclosure by the owner that has reached the field's
 * stage, and no objection of the person. Emergency access replaces the first two, never the third.
 * Nothing else opens a field.
 */
export function decideAccess(
  field: AskedField,
  purpose: Purpose,
  grounds: AccessGrounds,
): AccessDecision {
  if (grounds.ownerPartnerId === grounds.readerPartnerId) {
    return { kind: 'OPEN', by: { kind: 'OWNER' } }
  }
  if (!grounds.bothParticipate) return withheld('NOT_A_PARTICIPANT')
  const emergency = purpose === 'VITAL_INTEREST' ? grounds.emergencyAccessId : null
  const opened: OpenedBy | WithheldReason =
    emergency === null
      ? firstTwoLocks(field, purpose, grounds)
      : { kind: 'EMERGENCY', emergencyAccessId: emergency }
  if (typeof opened === 'string') return withheld(opened)
  // Last, so that nobody learns of an objection who could not have read anyway.
  if (isObjected(field, grounds)) return withheld('PERSON_OBJECTED')
  return { kind: 'OPEN', by: opened }
}

function withheld(reason: WithheldReason): AccessDecision {
  return { kind: 'WITHHELD', reason }
}

function firstTwoLocks(
  field: AskedField,
  purpose: Purpose,
  grounds: AccessGrounds,
): OpenedBy | WithheldReason {
  const agreement = agreementFor(field, purpose, grounds)
  if (typeof agreement === 'string') return agreement
  const disclosure = disclosureFor(field, purpose, grounds)
  if (typeof disclosure === 'string') return disclosure
  const { id: disclosureId, until } = disclosure
  return { kind: 'DISCLOSURE', agreementId: agreement.id, disclosureId, until }
}

function agreementFor(
  field: AskedField,
  purpose: Purpose,
  { agreements }: AccessGrounds,
): AgreementGround | WithheldReason {
  if (agreements.length === 0) return 'NO_AGREEMENT'
  const inForce = agreements.filter((agreement) => agreement.inForce)
  if (inForce.length === 0) return 'AGREEMENT_ENDED'
  const covering = inForce.filter(({ categories }) => categories.includes(field.category))
  if (covering.length === 0) return 'CATEGORY_NOT_COVERED'
  return covering.find(({ purposes }) => purposes.includes(purpose)) ?? 'PURPOSE_NOT_COVERED'
}

function disclosureFor(
  field: AskedField,
  purpose: Purpose,
  { disclosures, personId, today }: AccessGrounds,
): DisclosureGround | WithheldReason {
  const naming = disclosures.filter(
    (disclosure) =>
      (disclosure.personId === null || disclosure.personId === personId) &&
      disclosure.fields.includes(field.code) &&
      disclosure.purposes.includes(purpose),
  )
  if (naming.length === 0) return 'NO_DISCLOSURE'
  const current = naming.filter((disclosure) => isCurrent(disclosure, today))
  if (current.length === 0) return 'DISCLOSURE_ENDED'
  const open = current.find(
    ({ referral }) => referral === null || stageReached(field.stage, referral),
  )
  return open ?? 'STAGE_TOO_EARLY'
}

function isCurrent({ ended, until, referral }: DisclosureGround, today: string): boolean {
  return !ended && (until === null || until >= today) && referral?.stage !== 'CLOSED'
}

function isObjected(field: AskedField, grounds: AccessGrounds): boolean {
  return grounds.objections.some(
    ({ personId, ownerPartnerId, readerPartnerId, categories }) =>
      personId === grounds.personId &&
      (ownerPartnerId === null || ownerPartnerId === grounds.ownerPartnerId) &&
      (readerPartnerId === null || readerPartnerId === grounds.readerPartnerId) &&
      (categories.length === 0 || categories.includes(field.category)),
  )
}
