import type { FacetName, FacetValues } from '../connector/facets.ts'
import type { Client } from '../core/client.ts'
import type { CallOptions } from '../core/options.ts'
import { Facets } from '../generated/operations.ts'
import type {
  FacetName as FacetNameCode,
  FacetsQuery,
  FacetsQueryVariables,
} from '../generated/types.ts'
import { one } from './call.ts'

type AnyFacet = NonNullable<FacetsQuery['sharedCase']>['facets'][number]

/** What every facet has beside its values: whose it is, and for each field whether it may be read. */
type Common = Pick<
  AnyFacet,
  'id' | 'version' | 'name' | 'label' | 'personId' | 'source' | 'hosting' | 'asOf' | 'access'
>

/** A facet as it was read: the fields asked for (null where withheld or not known) and `access`. */
export type ReadFacet<Facet extends FacetName, Field extends keyof FacetValues[Facet]> = Common &
  Pick<FacetValues[Facet], Field>

/** What facts are read for, and of whom. */
export interface FacetReading extends CallOptions {
  /** Stands in the access record; it must be agreed and disclosed. */
  readonly purpose: FacetsQueryVariables['purpose']
  /** Only of this person of the household; of all by default. */
  readonly personId?: string | undefined
}

/** Reading facts of others, live. */
export interface FacetReader {
  /**
   * Reads fields of a facet of a case: of each owner and person that has it. Only what is named is
   * asked of the owners; nothing is kept.
   *
   * @returns one entry for each owner and person; empty when there is none, or no such case for you
   * @throws {@link SdkError} when the request fails. A source that is away is no failure: its fields
   * are null and `access` says `SOURCE_UNAVAILABLE`.
   * @example
   * ```ts
   * const [benefits] = await passerelle.sharedCases.facets(id, 'familyBenefits', ['quotientFamilial'], {
   *   purpose: 'ASSESS_ELIGIBILITY',
   * })
   * ```
   */
  facets<Facet extends FacetName, Field extends keyof FacetValues[Facet] & string>(
    caseId: string,
    name: Facet,
    fields: readonly Field[],
    reading: FacetReading,
  ): Promise<readonly ReadFacet<Facet, Field>[]>
  /**
   * The same where one owner is enough: the facet attached first.
   *
   * @returns null when there is none, or no such case for you
   * @throws {@link SdkError} when the request fails.
   * @example
   * ```ts
   * const benefits = await passerelle.sharedCases.facet(id, 'familyBenefits', ['quotientFamilial'], {
   *   purpose: 'ASSESS_ELIGIBILITY',
   * })
   * console.log(benefits?.quotientFamilial ?? benefits?.access)
   * ```
   */
  facet<Facet extends FacetName, Field extends keyof FacetValues[Facet] & string>(
    caseId: string,
    name: Facet,
    fields: readonly Field[],
    reading: FacetReading,
  ): Promise<ReadFacet<Facet, Field> | null>
}

/** Reads facets by one registered document, whatever the fields. */
export function facetReader(client: Client): FacetReader {
  const facets: FacetReader['facets'] = async (id, name, fields, reading) => {
    const { purpose, personId, ...options } = reading
    const code = name.replace(/[A-Z]/g, '_$&').toUpperCase() as FacetNameCode
    const asked = Object.fromEntries(
      fields.map((field) => [name + field.charAt(0).toUpperCase() + field.slice(1), true]),
    )
    const variables = { ...asked, id, purpose, names: [code], personId }
    const found = await one(client, Facets, variables, options)
    return (found?.facets ?? []) as never
  }
  return { facets, facet: async (...asked) => (await facets(...asked))[0] ?? null }
}
