// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import type { Client } from '../core/client.ts'
import type { CallOptions } from '../core/options.ts'
import type { Pager } from '../core/pager.ts'
import { methods, type NodeOf } from '../facade/call.ts'
import {
  AcceptAgreement,
  AcceptInvitation,
  AcceptLeadTransfer,
  AcceptReferral,
  AcceptReferralRedirect,
  AccessPoints,
  AccessRecords,
  AccessRecordsCsv,
  AcknowledgeReferralCancellation,
  AddCasePerson,
  AddNeed,
  AddStandingGrant,
  Agents,
  Agreement,
  Agreements,
  AnswerDisclosureRequest,
  AttachFacet,
  CancelDisclosureRequest,
  CancelInvitation,
  CancelLeadTransfer,
  CancelReferral,
  ChangeNeedUrgency,
  CloseReferralDispute,
  CloseReferralUnfulfilled,
  CloseSharedCase,
  Commune,
  Communes,
  CompleteReferral,
  Connector,
  CreateReferral,
  CreateService,
  CreateSharedCase,
  DeclineAgreement,
  DeclineInvitation,
  DeclineLeadTransfer,
  DeclineReferralRedirect,
  Departement,
  Departements,
  DetachFacet,
  DiscardReferral,
  Disclose,
  Disclosure,
  DisclosureRequests,
  Disclosures,
  EmergencyAccesses,
  EndAgentMembership,
  EndAgreement,
  EndDisclosure,
  EndStandingGrant,
  Epci,
  Epcis,
  ErasePerson,
  Events,
  ExportPerson,
  Facets,
  FormerParticipants,
  Invitations,
  InviteParticipant,
  LeadTransfers,
  LeaveCase,
  LiftObjection,
  LinkPerson,
  MarkNeedMet,
  Network,
  Networks,
  Objections,
  OpenEmergencyAccess,
  OpenReferralDispute,
  Partner,
  Partners,
  PersonErasure,
  PostReferralMessage,
  PreviewDisclosure,
  ProposeAgreement,
  ProposeLeadTransfer,
  ProposeReferralRedirect,
  ProvideReferralInformation,
  RaiseObjection,
  Referral,
  ReferralHistory,
  ReferralInbox,
  ReferralMessages,
  ReferralOutbox,
  Regions,
  RegisterAgent,
  RegisterConnector,
  RejectReferral,
  RemoveParticipant,
  ReopenReferral,
  ReopenSharedCase,
  RequestDisclosure,
  RequestReferralInformation,
  ResponsibleAccessPoint,
  RetractReferral,
  SendReferral,
  Service,
  ServiceCoverage,
  Services,
  ServicesForNeed,
  SetConnectorStatus,
  SetHostedFacet,
  SetServiceCapacity,
  SetServiceCoverage,
  SharedCase,
  SharedCases,
  SharedCasesByLocalReference,
  StandingGrants,
  StartReferral,
  StartReferralReview,
  UnlinkPerson,
  UnmetNeeds,
  UpdateService,
  Viewer,
  WaitlistReferral,
  WithdrawAgreement,
} from './operations.ts'
import type * as T from './types.ts'

/** `passerelle.accessRecords` */
export interface AccessRecordsMethods {
  /**
   * The same journal as CSV, up to 5 000 records at a time. In French: Journal en CSV.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.accessRecords.csv({ direction, caseId, personId, from, before, after })
   * ```
   */
  csv(variables?: T.AccessRecordsCsvQueryVariables, options?: CallOptions): Promise<T.AccessRecordsCsvQuery['accessRecordsCsv']>
  /**
   * Who read the caller's facts, or what its own agents read of others, the newest first. In French: Journal des consultations.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.accessRecords.list()) …
   * ```
   */
  list(variables?: T.AccessRecordsQueryVariables, options?: CallOptions): Pager<NodeOf<T.AccessRecordsQuery['accessRecords']>>
}

/** `passerelle.agents` */
export interface AgentsMethods {
  /**
   * From the next request on nobody acts for the agent. In French: Retirer un agent.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.agents.end({ id })
   * ```
   */
  end(input: T.EndAgentMembershipMutationVariables['input'], options?: CallOptions): Promise<T.EndAgentMembershipMutation['endAgentMembership']>
  /**
   * The agents that programs of the caller may act for, in the order they were registered. In French: Agents.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.agents.list()) …
   * ```
   */
  list(variables?: T.AgentsQueryVariables, options?: CallOptions): Pager<NodeOf<T.AgentsQuery['agents']>>
  /**
   * Lets programs of the caller act for an agent. In French: Enregistrer un agent.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.agents.register({ agentRef })
   * ```
   */
  register(input: T.RegisterAgentMutationVariables['input'], options?: CallOptions): Promise<T.RegisterAgentMutation['registerAgent']>
}

/** `passerelle.agreements` */
export interface AgreementsMethods {
  /**
   * Accepts an agreement; the answer is final. In French: Accepter une convention.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.agreements.accept({ id, expectedVersion })
   * ```
   */
  accept(input: T.AcceptAgreementMutationVariables['input'], options?: CallOptions): Promise<T.AcceptAgreementMutation['acceptAgreement']>
  /**
   * Declines an agreement, which comes to nothing by that. In French: Décliner une convention.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.agreements.decline({ id, expectedVersion, reason })
   * ```
   */
  decline(input: T.DeclineAgreementMutationVariables['input'], options?: CallOptions): Promise<T.DeclineAgreementMutation['declineAgreement']>
  /**
   * Ends an agreement for all its parties, at once. In French: Résilier une convention.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.agreements.end({ id, expectedVersion, reason })
   * ```
   */
  end(input: T.EndAgreementMutationVariables['input'], options?: CallOptions): Promise<T.EndAgreementMutation['endAgreement']>
  /**
   * One agreement that the caller is a party of; null for any other. In French: Convention.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.agreements.get({ id })
   * ```
   */
  get(variables: T.AgreementQueryVariables, options?: CallOptions): Promise<T.AgreementQuery['agreement']>
  /**
   * The agreements that the caller is a party of, the newest first. In French: Conventions.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.agreements.list()) …
   * ```
   */
  list(variables?: T.AgreementsQueryVariables, options?: CallOptions): Pager<NodeOf<T.AgreementsQuery['agreements']>>
  /**
   * Proposes an agreement to other members of a network; it holds once every party has accepted. In French: Proposer une convention.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.agreements.propose({ categories, networkId, partyIds, purposes, startsOn, title })
   * ```
   */
  propose(input: T.ProposeAgreementMutationVariables['input'], options?: CallOptions): Promise<T.ProposeAgreementMutation['proposeAgreement']>
  /**
   * Takes the caller's own proposal back before every party has accepted. In French: Retirer une convention.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.agreements.withdraw({ id, expectedVersion })
   * ```
   */
  withdraw(input: T.WithdrawAgreementMutationVariables['input'], options?: CallOptions): Promise<T.WithdrawAgreementMutation['withdrawAgreement']>
}

/** `passerelle.connector` */
export interface ConnectorMethods {
  /**
   * The caller's own connector; null while none is registered. In French: Mon connecteur.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.connector.get()
   * ```
   */
  get(options?: CallOptions): Promise<T.ConnectorQuery['connector']>
  /**
   * Says where the caller's own system answers for its facts; again to move it. In French: Enregistrer son connecteur.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.connector.register({ facets, url })
   * ```
   */
  register(input: T.RegisterConnectorMutationVariables['input'], options?: CallOptions): Promise<T.RegisterConnectorMutation['registerConnector']>
  /**
   * Pauses or resumes the caller's connector. In French: Suspendre ou reprendre.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.connector.setStatus({ expectedVersion, status })
   * ```
   */
  setStatus(input: T.SetConnectorStatusMutationVariables['input'], options?: CallOptions): Promise<T.SetConnectorStatusMutation['setConnectorStatus']>
}

/** `passerelle.disclosureRequests` */
export interface DisclosureRequestsMethods {
  /**
   * Discloses exactly what a request asks for, or declines with a reason. In French: Répondre à une demande.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.disclosureRequests.answer({ id, expectedVersion, grant })
   * ```
   */
  answer(input: T.AnswerDisclosureRequestMutationVariables['input'], options?: CallOptions): Promise<T.AnswerDisclosureRequestMutation['answerDisclosureRequest']>
  /**
   * Takes a request back before it is answered. In French: Annuler une demande.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.disclosureRequests.cancel({ id, expectedVersion })
   * ```
   */
  cancel(input: T.CancelDisclosureRequestMutationVariables['input'], options?: CallOptions): Promise<T.CancelDisclosureRequestMutation['cancelDisclosureRequest']>
  /**
   * Requests to disclose that the caller received, or with `direction` those it sent; the newest first. In French: Demandes de partage.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.disclosureRequests.list()) …
   * ```
   */
  list(variables?: T.DisclosureRequestsQueryVariables, options?: CallOptions): Pager<NodeOf<T.DisclosureRequestsQuery['disclosureRequests']>>
  /**
   * Asks an owner for facts; a standing grant that covers them answers at once. In French: Demander un partage.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.disclosureRequests.make({ caseId, informedOn, ownerPartnerId, purposes })
   * ```
   */
  make(input: T.RequestDisclosureMutationVariables['input'], options?: CallOptions): Promise<T.RequestDisclosureMutation['requestDisclosure']>
}

/** `passerelle.disclosures` */
export interface DisclosuresMethods {
  /**
   * Ends a disclosure; no read that begins afterwards rests on it. In French: Mettre fin au partage.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.disclosures.end({ id, expectedVersion, reason })
   * ```
   */
  end(input: T.EndDisclosureMutationVariables['input'], options?: CallOptions): Promise<T.EndDisclosureMutation['endDisclosure']>
  /**
   * One disclosure that the caller made or received. Null when there is none such. In French: Partage.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.disclosures.get({ id })
   * ```
   */
  get(variables: T.DisclosureQueryVariables, options?: CallOptions): Promise<T.DisclosureQuery['disclosure']>
  /**
   * Disclosures made by the caller, or with `direction` those made to it; the newest first. In French: Partages.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.disclosures.list()) …
   * ```
   */
  list(variables?: T.DisclosuresQueryVariables, options?: CallOptions): Pager<NodeOf<T.DisclosuresQuery['disclosures']>>
  /**
   * Opens fields of the caller's own facts to another participant of a case. In French: Partager.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.disclosures.make({ caseId, informedOn, legalBasis, purposes, readerPartnerId })
   * ```
   */
  make(input: T.DiscloseMutationVariables['input'], options?: CallOptions): Promise<T.DiscloseMutation['disclose']>
  /**
   * Says who would read which of the caller's facts, before anything is disclosed or sent. In French: Simuler un partage.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.disclosures.preview({ legalBasis, purposes })
   * ```
   */
  preview(input: T.PreviewDisclosureQueryVariables['input'], options?: CallOptions): Promise<T.PreviewDisclosureQuery['previewDisclosure']>
}

/** `passerelle.emergencyAccesses` */
export interface EmergencyAccessesMethods {
  /**
   * Emergency accesses by the caller, and to cases in which it holds facts; the newest first. In French: Accès d’urgence.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.emergencyAccesses.list()) …
   * ```
   */
  list(variables?: T.EmergencyAccessesQueryVariables, options?: CallOptions): Pager<NodeOf<T.EmergencyAccessesQuery['emergencyAccesses']>>
  /**
   * Opens the facts of a case to the caller for three hours, because life or safety is at stake. In French: Ouvrir un accès d’urgence.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.emergencyAccesses.open({ caseId, reason })
   * ```
   */
  open(input: T.OpenEmergencyAccessMutationVariables['input'], options?: CallOptions): Promise<T.OpenEmergencyAccessMutation['openEmergencyAccess']>
}

/** `passerelle.events` */
export interface EventsMethods {
  /**
   * What happened after a position and may be seen by the caller, in order: ids and codes only. In French: Événements.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.events.read({ after, first })
   * ```
   */
  read(variables?: T.EventsQueryVariables, options?: CallOptions): Promise<T.EventsQuery['events']>
}

/** `passerelle.facets` */
export interface FacetsMethods {
  /**
   * Says that the caller holds facts of a person of the case; nobody reads them before they are disclosed. In French: Rattacher un volet.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.facets.attach({ caseId, hosting, name, personId })
   * ```
   */
  attach(input: T.AttachFacetMutationVariables['input'], options?: CallOptions): Promise<T.AttachFacetMutation['attachFacet']>
  /**
   * Takes the caller's own facet off the case, with its pointer or values. In French: Retirer un volet.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.facets.detach({ id, expectedVersion })
   * ```
   */
  detach(input: T.DetachFacetMutationVariables['input'], options?: CallOptions): Promise<T.DetachFacetMutation['detachFacet']>
  /**
   * Generated from the contract by codegen/facet-operations.ts. Do not edit: run `pnpm generate`. Facets of a case, with the fields asked for by name. Read live for the purpose stated; withheld fields are null. In French: Situation partagée.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.facets.read({ id, purpose, accommodationCurrentKind, accommodationRequestPending, accommodationSince, associationSupportNextStepOn, associationSupportSince, associationSupportSupportKind, contactAddress, contactBirthDate, contactEmail, contactFamilyName, contactGivenNames, contactPhone, contactPreferredChannel, departmentSupportApa, departmentSupportEngagementContract, departmentSupportFsl, departmentSupportPch, departmentSupportReferentMds, departmentSupportRsa, employmentLastContactOn, employmentProgrammes, employmentRegistration, familyBenefitsAdults, familyBenefitsBenefitsInPayment, familyBenefitsDependentChildren, familyBenefitsQuotientFamilial, healthCoverageAme, healthCoverageC2sEndsOn, healthCoverageC2sState, healthCoverageHealthSupport, healthCoveragePuma, municipalAidAidsGrantedThisYear, municipalAidAidsGrantedThisYearCents, municipalAidDomiciliationValidUntil, municipalAidHomeServices })
   * ```
   */
  read(variables: T.FacetsQueryVariables, options?: CallOptions): Promise<T.FacetsQuery['sharedCase']>
  /**
   * Leaves values of the caller's own hosted facet with the network, encrypted. In French: Déposer des valeurs.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.facets.setHosted({ id, expectedVersion, values })
   * ```
   */
  setHosted(input: T.SetHostedFacetMutationVariables['input'], options?: CallOptions): Promise<T.SetHostedFacetMutation['setHostedFacet']>
}

/** `passerelle.invitations` */
export interface InvitationsMethods {
  /**
   * Accepts an invitation; the caller becomes a contributor of the case. In French: Accepter une invitation.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.invitations.accept({ invitationId })
   * ```
   */
  accept(input: T.AcceptInvitationMutationVariables['input'], options?: CallOptions): Promise<T.AcceptInvitationMutation['acceptInvitation']>
  /**
   * Takes an invitation back. In French: Annuler une invitation.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.invitations.cancel({ invitationId })
   * ```
   */
  cancel(input: T.CancelInvitationMutationVariables['input'], options?: CallOptions): Promise<T.CancelInvitationMutation['cancelInvitation']>
  /**
   * Asks a partner to take part in a case that the caller leads. In French: Inviter un partenaire.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.invitations.create({ caseId, partnerId })
   * ```
   */
  create(input: T.InviteParticipantMutationVariables['input'], options?: CallOptions): Promise<T.InviteParticipantMutation['inviteParticipant']>
  /**
   * Declines an invitation. In French: Décliner une invitation.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.invitations.decline({ invitationId })
   * ```
   */
  decline(input: T.DeclineInvitationMutationVariables['input'], options?: CallOptions): Promise<T.DeclineInvitationMutation['declineInvitation']>
  /**
   * Invitations received, or with `direction` those sent; the newest first. In French: Invitations.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.invitations.list()) …
   * ```
   */
  list(variables?: T.InvitationsQueryVariables, options?: CallOptions): Pager<NodeOf<T.InvitationsQuery['invitations']>>
}

/** `passerelle.leadTransfers` */
export interface LeadTransfersMethods {
  /**
   * Accepts to lead a case; the lead before becomes a contributor. In French: Accepter le pilotage.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.leadTransfers.accept({ leadTransferId })
   * ```
   */
  accept(input: T.AcceptLeadTransferMutationVariables['input'], options?: CallOptions): Promise<T.AcceptLeadTransferMutation['acceptLeadTransfer']>
  /**
   * Takes the proposal back. In French: Annuler la proposition de pilotage.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.leadTransfers.cancel({ leadTransferId })
   * ```
   */
  cancel(input: T.CancelLeadTransferMutationVariables['input'], options?: CallOptions): Promise<T.CancelLeadTransferMutation['cancelLeadTransfer']>
  /**
   * Declines to lead a case. In French: Décliner le pilotage.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.leadTransfers.decline({ leadTransferId })
   * ```
   */
  decline(input: T.DeclineLeadTransferMutationVariables['input'], options?: CallOptions): Promise<T.DeclineLeadTransferMutation['declineLeadTransfer']>
  /**
   * Proposals to lead a case, received or with `direction` sent; the newest first. In French: Propositions de pilotage.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.leadTransfers.list()) …
   * ```
   */
  list(variables?: T.LeadTransfersQueryVariables, options?: CallOptions): Pager<NodeOf<T.LeadTransfersQuery['leadTransfers']>>
  /**
   * Asks another partner to lead a case in place of the caller. In French: Proposer le pilotage.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.leadTransfers.propose({ caseId, toPartnerId })
   * ```
   */
  propose(input: T.ProposeLeadTransferMutationVariables['input'], options?: CallOptions): Promise<T.ProposeLeadTransferMutation['proposeLeadTransfer']>
}

/** `passerelle.messages` */
export interface MessagesMethods {
  /**
   * A page of what the two sides of a referral wrote to each other, oldest first. `messages` is null for a lead that merely follows the referral. In French: Orientation par identifiant.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.messages.of({ referralId, first, after })
   * ```
   */
  of(variables: T.ReferralMessagesQueryVariables, options?: CallOptions): Promise<T.ReferralMessagesQuery['referral']>
  /**
   * Writes to the other side of an open referral. It reads the text once the referral is accepted, until it ends. In French: Écrire un message.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.messages.post({ referralId, text })
   * ```
   */
  post(input: T.PostReferralMessageMutationVariables['input'], options?: CallOptions): Promise<T.PostReferralMessageMutation['postReferralMessage']>
}

/** `passerelle.needs` */
export interface NeedsMethods {
  /**
   * Adds a need to a shared case. In French: Ajouter un besoin.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.needs.add({ caseId, theme, urgency })
   * ```
   */
  add(input: T.AddNeedMutationVariables['input'], options?: CallOptions): Promise<T.AddNeedMutation['addNeed']>
  /**
   * Changes how soon a need must be met; referrals already sent keep theirs. In French: Changer l’urgence.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.needs.changeUrgency({ expectedVersion, needId, urgency })
   * ```
   */
  changeUrgency(input: T.ChangeNeedUrgencyMutationVariables['input'], options?: CallOptions): Promise<T.ChangeNeedUrgencyMutation['changeNeedUrgency']>
  /**
   * Says that a need is met. In French: Marquer comme satisfait.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.needs.markMet({ expectedVersion, needId })
   * ```
   */
  markMet(input: T.MarkNeedMetMutationVariables['input'], options?: CallOptions): Promise<T.MarkNeedMetMutation['markNeedMet']>
  /**
   * Needs for which all that was sent has ended, of the active cases that the caller leads; the most urgent first. In French: Besoins non satisfaits.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.needs.unmet()) …
   * ```
   */
  unmet(variables?: T.UnmetNeedsQueryVariables, options?: CallOptions): Pager<NodeOf<T.UnmetNeedsQuery['unmetNeeds']>>
}

/** `passerelle.networks` */
export interface NetworksMethods {
  /**
   * One network with what its members agreed on. Null when the caller is no member. In French: Réseau.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.networks.get({ id })
   * ```
   */
  get(variables: T.NetworkQueryVariables, options?: CallOptions): Promise<T.NetworkQuery['network']>
  /**
   * The networks that the caller is a member of, by name. In French: Réseaux.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.networks.list()
   * ```
   */
  list(options?: CallOptions): Promise<T.NetworksQuery['networks']>
}

/** `passerelle.objections` */
export interface ObjectionsMethods {
  /**
   * Lifts an objection that the caller recorded, when the person says so. In French: Lever une opposition.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.objections.lift({ id, expectedVersion })
   * ```
   */
  lift(input: T.LiftObjectionMutationVariables['input'], options?: CallOptions): Promise<T.LiftObjectionMutation['liftObjection']>
  /**
   * The objections of the persons of a case, as far as the caller may list them. In French: Situation partagée.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.objections.ofCase({ caseId })
   * ```
   */
  ofCase(variables: T.ObjectionsQueryVariables, options?: CallOptions): Promise<T.ObjectionsQuery['sharedCase']>
  /**
   * Records that a person opposes sharing; it closes what it covers at once. In French: Consigner une opposition.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.objections.raise({ caseId, categories, personId, raisedOn })
   * ```
   */
  raise(input: T.RaiseObjectionMutationVariables['input'], options?: CallOptions): Promise<T.RaiseObjectionMutation['raiseObjection']>
}

/** `passerelle.partners` */
export interface PartnersMethods {
  /**
   * One partner. Null when it shares no network with the caller. In French: Partenaire.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.partners.get({ id })
   * ```
   */
  get(variables: T.PartnerQueryVariables, options?: CallOptions): Promise<T.PartnerQuery['partner']>
  /**
   * The members of a network, by name. In French: Partenaires.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.partners.list({ networkId })) …
   * ```
   */
  list(variables: T.PartnersQueryVariables, options?: CallOptions): Pager<NodeOf<T.PartnersQuery['partners']>>
}

/** `passerelle.referrals` */
export interface ReferralsMethods {
  /**
   * Accepts the referral under the target's own reference: a commitment, nothing done yet. In French: Accepter.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.accept({ id, expectedVersion, localReference })
   * ```
   */
  accept(input: T.AcceptReferralMutationVariables['input'], options?: CallOptions): Promise<T.AcceptReferralMutation['acceptReferral']>
  /**
   * Ends the referral and begins a draft to the proposed service: `replacedBy`. In French: Accepter la réorientation.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.acceptRedirect({ id, expectedVersion })
   * ```
   */
  acceptRedirect(input: T.AcceptReferralRedirectMutationVariables['input'], options?: CallOptions): Promise<T.AcceptReferralRedirectMutation['acceptReferralRedirect']>
  /**
   * Takes note that an accepted referral was cancelled. In French: Prendre acte de l’annulation.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.acknowledgeCancellation({ id, expectedVersion })
   * ```
   */
  acknowledgeCancellation(input: T.AcknowledgeReferralCancellationMutationVariables['input'], options?: CallOptions): Promise<T.AcknowledgeReferralCancellationMutation['acknowledgeReferralCancellation']>
  /**
   * Takes the referral back; access to the facts ends. In French: Annuler.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.cancel({ id, expectedVersion, reasonCode })
   * ```
   */
  cancel(input: T.CancelReferralMutationVariables['input'], options?: CallOptions): Promise<T.CancelReferralMutation['cancelReferral']>
  /**
   * Ends the disagreement; the clocks go on where they stood. In French: Clore le désaccord.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.closeDispute({ id, expectedVersion })
   * ```
   */
  closeDispute(input: T.CloseReferralDisputeMutationVariables['input'], options?: CallOptions): Promise<T.CloseReferralDisputeMutation['closeReferralDispute']>
  /**
   * Ends the referral without help provided, with the reason. In French: Déclarer non aboutie.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.closeUnfulfilled({ id, expectedVersion, reasonCode })
   * ```
   */
  closeUnfulfilled(input: T.CloseReferralUnfulfilledMutationVariables['input'], options?: CallOptions): Promise<T.CloseReferralUnfulfilledMutation['closeReferralUnfulfilled']>
  /**
   * Ends the referral with what came of it. In French: Déclarer réalisée.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.complete({ id, expectedVersion, outcomeCode })
   * ```
   */
  complete(input: T.CompleteReferralMutationVariables['input'], options?: CallOptions): Promise<T.CompleteReferralMutation['completeReferral']>
  /**
   * Begins a draft; the target does not see it yet. In French: Préparer une orientation.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.create({ needId, serviceId })
   * ```
   */
  create(input: T.CreateReferralMutationVariables['input'], options?: CallOptions): Promise<T.CreateReferralMutation['createReferral']>
  /**
   * Leaves the referral with its target. In French: Décliner la réorientation.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.declineRedirect({ id, expectedVersion })
   * ```
   */
  declineRedirect(input: T.DeclineReferralRedirectMutationVariables['input'], options?: CallOptions): Promise<T.DeclineReferralRedirectMutation['declineReferralRedirect']>
  /**
   * Deletes a draft. In French: Abandonner le brouillon.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.discard({ id, expectedVersion })
   * ```
   */
  discard(input: T.DiscardReferralMutationVariables['input'], options?: CallOptions): Promise<T.DiscardReferralMutation['discardReferral']>
  /**
   * One referral that the caller sent or received. Null when there is none such. In French: Orientation par identifiant.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.get({ id })
   * ```
   */
  get(variables: T.ReferralQueryVariables, options?: CallOptions): Promise<T.ReferralQuery['referral']>
  /**
   * What happened to a referral, newest first, as far as the caller may learn of it. In French: Orientation par identifiant.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.history({ id, last })
   * ```
   */
  history(variables: T.ReferralHistoryQueryVariables, options?: CallOptions): Promise<T.ReferralHistoryQuery['referral']>
  /**
   * Referrals received, newest first. In French: Orientations reçues.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.referrals.inbox()) …
   * ```
   */
  inbox(variables?: T.ReferralInboxQueryVariables, options?: CallOptions): Pager<NodeOf<T.ReferralInboxQuery['referralInbox']>>
  /**
   * Says that source and target disagree; every clock stops. In French: Signaler un désaccord.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.openDispute({ id, expectedVersion })
   * ```
   */
  openDispute(input: T.OpenReferralDisputeMutationVariables['input'], options?: CallOptions): Promise<T.OpenReferralDisputeMutation['openReferralDispute']>
  /**
   * Referrals drafted or sent by the caller, newest first. In French: Orientations émises.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.referrals.outbox()) …
   * ```
   */
  outbox(variables?: T.ReferralOutboxQueryVariables, options?: CallOptions): Pager<NodeOf<T.ReferralOutboxQuery['referralOutbox']>>
  /**
   * Names a better service to the source, which decides. In French: Proposer une réorientation.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.proposeRedirect({ id, expectedVersion, proposedServiceId })
   * ```
   */
  proposeRedirect(input: T.ProposeReferralRedirectMutationVariables['input'], options?: CallOptions): Promise<T.ProposeReferralRedirectMutation['proposeReferralRedirect']>
  /**
   * Says that the source has answered a request for information. In French: Apporter le complément.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.provideInformation({ id, expectedVersion })
   * ```
   */
  provideInformation(input: T.ProvideReferralInformationMutationVariables['input'], options?: CallOptions): Promise<T.ProvideReferralInformationMutation['provideReferralInformation']>
  /**
   * Rejects the referral with a reason; access to the facts ends. In French: Refuser.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.reject({ id, expectedVersion, reasonCode })
   * ```
   */
  reject(input: T.RejectReferralMutationVariables['input'], options?: CallOptions): Promise<T.RejectReferralMutation['rejectReferral']>
  /**
   * Takes an ended referral up again; no disclosure revives. In French: Rouvrir.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.reopen({ id, expectedVersion, reasonCode })
   * ```
   */
  reopen(input: T.ReopenReferralMutationVariables['input'], options?: CallOptions): Promise<T.ReopenReferralMutation['reopenReferral']>
  /**
   * Asks the source for what is missing; the answer clock pauses. In French: Demander un complément.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.requestInformation({ id, expectedVersion, questionCode })
   * ```
   */
  requestInformation(input: T.RequestReferralInformationMutationVariables['input'], options?: CallOptions): Promise<T.RequestReferralInformationMutation['requestReferralInformation']>
  /**
   * Says that the referral was made in error: out of statistics, audit kept. In French: Déclarer saisie par erreur.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.retract({ id, expectedVersion })
   * ```
   */
  retract(input: T.RetractReferralMutationVariables['input'], options?: CallOptions): Promise<T.RetractReferralMutation['retractReferral']>
  /**
   * Sends a draft to its target. What is disclosed is fixed from then on. In French: Transmettre.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.send({ id, expectedVersion })
   * ```
   */
  send(input: T.SendReferralMutationVariables['input'], options?: CallOptions): Promise<T.SendReferralMutation['sendReferral']>
  /**
   * Records the first contact or appointment. In French: Démarrer la prise en charge.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.start({ id, contactOn, expectedVersion })
   * ```
   */
  start(input: T.StartReferralMutationVariables['input'], options?: CallOptions): Promise<T.StartReferralMutation['startReferral']>
  /**
   * Says that the target is examining the referral. In French: Mettre à l’étude.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.startReview({ id, expectedVersion })
   * ```
   */
  startReview(input: T.StartReferralReviewMutationVariables['input'], options?: CallOptions): Promise<T.StartReferralReviewMutation['startReferralReview']>
  /**
   * Puts the referral on the waiting list until a day of review. In French: Mettre en liste d’attente.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.waitlist({ id, expectedVersion, reviewOn })
   * ```
   */
  waitlist(input: T.WaitlistReferralMutationVariables['input'], options?: CallOptions): Promise<T.WaitlistReferralMutation['waitlistReferral']>
}

/** `passerelle.rights` */
export interface RightsMethods {
  /**
   * Erases a person from the cases the caller leads, and the caller's own part elsewhere. It cannot be undone. In French: Effacer une personne.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.rights.erase({ personId, reason })
   * ```
   */
  erase(input: T.ErasePersonMutationVariables['input'], options?: CallOptions): Promise<T.ErasePersonMutation['erasePerson']>
  /**
   * What a request erased, and whether it is completed. Null for anybody else's request. In French: Effacement d’une personne.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.rights.erasure({ id })
   * ```
   */
  erasure(variables: T.PersonErasureQueryVariables, options?: CallOptions): Promise<T.PersonErasureQuery['personErasure']>
  /**
   * Writes what the network knows of a person as far as the caller takes part: French text to hand to the person, and the same as JSON. It leaves an audit record. In French: Exporter les données d’une personne.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.rights.export({ personId })
   * ```
   */
  export(input: T.ExportPersonMutationVariables['input'], options?: CallOptions): Promise<T.ExportPersonMutation['exportPerson']>
}

/** `passerelle.services` */
export interface ServicesMethods {
  /**
   * Where a service is offered, with its tariffs, by INSEE code: one page, to go on from `endCursor`. In French: Service.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.services.coverage({ id, communeCode, at, history, first, after })
   * ```
   */
  coverage(variables: T.ServiceCoverageQueryVariables, options?: CallOptions): Promise<T.ServiceCoverageQuery['service']>
  /**
   * Adds a service of the caller's; it covers no commune until told which. In French: Créer un service.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.services.create({ name, networkId, themes })
   * ```
   */
  create(input: T.CreateServiceMutationVariables['input'], options?: CallOptions): Promise<T.CreateServiceMutation['createService']>
  /**
   * Services that can take a need where the person lives, the best first; with `includeExcluded` also those that cannot, and why. In French: Services pour un besoin.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.services.forNeed({ networkId, communeCode, theme, publics, at, includeExcluded })
   * ```
   */
  forNeed(variables: T.ServicesForNeedQueryVariables, options?: CallOptions): Promise<T.ServicesForNeedQuery['servicesForNeed']>
  /**
   * One service. Null when there is none such in a network of the caller. In French: Service.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.services.get({ id })
   * ```
   */
  get(variables: T.ServiceQueryVariables, options?: CallOptions): Promise<T.ServiceQuery['service']>
  /**
   * The services of a network, in the order they were created, ended ones included. In French: Services.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.services.list({ networkId })) …
   * ```
   */
  list(variables: T.ServicesQueryVariables, options?: CallOptions): Pager<NodeOf<T.ServicesQuery['services']>>
  /**
   * Says whether a service has room; a full one takes no new referral. In French: Dire la disponibilité.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.services.setCapacity({ id, capacity, expectedVersion })
   * ```
   */
  setCapacity(input: T.SetServiceCapacityMutationVariables['input'], options?: CallOptions): Promise<T.SetServiceCapacityMutation['setServiceCapacity']>
  /**
   * Says where a service is offered from a day on, and for how much. In French: Dire la couverture.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.services.setCoverage({ id, communes, expectedVersion })
   * ```
   */
  setCoverage(input: T.SetServiceCoverageMutationVariables['input'], options?: CallOptions): Promise<T.SetServiceCoverageMutation['setServiceCoverage']>
  /**
   * Changes what is said of a service; what is not named stays. In French: Modifier un service.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.services.update({ id, expectedVersion })
   * ```
   */
  update(input: T.UpdateServiceMutationVariables['input'], options?: CallOptions): Promise<T.UpdateServiceMutation['updateService']>
}

/** `passerelle.sharedCases` */
export interface SharedCasesMethods {
  /**
   * Adds a person of the household to a case. In French: Ajouter une personne.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.addPerson({ caseId, expectedVersion, localReference })
   * ```
   */
  addPerson(input: T.AddCasePersonMutationVariables['input'], options?: CallOptions): Promise<T.AddCasePersonMutation['addCasePerson']>
  /**
   * The cases of a person, found by the caller's own reference. In French: Situations d’une personne.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.byLocalReference({ localReference })
   * ```
   */
  byLocalReference(variables: T.SharedCasesByLocalReferenceQueryVariables, options?: CallOptions): Promise<T.SharedCasesByLocalReferenceQuery['sharedCasesByLocalReference']>
  /**
   * Closes a case in which no referral is open. In French: Clore une situation.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.close({ caseId, expectedVersion })
   * ```
   */
  close(input: T.CloseSharedCaseMutationVariables['input'], options?: CallOptions): Promise<T.CloseSharedCaseMutation['closeSharedCase']>
  /**
   * Opens a shared case; the caller becomes its lead. In French: Ouvrir une situation.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.create({ communeCode, networkId, persons })
   * ```
   */
  create(input: T.CreateSharedCaseMutationVariables['input'], options?: CallOptions): Promise<T.CreateSharedCaseMutation['createSharedCase']>
  /**
   * Participations that have ended, for the lead of a case. In French: Situation partagée.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.formerParticipants({ id })
   * ```
   */
  formerParticipants(variables: T.FormerParticipantsQueryVariables, options?: CallOptions): Promise<T.FormerParticipantsQuery['sharedCase']>
  /**
   * One shared case. Null when it does not exist or the caller takes no part in it. In French: Situation partagée.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.get({ id })
   * ```
   */
  get(variables: T.SharedCaseQueryVariables, options?: CallOptions): Promise<T.SharedCaseQuery['sharedCase']>
  /**
   * Leaves a case, and loses sight of it at once. In French: Quitter une situation.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.leave({ caseId, expectedVersion })
   * ```
   */
  leave(input: T.LeaveCaseMutationVariables['input'], options?: CallOptions): Promise<T.LeaveCaseMutation['leaveCase']>
  /**
   * Sets the caller's own reference of a person, in place of an earlier one. In French: Rattacher à son dossier.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.linkPerson({ caseId, localReference, personId })
   * ```
   */
  linkPerson(input: T.LinkPersonMutationVariables['input'], options?: CallOptions): Promise<T.LinkPersonMutation['linkPerson']>
  /**
   * Cases that the caller takes part in, the one it joined last first. In French: Situations partagées.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.sharedCases.list()) …
   * ```
   */
  list(variables?: T.SharedCasesQueryVariables, options?: CallOptions): Pager<NodeOf<T.SharedCasesQuery['sharedCases']>>
  /**
   * Takes a contributor out of a case, which it loses sight of at once. In French: Retirer un partenaire.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.removeParticipant({ caseId, expectedVersion, partnerId })
   * ```
   */
  removeParticipant(input: T.RemoveParticipantMutationVariables['input'], options?: CallOptions): Promise<T.RemoveParticipantMutation['removeParticipant']>
  /**
   * Takes a closed case up again, with those that still take part. In French: Rouvrir une situation.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.reopen({ caseId, expectedVersion })
   * ```
   */
  reopen(input: T.ReopenSharedCaseMutationVariables['input'], options?: CallOptions): Promise<T.ReopenSharedCaseMutation['reopenSharedCase']>
  /**
   * Removes the caller's own reference of a person. In French: Détacher de son dossier.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.unlinkPerson({ caseId, personId })
   * ```
   */
  unlinkPerson(input: T.UnlinkPersonMutationVariables['input'], options?: CallOptions): Promise<T.UnlinkPersonMutation['unlinkPerson']>
}

/** `passerelle.standingGrants` */
export interface StandingGrantsMethods {
  /**
   * Says what the caller answers at once to parties of an agreement. In French: Donner un accord permanent.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.standingGrants.add({ agreementId, legalBasis, purposes, stage })
   * ```
   */
  add(input: T.AddStandingGrantMutationVariables['input'], options?: CallOptions): Promise<T.AddStandingGrantMutation['addStandingGrant']>
  /**
   * Ends a standing grant; what it answered stays disclosed. In French: Mettre fin à un accord permanent.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.standingGrants.end({ id, expectedVersion })
   * ```
   */
  end(input: T.EndStandingGrantMutationVariables['input'], options?: CallOptions): Promise<T.EndStandingGrantMutation['endStandingGrant']>
  /**
   * The standing grants of an agreement: the caller's own, and those that may answer it. In French: Convention.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.standingGrants.ofAgreement({ agreementId })
   * ```
   */
  ofAgreement(variables: T.StandingGrantsQueryVariables, options?: CallOptions): Promise<T.StandingGrantsQuery['agreement']>
}

/** `passerelle.territories` */
export interface TerritoriesMethods {
  /**
   * Places where partners of a network receive people, open on a day. In French: Lieux d’accueil.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.territories.accessPoints({ networkId })) …
   * ```
   */
  accessPoints(variables: T.AccessPointsQueryVariables, options?: CallOptions): Pager<NodeOf<T.AccessPointsQuery['accessPoints']>>
  /**
   * One commune by its INSEE code. In French: Commune.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.territories.commune({ code })
   * ```
   */
  commune(variables: T.CommuneQueryVariables, options?: CallOptions): Promise<T.CommuneQuery['commune']>
  /**
   * Communes found by name, INSEE code or postal code, best answers first. In French: Communes.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.territories.communes()) …
   * ```
   */
  communes(variables?: T.CommunesQueryVariables, options?: CallOptions): Pager<NodeOf<T.CommunesQuery['communes']>>
  /**
   * One département by its INSEE code. In French: Département.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.territories.departement({ code })
   * ```
   */
  departement(variables: T.DepartementQueryVariables, options?: CallOptions): Promise<T.DepartementQuery['departement']>
  /**
   * All départements, by code. In French: Départements.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.territories.departements()
   * ```
   */
  departements(options?: CallOptions): Promise<T.DepartementsQuery['departements']>
  /**
   * One EPCI by its SIREN. In French: Intercommunalité.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.territories.epci({ code })
   * ```
   */
  epci(variables: T.EpciQueryVariables, options?: CallOptions): Promise<T.EpciQuery['epci']>
  /**
   * EPCI found by name or SIREN, best answers first. In French: Intercommunalités.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.territories.epcis()) …
   * ```
   */
  epcis(variables?: T.EpcisQueryVariables, options?: CallOptions): Pager<NodeOf<T.EpcisQuery['epcis']>>
  /**
   * All régions, by code. In French: Régions.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.territories.regions()
   * ```
   */
  regions(options?: CallOptions): Promise<T.RegionsQuery['regions']>
  /**
   * The place whose sector holds a commune on a day. Null when none does. In French: Lieu d’accueil compétent.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.territories.responsibleAccessPoint({ networkId, communeCode, kind, at })
   * ```
   */
  responsibleAccessPoint(variables: T.ResponsibleAccessPointQueryVariables, options?: CallOptions): Promise<T.ResponsibleAccessPointQuery['responsibleAccessPoint']>
}

/** `passerelle.viewer` */
export interface ViewerMethods {
  /**
   * Who the program is for the API: its partner, its networks, its scopes, the agent it acts for. In French: Moi.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.viewer.get()
   * ```
   */
  get(options?: CallOptions): Promise<T.ViewerQuery['viewer']>
}

/** Every group of methods, by name. */
export interface Facade {
  readonly accessRecords: AccessRecordsMethods
  readonly agents: AgentsMethods
  readonly agreements: AgreementsMethods
  readonly connector: ConnectorMethods
  readonly disclosureRequests: DisclosureRequestsMethods
  readonly disclosures: DisclosuresMethods
  readonly emergencyAccesses: EmergencyAccessesMethods
  readonly events: EventsMethods
  readonly facets: FacetsMethods
  readonly invitations: InvitationsMethods
  readonly leadTransfers: LeadTransfersMethods
  readonly messages: MessagesMethods
  readonly needs: NeedsMethods
  readonly networks: NetworksMethods
  readonly objections: ObjectionsMethods
  readonly partners: PartnersMethods
  readonly referrals: ReferralsMethods
  readonly rights: RightsMethods
  readonly services: ServicesMethods
  readonly sharedCases: SharedCasesMethods
  readonly standingGrants: StandingGrantsMethods
  readonly territories: TerritoriesMethods
  readonly viewer: ViewerMethods
}

/** The facade over a client. */
export function createFacade(client: Client): Facade {
  const { act, ask, get, list } = methods(client)
  return {
    accessRecords: {
      csv: ask(AccessRecordsCsv),
      list: list(AccessRecords),
    },
    agents: {
      end: act(EndAgentMembership),
      list: list(Agents),
      register: act(RegisterAgent),
    },
    agreements: {
      accept: act(AcceptAgreement),
      decline: act(DeclineAgreement),
      end: act(EndAgreement),
      get: ask(Agreement),
      list: list(Agreements),
      propose: act(ProposeAgreement),
      withdraw: act(WithdrawAgreement),
    },
    connector: {
      get: get(Connector),
      register: act(RegisterConnector),
      setStatus: act(SetConnectorStatus),
    },
    disclosureRequests: {
      answer: act(AnswerDisclosureRequest),
      cancel: act(CancelDisclosureRequest),
      list: list(DisclosureRequests),
      make: act(RequestDisclosure),
    },
    disclosures: {
      end: act(EndDisclosure),
      get: ask(Disclosure),
      list: list(Disclosures),
      make: act(Disclose),
      preview: act(PreviewDisclosure),
    },
    emergencyAccesses: {
      list: list(EmergencyAccesses),
      open: act(OpenEmergencyAccess),
    },
    events: {
      read: ask(Events),
    },
    facets: {
      attach: act(AttachFacet),
      detach: act(DetachFacet),
      read: ask(Facets),
      setHosted: act(SetHostedFacet),
    },
    invitations: {
      accept: act(AcceptInvitation),
      cancel: act(CancelInvitation),
      create: act(InviteParticipant),
      decline: act(DeclineInvitation),
      list: list(Invitations),
    },
    leadTransfers: {
      accept: act(AcceptLeadTransfer),
      cancel: act(CancelLeadTransfer),
      decline: act(DeclineLeadTransfer),
      list: list(LeadTransfers),
      propose: act(ProposeLeadTransfer),
    },
    messages: {
      of: ask(ReferralMessages),
      post: act(PostReferralMessage),
    },
    needs: {
      add: act(AddNeed),
      changeUrgency: act(ChangeNeedUrgency),
      markMet: act(MarkNeedMet),
      unmet: list(UnmetNeeds),
    },
    networks: {
      get: ask(Network),
      list: get(Networks),
    },
    objections: {
      lift: act(LiftObjection),
      ofCase: ask(Objections),
      raise: act(RaiseObjection),
    },
    partners: {
      get: ask(Partner),
      list: list(Partners),
    },
    referrals: {
      accept: act(AcceptReferral),
      acceptRedirect: act(AcceptReferralRedirect),
      acknowledgeCancellation: act(AcknowledgeReferralCancellation),
      cancel: act(CancelReferral),
      closeDispute: act(CloseReferralDispute),
      closeUnfulfilled: act(CloseReferralUnfulfilled),
      complete: act(CompleteReferral),
      create: act(CreateReferral),
      declineRedirect: act(DeclineReferralRedirect),
      discard: act(DiscardReferral),
      get: ask(Referral),
      history: ask(ReferralHistory),
      inbox: list(ReferralInbox),
      openDispute: act(OpenReferralDispute),
      outbox: list(ReferralOutbox),
      proposeRedirect: act(ProposeReferralRedirect),
      provideInformation: act(ProvideReferralInformation),
      reject: act(RejectReferral),
      reopen: act(ReopenReferral),
      requestInformation: act(RequestReferralInformation),
      retract: act(RetractReferral),
      send: act(SendReferral),
      start: act(StartReferral),
      startReview: act(StartReferralReview),
      waitlist: act(WaitlistReferral),
    },
    rights: {
      erase: act(ErasePerson),
      erasure: ask(PersonErasure),
      export: act(ExportPerson),
    },
    services: {
      coverage: ask(ServiceCoverage),
      create: act(CreateService),
      forNeed: ask(ServicesForNeed),
      get: ask(Service),
      list: list(Services),
      setCapacity: act(SetServiceCapacity),
      setCoverage: act(SetServiceCoverage),
      update: act(UpdateService),
    },
    sharedCases: {
      addPerson: act(AddCasePerson),
      byLocalReference: ask(SharedCasesByLocalReference),
      close: act(CloseSharedCase),
      create: act(CreateSharedCase),
      formerParticipants: ask(FormerParticipants),
      get: ask(SharedCase),
      leave: act(LeaveCase),
      linkPerson: act(LinkPerson),
      list: list(SharedCases),
      removeParticipant: act(RemoveParticipant),
      reopen: act(ReopenSharedCase),
      unlinkPerson: act(UnlinkPerson),
    },
    standingGrants: {
      add: act(AddStandingGrant),
      end: act(EndStandingGrant),
      ofAgreement: ask(StandingGrants),
    },
    territories: {
      accessPoints: list(AccessPoints),
      commune: ask(Commune),
      communes: list(Communes),
      departement: ask(Departement),
      departements: get(Departements),
      epci: ask(Epci),
      epcis: list(Epcis),
      regions: get(Regions),
      responsibleAccessPoint: ask(ResponsibleAccessPoint),
    },
    viewer: {
      get: get(Viewer),
    },
  }
}

