import {
  builder,
  type Context,
  connectionOf,
  connectionType,
  isId,
  type PageArgs,
  pageArgs,
  pageOf,
} from '../kernel/index.ts'
import { ReferralStateEnum } from './referral.enums.graphql.ts'
import { type ReferralNode, ReferralRef } from './referral.graphql.ts'
import { findReferral, seen } from './referral.loaders.ts'
import type { ReferralState } from './referral.states.ts'
import {
  countReferrals,
  listReferrals,
  type ReferralFilter,
  type ReferralList,
} from './referral-list.store.ts'

export const ReferralConnection = connectionType<ReferralNode>('Referral', ReferralRef)

const ReferralFilterInput = builder.inputType('ReferralFilter', {
  description: 'Filtre d’orientations: all conditions hold together; an absent one does not count.',
  fields: (t) => ({
    states: t.field({
      type: [ReferralStateEnum],
      required: false,
      description: 'États: keep these states only; an empty list means any.',
    }),
    networkId: t.id({ required: false, description: 'Réseau: keep one network only.' }),
    serviceId: t.id({ required: false, description: 'Service: keep one service only.' }),
  }),
})

interface FilterInput {
  readonly states?: readonly ReferralState[] | null | undefined
  readonly networkId?: string | null | undefined
  readonly serviceId?: string | null | undefined
}

function filterOf(input: FilterInput | null | undefined): ReferralFilter {
  return {
    states: input?.states == null || input.states.length === 0 ? undefined : input.states,
    networkId: input?.networkId ?? undefined,
    serviceId: input?.serviceId ?? undefined,
  }
}

/** An id that cannot be one keeps nothing: an empty list, as for an id of somebody else's. */
function isPossible({ networkId = '', serviceId = '' }: ReferralFilter): boolean {
  return [networkId, serviceId].every((id) => id === '' || isId(id))
}

async function referralList(
  context: Context,
  list: ReferralList,
  args: PageArgs & { readonly filter?: FilterInput | null | undefined },
) {
  const page = pageOf(args, ['instant', 'id'])
  const filter = filterOf(args.filter)
  const possible = isPossible(filter)
  const rows = possible ? await listReferrals(context.scope, list, filter, page) : []
  const keyOf = (row: ReferralNode): string =>
    list === 'inbox' ? (row.sent_at ?? '') : row.created_at
  return connectionOf<ReferralNode>(
    page,
    seen(context, rows),
    (row) => [keyOf(row), row.id],
    async () => (possible ? countReferrals(context.scope, list, filter) : 0),
  )
}

builder.queryFields((t) => ({
  referral: t.field({
    type: ReferralRef,
    nullable: true,
    description:
      'Orientation par identifiant: null when it does not exist for this partner, whether or not it does for another.',
    authScopes: { scope: 'referrals:read' },
    args: { id: t.arg.id({ required: true, description: 'Identifiant: of the referral.' }) },
    resolve: (_root, { id }, context) => findReferral(context, id),
  }),
  referralInbox: t.field({
    type: ReferralConnection,
    description: 'Orientations reçues: what other partners sent to this one, newest first.',
    authScopes: { scope: 'referrals:read' },
    args: {
      filter: t.arg({
        type: ReferralFilterInput,
        required: false,
        description: 'Filtre: which referrals to keep.',
      }),
      ...pageArgs(t.arg),
    },
    resolve: (_root, args, context) => referralList(context, 'inbox', args),
  }),
  referralOutbox: t.field({
    type: ReferralConnection,
    description: 'Orientations émises: what this partner drafted or sent, newest first.',
    authScopes: { scope: 'referrals:read' },
    args: {
      filter: t.arg({
        type: ReferralFilterInput,
        required: false,
        description: 'Filtre: which referrals to keep.',
      }),
      ...pageArgs(t.arg),
    },
    resolve: (_root, args, context) => referralList(context, 'outbox', args),
  }),
}))
