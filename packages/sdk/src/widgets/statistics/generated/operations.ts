// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import { literal } from '../../../operations/literal.ts'
import type * as T from '../../../generated/types.ts'

/**
 * How many referrals the caller received and sent, by state.
 *
 * @example
 * ```ts
 * const { referralCounts } = await client.request(WidgetReferralCounts)
 * ```
 */
export const WidgetReferralCounts = /*#__PURE__*/ literal<T.WidgetReferralCountsQuery, T.WidgetReferralCountsQueryVariables>(
  'query WidgetReferralCounts{referralCounts{inbox{state count}outbox{state count}}}',
)

