// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import { literal, mutation } from '../../../operations/literal.ts'
import type * as T from '../../../generated/types.ts'

const CasePersonFields = 'fragment CasePersonFields on CasePerson{id myLocalReference}'

const MessageFields = 'fragment MessageFields on Message{__typename id author{...PartnerFields}mine postedAt text withheldReason}'

const MessageRefusals = 'fragment MessageRefusals on Error{...Refusals ...on MessageActionRefused{reason}}'

const PartnerFields = 'fragment PartnerFields on Partner{id name kind shownAsCategory}'

const PlaceFields = 'fragment PlaceFields on Commune{code name}'

const ReferralFields = 'fragment ReferralFields on Referral{...ReferralSummaryFields visibility publics commune{...PlaceFields}case{id persons{...CasePersonFields}}need{id}service{id}disclosureSet{facetGroups legalBasis legalText informedOn}question proposedService{id name partner{...PartnerFields}}replaces{id}replacedBy{id}createdAt sentAt receivedAt respondedAt acceptedAt startedAt endedAt dueAt reviewOn contactOn remindedAt staleSince disputedSince cancellationAcknowledgementDue}'

const ReferralRefusals = 'fragment ReferralRefusals on Error{...Refusals ...on ReferralConflict{current{...ReferralFields}currentVersion allowedActions}...on ReferralActionRefused{refusal state allowedActions}}'

const ReferralSummaryFields = 'fragment ReferralSummaryFields on Referral{__typename id version state stateLabel ball theme urgency serviceName source{...PartnerFields}target{...PartnerFields}outcome reason allowedActions}'

const Refusals = 'fragment Refusals on Error{__typename code message ...on InvalidInput{field}...on NotFound{field}}'

/**
 * Accepts the referral under the target's own reference: a commitment, nothing done yet.
 *
 * @example
 * ```ts
 * const { acceptReferral } = await client.request(AcceptReferral, { input })
 * ```
 */
export const AcceptReferral = /*#__PURE__*/ mutation<T.AcceptReferralMutation, T.AcceptReferralMutationVariables>(
  'AcceptReferral', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Ends the referral and begins a draft to the proposed service: `replacedBy`.
 *
 * @example
 * ```ts
 * const { acceptReferralRedirect } = await client.request(AcceptReferralRedirect, { input })
 * ```
 */
export const AcceptReferralRedirect = /*#__PURE__*/ mutation<T.AcceptReferralRedirectMutation, T.AcceptReferralRedirectMutationVariables>(
  'AcceptReferralRedirect', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Takes note that an accepted referral was cancelled.
 *
 * @example
 * ```ts
 * const { acknowledgeReferralCancellation } = await client.request(AcknowledgeReferralCancellation, { input })
 * ```
 */
export const AcknowledgeReferralCancellation = /*#__PURE__*/ mutation<T.AcknowledgeReferralCancellationMutation, T.AcknowledgeReferralCancellationMutationVariables>(
  'AcknowledgeReferralCancellation', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Takes the referral back; access to the facts ends.
 *
 * @example
 * ```ts
 * const { cancelReferral } = await client.request(CancelReferral, { input })
 * ```
 */
export const CancelReferral = /*#__PURE__*/ mutation<T.CancelReferralMutation, T.CancelReferralMutationVariables>(
  'CancelReferral', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Ends the disagreement; the clocks go on where they stood.
 *
 * @example
 * ```ts
 * const { closeReferralDispute } = await client.request(CloseReferralDispute, { input })
 * ```
 */
export const CloseReferralDispute = /*#__PURE__*/ mutation<T.CloseReferralDisputeMutation, T.CloseReferralDisputeMutationVariables>(
  'CloseReferralDispute', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Ends the referral without help provided, with the reason.
 *
 * @example
 * ```ts
 * const { closeReferralUnfulfilled } = await client.request(CloseReferralUnfulfilled, { input })
 * ```
 */
export const CloseReferralUnfulfilled = /*#__PURE__*/ mutation<T.CloseReferralUnfulfilledMutation, T.CloseReferralUnfulfilledMutationVariables>(
  'CloseReferralUnfulfilled', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Ends the referral with what came of it.
 *
 * @example
 * ```ts
 * const { completeReferral } = await client.request(CompleteReferral, { input })
 * ```
 */
export const CompleteReferral = /*#__PURE__*/ mutation<T.CompleteReferralMutation, T.CompleteReferralMutationVariables>(
  'CompleteReferral', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

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
 * Leaves the referral with its target.
 *
 * @example
 * ```ts
 * const { declineReferralRedirect } = await client.request(DeclineReferralRedirect, { input })
 * ```
 */
export const DeclineReferralRedirect = /*#__PURE__*/ mutation<T.DeclineReferralRedirectMutation, T.DeclineReferralRedirectMutationVariables>(
  'DeclineReferralRedirect', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
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
 * Says that source and target disagree; every clock stops.
 *
 * @example
 * ```ts
 * const { openReferralDispute } = await client.request(OpenReferralDispute, { input })
 * ```
 */
export const OpenReferralDispute = /*#__PURE__*/ mutation<T.OpenReferralDisputeMutation, T.OpenReferralDisputeMutationVariables>(
  'OpenReferralDispute', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Writes to the other side of an open referral. It reads the text once the referral is accepted, until it ends.
 *
 * @example
 * ```ts
 * const { postReferralMessage } = await client.request(PostReferralMessage, { input })
 * ```
 */
export const PostReferralMessage = /*#__PURE__*/ mutation<T.PostReferralMessageMutation, T.PostReferralMessageMutationVariables>(
  'PostReferralMessage', '...MessageFields ...MessageRefusals', MessageFields, MessageRefusals, PartnerFields, Refusals,
)

/**
 * Names a better service to the source, which decides.
 *
 * @example
 * ```ts
 * const { proposeReferralRedirect } = await client.request(ProposeReferralRedirect, { input })
 * ```
 */
export const ProposeReferralRedirect = /*#__PURE__*/ mutation<T.ProposeReferralRedirectMutation, T.ProposeReferralRedirectMutationVariables>(
  'ProposeReferralRedirect', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Says that the source has answered a request for information.
 *
 * @example
 * ```ts
 * const { provideReferralInformation } = await client.request(ProvideReferralInformation, { input })
 * ```
 */
export const ProvideReferralInformation = /*#__PURE__*/ mutation<T.ProvideReferralInformationMutation, T.ProvideReferralInformationMutationVariables>(
  'ProvideReferralInformation', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Rejects the referral with a reason; access to the facts ends.
 *
 * @example
 * ```ts
 * const { rejectReferral } = await client.request(RejectReferral, { input })
 * ```
 */
export const RejectReferral = /*#__PURE__*/ mutation<T.RejectReferralMutation, T.RejectReferralMutationVariables>(
  'RejectReferral', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Takes an ended referral up again; no disclosure revives.
 *
 * @example
 * ```ts
 * const { reopenReferral } = await client.request(ReopenReferral, { input })
 * ```
 */
export const ReopenReferral = /*#__PURE__*/ mutation<T.ReopenReferralMutation, T.ReopenReferralMutationVariables>(
  'ReopenReferral', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Asks the source for what is missing; the answer clock pauses.
 *
 * @example
 * ```ts
 * const { requestReferralInformation } = await client.request(RequestReferralInformation, { input })
 * ```
 */
export const RequestReferralInformation = /*#__PURE__*/ mutation<T.RequestReferralInformationMutation, T.RequestReferralInformationMutationVariables>(
  'RequestReferralInformation', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
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

/**
 * Records the first contact or appointment.
 *
 * @example
 * ```ts
 * const { startReferral } = await client.request(StartReferral, { input })
 * ```
 */
export const StartReferral = /*#__PURE__*/ mutation<T.StartReferralMutation, T.StartReferralMutationVariables>(
  'StartReferral', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Says that the target is examining the referral.
 *
 * @example
 * ```ts
 * const { startReferralReview } = await client.request(StartReferralReview, { input })
 * ```
 */
export const StartReferralReview = /*#__PURE__*/ mutation<T.StartReferralReviewMutation, T.StartReferralReviewMutationVariables>(
  'StartReferralReview', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Puts the referral on the waiting list until a day of review.
 *
 * @example
 * ```ts
 * const { waitlistReferral } = await client.request(WaitlistReferral, { input })
 * ```
 */
export const WaitlistReferral = /*#__PURE__*/ mutation<T.WaitlistReferralMutation, T.WaitlistReferralMutationVariables>(
  'WaitlistReferral', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * The services that could take a referral instead, for its target to propose one.
 *
 * @example
 * ```ts
 * const { servicesForNeed } = await client.request(WidgetRedirectServices, { networkId, communeCode, theme, publics })
 * ```
 */
export const WidgetRedirectServices = /*#__PURE__*/ literal<T.WidgetRedirectServicesQuery, T.WidgetRedirectServicesQueryVariables>(
  'query WidgetRedirectServices($networkId:ID!$communeCode:ID!$theme:Theme!$publics:[Public!]){servicesForNeed(networkId:$networkId communeCode:$communeCode theme:$theme publics:$publics){service{id name capacity partner{...PartnerFields}}}}', PartnerFields,
)

