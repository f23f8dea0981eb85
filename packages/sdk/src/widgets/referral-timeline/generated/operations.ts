// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import { literal } from '../../../operations/literal.ts'
import type * as T from '../../../generated/types.ts'

const CasePersonFields = 'fragment CasePersonFields on CasePerson{id myLocalReference}'

const EventFields = 'fragment EventFields on Event{id position type occurredAt subjectType subjectId subjectVersion codes{name value}caseId networkId actorPartnerId}'

const MessageFields = 'fragment MessageFields on Message{__typename id author{...PartnerFields}mine postedAt text withheldReason}'

const NextPage = 'fragment NextPage on PageInfo{hasNextPage endCursor}'

const PartnerFields = 'fragment PartnerFields on Partner{id name kind shownAsCategory}'

const PlaceFields = 'fragment PlaceFields on Commune{code name}'

const ReferralSummaryFields = 'fragment ReferralSummaryFields on Referral{__typename id version state stateLabel ball theme urgency serviceName source{...PartnerFields}target{...PartnerFields}outcome reason allowedActions}'

const WidgetReferralFields = 'fragment WidgetReferralFields on Referral{...ReferralSummaryFields themeLabel publics commune{...PlaceFields}question createdAt sentAt receivedAt respondedAt acceptedAt startedAt endedAt dueAt reviewOn contactOn remindedAt staleSince disputedSince cancellationAcknowledgementDue}'

/**
 * Who the persons of a case are, as far as the caller may read it: for those the page does not know by a reference.
 *
 * @example
 * ```ts
 * const { sharedCase } = await client.request(WidgetContact, { caseId, personId })
 * ```
 */
export const WidgetContact = /*#__PURE__*/ literal<T.WidgetContactQuery, T.WidgetContactQueryVariables>(
  'query WidgetContact($caseId:ID!$personId:ID){sharedCase(id:$caseId){id contact(purpose:ASSESS_ELIGIBILITY personId:$personId){id personId source{...PartnerFields}familyName givenNames birthDate access{field label state reason reasonLabel opensWith}}}}', PartnerFields,
)

/**
 * One referral with all that happened to it, its messages, and the clocks it runs by.
 *
 * @example
 * ```ts
 * const { referral } = await client.request(WidgetReferral, { id })
 * ```
 */
export const WidgetReferral = /*#__PURE__*/ literal<T.WidgetReferralQuery, T.WidgetReferralQueryVariables>(
  'query WidgetReferral($id:ID!){referral(id:$id){...WidgetReferralFields visibility disclosureSet{facetGroups facetFields purposes legalBasis legalText informedOn}need{id themeLabel}case{id networkId persons{...CasePersonFields}}service{id name capacity legalDeadlineDays silenceMeans silenceSource clocks{answerReminderDays answerExpiryDays infoRequestedExpiryDays waitlistReviewDays staleDays noNewsDays reopenWindowDays}}proposedService{id name partner{...PartnerFields}}replaces{id}replacedBy{id}history(last:50){...EventFields}messages(first:100){nodes{...MessageFields}pageInfo{...NextPage}}}}', CasePersonFields, EventFields, MessageFields, NextPage, PartnerFields, PlaceFields, ReferralSummaryFields, WidgetReferralFields,
)

