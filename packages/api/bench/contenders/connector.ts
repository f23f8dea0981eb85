import { randomBytes, randomUUID } from 'node:crypto'
import { onDatabase } from '../dataset/cluster.ts'
import type { FacetAnswer, Sample, ThinCaseAnswer } from '../operation.ts'
import type { BenchRequest, Contender } from './contender.ts'

/** The facets of one owner, with what is asked of each: the same as in `facets.graphql`. */
export const ASKED_FIELDS = {
  familyBenefits: ['quotientFamilial', 'adults', 'dependentChildren'],
  contact: ['phone', 'email', 'preferredChannel'],
} as const

export type AskedFacet = keyof typeof ASKED_FIELDS

/** A bare call of the owner's connector: what a facet costs cannot be less. */
export const connector: Contender = {
  name: 'connector',
  note: 'the owner’s connector itself (node:http, values from memory, no signature checked), asked for one item over a kept-alive connection',
  operations: ['facets'],
  timesAsOften: 10,
  server: new URL('./connector.server.ts', import.meta.url),
  environment: () => ({}),
  request: (_operation, sample) => requestFor(sample, 'familyBenefits'),
  read: (_operation, answer) => ({
    ...NOTHING_OF_THE_CASE,
    facets: { familyBenefits: readItem(answer) },
  }),
}

// A connector knows its own person, and no case.
const NOTHING_OF_THE_CASE: Omit<ThinCaseAnswer, 'facets'> = { id: '', status: '', participants: [] }

/** What the network would send for one facet; its signature only looks like one. */
export function requestFor({ actor, reference }: Sample, facet: AskedFacet): BenchRequest {
  return {
    path: PATH,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'webhook-id': randomUUID(),
      'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
      'webhook-signature': `v1a,${randomBytes(64).toString('base64')}`,
    },
    body: JSON.stringify({
      type: 'facets.read',
      version: 1,
      owner: { partnerId: randomUUID() },
      reader: { partnerId: actor, kind: 'CCAS' },
      purpose: 'COORDINATE_SUPPORT',
      requestId: randomUUID(),
      items: [{ facet, ref: reference, fields: ASKED_FIELDS[facet] }],
    }),
  }
}

/** What a connector says of the one item it was asked for. */
export function readItem(answer: unknown): FacetAnswer {
  const { items } = answer as { readonly items: readonly FacetAnswer[] }
  const [item] = items
  if (item === undefined) throw new Error('the connector answered nothing')
  return { asOf: item.asOf, values: item.values }
}

const PATH = '/passerelle'

/** Leads every owner's facets to this connector, in the copy that a run works on. */
export async function leadToConnector(ownerUrl: string, url: string): Promise<void> {
  await onDatabase(ownerUrl, async (client) => {
    await client.query('update connector set url = $1', [url + PATH])
    // As the worker would have made it.
    await client.query('select passerelle_ensure_access_partition(now())')
    await client.query('vacuum analyze connector')
  })
}
