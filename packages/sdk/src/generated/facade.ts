// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import type { Client } from '../core/client.ts'
import type { CallOptions } from '../core/options.ts'
import type { Pager } from '../core/pager.ts'
import { list, type NodeOf, one } from '../facade/call.ts'
import {
  AcceptReferral,
  AddNeed,
  CancelReferral,
  CloseReferralUnfulfilled,
  Communes,
  CompleteReferral,
  CreateReferral,
  CreateSharedCase,
  Events,
  ProvideReferralInformation,
  Referral,
  ReferralInbox,
  RejectReferral,
  RequestReferralInformation,
  SendReferral,
  ServicesForNeed,
  SharedCase,
  SharedCaseByLocalReference,
  StartReferral,
  StartReferralReview,
  Viewer,
  WaitlistReferral,
} from './operations.ts'
import type * as T from './types.ts'

/** `passerelle.communes` */
export interface CommunesMethods {
  /**
   * Communes of the INSEE code géographique, by the beginning of their name. In French: Communes.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.communes.search()) …
   * ```
   */
  search(variables?: T.CommunesQueryVariables, options?: CallOptions): Pager<NodeOf<T.CommunesQuery['communes']>>
}

/** `passerelle.events` */
export interface EventsMethods {
  /**
   * What happened and may be seen by the caller, in order: ids and codes only. In French: Événements.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.events.list()) …
   * ```
   */
  list(variables?: T.EventsQueryVariables, options?: CallOptions): Pager<NodeOf<T.EventsQuery['events']>>
}

/** `passerelle.referrals` */
export interface ReferralsMethods {
  /**
   * Accepts the referral: a commitment, nothing done yet.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.accept({ id, expectedVersion })
   * ```
   */
  accept(input: T.AcceptReferralMutationVariables['input'], options?: CallOptions): Promise<T.AcceptReferralMutation['acceptReferral']>
  /**
   * Takes the referral back; access to the facts ends.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.cancel({ id, expectedVersion, reason })
   * ```
   */
  cancel(input: T.CancelReferralMutationVariables['input'], options?: CallOptions): Promise<T.CancelReferralMutation['cancelReferral']>
  /**
   * Ends the referral without help provided, with the reason.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.closeUnfulfilled({ id, expectedVersion, reason })
   * ```
   */
  closeUnfulfilled(input: T.CloseReferralUnfulfilledMutationVariables['input'], options?: CallOptions): Promise<T.CloseReferralUnfulfilledMutation['closeReferralUnfulfilled']>
  /**
   * Ends the referral with what was provided.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.complete({ id, expectedVersion, outcome })
   * ```
   */
  complete(input: T.CompleteReferralMutationVariables['input'], options?: CallOptions): Promise<T.CompleteReferralMutation['completeReferral']>
  /**
   * Creates a draft; the target does not see it yet.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.create({ needId, serviceId })
   * ```
   */
  create(input: T.CreateReferralMutationVariables['input'], options?: CallOptions): Promise<T.CreateReferralMutation['createReferral']>
  /**
   * One referral that the caller sent or received. Null when there is none such. In French: Orientation.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.get({ id })
   * ```
   */
  get(variables: T.ReferralQueryVariables, options?: CallOptions): Promise<T.ReferralQuery['referral']>
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
   * Answers a request for information.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.provideInformation({ id, expectedVersion })
   * ```
   */
  provideInformation(input: T.ProvideReferralInformationMutationVariables['input'], options?: CallOptions): Promise<T.ProvideReferralInformationMutation['provideReferralInformation']>
  /**
   * Rejects the referral with a reason; access to the facts ends.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.reject({ id, expectedVersion, reason })
   * ```
   */
  reject(input: T.RejectReferralMutationVariables['input'], options?: CallOptions): Promise<T.RejectReferralMutation['rejectReferral']>
  /**
   * Asks the source for what is missing; the answer clock pauses.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.requestInformation({ id, expectedVersion, information })
   * ```
   */
  requestInformation(input: T.RequestReferralInformationMutationVariables['input'], options?: CallOptions): Promise<T.RequestReferralInformationMutation['requestReferralInformation']>
  /**
   * Sends a draft to its target.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.send({ id, expectedVersion, legalBasis, personInformedOn })
   * ```
   */
  send(input: T.SendReferralMutationVariables['input'], options?: CallOptions): Promise<T.SendReferralMutation['sendReferral']>
  /**
   * Records the first contact or appointment.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.start({ id, contactOn, expectedVersion })
   * ```
   */
  start(input: T.StartReferralMutationVariables['input'], options?: CallOptions): Promise<T.StartReferralMutation['startReferral']>
  /**
   * Says that the target is examining the referral.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.referrals.startReview({ id, expectedVersion })
   * ```
   */
  startReview(input: T.StartReferralReviewMutationVariables['input'], options?: CallOptions): Promise<T.StartReferralReviewMutation['startReferralReview']>
  /**
   * Puts the referral on the waiting list until a date of review.
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
   * Services that answer a need where the person lives, those with room first. In French: Services.
   *
   * @throws {@link SdkError} while iterating, `PAGINATION_STALLED` or what a request may fail with.
   * @example
   * ```ts
   * for await (const item of passerelle.services.forNeed({ needId })) …
   * ```
   */
  forNeed(variables: T.ServicesForNeedQueryVariables, options?: CallOptions): Pager<NodeOf<T.ServicesForNeedQuery['servicesForNeed']>>
}

/** `passerelle.sharedCases` */
export interface SharedCasesMethods {
  /**
   * Adds a need to a shared case.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.addNeed({ sharedCaseId, theme, urgency })
   * ```
   */
  addNeed(input: T.AddNeedMutationVariables['input'], options?: CallOptions): Promise<T.AddNeedMutation['addNeed']>
  /**
   * Opens a shared case; the caller becomes its lead.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.create({ communeCode })
   * ```
   */
  create(input: T.CreateSharedCaseMutationVariables['input'], options?: CallOptions): Promise<T.CreateSharedCaseMutation['createSharedCase']>
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
   * The shared case of a person, found by the caller's own reference. In French: Situation partagée.
   *
   * @throws {@link SdkError} when the request fails; refusals are members of the result.
   * @example
   * ```ts
   * const result = await passerelle.sharedCases.getByLocalReference({ localReference })
   * ```
   */
  getByLocalReference(variables: T.SharedCaseByLocalReferenceQueryVariables, options?: CallOptions): Promise<T.SharedCaseByLocalReferenceQuery['sharedCaseByLocalReference']>
}

/** `passerelle.viewer` */
export interface ViewerMethods {
  /**
   * Who the program is for the API: its partner, its scopes, the agent it acts for. In French: Moi.
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
  readonly communes: CommunesMethods
  readonly events: EventsMethods
  readonly referrals: ReferralsMethods
  readonly services: ServicesMethods
  readonly sharedCases: SharedCasesMethods
  readonly viewer: ViewerMethods
}

/** The facade over a client. */
export function createFacade(client: Client): Facade {
  return {
    communes: {
      search: (variables = {}, options) => list(client, Communes, 'communes', variables, options),
    },
    events: {
      list: (variables = {}, options) => list(client, Events, 'events', variables, options),
    },
    referrals: {
      accept: (input, options) => one(client, AcceptReferral, 'acceptReferral', { input }, options),
      cancel: (input, options) => one(client, CancelReferral, 'cancelReferral', { input }, options),
      closeUnfulfilled: (input, options) => one(client, CloseReferralUnfulfilled, 'closeReferralUnfulfilled', { input }, options),
      complete: (input, options) => one(client, CompleteReferral, 'completeReferral', { input }, options),
      create: (input, options) => one(client, CreateReferral, 'createReferral', { input }, options),
      get: (variables, options) => one(client, Referral, 'referral', variables, options),
      inbox: (variables = {}, options) => list(client, ReferralInbox, 'referralInbox', variables, options),
      provideInformation: (input, options) => one(client, ProvideReferralInformation, 'provideReferralInformation', { input }, options),
      reject: (input, options) => one(client, RejectReferral, 'rejectReferral', { input }, options),
      requestInformation: (input, options) => one(client, RequestReferralInformation, 'requestReferralInformation', { input }, options),
      send: (input, options) => one(client, SendReferral, 'sendReferral', { input }, options),
      start: (input, options) => one(client, StartReferral, 'startReferral', { input }, options),
      startReview: (input, options) => one(client, StartReferralReview, 'startReferralReview', { input }, options),
      waitlist: (input, options) => one(client, WaitlistReferral, 'waitlistReferral', { input }, options),
    },
    services: {
      forNeed: (variables, options) => list(client, ServicesForNeed, 'servicesForNeed', variables, options),
    },
    sharedCases: {
      addNeed: (input, options) => one(client, AddNeed, 'addNeed', { input }, options),
      create: (input, options) => one(client, CreateSharedCase, 'createSharedCase', { input }, options),
      get: (variables, options) => one(client, SharedCase, 'sharedCase', variables, options),
      getByLocalReference: (variables, options) => one(client, SharedCaseByLocalReference, 'sharedCaseByLocalReference', variables, options),
    },
    viewer: {
      get: (options) => one(client, Viewer, 'viewer', {}, options),
    },
  }
}

