// What stands here for a partner's own system: a table that is asked once for many references.
interface Household {
  readonly quotientFamilial: number
  readonly adults: number
  readonly dependentChildren: number
  readonly benefitsInPayment: readonly { readonly benefit: 'RSA' | 'AL'; readonly since: string }[]
  readonly updatedAt: Date
  /** Never asked by the network, so it never leaves. */
  readonly name: string
}

const rows: ReadonlyMap<string, Household> = new Map([
  [
    'CAF-1001',
    {
      ...{ quotientFamilial: 512, adults: 1, dependentChildren: 2, name: 'CANARY' },
      benefitsInPayment: [{ benefit: 'RSA', since: '2025-03-01' }],
      updatedAt: new Date('2026-01-31T09:30:00Z'),
    },
  ],
])

export const households = {
  /** Those that exist, by reference, in one query. */
  async byReference(references: readonly string[]): Promise<ReadonlyMap<string, Household>> {
    return new Map([...rows].filter(([reference]) => references.includes(reference)))
  },
}
