import { builder } from '../kernel/builder.ts'
import { commandOf } from '../kernel/command.graphql.ts'
import type { Context } from '../kernel/context.ts'
import { ErrorInterface } from '../kernel/errors.graphql.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { enumOfTable } from '../partners/index.ts'
import { attachFacet } from './attach-facet.ts'
import { detachFacet } from './detach-facet.ts'
import { FacetNameEnum, HostingEnum } from './facet.enums.graphql.ts'
import { FACET_REFUSALS, FacetActionRefused, FacetConflict } from './facet.errors.ts'
import { FacetInterface } from './facet.graphql.ts'
import { facetLoader } from './facet.loaders.ts'
import type { FacetRow } from './facet.types.ts'
import { FACETS } from './facet-registry.ts'
import { valuesInputOf } from './facet-values.graphql.ts'
import { setHostedFacet } from './set-hosted-facet.ts'

const FacetRefusalEnum = enumOfTable(
  'FacetRefusalCode',
  'Motif du refus: why a change to a facet or connector is refused.',
  FACET_REFUSALS,
)

builder.objectType(FacetActionRefused, {
  name: 'FacetActionRefused',
  description: 'Action refusée: a condition does not allow it. Nothing was changed.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof FacetActionRefused,
  fields: (t) => ({
    reason: t.field({
      type: FacetRefusalEnum,
      description: 'Motif: which condition.',
      resolve: ({ code }) => code,
    }),
  }),
})

builder.objectType(FacetConflict, {
  name: 'FacetConflict',
  description: 'Conflit: it changed since it was read. Nothing was changed.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof FacetConflict,
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', {
      description: 'Version actuelle: give it as `expectedVersion` once you read it again.',
    }),
  }),
})

const AttachFacetInput = builder.inputType('AttachFacetInput', {
  description: 'Données du rattachement: which facts you hold, of whom.',
  fields: (t) => ({
    caseId: t.id({ required: true, description: 'Situation: an active case you take part in.' }),
    personId: t.id({ required: true, description: 'Personne: of the household.' }),
    name: t.field({ type: FacetNameEnum, required: true, description: 'Volet: which kind.' }),
    hosting: t.field({
      type: HostingEnum,
      required: true,
      description: 'Hébergement: with your own system, or left with the network.',
    }),
    reference: t.string({
      required: false,
      description:
        'Référence: what your connector is asked under, for a remote facet; by default your own link of the person. Not a NIR.',
    }),
  }),
})

const HostedFacetValues = builder.inputType('HostedFacetValues', {
  description: 'Valeurs d’un volet: of exactly one facet.',
  isOneOf: true,
  fields: (t) =>
    Object.fromEntries(
      FACETS.map((facet) => [
        facet.name,
        t.field({
          type: valuesInputOf(facet),
          required: false,
          description: `${facet.label}: its values.`,
        }),
      ]),
    ),
})

const SetHostedFacetInput = builder.inputType('SetHostedFacetInput', {
  description: 'Données du volet hébergé: values to leave with the network.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Identifiant: of your own hosted facet.' }),
    expectedVersion: t.int({ required: true, description: 'Version lue: the version seen.' }),
    values: t.field({
      type: HostedFacetValues,
      required: true,
      description: 'Valeurs: under the name of the facet; null takes one away.',
    }),
  }),
})

const DetachFacetInput = builder.inputType('DetachFacetInput', {
  description: 'Données du retrait: which facet.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Identifiant: of your own facet.' }),
    expectedVersion: t.int({ required: true, description: 'Version lue: the version seen.' }),
  }),
})

const DetachedFacet = builder.objectRef<{ readonly id: string }>('DetachedFacet').implement({
  description: 'Volet retiré: the facet is gone, with its pointer or values.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: of the facet that was.' }),
  }),
})

const FacetChange = builder.objectRef<{ readonly facet: FacetRow }>('FacetChange').implement({
  description: 'Volet changé: the facet as it stands after the action.',
  fields: (t) => ({
    facet: t.expose('facet', {
      type: FacetInterface,
      description: 'Volet: your own, which you read whatever the purpose.',
    }),
  }),
})

/** An own facet as a command answers with it. */
async function answered(context: Context, id: string): Promise<{ readonly facet: FacetRow }> {
  const facet = await facetLoader(context).load(id)
  if (facet === null) throw new NotFound('input.id')
  return { facet: { ...facet, purpose: 'COORDINATE_SUPPORT' } }
}

const INPUT = 'Données: of the action.'

builder.mutationFields((t) => ({
  attachFacet: t.field({
    type: FacetChange,
    authScopes: { scope: 'facets:write' },
    errors: { types: [InvalidInput, NotFound, FacetActionRefused] },
    description:
      'Rattacher un volet: say that you hold facts of a person of the case. Nobody reads them before you disclose them.',
    args: { input: t.arg({ type: AttachFacetInput, required: true, description: INPUT }) },
    resolve: async (_root, { input }, context, info) =>
      answered(
        context,
        await attachFacet(context, commandOf(info, input), {
          ...input,
          hosting: input.hosting === 'REMOTE' ? 'REMOTE' : 'HOSTED',
        }),
      ),
  }),
  setHostedFacet: t.field({
    type: FacetChange,
    authScopes: { scope: 'facets:write' },
    errors: { types: [InvalidInput, NotFound, FacetConflict, FacetActionRefused] },
    description:
      'Déposer des valeurs: of your own hosted facet, encrypted under the keys of case and person.',
    args: { input: t.arg({ type: SetHostedFacetInput, required: true, description: INPUT }) },
    resolve: async (_root, { input }, context, info) =>
      answered(context, await setHostedFacet(context, commandOf(info, input), input)),
  }),
  detachFacet: t.field({
    type: DetachedFacet,
    authScopes: { scope: 'facets:write' },
    errors: { types: [NotFound, FacetConflict] },
    description: 'Retirer un volet: of your own, with its pointer or its values.',
    args: { input: t.arg({ type: DetachFacetInput, required: true, description: INPUT }) },
    resolve: async (_root, { input }, context, info) => ({
      id: await detachFacet(context, commandOf(info, input), input),
    }),
  }),
}))
