import { msg } from '@lit/localize'
import type { Operation } from '../../core/operation.ts'
import type { AcceptReferralMutation, DiscardReferralMutation } from '../../generated/types.ts'
import * as ops from './generated/operations.ts'
import * as input from './inputs.ts'
import type { OfferedAction } from './order.ts'

/** What the server answers to an action: the referral as it stands now, or why nothing was done. */
export type ActionAnswer =
  | AcceptReferralMutation['acceptReferral']
  | DiscardReferralMutation['discardReferral']

/** Which referral, as it was seen. */
export interface Seen {
  readonly id: string
  readonly expectedVersion: number
}

/** Asks one operation, under the key of the decision. */
export type Ask = <Result extends object, Variables extends object>(
  operation: Operation<Result, Variables>,
  variables: Variables,
) => Promise<Result>

/** One row of the table: how an action is told to the agent, what it wants, what it sends. */
export interface ActionRow {
  /** What it does, in a sentence, before it is done. */
  readonly about: () => string
  /** The one thing more that it wants to be told. */
  readonly input?: input.ActionInput
  /** Ends access or the referral itself: its button says so by colour, its text by words. */
  readonly grave?: true
  readonly run: (ask: Ask, seen: Seen, value: string) => Promise<ActionAnswer>
}

/** One of the codes of a list. @throws when it is none: the dialog asks again before it sends. */
function one<Code extends string>({ codes }: input.CodeInput<Code>, value: string): Code {
  const code = codes.find((known) => known === value)
  if (!code) throw new Error('No code was chosen.')
  return code
}

/** Every action the widgets take, with what it wants and sends. */
export const ACTIONS: Readonly<Record<OfferedAction, ActionRow>> = {
  START_REVIEW: {
    about: () => msg('Le partenaire saura que vous examinez la demande.'),
    run: async (ask, seen) =>
      (await ask(ops.StartReferralReview, { input: seen })).startReferralReview,
  },
  REQUEST_INFORMATION: {
    about: () =>
      msg('La question part au partenaire. Votre délai de réponse est suspendu en attendant.'),
    input: input.question,
    run: async (ask, seen, value) =>
      (
        await ask(ops.RequestReferralInformation, {
          input: { ...seen, questionCode: one(input.question, value) },
        })
      ).requestReferralInformation,
  },
  PROVIDE_INFORMATION: {
    about: () =>
      msg(
        'Partagez d’abord ce qui manque, ou écrivez-le dans un message. Le partenaire reprend alors l’étude.',
      ),
    run: async (ask, seen) =>
      (await ask(ops.ProvideReferralInformation, { input: seen })).provideReferralInformation,
  },
  WAITLIST: {
    about: () => msg('La demande est gardée pour une place à venir. Le partenaire en est informé.'),
    input: input.reviewOn,
    run: async (ask, seen, value) =>
      (await ask(ops.WaitlistReferral, { input: { ...seen, reviewOn: value } })).waitlistReferral,
  },
  ACCEPT: {
    about: () => msg('Votre structure s’engage. Les informations partagées s’ouvrent en entier.'),
    input: input.reference,
    run: async (ask, seen, value) =>
      (await ask(ops.AcceptReferral, { input: { ...seen, localReference: value.trim() } }))
        .acceptReferral,
  },
  REJECT: {
    about: () =>
      msg('L’orientation se termine et votre accès aux informations partagées prend fin.'),
    grave: true,
    input: input.rejection,
    run: async (ask, seen, value) =>
      (
        await ask(ops.RejectReferral, {
          input: { ...seen, reasonCode: one(input.rejection, value) },
        })
      ).rejectReferral,
  },
  PROPOSE_REDIRECT: {
    about: () => msg('Le partenaire décidera. Vous ne transmettez aucune information au service.'),
    input: input.service,
    run: async (ask, seen, value) =>
      (await ask(ops.ProposeReferralRedirect, { input: { ...seen, proposedServiceId: value } }))
        .proposeReferralRedirect,
  },
  ACCEPT_REDIRECT: {
    about: () =>
      msg('Cette orientation se termine. Un brouillon vers le service proposé vous attend.'),
    run: async (ask, seen) =>
      (await ask(ops.AcceptReferralRedirect, { input: seen })).acceptReferralRedirect,
  },
  DECLINE_REDIRECT: {
    about: () => msg('L’orientation reste auprès du partenaire actuel, qui doit y répondre.'),
    run: async (ask, seen) =>
      (await ask(ops.DeclineReferralRedirect, { input: seen })).declineReferralRedirect,
  },
  START: {
    about: () => msg('La prise en charge commence au premier contact ou rendez-vous.'),
    input: input.contactOn,
    run: async (ask, seen, value) =>
      (await ask(ops.StartReferral, { input: { ...seen, contactOn: value } })).startReferral,
  },
  COMPLETE: {
    about: () => msg('L’orientation se termine avec son résultat. Le partenaire en est informé.'),
    input: input.outcome,
    run: async (ask, seen, value) =>
      (
        await ask(ops.CompleteReferral, {
          input: { ...seen, outcomeCode: one(input.outcome, value) },
        })
      ).completeReferral,
  },
  CLOSE_UNFULFILLED: {
    about: () => msg('L’orientation se termine sans que l’aide ait été apportée.'),
    grave: true,
    input: input.unfulfilment,
    run: async (ask, seen, value) =>
      (
        await ask(ops.CloseReferralUnfulfilled, {
          input: { ...seen, reasonCode: one(input.unfulfilment, value) },
        })
      ).closeReferralUnfulfilled,
  },
  CANCEL: {
    about: () =>
      msg('L’orientation se termine et le partenaire perd l’accès aux informations partagées.'),
    grave: true,
    input: input.cancellation,
    run: async (ask, seen, value) =>
      (
        await ask(ops.CancelReferral, {
          input: { ...seen, reasonCode: one(input.cancellation, value) },
        })
      ).cancelReferral,
  },
  ACKNOWLEDGE_CANCELLATION: {
    about: () => msg('Vous confirmez que votre engagement est levé.'),
    run: async (ask, seen) =>
      (await ask(ops.AcknowledgeReferralCancellation, { input: seen }))
        .acknowledgeReferralCancellation,
  },
  OPEN_DISPUTE: {
    about: () => msg('Les deux partenaires voient le désaccord. Tous les délais sont suspendus.'),
    run: async (ask, seen) =>
      (await ask(ops.OpenReferralDispute, { input: seen })).openReferralDispute,
  },
  CLOSE_DISPUTE: {
    about: () => msg('Les délais reprennent où ils en étaient.'),
    run: async (ask, seen) =>
      (await ask(ops.CloseReferralDispute, { input: seen })).closeReferralDispute,
  },
  REOPEN: {
    about: () =>
      msg('La demande est de nouveau à l’étude. L’émetteur doit renouveler ses partages.'),
    input: input.reopening,
    run: async (ask, seen, value) =>
      (
        await ask(ops.ReopenReferral, {
          input: { ...seen, reasonCode: one(input.reopening, value) },
        })
      ).reopenReferral,
  },
  DISCARD: {
    about: () => msg('Le brouillon est supprimé. Le partenaire n’en a rien su.'),
    grave: true,
    run: async (ask, seen) => (await ask(ops.DiscardReferral, { input: seen })).discardReferral,
  },
}
