import { builder, ErrorInterface } from '../kernel/index.ts'
import { ReferralActionEnum, ReferralStateEnum, RefusalEnum } from './referral.enums.graphql.ts'
import { ReferralActionRefused, ReferralConflict } from './referral.errors.ts'
import { ReferralRef } from './referral.graphql.ts'
import { referralLoader } from './referral.loaders.ts'

builder.objectType(ReferralActionRefused, {
  name: 'ReferralActionRefused',
  description:
    'Action impossible: the state, the role or a condition does not allow it. `code` is one of ReferralRefusal.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof ReferralActionRefused,
  fields: (t) => ({
    refusal: t.expose('code', {
      type: RefusalEnum,
      description: 'Motif: the code, as one of its closed list.',
    }),
    state: t.expose('state', {
      type: ReferralStateEnum,
      description: 'État: where the referral stands now.',
    }),
    allowedActions: t.field({
      type: [ReferralActionEnum],
      description: 'Actions possibles: what this actor may do instead.',
      resolve: ({ allowedActions }) => [...allowedActions],
    }),
  }),
})

builder.objectType(ReferralConflict, {
  name: 'ReferralConflict',
  description:
    'Version dépassée: somebody acted in between. Nothing was changed: look at `current` and decide again.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof ReferralConflict,
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', {
      description: 'Version actuelle: what `expectedVersion` should have been.',
    }),
    current: t.field({
      type: ReferralRef,
      nullable: true,
      description: 'Orientation actuelle: the referral as it stands now.',
      resolve: ({ referralId }, _args, context) => referralLoader(context).load(referralId),
    }),
    allowedActions: t.field({
      type: [ReferralActionEnum],
      description: 'Actions possibles: what this actor may do now.',
      resolve: ({ allowedActions }) => [...allowedActions],
    }),
  }),
})
