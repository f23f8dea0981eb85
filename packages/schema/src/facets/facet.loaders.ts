import type { Context } from '../kernel/context.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { AccessDecision } from './access.ts'
import { maySeeFacet } from './facet.policy.ts'
import { facetsOfCases, findFacets, ownReferences } from './facet.store.ts'
import type { FacetOutcome, FacetRow, StoredFacet } from './facet.types.ts'
import { type AskedFacet, beginReading } from './read-facets.ts'

/** The first wall over rows: what the policy hides never leaves the slice. */
function seen(context: Context, facet: StoredFacet): boolean {
  return maySeeFacet({
    isOwner: facet.ownerPartnerId === context.actor.partnerId,
    ownerParticipates: facet.ownerParticipates,
    ownerIsSensitive: context.directory.partner(facet.ownerPartnerId)?.sensitive ?? true,
    disclosedToMe: facet.disclosedToMe,
  })
}

/** The facets of a case, as far as the actor may know of them. */
export const facetsLoader = defineLoader<string, readonly StoredFacet[]>(async (context, ids) => {
  const found = await facetsOfCases(context.scope, ids)
  return found.map((facets) => facets.filter((facet) => seen(context, facet)))
})

/** One facet by id; null where there is none for this actor. */
export const facetLoader = defineLoader<string, StoredFacet | null>(async (context, ids) => {
  const found = await findFacets(context.scope, ids)
  return found.map((facet) => (facet !== null && seen(context, facet) ? facet : null))
})

/** The actor's own reference of its remote facet. */
export const ownReferenceLoader = defineLoader<string, string | null>(({ scope }, ids) =>
  ownReferences(scope, ids),
)

/** One selected field of a facet being read; null asks only how access to the facet stands. */
interface FieldKey {
  readonly facet: FacetRow
  readonly field: string | null
}

/** A reading that has begun. What another owner takes its time for does not hold this one up. */
export interface Reading {
  readonly decisions: ReadonlyMap<string, AccessDecision>
  readonly outcome: Promise<FacetOutcome>
}

/**
 * Reads fields of facets: all that an operation selects at one level become one reading, with exactly
 * the fields that are executed.
 */
export const readingLoader = defineLoader<FieldKey, Reading>(async (context, keys) => {
  const asked = new Map<string, AskedFacet & { readonly fields: Set<string> }>()
  const nameOf = ({ facet }: FieldKey): string => `${facet.id} ${facet.purpose}`
  for (const key of keys) {
    const known = asked.get(nameOf(key)) ?? { facet: key.facet, fields: new Set<string>() }
    if (key.field !== null) known.fields.add(key.field)
    asked.set(nameOf(key), known)
  }
  const begun = await beginReading(context, [...asked.values()])
  const byName = new Map([...asked.keys()].map((name, index) => [name, begun[index]]))
  return keys.map((key) => {
    const reading = byName.get(nameOf(key))
    if (reading === undefined) throw new Error('a facet was not read')
    return reading
  })
})
