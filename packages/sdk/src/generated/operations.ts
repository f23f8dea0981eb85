// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import { literal, mutation } from '../operations/literal.ts'
import { switched } from '../operations/switched.ts'
import type * as T from './types.ts'

const AccessPointFields = 'fragment AccessPointFields on AccessPoint{id name kind openedOn closedOn commune{...PlaceFields}partner{...PartnerFields}}'

const AgentFields = 'fragment AgentFields on AgentMembership{__typename id version agentRef since until}'

const AgreementFields = 'fragment AgreementFields on Agreement{__typename id version networkId title legalText purposes categories startsOn endsOn status statusLabel parties{partner{...PartnerFields}answer declineReason}endedAt endReason allowedActions}'

const AgreementRefusals = 'fragment AgreementRefusals on Error{...Refusals ...on AgreementConflict{current{...AgreementFields}currentVersion allowedActions}...on AgreementActionRefused{reason allowedActions}}'

const CasePersonFields = 'fragment CasePersonFields on CasePerson{id myLocalReference}'

const CaseRefusals = 'fragment CaseRefusals on Error{...Refusals ...on CaseConflict{current{...SharedCaseFields}currentVersion allowedActions}...on CaseActionRefused{reason allowedActions}}'

const CommuneFields = 'fragment CommuneFields on Commune{code name postalCodes population populationYear departement{code name}epci{code name}region{code name}}'

const ConnectorFields = 'fragment ConnectorFields on Connector{id version url facets status}'

const DepartementFields = 'fragment DepartementFields on Departement{code name region{...RegionFields}}'

const DeskHostingFields = 'fragment DeskHostingFields on DeskHosting{__typename id version partnerId hostId deskUrl createdAt endedAt endReason}'

const DisclosedSetFields = 'fragment DisclosedSetFields on DisclosedSet{__typename groups fields purposes}'

const DisclosureFields = 'fragment DisclosureFields on Disclosure{...DisclosedSetFields id version caseId personId owner{...PartnerFields}reader{...PartnerFields}referralId legalBasis legalText informedOn until endedAt endReason active allowedActions}'

const DisclosureRefusals = 'fragment DisclosureRefusals on Error{...Refusals ...on DisclosureConflict{currentVersion allowedActions}...on DisclosureActionRefused{reason allowedActions}}'

const DisclosureRequestFields = 'fragment DisclosureRequestFields on DisclosureRequest{...DisclosedSetFields id version caseId personId owner{...PartnerFields}requester{...PartnerFields}referralId informedOn status declineReason disclosure{id}answeredAt allowedActions}'

const DocumentRefusals = 'fragment DocumentRefusals on Error{...Refusals ...on DocumentConflict{current{...RegisteredDocumentFields}}...on DocumentActionRefused{reason}}'

const EmergencyAccessFields = 'fragment EmergencyAccessFields on EmergencyAccess{__typename id caseId reader{...PartnerFields}writtenReason openedAt until open}'

const EpciFields = 'fragment EpciFields on Epci{code name nature population populationYear}'

const ErasureRefusals = 'fragment ErasureRefusals on Error{...Refusals ...on ErasureRefused{openReferrals}}'

const EventFields = 'fragment EventFields on Event{id position type occurredAt subjectType subjectId subjectVersion codes{name value}caseId networkId actorPartnerId}'

const FacetFields = 'fragment FacetFields on Facet{__typename id version name label personId source{...PartnerFields}hosting asOf access{field label state reason reasonLabel opensWith openingAction until}}'

const FacetRefusals = 'fragment FacetRefusals on Error{...Refusals ...on FacetConflict{currentVersion}...on FacetActionRefused{reason}}'

const InvitationFields = 'fragment InvitationFields on Invitation{__typename id version status createdAt answeredAt inviter{...PartnerFields}invited{...PartnerFields}}'

const LeadTransferFields = 'fragment LeadTransferFields on LeadTransfer{__typename id version status toNetworkId createdAt answeredAt from{...PartnerFields}to{...PartnerFields}}'

const MessageFields = 'fragment MessageFields on Message{__typename id author{...PartnerFields}mine postedAt text withheldReason}'

const MessageRefusals = 'fragment MessageRefusals on Error{...Refusals ...on MessageActionRefused{reason}}'

const NeedFields = 'fragment NeedFields on Need{__typename id version theme themeLabel urgency status publics createdAt markedMetAt allowedActions}'

const NeedRefusals = 'fragment NeedRefusals on Error{...Refusals ...on NeedConflict{current{...NeedFields}currentVersion allowedActions}...on CaseActionRefused{reason allowedCaseActions:allowedActions}}'

const NetworkFields = 'fragment NetworkFields on Network{id code name departement{code name}}'

const NextPage = 'fragment NextPage on PageInfo{hasNextPage endCursor}'

const NoticeAddressFields = 'fragment NoticeAddressFields on NoticeAddress{__typename id version agentRef address createdAt}'

const ObjectionFields = 'fragment ObjectionFields on Objection{__typename id version caseId personId recordedBy{...PartnerFields}owner{...PartnerFields}reader{...PartnerFields}categories raisedOn liftedAt allowedActions}'

const ParticipantFields = 'fragment ParticipantFields on Participant{id role since until partner{...PartnerFields}}'

const PartnerDetailsFields = 'fragment PartnerDetailsFields on Partner{...PartnerFields status siret siretSynthetic commune{...PlaceFields}departement{code name}epci{code name}}'

const PartnerFields = 'fragment PartnerFields on Partner{id name kind shownAsCategory}'

const PersonErasureFields = 'fragment PersonErasureFields on PersonErasure{__typename id completed cases{caseId scope facets messages lead{...PartnerFields}}}'

const PersonExportFields = 'fragment PersonExportFields on PersonExport{__typename personId generatedAt json text}'

const PlaceFields = 'fragment PlaceFields on Commune{code name}'

const PreviewedAccessFields = 'fragment PreviewedAccessFields on PreviewedAccess{state reason reasonLabel opensWith openingAction}'

const ReferralFields = 'fragment ReferralFields on Referral{...ReferralSummaryFields visibility publics commune{...PlaceFields}case{id persons{...CasePersonFields}}need{id}service{id}disclosureSet{facetGroups legalBasis legalText informedOn}question proposedService{id name partner{...PartnerFields}}replaces{id}replacedBy{id}createdAt sentAt receivedAt respondedAt acceptedAt startedAt endedAt dueAt reviewOn contactOn remindedAt staleSince disputedSince cancellationAcknowledgementDue}'

const ReferralRefusals = 'fragment ReferralRefusals on Error{...Refusals ...on ReferralConflict{current{...ReferralFields}currentVersion allowedActions}...on ReferralActionRefused{refusal state allowedActions}}'

const ReferralSummaryFields = 'fragment ReferralSummaryFields on Referral{__typename id version state stateLabel ball theme urgency serviceName source{...PartnerFields}target{...PartnerFields}outcome reason allowedActions}'

const Refusals = 'fragment Refusals on Error{__typename code message ...on InvalidInput{field}...on NotFound{field}}'

const RegionFields = 'fragment RegionFields on Region{code name}'

const RegisteredDocumentFields = 'fragment RegisteredDocumentFields on RegisteredDocument{__typename id version hash name kind registeredAt retiredAt}'

const ServiceDetailsFields = 'fragment ServiceDetailsFields on Service{...ServiceFields clocks{answerReminderDays answerExpiryDays infoRequestedReminderDays infoRequestedExpiryDays waitlistReviewDays staleDays noNewsDays reopenWindowDays}}'

const ServiceFields = 'fragment ServiceFields on Service{__typename id version name partner{...PartnerFields}description themes publics modes fee feeDetails capacity identityNeededToAssess legalDeadlineDays silenceMeans silenceSource startsOn endsOn}'

const ServiceRefusals = 'fragment ServiceRefusals on Error{...Refusals ...on ServiceConflict{current{...ServiceDetailsFields}}}'

const SharedCaseFields = 'fragment SharedCaseFields on SharedCase{...SharedCaseSummaryFields needs{...NeedFields}participants{...ParticipantFields}referrals{...ReferralSummaryFields}invitations{...InvitationFields}leadTransfer{...LeadTransferFields}}'

const SharedCaseSummaryFields = 'fragment SharedCaseSummaryFields on SharedCase{__typename id version status myRole networkId commune{...PlaceFields}createdAt closedAt allowedActions persons{...CasePersonFields}}'

const StandingGrantFields = 'fragment StandingGrantFields on StandingGrant{...DisclosedSetFields id version agreementId owner{...PartnerFields}reader{...PartnerFields}stage legalBasis legalText endedAt allowedActions}'

const WebhookDeliveryFields = 'fragment WebhookDeliveryFields on WebhookDelivery{__typename id endpointId kind eventId eventType position status nextAttemptAt attempts{number at outcome statusCode durationMs}}'

const WebhookEndpointFields = 'fragment WebhookEndpointFields on WebhookEndpoint{__typename id version url description eventTypes signing status disabledReason position}'

const WebhookRefusals = 'fragment WebhookRefusals on Error{...Refusals ...on WebhookConflict{current{...WebhookEndpointFields}}...on WebhookActionRefused{reason}}'

const WidgetReferralFields = 'fragment WidgetReferralFields on Referral{...ReferralSummaryFields themeLabel publics commune{...PlaceFields}question createdAt sentAt receivedAt respondedAt acceptedAt startedAt endedAt dueAt reviewOn contactOn remindedAt staleSince disputedSince cancellationAcknowledgementDue}'

const WidgetSessionFields = 'fragment WidgetSessionFields on WidgetSession{__typename id version partnerId agentRef origin widgets caseId hostId expiresAt endedAt endReason}'

/**
 * Accepts an agreement; the answer is final.
 *
 * @example
 * ```ts
 * const { acceptAgreement } = await client.request(AcceptAgreement, { input })
 * ```
 */
export const AcceptAgreement = /*#__PURE__*/ mutation<T.AcceptAgreementMutation, T.AcceptAgreementMutationVariables>(
  'AcceptAgreement', '...AgreementFields ...AgreementRefusals', AgreementFields, AgreementRefusals, PartnerFields, Refusals,
)

/**
 * Accepts an invitation; the caller becomes a contributor of the case.
 *
 * @example
 * ```ts
 * const { acceptInvitation } = await client.request(AcceptInvitation, { input })
 * ```
 */
export const AcceptInvitation = /*#__PURE__*/ literal<T.AcceptInvitationMutation, T.AcceptInvitationMutationVariables>(
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
export const AcceptLeadTransfer = /*#__PURE__*/ literal<T.AcceptLeadTransferMutation, T.AcceptLeadTransferMutationVariables>(
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
 * Places where partners of a network receive people, open on a day.
 *
 * @example
 * ```ts
 * const { accessPoints } = await client.request(AccessPoints, { networkId, kind, communeCode, at, first, after })
 * ```
 */
export const AccessPoints = /*#__PURE__*/ literal<T.AccessPointsQuery, T.AccessPointsQueryVariables>(
  'query AccessPoints($networkId:ID!$kind:AccessPointKind$communeCode:ID$at:Date$first:Int$after:String){accessPoints(networkId:$networkId kind:$kind communeCode:$communeCode at:$at first:$first after:$after){nodes{...AccessPointFields}pageInfo{...NextPage}}}', AccessPointFields, NextPage, PartnerFields, PlaceFields,
)

/**
 * Who read the caller's facts, or what its own agents read of others, the newest first.
 *
 * @example
 * ```ts
 * const { accessRecords } = await client.request(AccessRecords, { direction, caseId, personId, from, before, first, after })
 * ```
 */
export const AccessRecords = /*#__PURE__*/ literal<T.AccessRecordsQuery, T.AccessRecordsQueryVariables>(
  'query AccessRecords($direction:AccessRecordDirection$caseId:ID$personId:ID$from:DateTime$before:DateTime$first:Int$after:String){accessRecords(direction:$direction caseId:$caseId personId:$personId from:$from before:$before first:$first after:$after){nodes{occurredAt id caseId personId owner{...PartnerFields}reader{...PartnerFields}agent facet fields purpose agreementIds disclosureIds}pageInfo{...NextPage}}}', NextPage, PartnerFields,
)

/**
 * The same journal as CSV, up to 5 000 records at a time.
 *
 * @example
 * ```ts
 * const { accessRecordsCsv } = await client.request(AccessRecordsCsv, { direction, caseId, personId, from, before, after })
 * ```
 */
export const AccessRecordsCsv = /*#__PURE__*/ literal<T.AccessRecordsCsvQuery, T.AccessRecordsCsvQueryVariables>(
  'query AccessRecordsCsv($direction:AccessRecordDirection$caseId:ID$personId:ID$from:DateTime$before:DateTime$after:String){accessRecordsCsv(direction:$direction caseId:$caseId personId:$personId from:$from before:$before after:$after){text rows nextAfter}}',
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
 * Adds a person of the household to a case.
 *
 * @example
 * ```ts
 * const { addCasePerson } = await client.request(AddCasePerson, { input })
 * ```
 */
export const AddCasePerson = /*#__PURE__*/ mutation<T.AddCasePersonMutation, T.AddCasePersonMutationVariables>(
  'AddCasePerson', '...SharedCaseFields ...CaseRefusals', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Adds a need to a shared case.
 *
 * @example
 * ```ts
 * const { addNeed } = await client.request(AddNeed, { input })
 * ```
 */
export const AddNeed = /*#__PURE__*/ mutation<T.AddNeedMutation, T.AddNeedMutationVariables>(
  'AddNeed', '...NeedFields ...NeedRefusals', NeedFields, NeedRefusals, Refusals,
)

/**
 * Says what the caller answers at once to parties of an agreement.
 *
 * @example
 * ```ts
 * const { addStandingGrant } = await client.request(AddStandingGrant, { input })
 * ```
 */
export const AddStandingGrant = /*#__PURE__*/ mutation<T.AddStandingGrantMutation, T.AddStandingGrantMutationVariables>(
  'AddStandingGrant', '...StandingGrantFields ...DisclosureRefusals', DisclosedSetFields, DisclosureRefusals, PartnerFields, Refusals, StandingGrantFields,
)

/**
 * The agents that programs of the caller may act for, in the order they were registered.
 *
 * @example
 * ```ts
 * const { agents } = await client.request(Agents, { includeEnded, first, after })
 * ```
 */
export const Agents = /*#__PURE__*/ literal<T.AgentsQuery, T.AgentsQueryVariables>(
  'query Agents($includeEnded:Boolean$first:Int$after:String){agents(includeEnded:$includeEnded first:$first after:$after){nodes{...AgentFields}pageInfo{...NextPage}}}', AgentFields, NextPage,
)

/**
 * One agreement that the caller is a party of; null for any other.
 *
 * @example
 * ```ts
 * const { agreement } = await client.request(Agreement, { id })
 * ```
 */
export const Agreement = /*#__PURE__*/ literal<T.AgreementQuery, T.AgreementQueryVariables>(
  'query Agreement($id:ID!){agreement(id:$id){...AgreementFields}}', AgreementFields, PartnerFields,
)

/**
 * The agreements that the caller is a party of, the newest first.
 *
 * @example
 * ```ts
 * const { agreements } = await client.request(Agreements, { status, networkId, withPartnerId, first, after })
 * ```
 */
export const Agreements = /*#__PURE__*/ literal<T.AgreementsQuery, T.AgreementsQueryVariables>(
  'query Agreements($status:AgreementStatus$networkId:ID$withPartnerId:ID$first:Int$after:String){agreements(status:$status networkId:$networkId withPartnerId:$withPartnerId first:$first after:$after){nodes{...AgreementFields}pageInfo{...NextPage}}}', AgreementFields, NextPage, PartnerFields,
)

/**
 * Discloses exactly what a request asks for, or declines with a reason.
 *
 * @example
 * ```ts
 * const { answerDisclosureRequest } = await client.request(AnswerDisclosureRequest, { input })
 * ```
 */
export const AnswerDisclosureRequest = /*#__PURE__*/ mutation<T.AnswerDisclosureRequestMutation, T.AnswerDisclosureRequestMutationVariables>(
  'AnswerDisclosureRequest', '...DisclosureRequestFields ...DisclosureRefusals', DisclosedSetFields, DisclosureRefusals, DisclosureRequestFields, PartnerFields, Refusals,
)

/**
 * Says that the caller holds facts of a person of the case; nobody reads them before they are disclosed.
 *
 * @example
 * ```ts
 * const { attachFacet } = await client.request(AttachFacet, { input })
 * ```
 */
export const AttachFacet = /*#__PURE__*/ mutation<T.AttachFacetMutation, T.AttachFacetMutationVariables>(
  'AttachFacet', '...on FacetChange{facet{...FacetFields}}...FacetRefusals', FacetFields, FacetRefusals, PartnerFields, Refusals,
)

/**
 * Takes a request back before it is answered.
 *
 * @example
 * ```ts
 * const { cancelDisclosureRequest } = await client.request(CancelDisclosureRequest, { input })
 * ```
 */
export const CancelDisclosureRequest = /*#__PURE__*/ literal<T.CancelDisclosureRequestMutation, T.CancelDisclosureRequestMutationVariables>(
  'mutation CancelDisclosureRequest($input:DisclosureChangeInput!){cancelDisclosureRequest(input:$input){__typename ...DisclosureRequestFields ...DisclosureRefusals}}', DisclosedSetFields, DisclosureRefusals, DisclosureRequestFields, PartnerFields, Refusals,
)

/**
 * Takes an invitation back.
 *
 * @example
 * ```ts
 * const { cancelInvitation } = await client.request(CancelInvitation, { input })
 * ```
 */
export const CancelInvitation = /*#__PURE__*/ literal<T.CancelInvitationMutation, T.CancelInvitationMutationVariables>(
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
export const CancelLeadTransfer = /*#__PURE__*/ literal<T.CancelLeadTransferMutation, T.CancelLeadTransferMutationVariables>(
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
export const CancelReferral = /*#__PURE__*/ mutation<T.CancelReferralMutation, T.CancelReferralMutationVariables>(
  'CancelReferral', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Changes how soon a need must be met; referrals already sent keep theirs.
 *
 * @example
 * ```ts
 * const { changeNeedUrgency } = await client.request(ChangeNeedUrgency, { input })
 * ```
 */
export const ChangeNeedUrgency = /*#__PURE__*/ mutation<T.ChangeNeedUrgencyMutation, T.ChangeNeedUrgencyMutationVariables>(
  'ChangeNeedUrgency', '...NeedFields ...NeedRefusals', NeedFields, NeedRefusals, Refusals,
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
 * Closes a case in which no referral is open.
 *
 * @example
 * ```ts
 * const { closeSharedCase } = await client.request(CloseSharedCase, { input })
 * ```
 */
export const CloseSharedCase = /*#__PURE__*/ literal<T.CloseSharedCaseMutation, T.CloseSharedCaseMutationVariables>(
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
export const Commune = /*#__PURE__*/ literal<T.CommuneQuery, T.CommuneQueryVariables>(
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
export const Communes = /*#__PURE__*/ literal<T.CommunesQuery, T.CommunesQueryVariables>(
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
export const CompleteReferral = /*#__PURE__*/ mutation<T.CompleteReferralMutation, T.CompleteReferralMutationVariables>(
  'CompleteReferral', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * The caller's own connector; null while none is registered.
 *
 * @example
 * ```ts
 * const { connector } = await client.request(Connector)
 * ```
 */
export const Connector = /*#__PURE__*/ literal<T.ConnectorQuery, T.ConnectorQueryVariables>(
  'query Connector{connector{...ConnectorFields}}', ConnectorFields,
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
 * Adds a service of the caller's; it covers no commune until told which.
 *
 * @example
 * ```ts
 * const { createService } = await client.request(CreateService, { input })
 * ```
 */
export const CreateService = /*#__PURE__*/ mutation<T.CreateServiceMutation, T.CreateServiceMutationVariables>(
  'CreateService', '...ServiceDetailsFields ...ServiceRefusals', PartnerFields, Refusals, ServiceDetailsFields, ServiceFields, ServiceRefusals,
)

/**
 * Opens a shared case; the caller becomes its lead.
 *
 * @example
 * ```ts
 * const { createSharedCase } = await client.request(CreateSharedCase, { input })
 * ```
 */
export const CreateSharedCase = /*#__PURE__*/ mutation<T.CreateSharedCaseMutation, T.CreateSharedCaseMutationVariables>(
  'CreateSharedCase', '...SharedCaseFields ...CaseRefusals', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Says where the caller's system is told of events. `secret` is shown this one time, for HMAC.
 *
 * @example
 * ```ts
 * const { createWebhookEndpoint } = await client.request(CreateWebhookEndpoint, { input })
 * ```
 */
export const CreateWebhookEndpoint = /*#__PURE__*/ mutation<T.CreateWebhookEndpointMutation, T.CreateWebhookEndpointMutationVariables>(
  'CreateWebhookEndpoint', '...on WebhookEndpointWithSecret{secret endpoint{...WebhookEndpointFields}}...WebhookRefusals', Refusals, WebhookEndpointFields, WebhookRefusals,
)

/**
 * Opens a session for the widgets of one page; for the back end, never for the page itself.
 *
 * @example
 * ```ts
 * const { createWidgetSession } = await client.request(CreateWidgetSession, { input })
 * ```
 */
export const CreateWidgetSession = /*#__PURE__*/ mutation<T.CreateWidgetSessionMutation, T.CreateWidgetSessionMutationVariables>(
  'CreateWidgetSession', '...on OpenedWidgetSession{token session{...WidgetSessionFields}}...Refusals', Refusals, WidgetSessionFields,
)

/**
 * Declines an agreement, which comes to nothing by that.
 *
 * @example
 * ```ts
 * const { declineAgreement } = await client.request(DeclineAgreement, { input })
 * ```
 */
export const DeclineAgreement = /*#__PURE__*/ mutation<T.DeclineAgreementMutation, T.DeclineAgreementMutationVariables>(
  'DeclineAgreement', '...AgreementFields ...AgreementRefusals', AgreementFields, AgreementRefusals, PartnerFields, Refusals,
)

/**
 * Declines an invitation.
 *
 * @example
 * ```ts
 * const { declineInvitation } = await client.request(DeclineInvitation, { input })
 * ```
 */
export const DeclineInvitation = /*#__PURE__*/ literal<T.DeclineInvitationMutation, T.DeclineInvitationMutationVariables>(
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
export const DeclineLeadTransfer = /*#__PURE__*/ literal<T.DeclineLeadTransferMutation, T.DeclineLeadTransferMutationVariables>(
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
export const DeclineReferralRedirect = /*#__PURE__*/ mutation<T.DeclineReferralRedirectMutation, T.DeclineReferralRedirectMutationVariables>(
  'DeclineReferralRedirect', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Lets another partner host the caller's desk.
 *
 * @example
 * ```ts
 * const { delegateDesk } = await client.request(DelegateDesk, { input })
 * ```
 */
export const DelegateDesk = /*#__PURE__*/ mutation<T.DelegateDeskMutation, T.DelegateDeskMutationVariables>(
  'DelegateDesk', '...DeskHostingFields ...Refusals', DeskHostingFields, Refusals,
)

/**
 * Deletes it with its log.
 *
 * @example
 * ```ts
 * const { deleteWebhookEndpoint } = await client.request(DeleteWebhookEndpoint, { input })
 * ```
 */
export const DeleteWebhookEndpoint = /*#__PURE__*/ mutation<T.DeleteWebhookEndpointMutation, T.DeleteWebhookEndpointMutationVariables>(
  'DeleteWebhookEndpoint', '...on DeletedWebhookEndpoint{id}...WebhookRefusals', Refusals, WebhookEndpointFields, WebhookRefusals,
)

/**
 * One département by its INSEE code.
 *
 * @example
 * ```ts
 * const { departement } = await client.request(Departement, { code })
 * ```
 */
export const Departement = /*#__PURE__*/ literal<T.DepartementQuery, T.DepartementQueryVariables>(
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
export const Departements = /*#__PURE__*/ literal<T.DepartementsQuery, T.DepartementsQueryVariables>(
  'query Departements{departements{...DepartementFields}}', DepartementFields, RegionFields,
)

/**
 * Hostings of the caller's desk, and of the desks it hosts.
 *
 * @example
 * ```ts
 * const { deskHostings } = await client.request(DeskHostings, { includeEnded })
 * ```
 */
export const DeskHostings = /*#__PURE__*/ literal<T.DeskHostingsQuery, T.DeskHostingsQueryVariables>(
  'query DeskHostings($includeEnded:Boolean){deskHostings(includeEnded:$includeEnded){...DeskHostingFields}}', DeskHostingFields,
)

/**
 * Takes the caller's own facet off the case, with its pointer or values.
 *
 * @example
 * ```ts
 * const { detachFacet } = await client.request(DetachFacet, { input })
 * ```
 */
export const DetachFacet = /*#__PURE__*/ mutation<T.DetachFacetMutation, T.DetachFacetMutationVariables>(
  'DetachFacet', '...on DetachedFacet{id}...FacetRefusals', FacetRefusals, Refusals,
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
 * Opens fields of the caller's own facts to another participant of a case.
 *
 * @example
 * ```ts
 * const { disclose } = await client.request(Disclose, { input })
 * ```
 */
export const Disclose = /*#__PURE__*/ mutation<T.DiscloseMutation, T.DiscloseMutationVariables>(
  'Disclose', '...DisclosureFields ...DisclosureRefusals', DisclosedSetFields, DisclosureFields, DisclosureRefusals, PartnerFields, Refusals,
)

/**
 * One disclosure that the caller made or received. Null when there is none such.
 *
 * @example
 * ```ts
 * const { disclosure } = await client.request(Disclosure, { id })
 * ```
 */
export const Disclosure = /*#__PURE__*/ literal<T.DisclosureQuery, T.DisclosureQueryVariables>(
  'query Disclosure($id:ID!){disclosure(id:$id){...DisclosureFields}}', DisclosedSetFields, DisclosureFields, PartnerFields,
)

/**
 * Requests to disclose that the caller received, or with `direction` those it sent; the newest first.
 *
 * @example
 * ```ts
 * const { disclosureRequests } = await client.request(DisclosureRequests, { direction, status, first, after })
 * ```
 */
export const DisclosureRequests = /*#__PURE__*/ literal<T.DisclosureRequestsQuery, T.DisclosureRequestsQueryVariables>(
  'query DisclosureRequests($direction:DisclosureRequestDirection$status:DisclosureRequestStatus$first:Int$after:String){disclosureRequests(direction:$direction status:$status first:$first after:$after){nodes{...DisclosureRequestFields}pageInfo{...NextPage}}}', DisclosedSetFields, DisclosureRequestFields, NextPage, PartnerFields,
)

/**
 * Disclosures made by the caller, or with `direction` those made to it; the newest first.
 *
 * @example
 * ```ts
 * const { disclosures } = await client.request(Disclosures, { direction, caseId, withPartnerId, active, first, after })
 * ```
 */
export const Disclosures = /*#__PURE__*/ literal<T.DisclosuresQuery, T.DisclosuresQueryVariables>(
  'query Disclosures($direction:DisclosureDirection$caseId:ID$withPartnerId:ID$active:Boolean$first:Int$after:String){disclosures(direction:$direction caseId:$caseId withPartnerId:$withPartnerId active:$active first:$first after:$after){nodes{...DisclosureFields}pageInfo{...NextPage}}}', DisclosedSetFields, DisclosureFields, NextPage, PartnerFields,
)

/**
 * Emergency accesses by the caller, and to cases in which it holds facts; the newest first.
 *
 * @example
 * ```ts
 * const { emergencyAccesses } = await client.request(EmergencyAccesses, { open, first, after })
 * ```
 */
export const EmergencyAccesses = /*#__PURE__*/ literal<T.EmergencyAccessesQuery, T.EmergencyAccessesQueryVariables>(
  'query EmergencyAccesses($open:Boolean$first:Int$after:String){emergencyAccesses(open:$open first:$first after:$after){nodes{...EmergencyAccessFields}pageInfo{...NextPage}}}', EmergencyAccessFields, NextPage, PartnerFields,
)

/**
 * From the next request on nobody acts for the agent.
 *
 * @example
 * ```ts
 * const { endAgentMembership } = await client.request(EndAgentMembership, { input })
 * ```
 */
export const EndAgentMembership = /*#__PURE__*/ mutation<T.EndAgentMembershipMutation, T.EndAgentMembershipMutationVariables>(
  'EndAgentMembership', '...AgentFields ...Refusals', AgentFields, Refusals,
)

/**
 * Ends an agreement for all its parties, at once.
 *
 * @example
 * ```ts
 * const { endAgreement } = await client.request(EndAgreement, { input })
 * ```
 */
export const EndAgreement = /*#__PURE__*/ mutation<T.EndAgreementMutation, T.EndAgreementMutationVariables>(
  'EndAgreement', '...AgreementFields ...AgreementRefusals', AgreementFields, AgreementRefusals, PartnerFields, Refusals,
)

/**
 * Ends a hosting, by either side.
 *
 * @example
 * ```ts
 * const { endDeskHosting } = await client.request(EndDeskHosting, { input })
 * ```
 */
export const EndDeskHosting = /*#__PURE__*/ mutation<T.EndDeskHostingMutation, T.EndDeskHostingMutationVariables>(
  'EndDeskHosting', '...DeskHostingFields ...Refusals', DeskHostingFields, Refusals,
)

/**
 * Ends a disclosure; no read that begins afterwards rests on it.
 *
 * @example
 * ```ts
 * const { endDisclosure } = await client.request(EndDisclosure, { input })
 * ```
 */
export const EndDisclosure = /*#__PURE__*/ mutation<T.EndDisclosureMutation, T.EndDisclosureMutationVariables>(
  'EndDisclosure', '...DisclosureFields ...DisclosureRefusals', DisclosedSetFields, DisclosureFields, DisclosureRefusals, PartnerFields, Refusals,
)

/**
 * Ends a standing grant; what it answered stays disclosed.
 *
 * @example
 * ```ts
 * const { endStandingGrant } = await client.request(EndStandingGrant, { input })
 * ```
 */
export const EndStandingGrant = /*#__PURE__*/ literal<T.EndStandingGrantMutation, T.EndStandingGrantMutationVariables>(
  'mutation EndStandingGrant($input:DisclosureChangeInput!){endStandingGrant(input:$input){__typename ...StandingGrantFields ...DisclosureRefusals}}', DisclosedSetFields, DisclosureRefusals, PartnerFields, Refusals, StandingGrantFields,
)

/**
 * Ends a session of widgets at once.
 *
 * @example
 * ```ts
 * const { endWidgetSession } = await client.request(EndWidgetSession, { input })
 * ```
 */
export const EndWidgetSession = /*#__PURE__*/ mutation<T.EndWidgetSessionMutation, T.EndWidgetSessionMutationVariables>(
  'EndWidgetSession', '...WidgetSessionFields ...Refusals', Refusals, WidgetSessionFields,
)

/**
 * One EPCI by its SIREN.
 *
 * @example
 * ```ts
 * const { epci } = await client.request(Epci, { code })
 * ```
 */
export const Epci = /*#__PURE__*/ literal<T.EpciQuery, T.EpciQueryVariables>(
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
export const Epcis = /*#__PURE__*/ literal<T.EpcisQuery, T.EpcisQueryVariables>(
  'query Epcis($search:String$departementCode:ID$first:Int$after:String){epcis(search:$search departementCode:$departementCode first:$first after:$after){nodes{...EpciFields}pageInfo{...NextPage}}}', EpciFields, NextPage,
)

/**
 * Erases a person from the cases the caller leads, and the caller's own part elsewhere. It cannot be undone.
 *
 * @example
 * ```ts
 * const { erasePerson } = await client.request(ErasePerson, { input })
 * ```
 */
export const ErasePerson = /*#__PURE__*/ mutation<T.ErasePersonMutation, T.ErasePersonMutationVariables>(
  'ErasePerson', '...PersonErasureFields ...ErasureRefusals', ErasureRefusals, PartnerFields, PersonErasureFields, Refusals,
)

/**
 * What happened after a position and may be seen by the caller, in order: ids and codes only.
 *
 * @example
 * ```ts
 * const { events } = await client.request(Events, { after, first })
 * ```
 */
export const Events = /*#__PURE__*/ literal<T.EventsQuery, T.EventsQueryVariables>(
  'query Events($after:Position$first:Int){events(after:$after first:$first){events{...EventFields}hasMore nextAfter}}', EventFields,
)

/**
 * Opens the session a link of one use is for; for the host's back end.
 *
 * @example
 * ```ts
 * const { exchangeSignInLink } = await client.request(ExchangeSignInLink, { input })
 * ```
 */
export const ExchangeSignInLink = /*#__PURE__*/ mutation<T.ExchangeSignInLinkMutation, T.ExchangeSignInLinkMutationVariables>(
  'ExchangeSignInLink', '...on OpenedWidgetSession{token session{...WidgetSessionFields}}...Refusals', Refusals, WidgetSessionFields,
)

/**
 * Writes what the network knows of a person as far as the caller takes part: French text to hand to the person, and the same as JSON. It leaves an audit record.
 *
 * @example
 * ```ts
 * const { exportPerson } = await client.request(ExportPerson, { input })
 * ```
 */
export const ExportPerson = /*#__PURE__*/ mutation<T.ExportPersonMutation, T.ExportPersonMutationVariables>(
  'ExportPerson', '...PersonExportFields ...Refusals', PersonExportFields, Refusals,
)

/**
 * Generated from the contract by codegen/facet-operations.ts. Do not edit: run `pnpm generate`. Facets of a case, with the fields asked for by name. Read live for the purpose stated; withheld fields are null.
 *
 * @example
 * ```ts
 * const { sharedCase } = await client.request(Facets, { id, purpose, names, personId, accommodationCurrentKind, accommodationRequestPending, accommodationSince, associationSupportNextStepOn, associationSupportSince, associationSupportSupportKind, contactAddress, contactBirthDate, contactEmail, contactFamilyName, contactGivenNames, contactPhone, contactPreferredChannel, departmentSupportApa, departmentSupportEngagementContract, departmentSupportFsl, departmentSupportPch, departmentSupportReferentMds, departmentSupportRsa, employmentLastContactOn, employmentProgrammes, employmentRegistration, familyBenefitsAdults, familyBenefitsBenefitsInPayment, familyBenefitsDependentChildren, familyBenefitsQuotientFamilial, healthCoverageAme, healthCoverageC2sEndsOn, healthCoverageC2sState, healthCoverageHealthSupport, healthCoveragePuma, municipalAidAidsGrantedThisYear, municipalAidAidsGrantedThisYearCents, municipalAidDomiciliationValidUntil, municipalAidHomeServices })
 * ```
 */
export const Facets = /*#__PURE__*/ switched<T.FacetsQuery, T.FacetsQueryVariables>(
  'query Facets($id:ID!$purpose:Purpose!$names:[FacetName!]$personId:ID', '){sharedCase(id:$id){id facets(purpose:$purpose names:$names personId:$personId){__typename ...FacetFields ', 'Accommodation[currentKind requestPending since]AssociationSupport[nextStepOn since supportKind]Contact[address birthDate email familyName givenNames phone preferredChannel]DepartmentSupport[apa engagementContract fsl pch referentMds rsa]Employment[lastContactOn programmes{programme since} registration]FamilyBenefits[adults benefitsInPayment{benefit since} dependentChildren quotientFamilial]HealthCoverage[ame c2sEndsOn c2sState healthSupport puma]MunicipalAid[aidsGrantedThisYear aidsGrantedThisYearCents domiciliationValidUntil homeServices{kind since}]', FacetFields, PartnerFields,
)

/**
 * Participations that have ended, for the lead of a case.
 *
 * @example
 * ```ts
 * const { sharedCase } = await client.request(FormerParticipants, { id })
 * ```
 */
export const FormerParticipants = /*#__PURE__*/ literal<T.FormerParticipantsQuery, T.FormerParticipantsQueryVariables>(
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
export const Invitations = /*#__PURE__*/ literal<T.InvitationsQuery, T.InvitationsQueryVariables>(
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
export const InviteParticipant = /*#__PURE__*/ mutation<T.InviteParticipantMutation, T.InviteParticipantMutationVariables>(
  'InviteParticipant', '...InvitationFields ...CaseRefusals', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Proposals to lead a case, received or with `direction` sent; the newest first.
 *
 * @example
 * ```ts
 * const { leadTransfers } = await client.request(LeadTransfers, { direction, status, first, after })
 * ```
 */
export const LeadTransfers = /*#__PURE__*/ literal<T.LeadTransfersQuery, T.LeadTransfersQueryVariables>(
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
export const LeaveCase = /*#__PURE__*/ literal<T.LeaveCaseMutation, T.LeaveCaseMutationVariables>(
  'mutation LeaveCase($input:CaseChangeInput!){leaveCase(input:$input){__typename ...on CaseLeft{caseId}...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Lifts an objection that the caller recorded, when the person says so.
 *
 * @example
 * ```ts
 * const { liftObjection } = await client.request(LiftObjection, { input })
 * ```
 */
export const LiftObjection = /*#__PURE__*/ literal<T.LiftObjectionMutation, T.LiftObjectionMutationVariables>(
  'mutation LiftObjection($input:DisclosureChangeInput!){liftObjection(input:$input){__typename ...ObjectionFields ...DisclosureRefusals}}', DisclosureRefusals, ObjectionFields, PartnerFields, Refusals,
)

/**
 * Sets the caller's own reference of a person, in place of an earlier one.
 *
 * @example
 * ```ts
 * const { linkPerson } = await client.request(LinkPerson, { input })
 * ```
 */
export const LinkPerson = /*#__PURE__*/ mutation<T.LinkPersonMutation, T.LinkPersonMutationVariables>(
  'LinkPerson', '...SharedCaseFields ...CaseRefusals', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * What happens as it happens, after a position and then live; read it with `liveEvents`.
 *
 * @example
 * ```ts
 * for await (const event of live(connection, LiveEvents, { after, caseId, referralId, types })) …
 * ```
 */
export const LiveEvents = /*#__PURE__*/ literal<T.LiveEventsSubscription, T.LiveEventsSubscriptionVariables>(
  'subscription LiveEvents($after:Position$caseId:ID$referralId:ID$types:[String!]){events(after:$after caseId:$caseId referralId:$referralId types:$types){...EventFields}}', EventFields,
)

/**
 * Says that a need is met.
 *
 * @example
 * ```ts
 * const { markNeedMet } = await client.request(MarkNeedMet, { input })
 * ```
 */
export const MarkNeedMet = /*#__PURE__*/ mutation<T.MarkNeedMetMutation, T.MarkNeedMetMutationVariables>(
  'MarkNeedMet', '...NeedFields ...NeedRefusals', NeedFields, NeedRefusals, Refusals,
)

/**
 * One network with what its members agreed on. Null when the caller is no member.
 *
 * @example
 * ```ts
 * const { network } = await client.request(Network, { id })
 * ```
 */
export const Network = /*#__PURE__*/ literal<T.NetworkQuery, T.NetworkQueryVariables>(
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
export const Networks = /*#__PURE__*/ literal<T.NetworksQuery, T.NetworksQueryVariables>(
  'query Networks{networks{...NetworkFields}}', NetworkFields,
)

/**
 * Where the agents of a hosted desk are told that something waits.
 *
 * @example
 * ```ts
 * const { noticeAddresses } = await client.request(NoticeAddresses)
 * ```
 */
export const NoticeAddresses = /*#__PURE__*/ literal<T.NoticeAddressesQuery, T.NoticeAddressesQueryVariables>(
  'query NoticeAddresses{noticeAddresses{...NoticeAddressFields}}', NoticeAddressFields,
)

/**
 * The objections of the persons of a case, as far as the caller may list them.
 *
 * @example
 * ```ts
 * const { sharedCase } = await client.request(Objections, { caseId })
 * ```
 */
export const Objections = /*#__PURE__*/ literal<T.ObjectionsQuery, T.ObjectionsQueryVariables>(
  'query Objections($caseId:ID!){sharedCase(id:$caseId){id objections{...ObjectionFields}}}', ObjectionFields, PartnerFields,
)

/**
 * Opens the facts of a case to the caller for three hours, because life or safety is at stake.
 *
 * @example
 * ```ts
 * const { openEmergencyAccess } = await client.request(OpenEmergencyAccess, { input })
 * ```
 */
export const OpenEmergencyAccess = /*#__PURE__*/ mutation<T.OpenEmergencyAccessMutation, T.OpenEmergencyAccessMutationVariables>(
  'OpenEmergencyAccess', '...EmergencyAccessFields ...DisclosureRefusals', DisclosureRefusals, EmergencyAccessFields, PartnerFields, Refusals,
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
 * One partner. Null when it shares no network with the caller.
 *
 * @example
 * ```ts
 * const { partner } = await client.request(Partner, { id })
 * ```
 */
export const Partner = /*#__PURE__*/ literal<T.PartnerQuery, T.PartnerQueryVariables>(
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
export const Partners = /*#__PURE__*/ literal<T.PartnersQuery, T.PartnersQueryVariables>(
  'query Partners($networkId:ID!$kinds:[PartnerKind!]$communeCode:ID$search:String$first:Int$after:String){partners(networkId:$networkId kinds:$kinds communeCode:$communeCode search:$search first:$first after:$after){nodes{...PartnerDetailsFields}pageInfo{...NextPage}}}', NextPage, PartnerDetailsFields, PartnerFields, PlaceFields,
)

/**
 * What a request erased, and whether it is completed. Null for anybody else's request.
 *
 * @example
 * ```ts
 * const { personErasure } = await client.request(PersonErasure, { id })
 * ```
 */
export const PersonErasure = /*#__PURE__*/ literal<T.PersonErasureQuery, T.PersonErasureQueryVariables>(
  'query PersonErasure($id:ID!){personErasure(id:$id){...PersonErasureFields}}', PartnerFields, PersonErasureFields,
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
 * Says who would read which of the caller's facts, before anything is disclosed or sent.
 *
 * @example
 * ```ts
 * const { previewDisclosure } = await client.request(PreviewDisclosure, { input })
 * ```
 */
export const PreviewDisclosure = /*#__PURE__*/ literal<T.PreviewDisclosureQuery, T.PreviewDisclosureQueryVariables>(
  'query PreviewDisclosure($input:PreviewDisclosureInput!){previewDisclosure(input:$input){__typename ...on DisclosurePreview{reader{...PartnerFields}untilLabel fields{field held atSending{...PreviewedAccessFields}onceAccepted{...PreviewedAccessFields}}groups{group sentence}leftOut{label}}...DisclosureRefusals}}', DisclosureRefusals, PartnerFields, PreviewedAccessFields, Refusals,
)

/**
 * Proposes an agreement to other members of a network; it holds once every party has accepted.
 *
 * @example
 * ```ts
 * const { proposeAgreement } = await client.request(ProposeAgreement, { input })
 * ```
 */
export const ProposeAgreement = /*#__PURE__*/ mutation<T.ProposeAgreementMutation, T.ProposeAgreementMutationVariables>(
  'ProposeAgreement', '...AgreementFields ...AgreementRefusals', AgreementFields, AgreementRefusals, PartnerFields, Refusals,
)

/**
 * Asks another partner to lead a case in place of the caller.
 *
 * @example
 * ```ts
 * const { proposeLeadTransfer } = await client.request(ProposeLeadTransfer, { input })
 * ```
 */
export const ProposeLeadTransfer = /*#__PURE__*/ mutation<T.ProposeLeadTransferMutation, T.ProposeLeadTransferMutationVariables>(
  'ProposeLeadTransfer', '...LeadTransferFields ...CaseRefusals', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
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
 * Records that a person opposes sharing; it closes what it covers at once.
 *
 * @example
 * ```ts
 * const { raiseObjection } = await client.request(RaiseObjection, { input })
 * ```
 */
export const RaiseObjection = /*#__PURE__*/ mutation<T.RaiseObjectionMutation, T.RaiseObjectionMutationVariables>(
  'RaiseObjection', '...ObjectionFields ...Refusals', ObjectionFields, PartnerFields, Refusals,
)

/**
 * Records a review that the parties held.
 *
 * @example
 * ```ts
 * const { recordAgreementReview } = await client.request(RecordAgreementReview, { input })
 * ```
 */
export const RecordAgreementReview = /*#__PURE__*/ mutation<T.RecordAgreementReviewMutation, T.RecordAgreementReviewMutationVariables>(
  'RecordAgreementReview', '...AgreementFields ...AgreementRefusals', AgreementFields, AgreementRefusals, PartnerFields, Refusals,
)

/**
 * One referral that the caller sent or received. Null when there is none such.
 *
 * @example
 * ```ts
 * const { referral } = await client.request(Referral, { id })
 * ```
 */
export const Referral = /*#__PURE__*/ literal<T.ReferralQuery, T.ReferralQueryVariables>(
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
export const ReferralHistory = /*#__PURE__*/ literal<T.ReferralHistoryQuery, T.ReferralHistoryQueryVariables>(
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
export const ReferralInbox = /*#__PURE__*/ literal<T.ReferralInboxQuery, T.ReferralInboxQueryVariables>(
  'query ReferralInbox($state:[ReferralState!]$networkId:ID$serviceId:ID$first:Int$after:String){referralInbox(filter:{states:$state networkId:$networkId serviceId:$serviceId}first:$first after:$after){nodes{...ReferralFields}pageInfo{...NextPage}}}', CasePersonFields, NextPage, PartnerFields, PlaceFields, ReferralFields, ReferralSummaryFields,
)

/**
 * Each change of what the caller received, with the referral as it stands now: null when it is no longer to be read. Read it with `live`.
 *
 * @example
 * ```ts
 * for await (const change of live(connection, ReferralInboxChanges, { after, serviceId })) …
 * ```
 */
export const ReferralInboxChanges = /*#__PURE__*/ literal<T.ReferralInboxChangesSubscription, T.ReferralInboxChangesSubscriptionVariables>(
  'subscription ReferralInboxChanges($after:Position$serviceId:ID){referralInboxChanges(after:$after serviceId:$serviceId){position eventId type occurredAt referralId referral{...ReferralFields}}}', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralSummaryFields,
)

/**
 * A page of what the two sides of a referral wrote to each other, oldest first. `messages` is null for a lead that merely follows the referral.
 *
 * @example
 * ```ts
 * const { referral } = await client.request(ReferralMessages, { referralId, first, after })
 * ```
 */
export const ReferralMessages = /*#__PURE__*/ literal<T.ReferralMessagesQuery, T.ReferralMessagesQueryVariables>(
  'query ReferralMessages($referralId:ID!$first:Int$after:String){referral(id:$referralId){id messages(first:$first after:$after){nodes{...MessageFields}pageInfo{...NextPage}}}}', MessageFields, NextPage, PartnerFields,
)

/**
 * Referrals drafted or sent by the caller, newest first.
 *
 * @example
 * ```ts
 * const { referralOutbox } = await client.request(ReferralOutbox, { state, networkId, serviceId, first, after })
 * ```
 */
export const ReferralOutbox = /*#__PURE__*/ literal<T.ReferralOutboxQuery, T.ReferralOutboxQueryVariables>(
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
export const Regions = /*#__PURE__*/ literal<T.RegionsQuery, T.RegionsQueryVariables>(
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
export const RegisterAgent = /*#__PURE__*/ mutation<T.RegisterAgentMutation, T.RegisterAgentMutationVariables>(
  'RegisterAgent', '...AgentFields ...Refusals', AgentFields, Refusals,
)

/**
 * Says where the caller's own system answers for its facts; again to move it.
 *
 * @example
 * ```ts
 * const { registerConnector } = await client.request(RegisterConnector, { input })
 * ```
 */
export const RegisterConnector = /*#__PURE__*/ mutation<T.RegisterConnectorMutation, T.RegisterConnectorMutationVariables>(
  'RegisterConnector', '...ConnectorFields ...FacetRefusals', ConnectorFields, FacetRefusals, Refusals,
)

/**
 * Lets your programs send documents of your own; `passerelle documents push` does it for you.
 *
 * @example
 * ```ts
 * const { registerDocuments } = await client.request(RegisterDocuments, { input })
 * ```
 */
export const RegisterDocuments = /*#__PURE__*/ mutation<T.RegisterDocumentsMutation, T.RegisterDocumentsMutationVariables>(
  'RegisterDocuments', '...on DocumentRegistrations{registrations{hash status problems{code message line column}}}...DocumentRefusals', DocumentRefusals, Refusals, RegisteredDocumentFields,
)

/**
 * Lists your own documents that may be sent, newest first.
 *
 * @example
 * ```ts
 * const { registeredDocuments } = await client.request(RegisteredDocuments, { first, after })
 * ```
 */
export const RegisteredDocuments = /*#__PURE__*/ literal<T.RegisteredDocumentsQuery, T.RegisteredDocumentsQueryVariables>(
  'query RegisteredDocuments($first:Int$after:String){registeredDocuments(first:$first after:$after){nodes{...RegisteredDocumentFields}pageInfo{hasNextPage endCursor}}}', RegisteredDocumentFields,
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
 * Takes such an address away.
 *
 * @example
 * ```ts
 * const { removeNoticeAddress } = await client.request(RemoveNoticeAddress, { input })
 * ```
 */
export const RemoveNoticeAddress = /*#__PURE__*/ mutation<T.RemoveNoticeAddressMutation, T.RemoveNoticeAddressMutationVariables>(
  'RemoveNoticeAddress', '...on RemovedNoticeAddress{id}...Refusals', Refusals,
)

/**
 * Takes a contributor out of a case, which it loses sight of at once.
 *
 * @example
 * ```ts
 * const { removeParticipant } = await client.request(RemoveParticipant, { input })
 * ```
 */
export const RemoveParticipant = /*#__PURE__*/ mutation<T.RemoveParticipantMutation, T.RemoveParticipantMutationVariables>(
  'RemoveParticipant', '...SharedCaseFields ...CaseRefusals', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
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
 * Takes a closed case up again, with those that still take part.
 *
 * @example
 * ```ts
 * const { reopenSharedCase } = await client.request(ReopenSharedCase, { input })
 * ```
 */
export const ReopenSharedCase = /*#__PURE__*/ literal<T.ReopenSharedCaseMutation, T.ReopenSharedCaseMutationVariables>(
  'mutation ReopenSharedCase($input:CaseChangeInput!){reopenSharedCase(input:$input){__typename ...SharedCaseFields ...CaseRefusals}}', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Tells every event from a position on again, in order, under their ids.
 *
 * @example
 * ```ts
 * const { replayWebhookEvents } = await client.request(ReplayWebhookEvents, { input })
 * ```
 */
export const ReplayWebhookEvents = /*#__PURE__*/ mutation<T.ReplayWebhookEventsMutation, T.ReplayWebhookEventsMutationVariables>(
  'ReplayWebhookEvents', '...WebhookEndpointFields ...WebhookRefusals', Refusals, WebhookEndpointFields, WebhookRefusals,
)

/**
 * Asks an owner for facts; a standing grant that covers them answers at once.
 *
 * @example
 * ```ts
 * const { requestDisclosure } = await client.request(RequestDisclosure, { input })
 * ```
 */
export const RequestDisclosure = /*#__PURE__*/ mutation<T.RequestDisclosureMutation, T.RequestDisclosureMutationVariables>(
  'RequestDisclosure', '...DisclosureRequestFields ...DisclosureRefusals', DisclosedSetFields, DisclosureRefusals, DisclosureRequestFields, PartnerFields, Refusals,
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
 * Asks for another link to the address of one that opens nothing any more.
 *
 * @example
 * ```ts
 * const { requestSignInLink } = await client.request(RequestSignInLink, { input })
 * ```
 */
export const RequestSignInLink = /*#__PURE__*/ mutation<T.RequestSignInLinkMutation, T.RequestSignInLinkMutationVariables>(
  'RequestSignInLink', '...on RequestedSignInLink{received}...Refusals', Refusals,
)

/**
 * Delivers an event again under its id, or tries a waiting one at once.
 *
 * @example
 * ```ts
 * const { resendWebhookDelivery } = await client.request(ResendWebhookDelivery, { input })
 * ```
 */
export const ResendWebhookDelivery = /*#__PURE__*/ mutation<T.ResendWebhookDeliveryMutation, T.ResendWebhookDeliveryMutationVariables>(
  'ResendWebhookDelivery', '...WebhookDeliveryFields ...WebhookRefusals', Refusals, WebhookDeliveryFields, WebhookEndpointFields, WebhookRefusals,
)

/**
 * The place whose sector holds a commune on a day. Null when none does.
 *
 * @example
 * ```ts
 * const { responsibleAccessPoint } = await client.request(ResponsibleAccessPoint, { networkId, communeCode, kind, at })
 * ```
 */
export const ResponsibleAccessPoint = /*#__PURE__*/ literal<T.ResponsibleAccessPointQuery, T.ResponsibleAccessPointQueryVariables>(
  'query ResponsibleAccessPoint($networkId:ID!$communeCode:ID!$kind:AccessPointKind!$at:Date){responsibleAccessPoint(networkId:$networkId communeCode:$communeCode kind:$kind at:$at){...AccessPointFields}}', AccessPointFields, PartnerFields, PlaceFields,
)

/**
 * Takes a document of yours out of use.
 *
 * @example
 * ```ts
 * const { retireDocument } = await client.request(RetireDocument, { input })
 * ```
 */
export const RetireDocument = /*#__PURE__*/ mutation<T.RetireDocumentMutation, T.RetireDocumentMutationVariables>(
  'RetireDocument', '...RegisteredDocumentFields ...DocumentRefusals', DocumentRefusals, Refusals, RegisteredDocumentFields,
)

/**
 * Says that the referral was made in error: out of statistics, audit kept.
 *
 * @example
 * ```ts
 * const { retractReferral } = await client.request(RetractReferral, { input })
 * ```
 */
export const RetractReferral = /*#__PURE__*/ mutation<T.RetractReferralMutation, T.RetractReferralMutationVariables>(
  'RetractReferral', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * Gives it a new HMAC secret, shown this one time; the old one signs beside it for some hours.
 *
 * @example
 * ```ts
 * const { rotateWebhookSecret } = await client.request(RotateWebhookSecret, { input })
 * ```
 */
export const RotateWebhookSecret = /*#__PURE__*/ mutation<T.RotateWebhookSecretMutation, T.RotateWebhookSecretMutationVariables>(
  'RotateWebhookSecret', '...on WebhookEndpointWithSecret{secret endpoint{...WebhookEndpointFields}}...WebhookRefusals', Refusals, WebhookEndpointFields, WebhookRefusals,
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
 * Sends it one event `webhook.test`.
 *
 * @example
 * ```ts
 * const { sendTestWebhook } = await client.request(SendTestWebhook, { input })
 * ```
 */
export const SendTestWebhook = /*#__PURE__*/ mutation<T.SendTestWebhookMutation, T.SendTestWebhookMutationVariables>(
  'SendTestWebhook', '...WebhookDeliveryFields ...Refusals', Refusals, WebhookDeliveryFields,
)

/**
 * One service. Null when there is none such in a network of the caller.
 *
 * @example
 * ```ts
 * const { service } = await client.request(Service, { id })
 * ```
 */
export const Service = /*#__PURE__*/ literal<T.ServiceQuery, T.ServiceQueryVariables>(
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
export const ServiceCoverage = /*#__PURE__*/ literal<T.ServiceCoverageQuery, T.ServiceCoverageQueryVariables>(
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
export const Services = /*#__PURE__*/ literal<T.ServicesQuery, T.ServicesQueryVariables>(
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
export const ServicesForNeed = /*#__PURE__*/ literal<T.ServicesForNeedQuery, T.ServicesForNeedQueryVariables>(
  'query ServicesForNeed($networkId:ID!$communeCode:ID!$theme:Theme!$publics:[Public!]$at:Date$includeExcluded:Boolean){servicesForNeed(networkId:$networkId communeCode:$communeCode theme:$theme publics:$publics at:$at includeExcluded:$includeExcluded){fits exclusions{code explanation}tariffCents tariffUnit system service{...ServiceFields}}}', PartnerFields, ServiceFields,
)

/**
 * Pauses or resumes the caller's connector.
 *
 * @example
 * ```ts
 * const { setConnectorStatus } = await client.request(SetConnectorStatus, { input })
 * ```
 */
export const SetConnectorStatus = /*#__PURE__*/ mutation<T.SetConnectorStatusMutation, T.SetConnectorStatusMutationVariables>(
  'SetConnectorStatus', '...ConnectorFields ...FacetRefusals', ConnectorFields, FacetRefusals, Refusals,
)

/**
 * Leaves values of the caller's own hosted facet with the network, encrypted.
 *
 * @example
 * ```ts
 * const { setHostedFacet } = await client.request(SetHostedFacet, { input })
 * ```
 */
export const SetHostedFacet = /*#__PURE__*/ mutation<T.SetHostedFacetMutation, T.SetHostedFacetMutationVariables>(
  'SetHostedFacet', '...on FacetChange{facet{...FacetFields}}...FacetRefusals', FacetFields, FacetRefusals, PartnerFields, Refusals,
)

/**
 * Says where an agent is told that something waits.
 *
 * @example
 * ```ts
 * const { setNoticeAddress } = await client.request(SetNoticeAddress, { input })
 * ```
 */
export const SetNoticeAddress = /*#__PURE__*/ mutation<T.SetNoticeAddressMutation, T.SetNoticeAddressMutationVariables>(
  'SetNoticeAddress', '...NoticeAddressFields ...Refusals', NoticeAddressFields, Refusals,
)

/**
 * Says whether a service has room; a full one takes no new referral.
 *
 * @example
 * ```ts
 * const { setServiceCapacity } = await client.request(SetServiceCapacity, { input })
 * ```
 */
export const SetServiceCapacity = /*#__PURE__*/ mutation<T.SetServiceCapacityMutation, T.SetServiceCapacityMutationVariables>(
  'SetServiceCapacity', '...ServiceFields ...ServiceRefusals', PartnerFields, Refusals, ServiceDetailsFields, ServiceFields, ServiceRefusals,
)

/**
 * Says where a service is offered from a day on, and for how much.
 *
 * @example
 * ```ts
 * const { setServiceCoverage } = await client.request(SetServiceCoverage, { input })
 * ```
 */
export const SetServiceCoverage = /*#__PURE__*/ mutation<T.SetServiceCoverageMutation, T.SetServiceCoverageMutationVariables>(
  'SetServiceCoverage', '...ServiceFields ...ServiceRefusals', PartnerFields, Refusals, ServiceDetailsFields, ServiceFields, ServiceRefusals,
)

/**
 * Disables or enables it: while it is disabled events wait for it.
 *
 * @example
 * ```ts
 * const { setWebhookEndpointStatus } = await client.request(SetWebhookEndpointStatus, { input })
 * ```
 */
export const SetWebhookEndpointStatus = /*#__PURE__*/ mutation<T.SetWebhookEndpointStatusMutation, T.SetWebhookEndpointStatusMutationVariables>(
  'SetWebhookEndpointStatus', '...WebhookEndpointFields ...WebhookRefusals', Refusals, WebhookEndpointFields, WebhookRefusals,
)

/**
 * One shared case. Null when it does not exist or the caller takes no part in it.
 *
 * @example
 * ```ts
 * const { sharedCase } = await client.request(SharedCase, { id })
 * ```
 */
export const SharedCase = /*#__PURE__*/ literal<T.SharedCaseQuery, T.SharedCaseQueryVariables>(
  'query SharedCase($id:ID!){sharedCase(id:$id){...SharedCaseFields}}', CasePersonFields, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Each change of one case and of what is in it, with the case and its needs as they stand now: null when the caller takes part in it no longer. Read it with `live`; more of a case is read by `SharedCase`.
 *
 * @example
 * ```ts
 * for await (const change of live(connection, SharedCaseChanges, { caseId, after })) …
 * ```
 */
export const SharedCaseChanges = /*#__PURE__*/ literal<T.SharedCaseChangesSubscription, T.SharedCaseChangesSubscriptionVariables>(
  'subscription SharedCaseChanges($caseId:ID!$after:Position){sharedCaseChanges(caseId:$caseId after:$after){position eventId type occurredAt sharedCase{...SharedCaseSummaryFields needs{...NeedFields}}}}', CasePersonFields, NeedFields, PlaceFields, SharedCaseSummaryFields,
)

/**
 * Cases that the caller takes part in, the one it joined last first.
 *
 * @example
 * ```ts
 * const { sharedCases } = await client.request(SharedCases, { status, networkId, first, after })
 * ```
 */
export const SharedCases = /*#__PURE__*/ literal<T.SharedCasesQuery, T.SharedCasesQueryVariables>(
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
export const SharedCasesByLocalReference = /*#__PURE__*/ literal<T.SharedCasesByLocalReferenceQuery, T.SharedCasesByLocalReferenceQueryVariables>(
  'query SharedCasesByLocalReference($localReference:String!){sharedCasesByLocalReference(localReference:$localReference){...SharedCaseFields}}', CasePersonFields, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * The standing grants of an agreement: the caller's own, and those that may answer it.
 *
 * @example
 * ```ts
 * const { agreement } = await client.request(StandingGrants, { agreementId })
 * ```
 */
export const StandingGrants = /*#__PURE__*/ literal<T.StandingGrantsQuery, T.StandingGrantsQueryVariables>(
  'query StandingGrants($agreementId:ID!){agreement(id:$agreementId){standingGrants{...StandingGrantFields}}}', DisclosedSetFields, PartnerFields, StandingGrantFields,
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
 * Removes the caller's own reference of a person.
 *
 * @example
 * ```ts
 * const { unlinkPerson } = await client.request(UnlinkPerson, { input })
 * ```
 */
export const UnlinkPerson = /*#__PURE__*/ mutation<T.UnlinkPersonMutation, T.UnlinkPersonMutationVariables>(
  'UnlinkPerson', '...SharedCaseFields ...CaseRefusals', CasePersonFields, CaseRefusals, InvitationFields, LeadTransferFields, NeedFields, ParticipantFields, PartnerFields, PlaceFields, ReferralSummaryFields, Refusals, SharedCaseFields, SharedCaseSummaryFields,
)

/**
 * Needs for which all that was sent has ended, of the active cases that the caller leads; the most urgent first.
 *
 * @example
 * ```ts
 * const { unmetNeeds } = await client.request(UnmetNeeds, { first, after })
 * ```
 */
export const UnmetNeeds = /*#__PURE__*/ literal<T.UnmetNeedsQuery, T.UnmetNeedsQueryVariables>(
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
export const UpdateService = /*#__PURE__*/ mutation<T.UpdateServiceMutation, T.UpdateServiceMutationVariables>(
  'UpdateService', '...ServiceDetailsFields ...ServiceRefusals', PartnerFields, Refusals, ServiceDetailsFields, ServiceFields, ServiceRefusals,
)

/**
 * Changes its address, filter or description; what is not named stays.
 *
 * @example
 * ```ts
 * const { updateWebhookEndpoint } = await client.request(UpdateWebhookEndpoint, { input })
 * ```
 */
export const UpdateWebhookEndpoint = /*#__PURE__*/ mutation<T.UpdateWebhookEndpointMutation, T.UpdateWebhookEndpointMutationVariables>(
  'UpdateWebhookEndpoint', '...WebhookEndpointFields ...WebhookRefusals', Refusals, WebhookEndpointFields, WebhookRefusals,
)

/**
 * Who the program is for the API: its partner, its networks, its scopes, the agent it acts for.
 *
 * @example
 * ```ts
 * const { viewer } = await client.request(Viewer)
 * ```
 */
export const Viewer = /*#__PURE__*/ literal<T.ViewerQuery, T.ViewerQueryVariables>(
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
export const WaitlistReferral = /*#__PURE__*/ mutation<T.WaitlistReferralMutation, T.WaitlistReferralMutationVariables>(
  'WaitlistReferral', '...ReferralFields ...ReferralRefusals', CasePersonFields, PartnerFields, PlaceFields, ReferralFields, ReferralRefusals, ReferralSummaryFields, Refusals,
)

/**
 * The log of one of the caller's endpoints, newest first.
 *
 * @example
 * ```ts
 * const { webhookDeliveries } = await client.request(WebhookDeliveries, { endpointId, status, first, after })
 * ```
 */
export const WebhookDeliveries = /*#__PURE__*/ literal<T.WebhookDeliveriesQuery, T.WebhookDeliveriesQueryVariables>(
  'query WebhookDeliveries($endpointId:ID!$status:WebhookDeliveryStatus$first:Int$after:String){webhookDeliveries(endpointId:$endpointId status:$status first:$first after:$after){nodes{...WebhookDeliveryFields}pageInfo{...NextPage}}}', NextPage, WebhookDeliveryFields,
)

/**
 * The caller's own endpoints, oldest first.
 *
 * @example
 * ```ts
 * const { webhookEndpoints } = await client.request(WebhookEndpoints)
 * ```
 */
export const WebhookEndpoints = /*#__PURE__*/ literal<T.WebhookEndpointsQuery, T.WebhookEndpointsQueryVariables>(
  'query WebhookEndpoints{webhookEndpoints{...WebhookEndpointFields}}', WebhookEndpointFields,
)

/**
 * The access journal as the data-protection officer reads it: the caller's own facts or its own readings, with the session.
 *
 * @example
 * ```ts
 * const { accessRecords } = await client.request(WidgetAccessJournal, { direction, caseId, partnerId, facet, from, before, first, after })
 * ```
 */
export const WidgetAccessJournal = /*#__PURE__*/ literal<T.WidgetAccessJournalQuery, T.WidgetAccessJournalQueryVariables>(
  'query WidgetAccessJournal($direction:AccessRecordDirection$caseId:ID$partnerId:ID$facet:FacetName$from:DateTime$before:DateTime$first:Int$after:String){accessRecords(direction:$direction caseId:$caseId partnerId:$partnerId facet:$facet from:$from before:$before first:$first after:$after){nodes{id occurredAt owner{...PartnerFields}reader{...PartnerFields}agent widgetSessionId facet fields purpose caseId personId agreementIds disclosureIds emergencyAccessId requestId}pageInfo{...NextPage}}}', NextPage, PartnerFields,
)

/**
 * The same stretch of the journal as a file: what is filtered on the screen is what is saved.
 *
 * @example
 * ```ts
 * const { accessRecordsCsv } = await client.request(WidgetAccessJournalCsv, { direction, caseId, partnerId, facet, from, before, after })
 * ```
 */
export const WidgetAccessJournalCsv = /*#__PURE__*/ literal<T.WidgetAccessJournalCsvQuery, T.WidgetAccessJournalCsvQueryVariables>(
  'query WidgetAccessJournalCsv($direction:AccessRecordDirection$caseId:ID$partnerId:ID$facet:FacetName$from:DateTime$before:DateTime$after:String){accessRecordsCsv(direction:$direction caseId:$caseId partnerId:$partnerId facet:$facet from:$from before:$before after:$after){text rows nextAfter}}',
)

/**
 * Who takes part in a case, what is shared with whom, and for each fact whether it may be read or why not. No value is read.
 *
 * @example
 * ```ts
 * const { sharedCase } = await client.request(WidgetCasePartners, { caseId, purpose })
 * ```
 */
export const WidgetCasePartners = /*#__PURE__*/ literal<T.WidgetCasePartnersQuery, T.WidgetCasePartnersQueryVariables>(
  'query WidgetCasePartners($caseId:ID!$purpose:Purpose!){sharedCase(id:$caseId){id status myRole commune{...PlaceFields}persons{...CasePersonFields}participants{...ParticipantFields}disclosures{...DisclosureFields}facets(purpose:$purpose){__typename id name label personId source{...PartnerFields}access{field label state reason reasonLabel opensWith openingAction until}}}}', CasePersonFields, DisclosedSetFields, DisclosureFields, ParticipantFields, PartnerFields, PlaceFields,
)

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

/**
 * A case as the form of a referral needs it: its needs, and what was already asked for each.
 *
 * @example
 * ```ts
 * const { sharedCase } = await client.request(WidgetReferralForm, { caseId })
 * ```
 */
export const WidgetReferralForm = /*#__PURE__*/ literal<T.WidgetReferralFormQuery, T.WidgetReferralFormQueryVariables>(
  'query WidgetReferralForm($caseId:ID!){sharedCase(id:$caseId){id status networkId myRole commune{...PlaceFields epci{code}departement{code}}persons{...CasePersonFields}facets(purpose:ASSESS_ELIGIBILITY){__typename name source{id}}needs{id theme themeLabel urgency status publics referrals{id version state stateLabel serviceName service{id}target{...PartnerFields}}}}}', CasePersonFields, PartnerFields, PlaceFields,
)

/**
 * The services for a need, those that cannot take it included, with the reason: the form never offers these.
 *
 * @example
 * ```ts
 * const { servicesForNeed } = await client.request(WidgetServices, { networkId, communeCode, theme, publics })
 * ```
 */
export const WidgetServices = /*#__PURE__*/ literal<T.WidgetServicesQuery, T.WidgetServicesQueryVariables>(
  'query WidgetServices($networkId:ID!$communeCode:ID!$theme:Theme!$publics:[Public!]){servicesForNeed(networkId:$networkId communeCode:$communeCode theme:$theme publics:$publics includeExcluded:true){fits exclusions{code explanation}tariffCents tariffUnit service{id name capacity fee legalDeadlineDays silenceMeans partner{...PartnerFields commune{...PlaceFields}epci{code}departement{code}}}}}', PartnerFields, PlaceFields,
)

/**
 * One session of widgets of the caller's own.
 *
 * @example
 * ```ts
 * const { widgetSession } = await client.request(WidgetSession, { id })
 * ```
 */
export const WidgetSession = /*#__PURE__*/ literal<T.WidgetSessionQuery, T.WidgetSessionQueryVariables>(
  'query WidgetSession($id:ID!){widgetSession(id:$id){...WidgetSessionFields}}', WidgetSessionFields,
)

/**
 * Lists the sessions of widgets that live, newest first; of one agent where it is named.
 *
 * @example
 * ```ts
 * const { widgetSessions } = await client.request(WidgetSessions, { agentRef, first, after })
 * ```
 */
export const WidgetSessions = /*#__PURE__*/ literal<T.WidgetSessionsQuery, T.WidgetSessionsQueryVariables>(
  'query WidgetSessions($agentRef:String$first:Int$after:String){widgetSessions(agentRef:$agentRef first:$first after:$after){nodes{...WidgetSessionFields}pageInfo{hasNextPage endCursor}}}', WidgetSessionFields,
)

/**
 * What a service's partner would read of the caller's facts if the need were sent to it, and what stays closed and why.
 *
 * @example
 * ```ts
 * const { previewDisclosure } = await client.request(WidgetSharing, { input })
 * ```
 */
export const WidgetSharing = /*#__PURE__*/ literal<T.WidgetSharingQuery, T.WidgetSharingQueryVariables>(
  'query WidgetSharing($input:PreviewDisclosureInput!){previewDisclosure(input:$input){__typename ...on DisclosurePreview{untilLabel fields{field label group atSending{state}onceAccepted{state reason reasonLabel opensWith}}groups{group label}leftOut{field label}}...on Error{code}}}',
)

/**
 * Which of the participants the caller is.
 *
 * @example
 * ```ts
 * const { viewer } = await client.request(WidgetViewer)
 * ```
 */
export const WidgetViewer = /*#__PURE__*/ literal<T.WidgetViewerQuery, T.WidgetViewerQueryVariables>(
  'query WidgetViewer{viewer{partner{...PartnerFields}}}', PartnerFields,
)

/**
 * Takes the caller's own proposal back before every party has accepted.
 *
 * @example
 * ```ts
 * const { withdrawAgreement } = await client.request(WithdrawAgreement, { input })
 * ```
 */
export const WithdrawAgreement = /*#__PURE__*/ mutation<T.WithdrawAgreementMutation, T.WithdrawAgreementMutationVariables>(
  'WithdrawAgreement', '...AgreementFields ...AgreementRefusals', AgreementFields, AgreementRefusals, PartnerFields, Refusals,
)

