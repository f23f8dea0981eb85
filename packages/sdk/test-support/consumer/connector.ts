// A partner's connector, checked against the built types with and without the types of a browser.
import {
  type ConnectorFailure,
  createConnector,
  type FacetHandler,
  type FacetItem,
  fetchKeys,
  toNodeHandler,
} from '@passerelle/sdk/connector'

interface Row {
  readonly quotientFamilial: number
  readonly benefitsInPayment: readonly { readonly benefit: 'RSA'; readonly since: string }[]
  readonly name: string
}
declare function rowsOf(references: readonly string[]): Promise<ReadonlyMap<string, Row>>

const familyBenefits: FacetHandler<'familyBenefits'> = async ({ items, purpose, reader }) => {
  if (purpose !== 'ASSESS_ELIGIBILITY' || reader.kind === 'CAF') return items.map(() => null)
  const rows = await rowsOf(items.map(({ ref }) => ref))
  return items.map(({ ref }) => rows.get(ref))
}

export const failures: ConnectorFailure[] = []

export const connector = createConnector({
  partnerId: '0191d8a0-0000-7000-8000-000000000002',
  keys: fetchKeys('https://passerelle.test'),
  facets: {
    familyBenefits,
    employment: ({ items }) =>
      items.map(async () => ({ asOf: new Date(), values: { registration: 'ENDED' } })),
  },
  seen: async (id, expiresAt) => id.length > expiresAt,
  onError: (failure) => failures.push(failure),
})

export const handler = toNodeHandler(connector)
export const answer: Promise<Response> = connector(new Request('https://caf.test'))

export function asked({ fields }: FacetItem<'employment'>): boolean {
  // @ts-expect-error the facet has no such field
  void fields.includes('quotientFamilial')
  return fields.includes('registration')
}

createConnector({
  partnerId: 'p',
  keys: ['whpk_'],
  facets: {
    // @ts-expect-error there is no such code
    employment: () => [{ registration: 'GONE' }],
    // @ts-expect-error a day is a text
    healthCoverage: () => [{ c2sEndsOn: new Date() }],
  },
})
// @ts-expect-error there is no such facet
createConnector({ partnerId: 'p', keys: 'whpk_', facets: { familyBenefit: () => [null] } })
// @ts-expect-error it must know whose facts it gives
createConnector({ keys: 'whpk_', facets: {} })
