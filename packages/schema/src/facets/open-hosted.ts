import type { Context } from '../kernel/context.ts'
import type { SealedPlace } from '../kernel/vault.ts'
import type { StoredFacet } from './facet.types.ts'
import type { OpenField } from './facet-read.store.ts'
import type { GivenValues } from './read-facets.ts'

/** Where a hosted value stands: it opens there and nowhere else. */
export function placeOfValue(
  facet: Pick<StoredFacet, 'id' | 'caseId' | 'ownerPartnerId' | 'personId'>,
  field: string,
): SealedPlace {
  return {
    table: 'facet_value',
    column: 'sealed',
    row: `${facet.id}/${field}`,
    caseId: facet.caseId,
    partnerId: facet.ownerPartnerId,
    personId: facet.personId,
  }
}

/**
 * Opens hosted values: one call to the vault for all facets. A value that does not open (its key was
 * destroyed, or it was tampered with) is not to be had; what was never set is null.
 */
export function openHosted<One extends { readonly facet: StoredFacet }>(
  context: Context,
  group: readonly One[],
  givenOf: (one: One) => readonly OpenField[],
): ReadonlyMap<One, Promise<GivenValues>> {
  const sealed = group.flatMap((one) =>
    givenOf(one).flatMap(({ field, sealed: text }) =>
      text === null ? [] : [{ one, field, place: placeOfValue(one.facet, field), text }],
    ),
  )
  const opening =
    sealed.length === 0
      ? Promise.resolve([])
      : context.vault.open(sealed.map(({ place, text }) => ({ place, text })))
  const valuesOf = async (one: One): Promise<GivenValues> => {
    // A key store that does not answer is a source that is not there.
    const opened = await opening.catch(() => [])
    const values = new Map<string, unknown>()
    for (const { field, sealed: text } of givenOf(one)) if (text === null) values.set(field, null)
    for (const [index, { one: whose, field }] of sealed.entries()) {
      const found = opened[index]
      if (whose === one && found?.kind === 'OPENED') values.set(field, JSON.parse(found.text))
    }
    return { asOf: values.size === 0 ? null : one.facet.updatedAt, values }
  }
  return new Map(group.map((one) => [one, valuesOf(one)]))
}
