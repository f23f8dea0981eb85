import type { ConnectorCall, ConnectorItem } from '@passerelle/schema'

const ITEMS_PER_REQUEST = 500

/** The body of a request, named one by one: nothing else of the call may travel. */
export function requestBody(
  { connector, reader, purpose, requestId }: ConnectorCall,
  items: readonly ConnectorItem[],
): string {
  return JSON.stringify({
    type: 'facets.read',
    version: 1,
    // Signed with the rest: an address may be another partner's, who then must not answer.
    owner: { partnerId: connector.partnerId },
    reader: { partnerId: reader.partnerId, kind: reader.kind },
    purpose,
    requestId,
    items: items.map(({ facet, ref, fields }) => ({ facet, ref, fields })),
  })
}

/** Splits what is asked so that each part fits in one request. */
export function inRequests<Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] {
  const count = Math.ceil(things.length / ITEMS_PER_REQUEST)
  return Array.from({ length: count }, (_, index) =>
    things.slice(index * ITEMS_PER_REQUEST, (index + 1) * ITEMS_PER_REQUEST),
  )
}
