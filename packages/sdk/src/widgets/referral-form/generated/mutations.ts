// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import { mutation } from '../../../operations/literal.ts'
import type * as T from '../../../generated/types.ts'

const CasePersonFields = 'fragment CasePersonFields on CasePerson{id myLocalReference}'

const PartnerFields = 'fragment PartnerFields on Partner{id name kind shownAsCategory}'

const PlaceFields = 'fragment PlaceFields on Commune{code name}'

const ReferralFields = 'fragment ReferralFields on Referral{...ReferralSummaryFields visibility publics commune{...PlaceFields}case{id persons{...CasePersonFields}}need{id}service{id}disclosureSet{facetGroups legalBasis legalText informedOn}question proposedService{id name partner{...PartnerFields}}replaces{id}replacedBy{id}createdAt sentAt receivedAt respondedAt acceptedAt startedAt endedAt dueAt reviewOn contactOn remindedAt staleSince disputedSince cancellationAcknowledgementDue}'

const ReferralRefusals = 'fragment ReferralRefusals on Error{...Refusals ...on ReferralConflict{current{...ReferralFields}currentVersion allowedActions}...on ReferralActionRefused{refusal state allowedActions}}'

const ReferralSummaryFields = 'fragment ReferralSummaryFields on Referral{__typename id version state stateLabel ball theme urgency serviceName source{...PartnerFields}target{...PartnerFields}outcome reason allowedActions}'

const Refusals = 'fragment Refusals on Error{__typename code message ...on InvalidInput{field}...on NotFound{field}}'

/**
 * Begins a draft; the target does not see it yet.
 *
 * @example
 * ```ts
 * const { createReferral } = await client.request(CreateReferral, { input })
 * ```
 */
export const CreateReferral = /*#__PURE__*/ mutation<T.CreateReferralMutation, T.CreateReferralMutationVariables>(
  'CreateReferral', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Deletes a draft.
 *
 * @example
 * ```ts
 * const { discardReferral } = await client.request(DiscardReferral, { input })
 * ```
 */
export const DiscardReferral = /*#__PURE__*/ mutation<T.DiscardReferralMutation, T.DiscardReferralMutationVariables>(
  'DiscardReferral', '...on DiscardedReferral{id}...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Sends a draft to its target. What is disclosed is fixed from then on.
 *
 * @example
 * ```ts
 * const { sendReferral } = await client.request(SendReferral, { input })
 * ```
 */
export const SendReferral = /*#__PURE__*/ mutation<T.SendReferralMutation, T.SendReferralMutationVariables>(
  'SendReferral', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

