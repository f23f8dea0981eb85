// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import { literal } from '../../../operations/literal.ts'
import type * as T from '../../../generated/types.ts'

const EventFields = 'fragment EventFields on Event{id position type occurredAt subjectType subjectId subjectVersion codes{name value}caseId networkId actorPartnerId}'

/**
 * What happens to referrals, as it happens: ids and codes, for a widget to read again what it shows.
 *
 * @example
 * ```ts
 * for await (const event of live(connection, WidgetReferralEvents, { after, caseId, referralId })) …
 * ```
 */
export const WidgetReferralEvents = /*#__PURE__*/ literal<T.WidgetReferralEventsSubscription, T.WidgetReferralEventsSubscriptionVariables>(
  'subscription WidgetReferralEvents($after:Position$caseId:ID$referralId:ID){events(after:$after caseId:$caseId referralId:$referralId types:["referral.sent" "referral.review_started" "referral.information_requested" "referral.information_provided" "referral.waitlisted" "referral.accepted" "referral.rejected" "referral.redirect_proposed" "referral.redirected" "referral.redirect_declined" "referral.started" "referral.completed" "referral.unfulfilled" "referral.cancelled" "referral.cancellation_acknowledged" "referral.dispute_opened" "referral.dispute_closed" "referral.reopened" "referral.retracted" "referral.expired" "referral.reminded" "referral.stale" "referral.review_due" "message.posted"]){...EventFields}}', EventFields,
)

