import { builder } from '../kernel/builder.ts'
import type { Context } from '../kernel/context.ts'
import { namedPartner, PartnerRef } from '../partners/index.ts'
import { accessOf, FieldAccessRef } from './facet.access.graphql.ts'
import { FacetNameEnum, HostingEnum } from './facet.enums.graphql.ts'
import { ownReferenceLoader, readingLoader } from './facet.loaders.ts'
import type { FacetRow } from './facet.types.ts'
import type { FacetDefinition } from './facet-definition.ts'
import { FACETS, findFacet, typeNameOf } from './facet-registry.ts'
import { graphqlTypeOf } from './facet-values.graphql.ts'

/** A facet read for a purpose, whatever its kind. */
export const FacetInterface = builder.interfaceRef<FacetRow>('Facet')

FacetInterface.implement({
  description:
    'Volet: facts that one partner owns about one person of a case, read for a stated purpose. A withheld field is null and `access` says why; nothing of it is copied.',
  resolveType: ({ name }) => {
    const facet = findFacet(name)
    return facet === null ? undefined : typeNameOf(facet)
  },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', {
      description: 'Version: give it as `expectedVersion` when you change the facet.',
    }),
    name: t.expose('name', { type: FacetNameEnum, description: 'Volet: which kind of facts.' }),
    label: t.string({
      description: 'Libellé: the facet in French, for screens.',
      resolve: ({ name }) => findFacet(name)?.label ?? name,
    }),
    caseId: t.exposeID('caseId', { description: 'Identifiant de la situation: it belongs to.' }),
    personId: t.exposeID('personId', {
      description: 'Identifiant de la personne: of the household, whom the facts are about.',
    }),
    source: t.field({
      type: PartnerRef,
      description: 'Source: the partner that owns the facts.',
      resolve: ({ ownerPartnerId }, _args, context) =>
        namedPartner(context, ownerPartnerId, 'participant'),
    }),
    hosting: t.expose('hosting', {
      type: HostingEnum,
      description: 'Hébergement: where the values are.',
    }),
    asOf: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'Connu le: when the source knew the values read with it; null when none could be read.',
      resolve: async (facet, _args, context) =>
        (await (await readingLoader(context).load({ facet, field: null })).outcome).asOf,
    }),
    access: t.field({
      type: [FieldAccessRef],
      extensions: { usualLength: 4 },
      description:
        'Accès: for every field of the facet, whether you may read it for this purpose, why not, and what would open it.',
      resolve: async (facet, _args, context) => {
        const { decisions, outcome } = await readingLoader(context).load({ facet, field: null })
        return accessOf(facet, decisions, await outcome)
      },
    }),
    myReference: t.string({
      nullable: true,
      description:
        'Ma référence: your own, under which your connector is asked; null for a facet that is not yours or is hosted.',
      resolve: ({ id, ownerPartnerId, hosting }, _args, context) =>
        ownerPartnerId === context.actor.partnerId && hosting === 'REMOTE'
          ? ownReferenceLoader(context).load(id)
          : null,
    }),
  }),
})

async function fieldValue(context: Context, facet: FacetRow, field: string): Promise<unknown> {
  const { outcome } = await readingLoader(context).load({ facet, field })
  const found = (await outcome).fields.get(field)
  return found?.kind === 'VALUE' ? found.value : null
}

/** The object type of one facet: a nullable field for each of its definition. */
function facetType(facet: FacetDefinition) {
  return builder.objectRef<FacetRow>(typeNameOf(facet)).implement({
    interfaces: [FacetInterface],
    description: `${facet.label}: ${facet.description}`,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(facet.fields).map(([name, { type, label, description }]) => [
          name,
          t.field({
            type: graphqlTypeOf(type),
            nullable: true,
            description: `${label}: ${description}`,
            resolve: (row, _args, context) => fieldValue(context, row, name) as never,
          }),
        ]),
      ),
  })
}

/** The object type of every facet, by its name. */
export const FACET_TYPES: ReadonlyMap<string, ReturnType<typeof facetType>> = new Map(
  FACETS.map((facet) => [facet.name, facetType(facet)]),
)
