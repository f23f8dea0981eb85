// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import { op } from '../core/operation.ts'
import type * as T from './types.ts'

const AccessPointFields = 'fragment AccessPointFields on AccessPoint{id name kind openedOn closedOn commune{...PlaceFields}partner{...PartnerFields}}'

const AgentFields = 'fragment AgentFields on AgentMembership{__typename id version agentRef since until}'

const CasePersonFields = 'fragment CasePersonFields on CasePerson{id myLocalReference}'

const CaseRefusals = 'fragment CaseRefusals on Error{...Refusals ...on CaseConflict{current{...SharedCaseFields}currentVersion allowedActions}...on CaseActionRefused{reason allowedActions}}'

const CommuneFields = 'fragment CommuneFields on Commune{code name postalCodes population populationYear departement{code name}epci{code name}region{code name}}'

const DepartementFields = 'fragment DepartementFields on Departement{code name region{...RegionFields}}'

const EpciFields = 'fragment EpciFields on Epci{code name nature population populationYear}'

const EventFields = 'fragment EventFields on Event{id position type occurredAt subjectType subjectId subjectVersion codes{name value}caseId networkId actorPartnerId}'

const InvitationFields = 'fragment InvitationFields on Invitation{__typename id version status createdAt answeredAt inviter{...PartnerFields}invited{...PartnerFields}}'

const LeadTransferFields = 'fragment LeadTransferFields on LeadTransfer{__typename id version status toNetworkId createdAt answeredAt from{...PartnerFields}to{...PartnerFields}}'

const NeedFields = 'fragment NeedFields on Need{__typename id version theme themeLabel urgency status publics createdAt markedMetAt allowedActions}'

const NeedRefusals = 'fragment NeedRefusals on Error{...Refusals ...on NeedConflict{current{...NeedFields}currentVersion allowedActions}...on CaseActionRefused{reason allowedCaseActions:allowedActions}}'

const NetworkFields = 'fragment NetworkFields on Network{id code name departement{code name}}'

const NextPage = 'fragment NextPage on PageInfo{hasNextPage endCursor}'

const ParticipantFields = 'fragment ParticipantFields on Participant{id role since until partner{...PartnerFields}}'

const PartnerDetailsFields = 'fragment PartnerDetailsFields on Partner{...PartnerFields status siret siretSynthetic commune{...PlaceFields}departement{code name}epci{code name}}'

const PartnerFields = 'fragment PartnerFields on Partner{id name kind shownAsCategory}'

const PlaceFields = 'fragment PlaceFields on Commune{code name}'

const ReferralFields = 'fragment ReferralFields on Referral{...ReferralSummaryFields visibility publics commune{...PlaceFields}case{id persons{...CasePersonFields}}need{id}service{id}disclosureSet{facetGroups legalBasis legalText informedOn}question proposedService{id name partner{...PartnerFields}}replaces{id}replacedBy{id}createdAt sentAt receivedAt respondedAt acceptedAt startedAt endedAt dueAt reviewOn contactOn remindedAt staleSince disputedSince cancellationAcknowledgementDue}'

const ReferralRefusals = 'fragment ReferralRefusals on Error{...Refusals ...on ReferralConflict{current{...ReferralFields}currentVersion allowedActions}...on ReferralActionRefused{refusal state allowedActions}}'

const ReferralSummaryFields = 'fragment ReferralSummaryFields on Referral{__typename id version state stateLabel ball theme urgency serviceName source{...PartnerFields}target{...PartnerFields}outcome reason allowedActions}'

const Refusals = 'fragment Refusals on Error{__typename code message ...on InvalidInput{field}...on NotFound{field}}'

const RegionFields = 'fragment RegionFields on Region{code name}'

const ServiceDetailsFields = 'fragment ServiceDetailsFields on Service{...ServiceFields clocks{answerReminderDays answerExpiryDays infoRequestedReminderDays infoRequestedExpiryDays waitlistReviewDays staleDays noNewsDays reopenWindowDays}}'

const ServiceFields = 'fragment ServiceFields on Service{__typename id version name partner{...PartnerFields}description themes publics modes fee feeDetails capacity identityNeededToAssess legalDeadlineDays silenceMeans silenceSource startsOn endsOn}'

const ServiceRefusals = 'fragment ServiceRefusals on Error{...Refusals ...on ServiceConflict{current{...ServiceDetailsFields}}}'

const SharedCaseFields = 'fragment SharedCaseFields on SharedCase{...SharedCaseSummaryFields needs{...NeedFields}participants{...ParticipantFields}referrals{...ReferralSummaryFields}invitations{...InvitationFields}leadTransfer{...LeadTransferFields}}'

const SharedCaseSummaryFields = 'fragment SharedCaseSummaryFields on SharedCase{__typename id version status myRole networkId commune{...PlaceFields}createdAt closedAt allowedActions persons{...CasePersonFields}}'

/**
 * Accepts an invitation; the caller becomes a contributor of the case.
 *
 * @example
 * ```ts
 * const { acceptInvitation } = await client.request(AcceptInvitation, { input })
 * ```
 */
export const AcceptInvitation = /*#__PURE__*/ op<T.AcceptInvitationMutation, T.AcceptInvitationMutationVariables>(
  'mutation AcceptInvitation($input:InvitationInput!){acceptInvitation(input:$input){__typename ...SharedCaseFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Accepts to lead a case; the lead before becomes a contributor.
 *
 * @example
 * ```ts
 * const { acceptLeadTransfer } = await client.request(AcceptLeadTransfer, { input })
 * ```
 */
export const AcceptLeadTransfer = /*#__PURE__*/ op<T.AcceptLeadTransferMutation, T.AcceptLeadTransferMutationVariables>(
  'mutation AcceptLeadTransfer($input:LeadTransferInput!){acceptLeadTransfer(input:$input){__typename ...SharedCaseFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Accepts the referral under the target's own reference: a commitment, nothing done yet.
 *
 * @example
 * ```ts
 * const { acceptReferral } = await client.request(AcceptReferral, { input })
 * ```
 */
export const AcceptReferral = /*#__PURE__*/ op<T.AcceptReferralMutation, T.AcceptReferralMutationVariables>(
  'mutation AcceptReferral($input:AcceptReferralInput!){acceptReferral(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Ends the referral and begins a draft to the proposed service: `replacedBy`.
 *
 * @example
 * ```ts
 * const { acceptReferralRedirect } = await client.request(AcceptReferralRedirect, { input })
 * ```
 */
export const AcceptReferralRedirect = /*#__PURE__*/ op<T.AcceptReferralRedirectMutation, T.AcceptReferralRedirectMutationVariables>(
  'mutation AcceptReferralRedirect($input:AcceptReferralRedirectInput!){acceptReferralRedirect(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Places where partners of a network receive people, open on a day.
 *
 * @example
 * ```ts
 * const { accessPoints } = await client.request(AccessPoints, { networkId, kind, communeCode, at, first, after })
 * ```
 */
export const AccessPoints = /*#__PURE__*/ op<T.AccessPointsQuery, T.AccessPointsQueryVariables>(
  'query AccessPoints($networkId:ID!$kind:AccessPointKind$communeCode:ID$at:Date$first:Int$after:String){accessPoints(networkId:$networkId kind:$kind communeCode:$communeCode at:$at first:$first after:$after){nodes{...AccessPointFields}pageInfo{...NextPage}}}', AccessPointFields, NextPage, PartnerFields, PlaceFields,
)

/**
 * Takes note that an accepted referral was cancelled.
 *
 * @example
 * ```ts
 * const { acknowledgeReferralCancellation } = await client.request(AcknowledgeReferralCancellation, { input })
 * ```
 */
export const AcknowledgeReferralCancellation = /*#__PURE__*/ op<T.AcknowledgeReferralCancellationMutation, T.AcknowledgeReferralCancellationMutationVariables>(
  'mutation AcknowledgeReferralCancellation($input:AcknowledgeReferralCancellationInput!){acknowledgeReferralCancellation(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Adds a person of the household to a case.
 *
 * @example
 * ```ts
 * const { addCasePerson } = await client.request(AddCasePerson, { input })
 * ```
 */
export const AddCasePerson = /*#__PURE__*/ op<T.AddCasePersonMutation, T.AddCasePersonMutationVariables>(
  'mutation AddCasePerson($input:AddCasePersonInput!){addCasePerson(input:$input){__typename ...SharedCaseFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
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
  'mutation AddNeed($input:AddNeedInput!){addNeed(input:$input){__typename ...NeedFields ...NeedRefusals}}', NeedFields, NeedRefusals, Refusals,
)

/**
 * The agents that programs of the caller may act for, in the order they were registered.
 *
 * @example
 * ```ts
 * const { agents } = await client.request(Agents, { includeEnded, first, after })
 * ```
 */
export const Agents = /*#__PURE__*/ op<T.AgentsQuery, T.AgentsQueryVariables>(
  'query Agents($includeEnded:Boolean$first:Int$after:String){agents(includeEnded:$includeEnded first:$first after:$after){nodes{...AgentFields}pageInfo{...NextPage}}}', AgentFields, NextPage,
)

/**
 * Takes an invitation back.
 *
 * @example
 * ```ts
 * const { cancelInvitation } = await client.request(CancelInvitation, { input })
 * ```
 */
export const CancelInvitation = /*#__PURE__*/ op<T.CancelInvitationMutation, T.CancelInvitationMutationVariables>(
  'mutation CancelInvitation($input:InvitationInput!){cancelInvitation(input:$input){__typename ...InvitationFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Takes the proposal back.
 *
 * @example
 * ```ts
 * const { cancelLeadTransfer } = await client.request(CancelLeadTransfer, { input })
 * ```
 */
export const CancelLeadTransfer = /*#__PURE__*/ op<T.CancelLeadTransferMutation, T.CancelLeadTransferMutationVariables>(
  'mutation CancelLeadTransfer($input:LeadTransferInput!){cancelLeadTransfer(input:$input){__typename ...LeadTransferFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
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
  'mutation CancelReferral($input:CancelReferralInput!){cancelReferral(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Changes how soon a need must be met; referrals already sent keep theirs.
 *
 * @example
 * ```ts
 * const { changeNeedUrgency } = await client.request(ChangeNeedUrgency, { input })
 * ```
 */
export const ChangeNeedUrgency = /*#__PURE__*/ op<T.ChangeNeedUrgencyMutation, T.ChangeNeedUrgencyMutationVariables>(
  'mutation ChangeNeedUrgency($input:ChangeNeedUrgencyInput!){changeNeedUrgency(input:$input){__typename ...NeedFields ...NeedRefusals}}', NeedFields, NeedRefusals, Refusals,
)

/**
 * Ends the disagreement; the clocks go on where they stood.
 *
 * @example
 * ```ts
 * const { closeReferralDispute } = await client.request(CloseReferralDispute, { input })
 * ```
 */
export const CloseReferralDispute = /*#__PURE__*/ op<T.CloseReferralDisputeMutation, T.CloseReferralDisputeMutationVariables>(
  'mutation CloseReferralDispute($input:CloseReferralDisputeInput!){closeReferralDispute(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
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
  'mutation CloseReferralUnfulfilled($input:CloseReferralUnfulfilledInput!){closeReferralUnfulfilled(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Closes a case in which no referral is open.
 *
 * @example
 * ```ts
 * const { closeSharedCase } = await client.request(CloseSharedCase, { input })
 * ```
 */
export const CloseSharedCase = /*#__PURE__*/ op<T.CloseSharedCaseMutation, T.CloseSharedCaseMutationVariables>(
  'mutation CloseSharedCase($input:CaseChangeInput!){closeSharedCase(input:$input){__typename ...SharedCaseFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * One commune by its INSEE code.
 *
 * @example
 * ```ts
 * const { commune } = await client.request(Commune, { code })
 * ```
 */
export const Commune = /*#__PURE__*/ op<T.CommuneQuery, T.CommuneQueryVariables>(
  'query Commune($code:ID!){commune(code:$code){...CommuneFields}}', CommuneFields,
)

/**
 * Communes found by name, INSEE code or postal code, best answers first.
 *
 * @example
 * ```ts
 * const { communes } = await client.request(Communes, { search, departementCode, epciCode, first, after })
 * ```
 */
export const Communes = /*#__PURE__*/ op<T.CommunesQuery, T.CommunesQueryVariables>(
  'query Communes($search:String$departementCode:ID$epciCode:ID$first:Int$after:String){communes(search:$search departementCode:$departementCode epciCode:$epciCode first:$first after:$after){nodes{...CommuneFields}pageInfo{...NextPage}}}', CommuneFields, NextPage,
)

/**
 * Ends the referral with what came of it.
 *
 * @example
 * ```ts
 * const { completeReferral } = await client.request(CompleteReferral, { input })
 * ```
 */
export const CompleteReferral = /*#__PURE__*/ op<T.CompleteReferralMutation, T.CompleteReferralMutationVariables>(
  'mutation CompleteReferral($input:CompleteReferralInput!){completeReferral(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Begins a draft; the target does not see it yet.
 *
 * @example
 * ```ts
 * const { createReferral } = await client.request(CreateReferral, { input })
 * ```
 */
export const CreateReferral = /*#__PURE__*/ op<T.CreateReferralMutation, T.CreateReferralMutationVariables>(
  'mutation CreateReferral($input:CreateReferralInput!){createReferral(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Adds a service of the caller's; it covers no commune until told which.
 *
 * @example
 * ```ts
 * const { createService } = await client.request(CreateService, { input })
 * ```
 */
export const CreateService = /*#__PURE__*/ op<T.CreateServiceMutation, T.CreateServiceMutationVariables>(
  'mutation CreateService($input:CreateServiceInput!){createService(input:$input){__typename ...ServiceDetailsFields ...ServiceRefusals}}', PartnerFields, Refusals, ServiceDetailsFields, ServiceFields, ServiceRefusals,
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
  'mutation CreateSharedCase($input:CreateSharedCaseInput!){createSharedCase(input:$input){__typename ...SharedCaseFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Declines an invitation.
 *
 * @example
 * ```ts
 * const { declineInvitation } = await client.request(DeclineInvitation, { input })
 * ```
 */
export const DeclineInvitation = /*#__PURE__*/ op<T.DeclineInvitationMutation, T.DeclineInvitationMutationVariables>(
  'mutation DeclineInvitation($input:InvitationInput!){declineInvitation(input:$input){__typename ...InvitationFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Declines to lead a case.
 *
 * @example
 * ```ts
 * const { declineLeadTransfer } = await client.request(DeclineLeadTransfer, { input })
 * ```
 */
export const DeclineLeadTransfer = /*#__PURE__*/ op<T.DeclineLeadTransferMutation, T.DeclineLeadTransferMutationVariables>(
  'mutation DeclineLeadTransfer($input:LeadTransferInput!){declineLeadTransfer(input:$input){__typename ...LeadTransferFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Leaves the referral with its target.
 *
 * @example
 * ```ts
 * const { declineReferralRedirect } = await client.request(DeclineReferralRedirect, { input })
 * ```
 */
export const DeclineReferralRedirect = /*#__PURE__*/ op<T.DeclineReferralRedirectMutation, T.DeclineReferralRedirectMutationVariables>(
  'mutation DeclineReferralRedirect($input:DeclineReferralRedirectInput!){declineReferralRedirect(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * One département by its INSEE code.
 *
 * @example
 * ```ts
 * const { departement } = await client.request(Departement, { code })
 * ```
 */
export const Departement = /*#__PURE__*/ op<T.DepartementQuery, T.DepartementQueryVariables>(
  'query Departement($code:ID!){departement(code:$code){...DepartementFields}}', DepartementFields, RegionFields,
)

/**
 * All départements, by code.
 *
 * @example
 * ```ts
 * const { departements } = await client.request(Departements)
 * ```
 */
export const Departements = /*#__PURE__*/ op<T.DepartementsQuery, T.DepartementsQueryVariables>(
  'query Departements{departements{...DepartementFields}}', DepartementFields, RegionFields,
)

/**
 * Deletes a draft.
 *
 * @example
 * ```ts
 * const { discardReferral } = await client.request(DiscardReferral, { input })
 * ```
 */
export const DiscardReferral = /*#__PURE__*/ op<T.DiscardReferralMutation, T.DiscardReferralMutationVariables>(
  'mutation DiscardReferral($input:DiscardReferralInput!){discardReferral(input:$input){__typename ...on DiscardedReferral{id}...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * From the next request on nobody acts for the agent.
 *
 * @example
 * ```ts
 * const { endAgentMembership } = await client.request(EndAgentMembership, { input })
 * ```
 */
export const EndAgentMembership = /*#__PURE__*/ op<T.EndAgentMembershipMutation, T.EndAgentMembershipMutationVariables>(
  'mutation EndAgentMembership($input:EndAgentMembershipInput!){endAgentMembership(input:$input){__typename ...AgentFields ...Refusals}}', AgentFields, Refusals,
)

/**
 * One EPCI by its SIREN.
 *
 * @example
 * ```ts
 * const { epci } = await client.request(Epci, { code })
 * ```
 */
export const Epci = /*#__PURE__*/ op<T.EpciQuery, T.EpciQueryVariables>(
  'query Epci($code:ID!){epci(code:$code){...EpciFields}}', EpciFields,
)

/**
 * EPCI found by name or SIREN, best answers first.
 *
 * @example
 * ```ts
 * const { epcis } = await client.request(Epcis, { search, departementCode, first, after })
 * ```
 */
export const Epcis = /*#__PURE__*/ op<T.EpcisQuery, T.EpcisQueryVariables>(
  'query Epcis($search:String$departementCode:ID$first:Int$after:String){epcis(search:$search departementCode:$departementCode first:$first after:$after){nodes{...EpciFields}pageInfo{...NextPage}}}', EpciFields, NextPage,
)

/**
 * What happened after a position and may be seen by the caller, in order: ids and codes only.
 *
 * @example
 * ```ts
 * const { events } = await client.request(Events, { after, first })
 * ```
 */
export const Events = /*#__PURE__*/ op<T.EventsQuery, T.EventsQueryVariables>(
  'query Events($after:Position$first:Int){events(after:$after first:$first){events{...EventFields}hasMore nextAfter}}', EventFields,
)

/**
 * Participations that have ended, for the lead of a case.
 *
 * @example
 * ```ts
 * const { sharedCase } = await client.request(FormerParticipants, { id })
 * ```
 */
export const FormerParticipants = /*#__PURE__*/ op<T.FormerParticipantsQuery, T.FormerParticipantsQueryVariables>(
  'query FormerParticipants($id:ID!){sharedCase(id:$id){id formerParticipants{...ParticipantFields}}}', ParticipantFields, PartnerFields,
)

/**
 * Invitations received, or with `direction` those sent; the newest first.
 *
 * @example
 * ```ts
 * const { invitations } = await client.request(Invitations, { direction, status, first, after })
 * ```
 */
export const Invitations = /*#__PURE__*/ op<T.InvitationsQuery, T.InvitationsQueryVariables>(
  'query Invitations($direction:RequestDirection$status:AnswerStatus$first:Int$after:String){invitations(direction:$direction status:$status first:$first after:$after){nodes{...InvitationFields case{id}}pageInfo{...NextPage}}}', InvitationFields, NextPage, PartnerFields,
)

/**
 * Asks a partner to take part in a case that the caller leads.
 *
 * @example
 * ```ts
 * const { inviteParticipant } = await client.request(InviteParticipant, { input })
 * ```
 */
export const InviteParticipant = /*#__PURE__*/ op<T.InviteParticipantMutation, T.InviteParticipantMutationVariables>(
  'mutation InviteParticipant($input:InviteParticipantInput!){inviteParticipant(input:$input){__typename ...InvitationFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Proposals to lead a case, received or with `direction` sent; the newest first.
 *
 * @example
 * ```ts
 * const { leadTransfers } = await client.request(LeadTransfers, { direction, status, first, after })
 * ```
 */
export const LeadTransfers = /*#__PURE__*/ op<T.LeadTransfersQuery, T.LeadTransfersQueryVariables>(
  'query LeadTransfers($direction:RequestDirection$status:AnswerStatus$first:Int$after:String){leadTransfers(direction:$direction status:$status first:$first after:$after){nodes{...LeadTransferFields case{id}}pageInfo{...NextPage}}}', LeadTransferFields, NextPage, PartnerFields,
)

/**
 * Leaves a case, and loses sight of it at once.
 *
 * @example
 * ```ts
 * const { leaveCase } = await client.request(LeaveCase, { input })
 * ```
 */
export const LeaveCase = /*#__PURE__*/ op<T.LeaveCaseMutation, T.LeaveCaseMutationVariables>(
  'mutation LeaveCase($input:CaseChangeInput!){leaveCase(input:$input){__typename ...on CaseLeft{caseId}...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Sets the caller's own reference of a person, in place of an earlier one.
 *
 * @example
 * ```ts
 * const { linkPerson } = await client.request(LinkPerson, { input })
 * ```
 */
export const LinkPerson = /*#__PURE__*/ op<T.LinkPersonMutation, T.LinkPersonMutationVariables>(
  'mutation LinkPerson($input:LinkPersonInput!){linkPerson(input:$input){__typename ...SharedCaseFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Says that a need is met.
 *
 * @example
 * ```ts
 * const { markNeedMet } = await client.request(MarkNeedMet, { input })
 * ```
 */
export const MarkNeedMet = /*#__PURE__*/ op<T.MarkNeedMetMutation, T.MarkNeedMetMutationVariables>(
  'mutation MarkNeedMet($input:MarkNeedMetInput!){markNeedMet(input:$input){__typename ...NeedFields ...NeedRefusals}}', NeedFields, NeedRefusals, Refusals,
)

/**
 * One network with what its members agreed on. Null when the caller is no member.
 *
 * @example
 * ```ts
 * const { network } = await client.request(Network, { id })
 * ```
 */
export const Network = /*#__PURE__*/ op<T.NetworkQuery, T.NetworkQueryVariables>(
  'query Network($id:ID!){network(id:$id){...NetworkFields settings{retentionMonths statisticsThreshold}}}', NetworkFields,
)

/**
 * The networks that the caller is a member of, by name.
 *
 * @example
 * ```ts
 * const { networks } = await client.request(Networks)
 * ```
 */
export const Networks = /*#__PURE__*/ op<T.NetworksQuery, T.NetworksQueryVariables>(
  'query Networks{networks{...NetworkFields}}', NetworkFields,
)

/**
 * Says that source and target disagree; every clock stops.
 *
 * @example
 * ```ts
 * const { openReferralDispute } = await client.request(OpenReferralDispute, { input })
 * ```
 */
export const OpenReferralDispute = /*#__PURE__*/ op<T.OpenReferralDisputeMutation, T.OpenReferralDisputeMutationVariables>(
  'mutation OpenReferralDispute($input:OpenReferralDisputeInput!){openReferralDispute(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * One partner. Null when it shares no network with the caller.
 *
 * @example
 * ```ts
 * const { partner } = await client.request(Partner, { id })
 * ```
 */
export const Partner = /*#__PURE__*/ op<T.PartnerQuery, T.PartnerQueryVariables>(
  'query Partner($id:ID!){partner(id:$id){...PartnerDetailsFields}}', PartnerDetailsFields, PartnerFields, PlaceFields,
)

/**
 * The members of a network, by name.
 *
 * @example
 * ```ts
 * const { partners } = await client.request(Partners, { networkId, kinds, communeCode, search, first, after })
 * ```
 */
export const Partners = /*#__PURE__*/ op<T.PartnersQuery, T.PartnersQueryVariables>(
  'query Partners($networkId:ID!$kinds:[PartnerKind!]$communeCode:ID$search:String$first:Int$after:String){partners(networkId:$networkId kinds:$kinds communeCode:$communeCode search:$search first:$first after:$after){nodes{...PartnerDetailsFields}pageInfo{...NextPage}}}', NextPage, PartnerDetailsFields, PartnerFields, PlaceFields,
)

/**
 * Asks another partner to lead a case in place of the caller.
 *
 * @example
 * ```ts
 * const { proposeLeadTransfer } = await client.request(ProposeLeadTransfer, { input })
 * ```
 */
export const ProposeLeadTransfer = /*#__PURE__*/ op<T.ProposeLeadTransferMutation, T.ProposeLeadTransferMutationVariables>(
  'mutation ProposeLeadTransfer($input:ProposeLeadTransferInput!){proposeLeadTransfer(input:$input){__typename ...LeadTransferFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Names a better service to the source, which decides.
 *
 * @example
 * ```ts
 * const { proposeReferralRedirect } = await client.request(ProposeReferralRedirect, { input })
 * ```
 */
export const ProposeReferralRedirect = /*#__PURE__*/ op<T.ProposeReferralRedirectMutation, T.ProposeReferralRedirectMutationVariables>(
  'mutation ProposeReferralRedirect($input:ProposeReferralRedirectInput!){proposeReferralRedirect(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Says that the source has answered a request for information.
 *
 * @example
 * ```ts
 * const { provideReferralInformation } = await client.request(ProvideReferralInformation, { input })
 * ```
 */
export const ProvideReferralInformation = /*#__PURE__*/ op<T.ProvideReferralInformationMutation, T.ProvideReferralInformationMutationVariables>(
  'mutation ProvideReferralInformation($input:ProvideReferralInformationInput!){provideReferralInformation(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
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
  'query Referral($id:ID!){referral(id:$id){...ReferralFields}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralSummaryFields,
)

/**
 * What happened to a referral, newest first, as far as the caller may learn of it.
 *
 * @example
 * ```ts
 * const { referral } = await client.request(ReferralHistory, { id, last })
 * ```
 */
export const ReferralHistory = /*#__PURE__*/ op<T.ReferralHistoryQuery, T.ReferralHistoryQueryVariables>(
  'query ReferralHistory($id:ID!$last:Int){referral(id:$id){id version state history(last:$last){...EventFields}}}', EventFields,
)

/**
 * Referrals received, newest first.
 *
 * @example
 * ```ts
 * const { referralInbox } = await client.request(ReferralInbox, { state, networkId, serviceId, first, after })
 * ```
 */
export const ReferralInbox = /*#__PURE__*/ op<T.ReferralInboxQuery, T.ReferralInboxQueryVariables>(
  'query ReferralInbox($state:[ReferralState!]$networkId:ID$serviceId:ID$first:Int$after:String){referralInbox(filter:{states:$state networkId:$networkId serviceId:$serviceId}first:$first after:$after){nodes{...ReferralFields}pageInfo{...NextPage}}}', CasePersonFields, NextPage, PartnerFields, PlaceFields, ReferralFields, ReferralSummaryFields,
)

/**
 * Referrals drafted or sent by the caller, newest first.
 *
 * @example
 * ```ts
 * const { referralOutbox } = await client.request(ReferralOutbox, { state, networkId, serviceId, first, after })
 * ```
 */
export const ReferralOutbox = /*#__PURE__*/ op<T.ReferralOutboxQuery, T.ReferralOutboxQueryVariables>(
  'query ReferralOutbox($state:[ReferralState!]$networkId:ID$serviceId:ID$first:Int$after:String){referralOutbox(filter:{states:$state networkId:$networkId serviceId:$serviceId}first:$first after:$after){nodes{...ReferralFields}pageInfo{...NextPage}}}', CasePersonFields, NextPage, PartnerFields, PlaceFields, ReferralFields, ReferralSummaryFields,
)

/**
 * All régions, by code.
 *
 * @example
 * ```ts
 * const { regions } = await client.request(Regions)
 * ```
 */
export const Regions = /*#__PURE__*/ op<T.RegionsQuery, T.RegionsQueryVariables>(
  'query Regions{regions{...RegionFields}}', RegionFields,
)

/**
 * Lets programs of the caller act for an agent.
 *
 * @example
 * ```ts
 * const { registerAgent } = await client.request(RegisterAgent, { input })
 * ```
 */
export const RegisterAgent = /*#__PURE__*/ op<T.RegisterAgentMutation, T.RegisterAgentMutationVariables>(
  'mutation RegisterAgent($input:RegisterAgentInput!){registerAgent(input:$input){__typename ...AgentFields ...Refusals}}', AgentFields, Refusals,
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
  'mutation RejectReferral($input:RejectReferralInput!){rejectReferral(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Takes a contributor out of a case, which it loses sight of at once.
 *
 * @example
 * ```ts
 * const { removeParticipant } = await client.request(RemoveParticipant, { input })
 * ```
 */
export const RemoveParticipant = /*#__PURE__*/ op<T.RemoveParticipantMutation, T.RemoveParticipantMutationVariables>(
  'mutation RemoveParticipant($input:RemoveParticipantInput!){removeParticipant(input:$input){__typename ...SharedCaseFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Takes an ended referral up again; no disclosure revives.
 *
 * @example
 * ```ts
 * const { reopenReferral } = await client.request(ReopenReferral, { input })
 * ```
 */
export const ReopenReferral = /*#__PURE__*/ op<T.ReopenReferralMutation, T.ReopenReferralMutationVariables>(
  'mutation ReopenReferral($input:ReopenReferralInput!){reopenReferral(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Takes a closed case up again, with those that still take part.
 *
 * @example
 * ```ts
 * const { reopenSharedCase } = await client.request(ReopenSharedCase, { input })
 * ```
 */
export const ReopenSharedCase = /*#__PURE__*/ op<T.ReopenSharedCaseMutation, T.ReopenSharedCaseMutationVariables>(
  'mutation ReopenSharedCase($input:CaseChangeInput!){reopenSharedCase(input:$input){__typename ...SharedCaseFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
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
  'mutation RequestReferralInformation($input:RequestReferralInformationInput!){requestReferralInformation(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * The place whose sector holds a commune on a day. Null when none does.
 *
 * @example
 * ```ts
 * const { responsibleAccessPoint } = await client.request(ResponsibleAccessPoint, { networkId, communeCode, kind, at })
 * ```
 */
export const ResponsibleAccessPoint = /*#__PURE__*/ op<T.ResponsibleAccessPointQuery, T.ResponsibleAccessPointQueryVariables>(
  'query ResponsibleAccessPoint($networkId:ID!$communeCode:ID!$kind:AccessPointKind!$at:Date){responsibleAccessPoint(networkId:$networkId communeCode:$communeCode kind:$kind at:$at){...AccessPointFields}}', AccessPointFields, PartnerFields, PlaceFields,
)

/**
 * Says that the referral was made in error: out of statistics, audit kept.
 *
 * @example
 * ```ts
 * const { retractReferral } = await client.request(RetractReferral, { input })
 * ```
 */
export const RetractReferral = /*#__PURE__*/ op<T.RetractReferralMutation, T.RetractReferralMutationVariables>(
  'mutation RetractReferral($input:RetractReferralInput!){retractReferral(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Sends a draft to its target. What is disclosed is fixed from then on.
 *
 * @example
 * ```ts
 * const { sendReferral } = await client.request(SendReferral, { input })
 * ```
 */
export const SendReferral = /*#__PURE__*/ op<T.SendReferralMutation, T.SendReferralMutationVariables>(
  'mutation SendReferral($input:SendReferralInput!){sendReferral(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * One service. Null when there is none such in a network of the caller.
 *
 * @example
 * ```ts
 * const { service } = await client.request(Service, { id })
 * ```
 */
export const Service = /*#__PURE__*/ op<T.ServiceQuery, T.ServiceQueryVariables>(
  'query Service($id:ID!){service(id:$id){...ServiceDetailsFields}}', PartnerFields, ServiceDetailsFields, ServiceFields,
)

/**
 * Where a service is offered, with its tariffs, by INSEE code: one page, to go on from `endCursor`.
 *
 * @example
 * ```ts
 * const { service } = await client.request(ServiceCoverage, { id, communeCode, at, history, first, after })
 * ```
 */
export const ServiceCoverage = /*#__PURE__*/ op<T.ServiceCoverageQuery, T.ServiceCoverageQueryVariables>(
  'query ServiceCoverage($id:ID!$communeCode:ID$at:Date$history:Boolean$first:Int$after:String){service(id:$id){id version coverage(communeCode:$communeCode at:$at history:$history first:$first after:$after){nodes{id commune{...PlaceFields}since until tariffCents tariffUnit system}pageInfo{...NextPage}}}}', NextPage, PlaceFields,
)

/**
 * The services of a network, in the order they were created, ended ones included.
 *
 * @example
 * ```ts
 * const { services } = await client.request(Services, { networkId, partnerId, theme, communeCode, first, after })
 * ```
 */
export const Services = /*#__PURE__*/ op<T.ServicesQuery, T.ServicesQueryVariables>(
  'query Services($networkId:ID!$partnerId:ID$theme:Theme$communeCode:ID$first:Int$after:String){services(networkId:$networkId partnerId:$partnerId theme:$theme communeCode:$communeCode first:$first after:$after){nodes{...ServiceFields}pageInfo{...NextPage}}}', NextPage, PartnerFields, ServiceFields,
)

/**
 * Services that can take a need where the person lives, the best first; with `includeExcluded` also those that cannot, and why.
 *
 * @example
 * ```ts
 * const { servicesForNeed } = await client.request(ServicesForNeed, { networkId, communeCode, theme, publics, at, includeExcluded })
 * ```
 */
export const ServicesForNeed = /*#__PURE__*/ op<T.ServicesForNeedQuery, T.ServicesForNeedQueryVariables>(
  'query ServicesForNeed($networkId:ID!$communeCode:ID!$theme:Theme!$publics:[Public!]$at:Date$includeExcluded:Boolean){servicesForNeed(networkId:$networkId communeCode:$communeCode theme:$theme publics:$publics at:$at includeExcluded:$includeExcluded){fits exclusions{code explanation}tariffCents tariffUnit system service{...ServiceFields}}}', PartnerFields, ServiceFields,
)

/**
 * Says whether a service has room; a full one takes no new referral.
 *
 * @example
 * ```ts
 * const { setServiceCapacity } = await client.request(SetServiceCapacity, { input })
 * ```
 */
export const SetServiceCapacity = /*#__PURE__*/ op<T.SetServiceCapacityMutation, T.SetServiceCapacityMutationVariables>(
  'mutation SetServiceCapacity($input:SetServiceCapacityInput!){setServiceCapacity(input:$input){__typename ...ServiceFields ...ServiceRefusals}}', PartnerFields, Refusals, ServiceDetailsFields, ServiceFields, ServiceRefusals,
)

/**
 * Says where a service is offered from a day on, and for how much.
 *
 * @example
 * ```ts
 * const { setServiceCoverage } = await client.request(SetServiceCoverage, { input })
 * ```
 */
export const SetServiceCoverage = /*#__PURE__*/ op<T.SetServiceCoverageMutation, T.SetServiceCoverageMutationVariables>(
  'mutation SetServiceCoverage($input:SetServiceCoverageInput!){setServiceCoverage(input:$input){__typename ...ServiceFields ...ServiceRefusals}}', PartnerFields, Refusals, ServiceDetailsFields, ServiceFields, ServiceRefusals,
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
  'query SharedCase($id:ID!){sharedCase(id:$id){...SharedCaseFields}}', CasePersonFields, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Cases that the caller takes part in, the one it joined last first.
 *
 * @example
 * ```ts
 * const { sharedCases } = await client.request(SharedCases, { status, networkId, first, after })
 * ```
 */
export const SharedCases = /*#__PURE__*/ op<T.SharedCasesQuery, T.SharedCasesQueryVariables>(
  'query SharedCases($status:CaseStatus$networkId:ID$first:Int$after:String){sharedCases(status:$status networkId:$networkId first:$first after:$after){nodes{...SharedCaseSummaryFields}pageInfo{...NextPage}}}', CasePersonFields, NextPage, PlaceFields, SharedCaseSummaryFields,
)

/**
 * The cases of a person, found by the caller's own reference.
 *
 * @example
 * ```ts
 * const { sharedCasesByLocalReference } = await client.request(SharedCasesByLocalReference, { localReference })
 * ```
 */
export const SharedCasesByLocalReference = /*#__PURE__*/ op<T.SharedCasesByLocalReferenceQuery, T.SharedCasesByLocalReferenceQueryVariables>(
  'query SharedCasesByLocalReference($localReference:String!){sharedCasesByLocalReference(localReference:$localReference){...SharedCaseFields}}', CasePersonFields, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, SharedCaseFields, SharedCaseSummaryFields,
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
  'mutation StartReferral($input:StartReferralInput!){startReferral(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
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
  'mutation StartReferralReview($input:StartReferralReviewInput!){startReferralReview(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Removes the caller's own reference of a person.
 *
 * @example
 * ```ts
 * const { unlinkPerson } = await client.request(UnlinkPerson, { input })
 * ```
 */
export const UnlinkPerson = /*#__PURE__*/ op<T.UnlinkPersonMutation, T.UnlinkPersonMutationVariables>(
  'mutation UnlinkPerson($input:UnlinkPersonInput!){unlinkPerson(input:$input){__typename ...SharedCaseFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Needs for which all that was sent has ended, of the active cases that the caller leads; the most urgent first.
 *
 * @example
 * ```ts
 * const { unmetNeeds } = await client.request(UnmetNeeds, { first, after })
 * ```
 */
export const UnmetNeeds = /*#__PURE__*/ op<T.UnmetNeedsQuery, T.UnmetNeedsQueryVariables>(
  'query UnmetNeeds($first:Int$after:String){unmetNeeds(first:$first after:$after){nodes{...NeedFields case{id commune{...PlaceFields}persons{...CasePersonFields}}}pageInfo{...NextPage}}}', CasePersonFields, NeedFields, NextPage, PlaceFields,
)

/**
 * Changes what is said of a service; what is not named stays.
 *
 * @example
 * ```ts
 * const { updateService } = await client.request(UpdateService, { input })
 * ```
 */
export const UpdateService = /*#__PURE__*/ op<T.UpdateServiceMutation, T.UpdateServiceMutationVariables>(
  'mutation UpdateService($input:UpdateServiceInput!){updateService(input:$input){__typename ...ServiceDetailsFields ...ServiceRefusals}}', PartnerFields, Refusals, ServiceDetailsFields, ServiceFields, ServiceRefusals,
)

/**
 * Who the program is for the API: its partner, its networks, its scopes, the agent it acts for.
 *
 * @example
 * ```ts
 * const { viewer } = await client.request(Viewer)
 * ```
 */
export const Viewer = /*#__PURE__*/ op<T.ViewerQuery, T.ViewerQueryVariables>(
  'query Viewer{viewer{clientId agent scopes partner{...PartnerDetailsFields}networks{...NetworkFields}}}', NetworkFields, PartnerDetailsFields, PartnerFields, PlaceFields,
)

/**
 * Puts the referral on the waiting list until a day of review.
 *
 * @example
 * ```ts
 * const { waitlistReferral } = await client.request(WaitlistReferral, { input })
 * ```
 */
export const WaitlistReferral = /*#__PURE__*/ op<T.WaitlistReferralMutation, T.WaitlistReferralMutationVariables>(
  'mutation WaitlistReferral($input:WaitlistReferralInput!){waitlistReferral(input:$input){__typename ...ReferralFields ...ReferralRefusals}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

