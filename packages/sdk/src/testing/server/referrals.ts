import { rules } from '../../generated/rules.ts'
import type { CreateReferralInput } from '../../generated/types.ts'
import { roleIn } from './case-rules.ts'
import { command, type Resolver, type Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import type { DisclosureSet, Referral } from './entities.ts'
import { conflict, invalid, notFound, refused } from './outcomes.ts'
import type { ActInput } from './referral.types.ts'
import { checked, rowOf, settle, tellOfReferral } from './referral-actions.ts'
import { draftReferral, tellOfDraft } from './referral-draft.ts'
import { actionEffects, isDuplicate } from './referral-effects.ts'
import { checkDisclosure } from './referral-input.ts'
import { type Acting, allowedActions, roleOf, seesReferral } from './referral-rules.ts'
import { findService } from './services.ts'

/** The referral, if the actor sees it. */
export function findReferral(context: Context, id: string): Referral | null {
  const referral = context.world.referrals.get(id)
  return referral !== undefined && seesReferral(context, referral) ? referral : null
}

/** The actor as it stands to a referral. */
export function actingOn(context: Context, referral: Referral): Acting {
  const { world, actor, now } = context
  const role = roleOf(world, referral, actor.partnerId)
  return { world, referral, role, scopes: actor.scopes, now }
}

/** Begins a referral of a need to a service. @throws Outcome */
export function createReferral(context: Context, input: CreateReferralInput): Referral {
  const { world, actor } = context
  const need = world.needs.get(input.needId)
  const role = need === undefined ? null : roleIn(world, need.caseId, actor.partnerId)
  const mine = role === 'LEAD' || need?.authorPartnerId === actor.partnerId
  if (need === undefined || role === null || role === 'TARGET' || !mine) {
    throw notFound('input.needId')
  }
  const service = findService(context, input.serviceId)
  if (service === null) throw notFound('input.serviceId')
  if (world.cases.get(need.caseId)?.status !== 'ACTIVE') {
    throw invalid('CASE_CLOSED', 'input.needId')
  }
  const { partnerId: targetPartnerId } = service
  if (targetPartnerId === actor.partnerId) throw invalid('TARGET_IS_SOURCE', 'input.serviceId')
  const disclosure = setOf(input.disclosure)
  const sides = { sourcePartnerId: actor.partnerId, targetPartnerId, serviceId: service.id }
  const draft = draftReferral(context, {
    ...{ need, ...sides, replacesId: null },
    disclosure: disclosure === null ? null : checkDisclosure(disclosure),
  })
  tellOfDraft(context, draft)
  return draft
}

function setOf(input: CreateReferralInput['disclosure']): DisclosureSet | null {
  if (input == null) return null
  const { facetFields, purposes, legalText, ...set } = input
  const usual = ['ASSESS_ELIGIBILITY', 'COORDINATE_SUPPORT']
  return {
    ...set,
    ...{
      legalText: legalText ?? null,
      facetFields: facetFields ?? [],
      purposes: purposes ?? usual,
    },
  }
}

/** Takes an action of the table on a referral. @throws Outcome */
export function actOnReferral(context: Context, action: string, input: ActInput): Referral {
  const { world } = context
  const row = rowOf(action)
  const referral = findReferral(context, input.id)
  if (referral === null) throw notFound('input.id')
  const acting = actingOn(context, referral)
  if (acting.role === 'source' || acting.role === 'target') {
    if (referral.version !== input.expectedVersion) {
      const currentVersion = referral.version
      const current = { current: referral, currentVersion, allowedActions: allowedActions(acting) }
      throw conflict('ReferralConflict', current)
    }
  }
  const { before, check, after } = actionEffects[action] ?? {}
  const isSide = acting.role === 'source' || acting.role === 'target'
  const asked = { context, referral, input }
  const facts = isSide ? (before?.(asked) ?? {}) : {}
  const apply = checked(row, acting, { ...input, ...facts })
  check?.(asked)
  if (
    action === 'REOPEN' &&
    [...world.referrals.values()].some((one) => isDuplicate(one, referral))
  ) {
    const allowed = { state: referral.state, allowedActions: allowedActions(acting) }
    throw refused('ReferralActionRefused', 'DUPLICATE_OPEN_REFERRAL', allowed)
  }
  const stateBefore = referral.state
  apply()
  settle(context, referral, stateBefore)
  tellOfReferral(context, row.event, referral, {
    isDraft: stateBefore === 'DRAFT' && referral.state === 'DRAFT',
    codes: { outcomeCode: referral.outcomeCode, reasonCode: input.reasonCode },
  })
  after?.(asked)
  if (row.removes === true) world.referrals.delete(referral.id)
  return referral
}

const verbs = rules.referral.actions.flatMap(({ action, field }): [string, Resolver][] =>
  field === null
    ? []
    : [
        [
          field,
          command((context, input: ActInput) => actOnReferral(context, action, readSet(input))),
        ],
      ],
)

function readSet(input: ActInput): ActInput {
  const { disclosure, ...rest } = input
  return disclosure == null ? rest : { ...rest, disclosure: checkedLater(disclosure) }
}

// Checked where the table says, after state and role: what is absent is only filled in here.
function checkedLater(disclosure: DisclosureSet): DisclosureSet {
  return setOf(disclosure as CreateReferralInput['disclosure']) ?? disclosure
}

export const referralMutations: Resolvers = {
  Mutation: {
    ...Object.fromEntries(verbs),
    createReferral: command(createReferral),
    discardReferral: command((context, input: ActInput) => {
      const { id } = actOnReferral(context, 'DISCARD', input)
      return { __typename: 'DiscardedReferral', id }
    }),
  },
}
