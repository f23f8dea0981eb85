import { createConnector, fetchKeys } from '@passerelle/sdk/connector'
import { households } from './households.ts'
import { log } from './log.ts'

export const connector = createConnector({
  partnerId: process.env['PASSERELLE_PARTNER_ID'] ?? '', // yours, as the network knows you
  keys: fetchKeys(process.env['PASSERELLE_URL'] ?? 'https://passerelle.example.org'),
  facets: {
    familyBenefits: async ({ items }) => {
      const found = await households.byReference(items.map(({ ref }) => ref)) // one query for all
      return items.map(({ ref }) => {
        const household = found.get(ref)
        return household && { asOf: household.updatedAt, values: household }
      })
    },
  },
  onError: ({ facet, requestId, error }) => log.error({ facet, requestId, error }),
})
