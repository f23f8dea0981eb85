import { type Connector, type ConnectorOptions, createConnector } from '@passerelle/sdk/connector'
import type { Dossiers } from './dossiers.ts'

/** Answers the network with what the CAF's own database says at that moment. */
export function cafConnector(
  dossiers: Dossiers,
  { partnerId, keys }: Pick<ConnectorOptions, 'partnerId' | 'keys'>,
): Connector {
  return createConnector({
    partnerId, // whose facts it gives: what is asked of another partner is refused
    keys, // whose signature is trusted: the network's
    seen: (requestId, expiresAt) => dossiers.isAnswered(requestId, expiresAt),
    facets: {
      familyBenefits: ({ items }) => {
        const found = dossiers.byReference(items.map(({ ref }) => ref)) // one query for all
        return items.map(({ ref }) => found.get(ref)) // undefined: no such dossier
      },
    },
    onError: ({ facet, requestId, error }) => {
      const cause = error instanceof Error ? error.name : typeof error
      console.error(JSON.stringify({ facet, requestId, cause })) // no reference, no value
    },
  })
}
