import { builder } from '../kernel/index.ts'
import { ReferralStateEnum } from './referral.enums.graphql.ts'
import { REFERRAL_STATES } from './referral.states.ts'
import { countByState, type StateCount } from './referral-list.store.ts'

const StateCountRef = builder.objectRef<StateCount>('ReferralStateCount').implement({
  description: 'Nombre par état: how many referrals stand in one state.',
  fields: (t) => ({
    state: t.field({
      type: ReferralStateEnum,
      description: 'État: which.',
      resolve: ({ state }) => state,
    }),
    count: t.exposeInt('count', { description: 'Nombre: how many, exactly.' }),
  }),
})

const ReferralCountsRef = builder.objectRef<object>('ReferralCounts').implement({
  description:
    'Nombres d’orientations: the partner’s own, exact; what it may publish of them is for the statistics.',
  fields: (t) => ({
    inbox: t.field({
      type: [StateCountRef],
      description: 'Reçues: by state, in the order of the states; those without any are left out.',
      resolve: (_root, _args, { scope }) => inOrder(countByState(scope, 'inbox')),
    }),
    outbox: t.field({
      type: [StateCountRef],
      description: 'Émises: by state, drafts included; those without any are left out.',
      resolve: (_root, _args, { scope }) => inOrder(countByState(scope, 'outbox')),
    }),
  }),
})

const RANK: ReadonlyMap<string, number> = new Map(
  REFERRAL_STATES.map((row, index) => [row.code, index]),
)

async function inOrder(counts: Promise<readonly StateCount[]>): Promise<StateCount[]> {
  return [...(await counts)].sort((a, b) => (RANK.get(a.state) ?? 0) - (RANK.get(b.state) ?? 0))
}

builder.queryFields((t) => ({
  referralCounts: t.field({
    type: ReferralCountsRef,
    description:
      'Nombres d’orientations: received and sent, by state, without reading any of them.',
    authScopes: { scope: 'referrals:read' },
    resolve: () => ({}),
  }),
}))
