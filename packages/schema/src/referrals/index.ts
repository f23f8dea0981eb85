import './referral.errors.graphql.ts'
import './referral.mutations.graphql.ts'
import './referral.partners.graphql.ts'
import './referral.queries.graphql.ts'
import './referral.relations.graphql.ts'

export { type ReferralNode, ReferralRef } from './referral.graphql.ts'
export { REFUSALS as REFERRAL_REFUSALS } from './referral.refusals.ts'
export { runReferralClocks } from './run-referral-clocks.ts'
