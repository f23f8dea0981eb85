import { rules } from '../../generated/rules.ts'
import { findCase, findNeed, participantsOf } from './case-rules.ts'
import type { Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import type { Referral } from './entities.ts'
import { type PageArgs, pageOf } from './pages.ts'
import { presentPartner } from './partners.ts'
import { allowedActions, ballOf, roleOf, visibilityFor } from './referral-rules.ts'
import { actingOn, findReferral } from './referrals.ts'
import { findService } from './services.ts'

interface ListArgs extends PageArgs {
  readonly filter?: {
    readonly states?: readonly string[] | null
    readonly networkId?: string | null
    readonly serviceId?: string | null
  } | null
}

function list(
  { world }: Context,
  { filter, ...page }: ListArgs,
  side: (referral: Referral) => boolean,
  keys: (referral: Referral) => readonly string[],
) {
  const { states, networkId, serviceId } = filter ?? {}
  const found = [...world.referrals.values()].filter(
    (referral) =>
      side(referral) &&
      (states == null || states.length === 0 || states.includes(referral.state)) &&
      (networkId == null || referral.networkId === networkId) &&
      (serviceId == null || referral.serviceId === serviceId),
  )
  return pageOf(page, found, { keys, newestFirst: true })
}

type Read = (referral: Referral, context: Context) => unknown

const isFull = (referral: Referral, { world, actor }: Context): boolean =>
  visibilityFor(roleOf(world, referral, actor.partnerId), referral.state) === 'FULL'

/** What only its two sides see, null for the lead of the case. */
function ofItsSides(read: Read) {
  return (referral: Referral, _args: unknown, context: Context) =>
    isFull(referral, context) ? read(referral, context) : null
}

function end(id: (referral: Referral) => string) {
  return (referral: Referral, _args: unknown, context: Context) =>
    presentPartner(context, id(referral), isFull(referral, context) ? 'referral' : 'participant')
}

/** The category a lead sees the target as; null where it sees its name. */
function categoryOfTarget(referral: Referral, context: Context): string | null {
  if (isFull(referral, context)) return null
  return context.world.partners.get(referral.targetPartnerId)?.publicCategory ?? null
}

const SIDES_ONLY = [
  'receivedAt',
  'respondedAt',
  'acceptedAt',
  'startedAt',
  'contactOn',
  'reviewOn',
  'remindedAt',
  'staleSince',
  'disputedSince',
] as const

/** How many there are in each state that has any, in the order of the states. */
function countByState(
  { world }: Context,
  side: (referral: Referral) => boolean,
): readonly object[] {
  const mine = [...world.referrals.values()].filter(side)
  return rules.referral.states
    .map(({ code: state }) => ({ state, count: mine.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0)
}

export const referralResolvers: Resolvers = {
  Query: {
    referralCounts: () => ({}),
    referral: (_root: unknown, { id }: { readonly id: string }, context: Context) =>
      findReferral(context, id),
    referralInbox: (_root: unknown, args: ListArgs, context: Context) =>
      list(
        context,
        args,
        (one) => one.targetPartnerId === context.actor.partnerId && one.state !== 'DRAFT',
        ({ sentAt, id }) => [sentAt ?? '', id],
      ),
    referralOutbox: (_root: unknown, args: ListArgs, context: Context) =>
      list(
        context,
        args,
        (one) => one.sourcePartnerId === context.actor.partnerId,
        ({ createdAt, id }) => [createdAt, id],
      ),
  },
  ReferralCounts: {
    inbox: (_counts: unknown, _args: unknown, context: Context) =>
      countByState(
        context,
        (one) => one.targetPartnerId === context.actor.partnerId && one.state !== 'DRAFT',
      ),
    outbox: (_counts: unknown, _args: unknown, context: Context) =>
      countByState(context, (one) => one.sourcePartnerId === context.actor.partnerId),
  },
  Referral: {
    ...Object.fromEntries(SIDES_ONLY.map((name) => [name, ofItsSides((one) => one[name])])),
    stateLabel: ({ state }: Referral) =>
      rules.referral.states.find(({ code }) => code === state)?.label,
    themeLabel: ({ theme }: Referral) => rules.themes[theme] ?? theme,
    visibility: (referral: Referral, _args: unknown, context: Context) =>
      isFull(referral, context) ? 'FULL' : 'STATE_ONLY',
    ball: ofItsSides(ballOf),
    outcome: ({ outcomeCode }: Referral) => outcomeCode,
    reason: ({ reasonCode }: Referral) => reasonCode,
    question: ofItsSides(({ questionCode }) => questionCode),
    cancellationAcknowledgementDue: ofItsSides(
      ({ cancellationAckDue, cancellationAckAt }) =>
        cancellationAckDue && cancellationAckAt === null,
    ),
    disclosureSet: ofItsSides(({ disclosure }) => disclosure),
    replaces: ofItsSides(({ replacesId }, context) => findReferral(context, replacesId ?? '')),
    replacedBy: ofItsSides(({ replacedById }, context) =>
      findReferral(context, replacedById ?? ''),
    ),
    proposedService: ofItsSides(({ proposedServiceId }, context) =>
      findService(context, proposedServiceId ?? ''),
    ),
    allowedActions: (referral: Referral, _args: unknown, context: Context) =>
      allowedActions(actingOn(context, referral)),
    serviceName: (referral: Referral, _args: unknown, context: Context) =>
      categoryOfTarget(referral, context) ?? context.world.services.get(referral.serviceId)?.name,
    service: (referral: Referral, _args: unknown, context: Context) =>
      categoryOfTarget(referral, context) === null
        ? findService(context, referral.serviceId)
        : null,
    need: ({ needId }: Referral, _args: unknown, context: Context) => findNeed(context, needId),
    case: ({ caseId }: Referral, _args: unknown, context: Context) => findCase(context, caseId),
    commune: ({ communeCode }: Referral, _args: unknown, { world }: Context) =>
      world.communes.get(communeCode),
    source: end(({ sourcePartnerId }) => sourcePartnerId),
    target: end(({ targetPartnerId }) => targetPartnerId),
    participants: (referral: Referral, _args: unknown, context: Context) => {
      const ids = participantsOf(context.world, referral.caseId).map(({ partnerId }) => partnerId)
      const { partnerId } = context.actor
      if (!ids.includes(partnerId)) return []
      const ends = [referral.sourcePartnerId, referral.targetPartnerId]
      const relation = (id: string) =>
        ends.includes(id) && ends.includes(partnerId) ? 'referral' : 'participant'
      return ids.map((id) => presentPartner(context, id, relation(id)))
    },
    history: ({ id }: Referral, { last }: { readonly last?: number | null }, context: Context) => {
      const most = Math.min(50, Math.max(1, last ?? 10))
      const { partnerId } = context.actor
      const mine = context.world.events.filter(
        ({ subjectId, audience }) => subjectId === id && audience.includes(partnerId),
      )
      return mine.reverse().slice(0, most)
    },
  },
}
