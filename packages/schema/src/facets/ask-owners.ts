import type { Purpose } from '../cooperation/purposes.ts'
import type { ConnectorAnswer } from '../kernel/connector-gateway.ts'
import type { Context } from '../kernel/context.ts'
import type { StoredFacet } from './facet.types.ts'
import type { OpenField } from './facet-read.store.ts'
import type { GivenValues } from './read-facets.ts'

interface Wanted<One> {
  readonly one: One
  readonly fields: readonly string[]
  readonly ref: string
  readonly connector: { readonly id: string; readonly partnerId: string; readonly url: string }
}

/**
 * Asks owners' connectors for remote facets: one request for each connector, whichever facets it is
 * asked for, all side by side. A facet whose owner does not answer has no values; the others have theirs.
 */
export function askOwners<One extends { readonly facet: StoredFacet }>(
  context: Context,
  purpose: Purpose,
  group: readonly One[],
  givenOf: (one: One) => readonly OpenField[],
): ReadonlyMap<One, Promise<GivenValues>> {
  const wanted = group.flatMap((one) => wantedOf(one, givenOf(one)) ?? [])
  const values = new Map<One, Promise<GivenValues>>()
  for (const items of Map.groupBy(wanted, ({ connector }) => connector.id).values()) {
    const answers = askOne(context, purpose, items)
    for (const [index, { one, fields }] of items.entries()) {
      values.set(
        one,
        answers.then((all) => given(all[index], fields)),
      )
    }
  }
  return values
}

/** null where nothing is open, or the owner has no connector for it. */
function wantedOf<One extends { readonly facet: StoredFacet }>(
  one: One,
  open: readonly OpenField[],
): Wanted<One> | null {
  const [first] = open
  if (first === undefined) return null
  const { reference: ref, connector_id: id, connector_url: url } = first
  if (ref === null || id === null || url === null) return null
  const connector = { id, url, partnerId: one.facet.ownerPartnerId }
  return { one, ref, connector, fields: open.map(({ field }) => field).sort() }
}

function askOne(
  context: Context,
  purpose: Purpose,
  items: readonly Wanted<{ readonly facet: StoredFacet }>[],
): Promise<readonly ConnectorAnswer[]> {
  const [first] = items
  if (first === undefined) return Promise.resolve([])
  const { partnerId } = context.actor
  const reader = context.directory.partner(partnerId)
  return context.connectors.ask({
    connector: first.connector,
    // A partner shown as its category is one to owners' systems too.
    reader: { partnerId, kind: reader?.sensitive === false ? reader.kind : 'OTHER' },
    purpose,
    requestId: context.requestId,
    items: items.map(({ one, ref, fields }) => ({ facet: one.facet.name, ref, fields })),
  })
}

/** What a connector that answered does not mention, it does not know: null, not missing. */
function given(answer: ConnectorAnswer | undefined, fields: readonly string[]): GivenValues {
  if (answer?.kind !== 'VALUES') return { asOf: null, values: new Map() }
  const { asOf, values } = answer
  return { asOf, values: new Map(fields.map((field) => [field, values[field] ?? null])) }
}
