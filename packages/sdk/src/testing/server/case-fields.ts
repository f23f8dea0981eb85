import {
  allowedCaseActions,
  allowedNeedActions,
  findCase,
  findNeed,
  needRoleOf,
  needStatus,
  participantsOf,
  referralsOfNeed,
  roleIn,
} from './case-rules.ts'
import type { Resolvers } from './commands.ts'
import { type Context, isOwnNetwork } from './context.ts'
import type { Asking, Need, Participant, SharedCase } from './entities.ts'
import { type PageArgs, pageOf } from './pages.ts'
import { presentPartner } from './partners.ts'
import { myReference } from './person-links.ts'
import { seesReferral } from './referral-rules.ts'

interface CaseArgs extends PageArgs {
  readonly status?: string | null
  readonly networkId?: string | null
}

interface AskingArgs extends PageArgs {
  readonly direction?: string | null
  readonly status?: string | null
}

const RANKS: Readonly<Record<string, string>> = { IMMEDIATE: '0', URGENT: '1', ROUTINE: '2' }

/** The actor's cases, the one it joined last first. */
function myCases({ world, actor }: Context): (SharedCase & { readonly mySince: string })[] {
  const parts = world.participants.filter(
    ({ partnerId, until }) => partnerId === actor.partnerId && until === null,
  )
  return parts.flatMap(({ caseId, since }) => {
    const found = world.cases.get(caseId)
    return found === undefined ? [] : [{ ...found, mySince: since }]
  })
}

const NEWEST_JOINED = {
  keys: ({ mySince, id }: { mySince: string; id: string }) => [mySince, id],
  newestFirst: true,
}

function askings(context: Context, typename: string, args: AskingArgs) {
  const { partnerId } = context.actor
  const found = [...context.world.askings.values()].filter(
    (one) =>
      one.__typename === typename &&
      (args.direction === 'SENT' ? one.fromPartnerId : one.toPartnerId) === partnerId &&
      (args.status == null || one.status === args.status),
  )
  const keys = ({ createdAt, id }: Asking) => [createdAt, id]
  return pageOf(args, found, { keys, newestFirst: true })
}

/** What only the lead sees of a case. */
function forLead<Value>(
  context: Context,
  { id }: SharedCase,
  read: () => Value,
  none: Value,
): Value {
  return roleIn(context.world, id, context.actor.partnerId) === 'LEAD' ? read() : none
}

function askingsOf(context: Context, caseId: string, typename: string): readonly Asking[] {
  const all = [...context.world.askings.values()]
  return all.filter((one) => one.caseId === caseId && one.__typename === typename)
}

const asked = {
  case: ({ caseId }: Asking, _args: unknown, context: Context) => findCase(context, caseId),
}

export const caseResolvers: Resolvers = {
  Query: {
    sharedCase: (_root: unknown, { id }: { readonly id: string }, context: Context) =>
      findCase(context, id),
    sharedCases: (_root: unknown, args: CaseArgs, context: Context) => {
      const found = myCases(context).filter(
        ({ status, networkId }) =>
          (args.status == null || status === args.status) &&
          (args.networkId == null || networkId === args.networkId),
      )
      return pageOf(args, found, NEWEST_JOINED)
    },
    sharedCasesByLocalReference: (
      _root: unknown,
      { localReference }: { readonly localReference: string },
      context: Context,
    ) => {
      const found = myCases(context).filter(({ personIds }) =>
        personIds.some((id) => myReference(context, id) === localReference),
      )
      return pageOf({ first: 100 }, found, NEWEST_JOINED).nodes
    },
    unmetNeeds: (_root: unknown, args: PageArgs, context: Context) => {
      const { world, actor } = context
      const found = [...world.needs.values()].filter(
        (need) =>
          roleIn(world, need.caseId, actor.partnerId) === 'LEAD' &&
          world.cases.get(need.caseId)?.status === 'ACTIVE' &&
          needStatus(world, need) === 'UNMET',
      )
      const keys = ({ urgency, createdAt, id }: Need) => [RANKS[urgency] ?? '3', createdAt, id]
      return pageOf(args, found, { keys })
    },
    invitations: (_root: unknown, args: AskingArgs, context: Context) =>
      askings(context, 'Invitation', args),
    leadTransfers: (_root: unknown, args: AskingArgs, context: Context) =>
      askings(context, 'LeadTransfer', args),
  },
  SharedCase: {
    network: ({ networkId }: SharedCase, _args: unknown, context: Context) =>
      isOwnNetwork(context, networkId) ? context.world.networks.get(networkId) : null,
    commune: ({ communeCode }: SharedCase, _args: unknown, { world }: Context) =>
      world.communes.get(communeCode),
    myRole: ({ id }: SharedCase, _args: unknown, { world, actor }: Context) =>
      roleIn(world, id, actor.partnerId),
    allowedActions: (parent: SharedCase, _args: unknown, context: Context) =>
      allowedCaseActions(context, parent),
    participants: ({ id }: SharedCase, _args: unknown, { world }: Context) =>
      participantsOf(world, id),
    formerParticipants: (parent: SharedCase, _args: unknown, context: Context) => {
      const former = context.world.participants.filter(
        ({ caseId, until }) => caseId === parent.id && until !== null,
      )
      return forLead(context, parent, () => former, [])
    },
    persons: ({ personIds }: SharedCase, _args: unknown, context: Context) =>
      personIds.map((id) => ({ id, myLocalReference: myReference(context, id) })),
    needs: ({ id }: SharedCase, _args: unknown, context: Context) =>
      [...context.world.needs.values()].filter(
        (need) => need.caseId === id && findNeed(context, need.id) !== null,
      ),
    referrals: ({ id }: SharedCase, _args: unknown, context: Context) =>
      [...context.world.referrals.values()].filter(
        (referral) => referral.caseId === id && seesReferral(context, referral),
      ),
    invitations: (parent: SharedCase, _args: unknown, context: Context) =>
      forLead(context, parent, () => askingsOf(context, parent.id, 'Invitation'), []),
    leadTransfer: (parent: SharedCase, _args: unknown, context: Context) => {
      const pending = askingsOf(context, parent.id, 'LeadTransfer').find(
        ({ status }) => status === 'PENDING',
      )
      return forLead(context, parent, () => pending ?? null, null)
    },
  },
  Participant: {
    partner: ({ caseId, partnerId }: Participant, _args: unknown, context: Context) => {
      const { world, actor } = context
      const sides = [actor.partnerId, partnerId]
      const shares = [...world.referrals.values()].some(
        (referral) =>
          referral.caseId === caseId &&
          referral.state !== 'DRAFT' &&
          actor.partnerId !== partnerId &&
          sides.includes(referral.sourcePartnerId) &&
          sides.includes(referral.targetPartnerId),
      )
      return presentPartner(context, partnerId, shares ? 'referral' : 'participant')
    },
  },
  Need: {
    // The target of one referral does not learn of the others.
    status: (need: Need, _args: unknown, context: Context) =>
      needRoleOf(context, need) === 'TARGET' ? null : needStatus(context.world, need),
    author: ({ authorPartnerId }: Need, _args: unknown, context: Context) =>
      presentPartner(context, authorPartnerId, 'participant'),
    allowedActions: (need: Need, _args: unknown, context: Context) =>
      allowedNeedActions(context, need),
    case: ({ caseId }: Need, _args: unknown, context: Context) => findCase(context, caseId),
    referrals: ({ id }: Need, _args: unknown, context: Context) =>
      referralsOfNeed(context.world, id).filter((referral) => seesReferral(context, referral)),
  },
  Invitation: {
    ...asked,
    inviter: ({ fromPartnerId }: Asking, _args: unknown, context: Context) =>
      presentPartner(context, fromPartnerId, 'participant'),
    invited: ({ toPartnerId }: Asking, _args: unknown, context: Context) =>
      presentPartner(context, toPartnerId, 'participant'),
  },
  LeadTransfer: {
    ...asked,
    from: ({ fromPartnerId }: Asking, _args: unknown, context: Context) =>
      presentPartner(context, fromPartnerId, 'participant'),
    to: ({ toPartnerId }: Asking, _args: unknown, context: Context) =>
      presentPartner(context, toPartnerId, 'participant'),
  },
}
