import './referral.errors.graphql.ts'
import './referral.mutations.graphql.ts'
import './referral.partners.graphql.ts'
import './referral.queries.graphql.ts'

export { ReferralActionRefused, ReferralConflict } from './referral.errors.ts'
export { type ReferralNode, ReferralRef } from './referral.graphql.ts'
export { referralsOfCaseLoader, referralsOfNeedLoader } from './referral.loaders.ts'
export { runReferralClocks } from './run-referral-clocks.ts'
