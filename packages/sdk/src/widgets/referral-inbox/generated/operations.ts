// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import { literal } from '../../../operations/literal.ts'
import type * as T from '../../../generated/types.ts'

const CasePersonFields = 'fragment CasePersonFields on CasePerson{id myLocalReference}'

const NextPage = 'fragment NextPage on PageInfo{hasNextPage endCursor}'

const PartnerFields = 'fragment PartnerFields on Partner{id name kind shownAsCategory}'

const PlaceFields = 'fragment PlaceFields on Commune{code name}'

const ReferralSummaryFields = 'fragment ReferralSummaryFields on Referral{__typename id version state stateLabel ball theme urgency serviceName source{...PartnerFields}target{...PartnerFields}outcome reason allowedActions}'

const WidgetReferralFields = 'fragment WidgetReferralFields on Referral{...ReferralSummaryFields themeLabel publics commune{...PlaceFields}question createdAt sentAt receivedAt respondedAt acceptedAt startedAt endedAt dueAt reviewOn contactOn remindedAt staleSince disputedSince cancellationAcknowledgementDue}'

/**
 * A page of the inbox: each entry with its dates, what may be done, and under which reference the partner knows the person.
 *
 * @example
 * ```ts
 * const { referralInbox } = await client.request(WidgetInbox, { states, serviceId, first, after })
 * ```
 */
export const WidgetInbox = /*#__PURE__*/ literal<T.WidgetInboxQuery, T.WidgetInboxQueryVariables>(
  'query WidgetInbox($states:[ReferralState!]$serviceId:ID$first:Int$after:String){referralInbox(filter:{states:$states serviceId:$serviceId}first:$first after:$after){nodes{...WidgetReferralFields case{id networkId persons{...CasePersonFields}}}pageInfo{...NextPage}}}', CasePersonFields, NextPage, PartnerFields, PlaceFields, ReferralSummaryFields, WidgetReferralFields,
)

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

