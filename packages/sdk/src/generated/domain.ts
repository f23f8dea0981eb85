// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import type * as T from './types.ts'

/** Need, as the SDK reads it. */
export type Need = T.NeedFieldsFragment

/** Partner, as the SDK reads it. */
export type Partner = T.PartnerFieldsFragment

/** Orientation: one need, referred to one service of a partner. */
export type Referral = T.ReferralFieldsFragment

/** ReferralResult, as the SDK reads it. */
export type ReferralResult = T.ReferralResultFieldsFragment

/** Service, as the SDK reads it. */
export type Service = T.ServiceFieldsFragment

/** SharedCase, as the SDK reads it. */
export type SharedCase = T.SharedCaseFieldsFragment

