import type { InputFieldBuilder, InputFieldMap } from '@pothos/core'
import type { builder, OAuthScope } from '../kernel/index.ts'
import { DisclosureInput } from './referral.disclosure.graphql.ts'
import {
  CancellationReasonEnum,
  QuestionEnum,
  ReferralOutcomeEnum,
  RejectionReasonEnum,
  ReopeningReasonEnum,
  UnfulfilledReasonEnum,
} from './referral.enums.graphql.ts'
import type { ReferralAction } from './referral.states.ts'

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>

/** A verb as a mutation: its name, its own input fields beside id and version, who may ask for it. */
interface VerbMutation {
  readonly field: string
  readonly action: ReferralAction
  readonly description: string
  readonly scopes: readonly OAuthScope[]
  readonly inputs?: (t: Fields) => InputFieldMap
}

const reasonCode =
  (description: string, type: Parameters<Fields['field']>[0]['type']) => (t: Fields) => ({
    reasonCode: t.field({ type, required: true, description }),
  })

const SEND: readonly OAuthScope[] = ['referrals:send']
const ANSWER: readonly OAuthScope[] = ['referrals:answer']

/** Every verb that partners have, as it stands in the contract. */
export const VERBS: readonly VerbMutation[] = [
  {
    field: 'sendReferral',
    action: 'SEND',
    description:
      'Transmettre: send a draft to its target. The disclosure set is fixed from then on.',
    scopes: SEND,
    inputs: (t) => ({
      disclosure: t.field({
        type: DisclosureInput,
        required: false,
        description: 'Partage: replaces the draft’s; required if the draft has none.',
      }),
    }),
  },
  {
    field: 'startReferralReview',
    action: 'START_REVIEW',
    description: 'Mettre à l’étude: the target begins to examine eligibility.',
    scopes: ANSWER,
  },
  {
    field: 'requestReferralInformation',
    action: 'REQUEST_INFORMATION',
    description:
      'Demander un complément: ask the source a coded question; pauses the answer clock.',
    scopes: ANSWER,
    inputs: (t) => ({
      questionCode: t.field({
        type: QuestionEnum,
        required: true,
        description: 'Question: what is missing.',
      }),
    }),
  },
  {
    field: 'provideReferralInformation',
    action: 'PROVIDE_INFORMATION',
    description: 'Apporter le complément: the source has answered; the target goes on examining.',
    scopes: SEND,
  },
  {
    field: 'waitlistReferral',
    action: 'WAITLIST',
    description: 'Mettre en liste d’attente: keep it for a later place.',
    scopes: ANSWER,
    inputs: (t) => ({
      reviewOn: t.field({
        type: 'Date',
        required: true,
        description: 'À revoir le: a day after today.',
      }),
    }),
  },
  {
    field: 'acceptReferral',
    action: 'ACCEPT',
    description: 'Accepter: commit to the referral under the target’s own local reference.',
    scopes: ANSWER,
    inputs: (t) => ({
      localReference: t.string({
        required: true,
        description:
          'Référence locale: the target’s own reference of the person, never shown to others; not a NIR.',
      }),
      personId: t.id({
        required: false,
        description: 'Personne: of the household, if it is not the first of the case.',
      }),
    }),
  },
  {
    field: 'rejectReferral',
    action: 'REJECT',
    description: 'Refuser: with a reason; the target’s access to the case ends.',
    scopes: ANSWER,
    inputs: reasonCode('Motif: why it is refused.', RejectionReasonEnum),
  },
  {
    field: 'proposeReferralRedirect',
    action: 'PROPOSE_REDIRECT',
    description: 'Proposer une réorientation: name a better service; the source decides.',
    scopes: ANSWER,
    inputs: (t) => ({
      proposedServiceId: t.id({
        required: true,
        description: 'Service proposé: of another partner than the source.',
      }),
    }),
  },
  {
    field: 'acceptReferralRedirect',
    action: 'ACCEPT_REDIRECT',
    description:
      'Accepter la réorientation: ends this referral and begins a draft to the proposed service (`replacedBy`).',
    scopes: SEND,
  },
  {
    field: 'declineReferralRedirect',
    action: 'DECLINE_REDIRECT',
    description: 'Décliner la réorientation: the referral stays with its target.',
    scopes: SEND,
  },
  {
    field: 'startReferral',
    action: 'START',
    description: 'Démarrer la prise en charge: record the first contact or appointment.',
    scopes: ANSWER,
    inputs: (t) => ({
      contactOn: t.field({
        type: 'Date',
        required: true,
        description: 'Premier contact le: day of the contact or appointment.',
      }),
    }),
  },
  {
    field: 'completeReferral',
    action: 'COMPLETE',
    description: 'Déclarer réalisée: say what came of it.',
    scopes: ANSWER,
    inputs: (t) => ({
      outcomeCode: t.field({
        type: ReferralOutcomeEnum,
        required: true,
        description: 'Résultat: what came of it.',
      }),
    }),
  },
  {
    field: 'closeReferralUnfulfilled',
    action: 'CLOSE_UNFULFILLED',
    description: 'Déclarer non aboutie: say why it came to nothing.',
    scopes: ANSWER,
    inputs: reasonCode(
      'Motif: why it came to nothing; NO_NEWS is the system’s.',
      UnfulfilledReasonEnum,
    ),
  },
  {
    field: 'cancelReferral',
    action: 'CANCEL',
    description: 'Annuler: withdraw the referral; the target’s access ends.',
    scopes: SEND,
    inputs: reasonCode('Motif: why it is withdrawn.', CancellationReasonEnum),
  },
  {
    field: 'acknowledgeReferralCancellation',
    action: 'ACKNOWLEDGE_CANCELLATION',
    description: 'Prendre acte de l’annulation: the commitment is undone.',
    scopes: ANSWER,
  },
  {
    field: 'openReferralDispute',
    action: 'OPEN_DISPUTE',
    description: 'Signaler un désaccord: stops every clock; both sides see it.',
    scopes: ['referrals:send', 'referrals:answer'],
  },
  {
    field: 'closeReferralDispute',
    action: 'CLOSE_DISPUTE',
    description: 'Clore le désaccord: the clocks resume where they stood.',
    scopes: ['referrals:send', 'referrals:answer'],
  },
  {
    field: 'reopenReferral',
    action: 'REOPEN',
    description:
      'Rouvrir: take an ended referral up again within the service’s window; no disclosure revives.',
    scopes: ['referrals:send', 'referrals:answer'],
    inputs: reasonCode('Motif: why it is taken up again.', ReopeningReasonEnum),
  },
  {
    field: 'retractReferral',
    action: 'RETRACT',
    description: 'Déclarer saisie par erreur: out of statistics, payload purged, audit kept.',
    scopes: ['referrals:retract'],
  },
]
