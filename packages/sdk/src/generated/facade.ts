// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import type { Client } from '../core/client.ts'
import type { CallOptions } from '../core/options.ts'
import type { Pager } from '../core/pager.ts'
import { list, type NodeOf, one } from '../facade/call.ts'
import {
  AcceptInvitation,
  AcceptLeadTransfer,
  AcceptReferral,
  AcceptReferralRedirect,
  AccessPoints,
  AcknowledgeReferralCancellation,
  AddCasePerson,
  AddNeed,
  Agents,
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
  CreateReferral,
  CreateService,
  CreateSharedCase,
  DeclineInvitation,
  DeclineLeadTransfer,
  DeclineReferralRedirect,
  Departement,
  Departements,
  DiscardReferral,
  EndAgentMembership,
  Epci,
  Epcis,
  Events,
  FormerParticipants,
  Invitations,
  InviteParticipant,
  LeadTransfers,
  LeaveCase,
  LinkPerson,
  MarkNeedMet,
  Network,
  Networks,
  OpenReferralDispute,
  Partner,
  Partners,
  ProposeLeadTransfer,
  ProposeReferralRedirect,
  ProvideReferralInformation,
  Referral,
  ReferralHistory,
  ReferralInbox,
  ReferralOutbox,
  Regions,
  RegisterAgent,
  RejectReferral,
  RemoveParticipant,
  ReopenReferral,
  ReopenSharedCase,
  RequestReferralInformation,
  ResponsibleAccessPoint,
  RetractReferral,
  SendReferral,
  Service,
  ServiceCoverage,
  Services,
  ServicesForNeed,
  SetServiceCapacity,
  SetServiceCoverage,
  SharedCase,
  SharedCases,
  SharedCasesByLocalReference,
  StartReferral,
  StartReferralReview,
  UnlinkPerson,
  UnmetNeeds,
  UpdateService,
  Viewer,
  WaitlistReferral,
} from './operations.ts'
import type * as T from './types.ts'

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
  readonly agents: AgentsMethods
  readonly events: EventsMethods
  readonly invitations: InvitationsMethods
  readonly leadTransfers: LeadTransfersMethods
  readonly needs: NeedsMethods
  readonly networks: NetworksMethods
  readonly partners: PartnersMethods
  readonly referrals: ReferralsMethods
  readonly services: ServicesMethods
  readonly sharedCases: SharedCasesMethods
  readonly territories: TerritoriesMethods
  readonly viewer: ViewerMethods
}

/** The facade over a client. */
export function createFacade(client: Client): Facade {
  return {
    agents: {
      end: (input, options) => one(client, EndAgentMembership, 'endAgentMembership', { input }, options),
      list: (variables = {}, options) => list(client, Agents, 'agents', variables, options),
      register: (input, options) => one(client, RegisterAgent, 'registerAgent', { input }, options),
    },
    events: {
      read: (variables = {}, options) => one(client, Events, 'events', variables, options),
    },
    invitations: {
      accept: (input, options) => one(client, AcceptInvitation, 'acceptInvitation', { input }, options),
      cancel: (input, options) => one(client, CancelInvitation, 'cancelInvitation', { input }, options),
      create: (input, options) => one(client, InviteParticipant, 'inviteParticipant', { input }, options),
      decline: (input, options) => one(client, DeclineInvitation, 'declineInvitation', { input }, options),
      list: (variables = {}, options) => list(client, Invitations, 'invitations', variables, options),
    },
    leadTransfers: {
      accept: (input, options) => one(client, AcceptLeadTransfer, 'acceptLeadTransfer', { input }, options),
      cancel: (input, options) => one(client, CancelLeadTransfer, 'cancelLeadTransfer', { input }, options),
      decline: (input, options) => one(client, DeclineLeadTransfer, 'declineLeadTransfer', { input }, options),
      list: (variables = {}, options) => list(client, LeadTransfers, 'leadTransfers', variables, options),
      propose: (input, options) => one(client, ProposeLeadTransfer, 'proposeLeadTransfer', { input }, options),
    },
    needs: {
      add: (input, options) => one(client, AddNeed, 'addNeed', { input }, options),
      changeUrgency: (input, options) => one(client, ChangeNeedUrgency, 'changeNeedUrgency', { input }, options),
      markMet: (input, options) => one(client, MarkNeedMet, 'markNeedMet', { input }, options),
      unmet: (variables = {}, options) => list(client, UnmetNeeds, 'unmetNeeds', variables, options),
    },
    networks: {
      get: (variables, options) => one(client, Network, 'network', variables, options),
      list: (options) => one(client, Networks, 'networks', {}, options),
    },
    partners: {
      get: (variables, options) => one(client, Partner, 'partner', variables, options),
      list: (variables, options) => list(client, Partners, 'partners', variables, options),
    },
    referrals: {
      accept: (input, options) => one(client, AcceptReferral, 'acceptReferral', { input }, options),
      acceptRedirect: (input, options) => one(client, AcceptReferralRedirect, 'acceptReferralRedirect', { input }, options),
      acknowledgeCancellation: (input, options) => one(client, AcknowledgeReferralCancellation, 'acknowledgeReferralCancellation', { input }, options),
      cancel: (input, options) => one(client, CancelReferral, 'cancelReferral', { input }, options),
      closeDispute: (input, options) => one(client, CloseReferralDispute, 'closeReferralDispute', { input }, options),
      closeUnfulfilled: (input, options) => one(client, CloseReferralUnfulfilled, 'closeReferralUnfulfilled', { input }, options),
      complete: (input, options) => one(client, CompleteReferral, 'completeReferral', { input }, options),
      create: (input, options) => one(client, CreateReferral, 'createReferral', { input }, options),
      declineRedirect: (input, options) => one(client, DeclineReferralRedirect, 'declineReferralRedirect', { input }, options),
      discard: (input, options) => one(client, DiscardReferral, 'discardReferral', { input }, options),
      get: (variables, options) => one(client, Referral, 'referral', variables, options),
      history: (variables, options) => one(client, ReferralHistory, 'referral', variables, options),
      inbox: (variables = {}, options) => list(client, ReferralInbox, 'referralInbox', variables, options),
      openDispute: (input, options) => one(client, OpenReferralDispute, 'openReferralDispute', { input }, options),
      outbox: (variables = {}, options) => list(client, ReferralOutbox, 'referralOutbox', variables, options),
      proposeRedirect: (input, options) => one(client, ProposeReferralRedirect, 'proposeReferralRedirect', { input }, options),
      provideInformation: (input, options) => one(client, ProvideReferralInformation, 'provideReferralInformation', { input }, options),
      reject: (input, options) => one(client, RejectReferral, 'rejectReferral', { input }, options),
      reopen: (input, options) => one(client, ReopenReferral, 'reopenReferral', { input }, options),
      requestInformation: (input, options) => one(client, RequestReferralInformation, 'requestReferralInformation', { input }, options),
      retract: (input, options) => one(client, RetractReferral, 'retractReferral', { input }, options),
      send: (input, options) => one(client, SendReferral, 'sendReferral', { input }, options),
      start: (input, options) => one(client, StartReferral, 'startReferral', { input }, options),
      startReview: (input, options) => one(client, StartReferralReview, 'startReferralReview', { input }, options),
      waitlist: (input, options) => one(client, WaitlistReferral, 'waitlistReferral', { input }, options),
    },
    services: {
      coverage: (variables, options) => one(client, ServiceCoverage, 'service', variables, options),
      create: (input, options) => one(client, CreateService, 'createService', { input }, options),
      forNeed: (variables, options) => one(client, ServicesForNeed, 'servicesForNeed', variables, options),
      get: (variables, options) => one(client, Service, 'service', variables, options),
      list: (variables, options) => list(client, Services, 'services', variables, options),
      setCapacity: (input, options) => one(client, SetServiceCapacity, 'setServiceCapacity', { input }, options),
      setCoverage: (input, options) => one(client, SetServiceCoverage, 'setServiceCoverage', { input }, options),
      update: (input, options) => one(client, UpdateService, 'updateService', { input }, options),
    },
    sharedCases: {
      addPerson: (input, options) => one(client, AddCasePerson, 'addCasePerson', { input }, options),
      byLocalReference: (variables, options) => one(client, SharedCasesByLocalReference, 'sharedCasesByLocalReference', variables, options),
      close: (input, options) => one(client, CloseSharedCase, 'closeSharedCase', { input }, options),
      create: (input, options) => one(client, CreateSharedCase, 'createSharedCase', { input }, options),
      formerParticipants: (variables, options) => one(client, FormerParticipants, 'sharedCase', variables, options),
      get: (variables, options) => one(client, SharedCase, 'sharedCase', variables, options),
      leave: (input, options) => one(client, LeaveCase, 'leaveCase', { input }, options),
      linkPerson: (input, options) => one(client, LinkPerson, 'linkPerson', { input }, options),
      list: (variables = {}, options) => list(client, SharedCases, 'sharedCases', variables, options),
      removeParticipant: (input, options) => one(client, RemoveParticipant, 'removeParticipant', { input }, options),
      reopen: (input, options) => one(client, ReopenSharedCase, 'reopenSharedCase', { input }, options),
      unlinkPerson: (input, options) => one(client, UnlinkPerson, 'unlinkPerson', { input }, options),
    },
    territories: {
      accessPoints: (variables, options) => list(client, AccessPoints, 'accessPoints', variables, options),
      commune: (variables, options) => one(client, Commune, 'commune', variables, options),
      communes: (variables = {}, options) => list(client, Communes, 'communes', variables, options),
      departement: (variables, options) => one(client, Departement, 'departement', variables, options),
      departements: (options) => one(client, Departements, 'departements', {}, options),
      epci: (variables, options) => one(client, Epci, 'epci', variables, options),
      epcis: (variables = {}, options) => list(client, Epcis, 'epcis', variables, options),
      regions: (options) => one(client, Regions, 'regions', {}, options),
      responsibleAccessPoint: (variables, options) => one(client, ResponsibleAccessPoint, 'responsibleAccessPoint', variables, options),
    },
    viewer: {
      get: (options) => one(client, Viewer, 'viewer', {}, options),
    },
  }
}

