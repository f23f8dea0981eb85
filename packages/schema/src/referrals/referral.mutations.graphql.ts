import { builder, commandOf, InvalidInput, NotFound } from '../kernel/index.ts'
import { type ActInput, actOnReferral } from './act-on-referral.ts'
import { createReferral } from './create-referral.ts'
import {
  type DisclosureFields,
  DisclosureInput,
  disclosureOf,
} from './referral.disclosure.graphql.ts'
import { ReferralActionRefused, ReferralConflict } from './referral.errors.ts'
import { type ReferralNode, ReferralRef } from './referral.graphql.ts'
import { findReferral } from './referral.loaders.ts'
import { VERBS } from './referral.verbs.graphql.ts'

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
