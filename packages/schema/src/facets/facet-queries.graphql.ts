import { readWithCase, SharedCaseRef } from '../cases/index.ts'
import { PurposeEnum } from '../cooperation/index.ts'
import type { Purpose } from '../cooperation/purposes.ts'
import { builder } from '../kernel/builder.ts'
import type { Context } from '../kernel/context.ts'
import { FacetNameEnum } from './facet.enums.graphql.ts'
import { FACET_TYPES, FacetInterface } from './facet.graphql.ts'
import { facetsLoader } from './facet.loaders.ts'
import type { FacetRow } from './facet.types.ts'
import { FACETS } from './facet-registry.ts'

const PURPOSE =
  'Finalité: what you read it for; it stands in the access record and must be agreed and disclosed.'

interface Asked {
  readonly purpose: string
  readonly personId?: string | null | undefined
}

async function facetsOf(
  context: Context,
  caseId: string,
  asked: Asked,
  isWanted: (name: string) => boolean,
): Promise<FacetRow[]> {
  const { purpose, personId } = asked
  const facets = await facetsLoader(context).load(caseId)
  return facets
    .filter(({ name }) => isWanted(name))
    .filter((facet) => personId == null || facet.personId === personId)
    .map((facet) => ({ ...facet, purpose: purpose as Purpose }))
}

for (const facet of FACETS) {
  const type = FACET_TYPES.get(facet.name)
  if (type === undefined) throw new Error('a facet has no type')
  builder.objectField(SharedCaseRef, facet.name, (t) =>
    t.field({
      type: [type],
      authScopes: { scope: 'facets:read' },
      // Of one owner and person, mostly; a household may have some.
      extensions: { usualLength: 2 },
      description: `${facet.label}: ${facet.description} One for each owner and person; read live, never copied.`,
      args: {
        purpose: t.arg({ type: PurposeEnum, required: true, description: PURPOSE }),
        personId: t.arg.id({
          required: false,
          description: 'Personne: only of this one of the household; all by default.',
        }),
      },
      resolve: ({ id }, args, context) =>
        facetsOf(context, id, args, (name) => name === facet.name),
    }),
  )
  readAlong(facet.name)
}

builder.objectField(SharedCaseRef, 'facets', (t) =>
  t.field({
    type: [FacetInterface],
    authScopes: { scope: 'facets:read' },
    description:
      'Volets: every facet of the case that you may know of, each read for the purpose stated. Fields of a kind come by `... on FamilyBenefits`.',
    args: {
      purpose: t.arg({ type: PurposeEnum, required: true, description: PURPOSE }),
      names: t.arg({
        type: [FacetNameEnum],
        required: false,
        description: 'Volets voulus: only those kinds; all by default.',
      }),
      personId: t.arg.id({
        required: false,
        description: 'Personne: only of this one of the household; all by default.',
      }),
    },
    resolve: ({ id }, { names, ...asked }, context) =>
      facetsOf(context, id, asked, (name) => names == null || names.includes(name)),
  }),
)
readAlong('facets')

function readAlong(path: string): void {
  readWithCase(path, (context, caseId) => {
    // A failure is met by the field that asks for the same.
    facetsLoader(context)
      .load(caseId)
      .catch(() => undefined)
  })
}
