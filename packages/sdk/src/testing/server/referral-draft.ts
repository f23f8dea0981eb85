import type { Context } from './context.ts'
import type { DisclosureSet, Need, Referral } from './entities.ts'
import { tellOfReferral } from './referral-actions.ts'

interface Draft {
  readonly need: Need
  readonly sourcePartnerId: string
  readonly targetPartnerId: string
  readonly serviceId: string
  readonly replacesId: string | null
  readonly disclosure: DisclosureSet | null
}

/** A referral at its beginning. Nobody but its source sees it until it is sent. */
export function draftReferral({ world, now }: Context, { need, ...sides }: Draft): Referral {
  const held = world.cases.get(need.caseId)
  if (held === undefined) throw new Error('the case of a need does not exist')
  const referral: Referral = {
    ...{ __typename: 'Referral', id: world.newId(), version: 1, state: 'DRAFT', ...sides },
    ...{ caseId: held.id, needId: need.id, networkId: held.networkId },
    ...{ theme: need.theme, urgency: need.urgency, publics: need.publics },
    ...{ communeCode: held.communeCode, createdAt: now, stateSince: now },
    ...{ sentAt: null, receivedAt: null, respondedAt: null, acceptedAt: null, startedAt: null },
    ...{ endedAt: null, dueAt: null, reviewOn: null, contactOn: null, remindedAt: null },
    ...{ cancellationAckDue: false, cancellationAckAt: null, disputedSince: null },
    ...{ staleSince: null, outcomeCode: null, reasonCode: null, questionCode: null },
    ...{ proposedServiceId: null, replacedById: null, clockStartedAt: null },
    ...{ answerElapsedMs: 0, answerReminded: false, clockElapsedMs: 0, clockReminded: false },
  }
  world.referrals.set(referral.id, referral)
  return referral
}

/** Tells the source of its own draft. */
export function tellOfDraft(context: Context, draft: Referral): void {
  const { replacesId } = draft
  tellOfReferral(context, 'referral.drafted', draft, { isDraft: true, codes: { replacesId } })
}
