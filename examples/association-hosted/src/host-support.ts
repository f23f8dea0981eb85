import { type AssociationSupportValues, type Facet, type Passerelle, unwrap } from '@passerelle/sdk'

/**
 * Leaves what the association says of its support with the network, encrypted under keys of this case
 * and person. Who reads it is said by disclosures; until then nobody does.
 */
export async function hostSupport(
  passerelle: Passerelle,
  person: { readonly caseId: string; readonly personId: string },
  values: AssociationSupportValues,
): Promise<Facet> {
  const hosted = { name: 'ASSOCIATION_SUPPORT', hosting: 'HOSTED' } as const
  const { facet } = unwrap(await passerelle.facets.attach({ ...person, ...hosted }))
  return changeSupport(passerelle, facet, values)
}

/** Says something new: null takes a value away, what is left out stays as it is. */
export async function changeSupport(
  passerelle: Passerelle,
  { id, version: expectedVersion }: Pick<Facet, 'id' | 'version'>,
  values: AssociationSupportValues,
): Promise<Facet> {
  const change = { id, expectedVersion, values: { associationSupport: values } }
  return unwrap(await passerelle.facets.setHosted(change)).facet
}
