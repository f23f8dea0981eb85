import { rules } from '../../generated/rules.ts'
import { roleIn } from './case-rules.ts'
import type { Context } from './context.ts'
import { isActive } from './disclosures.ts'
import type { Agreement, Disclosure, Facet } from './entities.ts'
import type { FacetFieldRow } from './rules.types.ts'

/** Open, by what; or withheld, and why. */
export type Access =
  | { readonly reason: string }
  | {
      readonly reason: null
      readonly agreementId: string | null
      readonly disclosureId: string | null
      readonly until: string | null
    }

const withheld = (reason: string): Access => ({ reason })

/** Whether an agreement holds on a day. */
export function isInForce({ startsOn, endsOn }: Agreement, today: string): boolean {
  return startsOn <= today && (endsOn === null || endsOn >= today)
}

/** Whether the actor may read a field for a purpose: it owns it, or an agreement and a disclosure open it. */
export function accessTo(
  context: Context,
  facet: Facet,
  field: FacetFieldRow,
  purpose: string,
): Access {
  const { world, actor } = context
  const { ownerPartnerId, caseId } = facet
  if (ownerPartnerId === actor.partnerId) {
    return { reason: null, agreementId: null, disclosureId: null, until: null }
  }
  const both = [ownerPartnerId, actor.partnerId].every((id) => roleIn(world, caseId, id) !== null)
  if (!both) return withheld('NOT_A_PARTICIPANT')
  const agreement = agreementFor(context, facet, field, purpose)
  if (typeof agreement === 'string') return withheld(agreement)
  const disclosure = disclosureFor(context, facet, field, purpose)
  if (typeof disclosure === 'string') return withheld(disclosure)
  const { id: disclosureId, until } = disclosure
  return { reason: null, agreementId: agreement.id, disclosureId, until }
}

function agreementFor(
  { world, actor, today }: Context,
  { ownerPartnerId, caseId }: Facet,
  { category }: FacetFieldRow,
  purpose: string,
): Agreement | string {
  const networkId = world.cases.get(caseId)?.networkId
  const between = [...world.agreements.values()].filter(
    (one) =>
      one.networkId === networkId &&
      [ownerPartnerId, actor.partnerId].every((id) => one.partyIds.includes(id)),
  )
  if (between.length === 0) return 'NO_AGREEMENT'
  const inForce = between.filter((one) => isInForce(one, today))
  if (inForce.length === 0) return 'AGREEMENT_ENDED'
  const covering = inForce.filter(({ categories }) => categories.includes(category))
  if (covering.length === 0) return 'CATEGORY_NOT_COVERED'
  return covering.find(({ purposes }) => purposes.includes(purpose)) ?? 'PURPOSE_NOT_COVERED'
}

function disclosureFor(
  { world, actor, today }: Context,
  { ownerPartnerId, caseId, personId }: Facet,
  { code, stage }: FacetFieldRow,
  purpose: string,
): Disclosure | string {
  const naming = [...world.disclosures.values()].filter(
    (one) =>
      one.caseId === caseId &&
      one.ownerPartnerId === ownerPartnerId &&
      one.readerPartnerId === actor.partnerId &&
      (one.personId === null || one.personId === personId) &&
      one.fields.includes(code) &&
      one.purposes.includes(purpose),
  )
  if (naming.length === 0) return 'NO_DISCLOSURE'
  const reached = ({ referralId }: Disclosure): boolean | null => {
    if (referralId === null) return true
    const referral = world.referrals.get(referralId)
    const at = rules.referral.stageOfState[referral?.state ?? '']
    if (at === undefined) return null
    const early = world.services.get(referral?.serviceId ?? '')?.identityNeededToAssess === true
    return at === 'FULL' || stage === 'SUMMARY' || (stage === 'ASSESSMENT' && early)
  }
  const current = naming.filter((one) => isActive(one, today) && reached(one) !== null)
  if (current.length === 0) return 'DISCLOSURE_ENDED'
  return current.find((one) => reached(one) === true) ?? 'STAGE_TOO_EARLY'
}
