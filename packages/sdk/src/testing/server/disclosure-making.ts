import type { Context } from './context.ts'
import { checkReferralSet } from './disclosed-set.ts'
import type { Disclosure, Referral } from './entities.ts'

/** Writes a disclosure of the actor's. */
export function addDisclosure(
  { world, actor, now }: Context,
  made: Omit<
    Disclosure,
    '__typename' | 'id' | 'version' | 'ownerPartnerId' | 'createdAt' | 'endedAt' | 'endReason'
  >,
): Disclosure {
  const disclosure: Disclosure = {
    ...{ __typename: 'Disclosure', id: world.newId(), version: 1, ...made },
    ...{ ownerPartnerId: actor.partnerId, createdAt: now, endedAt: null, endReason: null },
  }
  world.disclosures.set(disclosure.id, disclosure)
  return disclosure
}

/** What a referral discloses as it is sent, of every person of the case; null when it names nothing. */
export function makeReferralDisclosure(context: Context, referral: Referral): Disclosure | null {
  const { id, caseId, targetPartnerId, disclosure } = referral
  const set = disclosure === null ? null : checkReferralSet(context, disclosure)
  if (disclosure === null || set === null) return null
  const { legalBasis, legalText, informedOn } = disclosure
  return addDisclosure(context, {
    ...{ caseId, personId: null, readerPartnerId: targetPartnerId, referralId: id, ...set },
    ...{ legalBasis, legalText, informedOn, until: null },
  })
}
