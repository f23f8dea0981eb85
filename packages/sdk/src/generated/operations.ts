// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import { op } from '../core/operation.ts'
import type * as T from './types.ts'

const NeedFields = 'fragment NeedFields on Need{id theme urgency status}'

const PartnerFields = 'fragment PartnerFields on Partner{id name kind}'

const ReferralFields = 'fragment ReferralFields on Referral{__typename id version state need{...NeedFields}service{...ServiceFields}source{...PartnerFields}target{...PartnerFields}outcome rejectionReason unfulfilledReason reviewOn sentAt respondedAt dueAt allowedActions}'

const ReferralResultFields = 'fragment ReferralResultFields on ReferralResult{__typename ...ReferralFields ...on Error{code message}...on ReferralConflict{current{...ReferralFields}allowedActions}...on ReferralActionRefused{allowedActions}...on InvalidInput{field}}'

const ServiceFields = 'fragment ServiceFields on Service{id name partner{...PartnerFields}themes capacity}'

const SharedCaseFields = 'fragment SharedCaseFields on SharedCase{__typename id version state commune{code name}localReference participants{partner{...PartnerFields}role since until}needs{...NeedFields}}'

/**
 * Accepts the referral: a commitment, nothing done yet.
 *
 * @example
 * ```ts
 * const { acceptReferral } = await client.request(AcceptReferral, { input })
 * ```
 */
export const AcceptReferral = /*#__PURE__*/ op<T.AcceptReferralMutation, T.AcceptReferralMutationVariables>(
  'd7ad982748557cf4f8e935bbcf2079d37371d21b0003748636b51b356687d17d',
  'mutation AcceptReferral($input:AcceptReferralInput!){acceptReferral(input:$input){...ReferralResultFields}}', NeedFields, PartnerFields, ReferralFields, ReferralResultFields, ServiceFields,
)

/**
 * Adds a need to a shared case.
 *
 * @example
 * ```ts
 * const { addNeed } = await client.request(AddNeed, { input })
 * ```
 */
export const AddNeed = /*#__PURE__*/ op<T.AddNeedMutation, T.AddNeedMutationVariables>(
  '69085281e91a6fcc9d1085f98e80d7c9e22d14d3c95540201652779928b7ef7c',
  'mutation AddNeed($input:AddNeedInput!){addNeed(input:$input){__typename ...NeedFields ...on Error{code message}...on InvalidInput{field}}}', NeedFields,
)

/**
 * Takes the referral back; access to the facts ends.
 *
 * @example
 * ```ts
 * const { cancelReferral } = await client.request(CancelReferral, { input })
 * ```
 */
export const CancelReferral = /*#__PURE__*/ op<T.CancelReferralMutation, T.CancelReferralMutationVariables>(
  '664a75844c3ad0e1ec5c83539ac87996b0512b7d4ebd8f0084a61aa1ff60abc8',
  'mutation CancelReferral($input:CancelReferralInput!){cancelReferral(input:$input){...ReferralResultFields}}', NeedFields, PartnerFields, ReferralFields, ReferralResultFields, ServiceFields,
)

/**
 * Ends the referral without help provided, with the reason.
 *
 * @example
 * ```ts
 * const { closeReferralUnfulfilled } = await client.request(CloseReferralUnfulfilled, { input })
 * ```
 */
export const CloseReferralUnfulfilled = /*#__PURE__*/ op<T.CloseReferralUnfulfilledMutation, T.CloseReferralUnfulfilledMutationVariables>(
  '776b168aeef31372bfe3b0c93d221765aac32bf448e2e7d1b1c670452abd642e',
  'mutation CloseReferralUnfulfilled($input:CloseReferralUnfulfilledInput!){closeReferralUnfulfilled(input:$input){...ReferralResultFields}}', NeedFields, PartnerFields, ReferralFields, ReferralResultFields, ServiceFields,
)

/**
 * Communes of the INSEE code géographique, by the beginning of their name.
 *
 * @example
 * ```ts
 * const { communes } = await client.request(Communes, { search, first, after })
 * ```
 */
export const Communes = /*#__PURE__*/ op<T.CommunesQuery, T.CommunesQueryVariables>(
  '99b33005ddb66f71b44360724377e04f264d767ac3123b15f729315cb7294826',
  'query Communes($search:String$first:Int$after:String){communes(search:$search first:$first after:$after){nodes{code name population}pageInfo{hasNextPage endCursor}}}',
)

/**
 * Ends the referral with what was provided.
 *
 * @example
 * ```ts
 * const { completeReferral } = await client.request(CompleteReferral, { input })
 * ```
 */
export const CompleteReferral = /*#__PURE__*/ op<T.CompleteReferralMutation, T.CompleteReferralMutationVariables>(
  'dbf26ff92da2d0137341d4e45b15712cd119edfdc4b21210132b59bbbde5679a',
  'mutation CompleteReferral($input:CompleteReferralInput!){completeReferral(input:$input){...ReferralResultFields}}', NeedFields, PartnerFields, ReferralFields, ReferralResultFields, ServiceFields,
)

/**
 * Creates a draft; the target does not see it yet.
 *
 * @example
 * ```ts
 * const { createReferral } = await client.request(CreateReferral, { input })
 * ```
 */
export const CreateReferral = /*#__PURE__*/ op<T.CreateReferralMutation, T.CreateReferralMutationVariables>(
  'e34624891d962581862b1720dc752651cf610a26cc66482dec36e31141365a31',
  'mutation CreateReferral($input:CreateReferralInput!){createReferral(input:$input){...ReferralResultFields}}', NeedFields, PartnerFields, ReferralFields, ReferralResultFields, ServiceFields,
)

/**
 * Opens a shared case; the caller becomes its lead.
 *
 * @example
 * ```ts
 * const { createSharedCase } = await client.request(CreateSharedCase, { input })
 * ```
 */
export const CreateSharedCase = /*#__PURE__*/ op<T.CreateSharedCaseMutation, T.CreateSharedCaseMutationVariables>(
  '59eb1a76f14d31715d4220008be2b0d5c4f2bc52f8e19979beb033ef2f2a88b7',
  'mutation CreateSharedCase($input:CreateSharedCaseInput!){createSharedCase(input:$input){__typename ...SharedCaseFields ...on Error{code message}...on InvalidInput{field}}}', NeedFields, PartnerFields, SharedCaseFields,
)

/**
 * What happened and may be seen by the caller, in order: ids and codes only.
 *
 * @example
 * ```ts
 * const { events } = await client.request(Events, { first, after })
 * ```
 */
export const Events = /*#__PURE__*/ op<T.EventsQuery, T.EventsQueryVariables>(
  '5757ba386485fa07a5a43c047adc701547857bd58c62b44c11e7507fc1c80592',
  'query Events($first:Int$after:String){events(first:$first after:$after){nodes{id position type occurredAt subjectId version}pageInfo{hasNextPage endCursor}}}',
)

/**
 * Answers a request for information.
 *
 * @example
 * ```ts
 * const { provideReferralInformation } = await client.request(ProvideReferralInformation, { input })
 * ```
 */
export const ProvideReferralInformation = /*#__PURE__*/ op<T.ProvideReferralInformationMutation, T.ProvideReferralInformationMutationVariables>(
  '20d858fd0a6e7be4d440c0e9af4a05b2b403d06a21f6b68c6a0e0e0f860f820f',
  'mutation ProvideReferralInformation($input:ReferralActionInput!){provideReferralInformation(input:$input){...ReferralResultFields}}', NeedFields, PartnerFields, ReferralFields, ReferralResultFields, ServiceFields,
)

/**
 * One referral that the caller sent or received. Null when there is none such.
 *
 * @example
 * ```ts
 * const { referral } = await client.request(Referral, { id })
 * ```
 */
export const Referral = /*#__PURE__*/ op<T.ReferralQuery, T.ReferralQueryVariables>(
  '775753bb67fc823682bfd02ecb110e60c065f70009b46396501e7bd9fd455312',
  'query Referral($id:ID!){referral(id:$id){...ReferralFields}}', NeedFields, PartnerFields, ReferralFields, ServiceFields,
)

/**
 * Referrals received, newest first.
 *
 * @example
 * ```ts
 * const { referralInbox } = await client.request(ReferralInbox, { state, first, after })
 * ```
 */
export const ReferralInbox = /*#__PURE__*/ op<T.ReferralInboxQuery, T.ReferralInboxQueryVariables>(
  '98f20763662042a6654463225a157e54ab41eb63584c0a224db7f2b0cf55b2e8',
  'query ReferralInbox($state:[ReferralState!]$first:Int$after:String){referralInbox(state:$state first:$first after:$after){nodes{...ReferralFields}pageInfo{hasNextPage endCursor}}}', NeedFields, PartnerFields, ReferralFields, ServiceFields,
)

/**
 * Rejects the referral with a reason; access to the facts ends.
 *
 * @example
 * ```ts
 * const { rejectReferral } = await client.request(RejectReferral, { input })
 * ```
 */
export const RejectReferral = /*#__PURE__*/ op<T.RejectReferralMutation, T.RejectReferralMutationVariables>(
  '16a8fafc1e8f1dad86f104c22cd93e4c776d24b2bdb710eb2ed10bcd22ab23c5',
  'mutation RejectReferral($input:RejectReferralInput!){rejectReferral(input:$input){...ReferralResultFields}}', NeedFields, PartnerFields, ReferralFields, ReferralResultFields, ServiceFields,
)

/**
 * Asks the source for what is missing; the answer clock pauses.
 *
 * @example
 * ```ts
 * const { requestReferralInformation } = await client.request(RequestReferralInformation, { input })
 * ```
 */
export const RequestReferralInformation = /*#__PURE__*/ op<T.RequestReferralInformationMutation, T.RequestReferralInformationMutationVariables>(
  'e770e304cbd346bb95ce081709cfa6a05669e64b684d3b7e2e06e46df4c4041a',
  'mutation RequestReferralInformation($input:RequestReferralInformationInput!){requestReferralInformation(input:$input){...ReferralResultFields}}', NeedFields, PartnerFields, ReferralFields, ReferralResultFields, ServiceFields,
)

/**
 * Sends a draft to its target.
 *
 * @example
 * ```ts
 * const { sendReferral } = await client.request(SendReferral, { input })
 * ```
 */
export const SendReferral = /*#__PURE__*/ op<T.SendReferralMutation, T.SendReferralMutationVariables>(
  'd420e4a209ff2ea046c773c34060ea5351f78f32736bb4b1489015aace79c024',
  'mutation SendReferral($input:SendReferralInput!){sendReferral(input:$input){...ReferralResultFields}}', NeedFields, PartnerFields, ReferralFields, ReferralResultFields, ServiceFields,
)

/**
 * Services that answer a need where the person lives, those with room first.
 *
 * @example
 * ```ts
 * const { servicesForNeed } = await client.request(ServicesForNeed, { needId, first, after })
 * ```
 */
export const ServicesForNeed = /*#__PURE__*/ op<T.ServicesForNeedQuery, T.ServicesForNeedQueryVariables>(
  '62e8762714544b4a4b71e87974ad93afa14d5665f0629da50f93798b7ffa1542',
  'query ServicesForNeed($needId:ID!$first:Int$after:String){servicesForNeed(needId:$needId first:$first after:$after){nodes{...ServiceFields}pageInfo{hasNextPage endCursor}}}', PartnerFields, ServiceFields,
)

/**
 * One shared case. Null when it does not exist or the caller takes no part in it.
 *
 * @example
 * ```ts
 * const { sharedCase } = await client.request(SharedCase, { id })
 * ```
 */
export const SharedCase = /*#__PURE__*/ op<T.SharedCaseQuery, T.SharedCaseQueryVariables>(
  '9e037a83f2bb2042b8e39d15b47fa57d68be61a955a87a2f486fab3447f6a448',
  'query SharedCase($id:ID!){sharedCase(id:$id){...SharedCaseFields}}', NeedFields, PartnerFields, SharedCaseFields,
)

/**
 * The shared case of a person, found by the caller's own reference.
 *
 * @example
 * ```ts
 * const { sharedCaseByLocalReference } = await client.request(SharedCaseByLocalReference, { localReference })
 * ```
 */
export const SharedCaseByLocalReference = /*#__PURE__*/ op<T.SharedCaseByLocalReferenceQuery, T.SharedCaseByLocalReferenceQueryVariables>(
  '67c91bec9eae22aea754e42a884b1a5dd4a9612928468dc4f7304cb8576d9549',
  'query SharedCaseByLocalReference($localReference:String!){sharedCaseByLocalReference(localReference:$localReference){...SharedCaseFields}}', NeedFields, PartnerFields, SharedCaseFields,
)

/**
 * Records the first contact or appointment.
 *
 * @example
 * ```ts
 * const { startReferral } = await client.request(StartReferral, { input })
 * ```
 */
export const StartReferral = /*#__PURE__*/ op<T.StartReferralMutation, T.StartReferralMutationVariables>(
  '2cdaf26ef10e5c3d251e1b342ecb3ab6a468858973e4e33df8f057e058010134',
  'mutation StartReferral($input:StartReferralInput!){startReferral(input:$input){...ReferralResultFields}}', NeedFields, PartnerFields, ReferralFields, ReferralResultFields, ServiceFields,
)

/**
 * Says that the target is examining the referral.
 *
 * @example
 * ```ts
 * const { startReferralReview } = await client.request(StartReferralReview, { input })
 * ```
 */
export const StartReferralReview = /*#__PURE__*/ op<T.StartReferralReviewMutation, T.StartReferralReviewMutationVariables>(
  'f24cdff78dbfa8071b4064fd08c422e5e03f98fc2b5c44c780c9f4a84386ffaa',
  'mutation StartReferralReview($input:ReferralActionInput!){startReferralReview(input:$input){...ReferralResultFields}}', NeedFields, PartnerFields, ReferralFields, ReferralResultFields, ServiceFields,
)

/**
 * Who the program is for the API: its partner, its scopes, the agent it acts for.
 *
 * @example
 * ```ts
 * const { viewer } = await client.request(Viewer)
 * ```
 */
export const Viewer = /*#__PURE__*/ op<T.ViewerQuery, T.ViewerQueryVariables>(
  '72dcacf91c43b52966f3c14469bd024443fa7ca5596a34154b97da50c7d3680e',
  'query Viewer{viewer{partner{...PartnerFields}scopes agent}}', PartnerFields,
)

/**
 * Puts the referral on the waiting list until a date of review.
 *
 * @example
 * ```ts
 * const { waitlistReferral } = await client.request(WaitlistReferral, { input })
 * ```
 */
export const WaitlistReferral = /*#__PURE__*/ op<T.WaitlistReferralMutation, T.WaitlistReferralMutationVariables>(
  'ecadf4a542e1c3ee65612dfbcca7a7fc0dc9da171e8696a7b4024bfd9b49a4a2',
  'mutation WaitlistReferral($input:WaitlistReferralInput!){waitlistReferral(input:$input){...ReferralResultFields}}', NeedFields, PartnerFields, ReferralFields, ReferralResultFields, ServiceFields,
)

