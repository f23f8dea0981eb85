import type { InputFieldBuilder, InputFieldMap } from '@pothos/core'
import { builder, commandOf, InvalidInput, NotFound, type OAuthScope } from '../kernel/index.ts'
import { type ActInput, actOnReferral } from './act-on-referral.ts'
import { createReferral } from './create-referral.ts'
import {
  CancellationReasonEnum,
  FacetGroupEnum,
  LegalBasisEnum,
  QuestionEnum,
  ReferralOutcomeEnum,
  RejectionReasonEnum,
  ReopeningReasonEnum,
  UnfulfilledReasonEnum,
} from './referral.enums.graphql.ts'
import { ReferralActionRefused, ReferralConflict } from './referral.errors.ts'
import { type ReferralNode, ReferralRef } from './referral.graphql.ts'
import { findReferral } from './referral.loaders.ts'
import type { ReferralAction } from './referral.states.ts'
import type { ReferralDisclosure } from './referral.types.ts'

type Fields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>

const DisclosureInput = builder.inputType('ReferralDisclosureInput', {
  description:
    'Partage: what the source opens of its own facts to the target, on what basis. No fact stands here.',
  fields: (t) => ({
    legalBasis: t.field({
      type: LegalBasisEnum,
      required: true,
      description: 'Base légale: on what the disclosure rests.',
    }),
    legalText: t.string({
      required: false,
      description:
        'Texte: reference of the law, at most 200 characters, e.g. `CASF L123-5`; required for LEGAL_MISSION.',
    }),
    informedOn: t.field({
      type: 'Date',
      required: true,
      description: 'Personne informée le: day on which the person was informed, not in the future.',
    }),
    facetGroups: t.field({
      type: [FacetGroupEnum],
      required: true,
      description: 'Informations: the groups of facts the target may read; may be empty.',
    }),
  }),
})

interface DisclosureFields extends Omit<ReferralDisclosure, 'informedOn' | 'legalText'> {
  readonly informedOn: Date
  readonly legalText?: string | null | undefined
}

const disclosureOf = (fields: DisclosureFields): ReferralDisclosure => ({
  ...fields,
  legalText: fields.legalText ?? null,
  informedOn: fields.informedOn.toISOString().slice(0, 10),
})

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

const VERBS: readonly VerbMutation[] = [
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

const EXPECTED = [ReferralConflict, ReferralActionRefused, InvalidInput, NotFound]

interface VerbFields extends Omit<ActInput, 'disclosure' | 'reviewOn' | 'contactOn' | 'personId'> {
  readonly personId?: string | null
  readonly disclosure?: DisclosureFields | null
  readonly reviewOn?: Date | null
  readonly contactOn?: Date | null
}

/** The fields of a mutation's input as the rules take them: days as text, absent as absent. */
function inputOf(input: VerbFields): ActInput {
  const { disclosure, reviewOn, contactOn, personId, ...fields } = input
  return {
    ...fields,
    ...(personId != null && { personId }),
    ...(disclosure != null && { disclosure: disclosureOf(disclosure) }),
    ...(reviewOn != null && { reviewOn: reviewOn.toISOString().slice(0, 10) }),
    ...(contactOn != null && { contactOn: contactOn.toISOString().slice(0, 10) }),
  }
}

function typeName(field: string): string {
  return `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
}

for (const { field, action, description, scopes, inputs } of VERBS) {
  const input = builder.inputType(typeName(field), {
    description: `Données de l’action: what ${field} needs.`,
    fields: (t) => ({
      id: t.id({ required: true, description: 'Identifiant: of the referral.' }),
      expectedVersion: t.int({
        required: true,
        description: 'Version lue: the version the caller saw; another one is a ReferralConflict.',
      }),
      ...inputs?.(t),
    }),
  })
  builder.mutationField(field, (t) =>
    t.field({
      type: ReferralRef,
      description,
      authScopes: { anyScope: scopes },
      errors: { types: EXPECTED },
      args: {
        input: t.arg({ type: input, required: true, description: 'Données: of the action.' }),
      },
      resolve: (_root, args, context, info) =>
        actOnReferral(
          context,
          commandOf(info, args.input),
          action,
          inputOf(args.input as VerbFields),
        ),
    }),
  )
}

const CreateReferralInput = builder.inputType('CreateReferralInput', {
  description: 'Données de l’orientation: what createReferral needs.',
  fields: (t) => ({
    needId: t.id({ required: true, description: 'Besoin: the need to refer, of an active case.' }),
    serviceId: t.id({ required: true, description: 'Service: of another partner.' }),
    disclosure: t.field({
      type: DisclosureInput,
      required: false,
      description: 'Partage: may also be given when sending.',
    }),
  }),
})

const DiscardReferralInput = builder.inputType('DiscardReferralInput', {
  description: 'Données de l’abandon: what discardReferral needs.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Identifiant: of the draft.' }),
    expectedVersion: t.int({ required: true, description: 'Version lue: the version seen.' }),
  }),
})

const DiscardedReferral = builder
  .objectRef<{ readonly id: string }>('DiscardedReferral')
  .implement({
    description: 'Brouillon abandonné: the draft is gone; nobody else ever saw it.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Identifiant: of the draft that was.' }),
    }),
  })

builder.mutationFields((t) => ({
  createReferral: t.field({
    type: ReferralRef,
    description: 'Préparer une orientation: begin a draft; its target sees nothing of it.',
    authScopes: { scope: 'referrals:send' },
    errors: { types: [InvalidInput, NotFound] },
    args: {
      input: t.arg({
        type: CreateReferralInput,
        required: true,
        description: 'Données: of the referral.',
      }),
    },
    resolve: async (_root, { input }, context, info): Promise<ReferralNode> => {
      const { needId, serviceId, disclosure } = input
      const { id } = await createReferral(context, commandOf(info, input), {
        needId,
        serviceId,
        ...(disclosure != null && { disclosure: disclosureOf(disclosure) }),
      })
      const referral = await findReferral(context, id)
      if (referral === null) throw new NotFound('input.needId')
      return referral
    },
  }),
  discardReferral: t.field({
    type: DiscardedReferral,
    description: 'Abandonner le brouillon: delete a draft.',
    authScopes: { scope: 'referrals:send' },
    errors: { types: EXPECTED },
    args: {
      input: t.arg({
        type: DiscardReferralInput,
        required: true,
        description: 'Données: of the draft.',
      }),
    },
    resolve: async (_root, { input }, context, info) => {
      const command = commandOf(info, input)
      return actOnReferral(context, command, 'DISCARD', input, async (id) => ({ id }))
    },
  }),
}))
