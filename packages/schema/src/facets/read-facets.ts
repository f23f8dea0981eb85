import type { Purpose } from '../cooperation/purposes.ts'
import type { Context } from '../kernel/context.ts'
import { dayOf } from '../partners/day.ts'
import { type AccessDecision, decideAccess } from './access.ts'
import { groundsOf } from './access-grounds.store.ts'
import { askOwners } from './ask-owners.ts'
import type { FacetOutcome, FacetRow, FieldOutcome, StoredFacet } from './facet.types.ts'
import { readOpenFields } from './facet-read.store.ts'
import { findFacet } from './facet-registry.ts'
import { openHosted } from './open-hosted.ts'

/** Fields of one facet that are read together. */
export interface AskedFacet {
  readonly facet: FacetRow
  readonly fields: ReadonlySet<string>
}

/** A facet whose reading has begun; each comes to its end by itself, however long another takes. */
export interface BegunReading {
  readonly decisions: ReadonlyMap<string, AccessDecision>
  readonly outcome: Promise<FacetOutcome>
}

/**
 * Reads fields of facets: decides for all in one statement, opens what is open in one for each purpose,
 * then asks the vault and the owners' connectors side by side. Values pass through and are kept nowhere.
 */
export async function beginReading(
  context: Context,
  asked: readonly AskedFacet[],
): Promise<readonly BegunReading[]> {
  const now = context.clock.now()
  const facets = asked.map(({ facet }) => facet)
  const groundsFor = await groundsOf(context.scope, facets, { now, today: dayOf(now) })
  const decided = asked.map(({ facet, fields }) => ({
    facet,
    fields,
    decisions: decide(facet, groundsFor(facet)),
  }))
  const byPurpose = Map.groupBy(decided, ({ facet }) => facet.purpose)
  const started = await Promise.all(
    [...byPurpose].map(([purpose, group]) => startGroup(context, purpose, group, now)),
  )
  const outcomes = new Map(started.flatMap((group) => [...group]))
  return decided.map((one) => ({
    decisions: one.decisions,
    outcome: outcomes.get(one) ?? Promise.reject(new Error('a facet was not read')),
  }))
}

interface Decided extends AskedFacet {
  readonly decisions: ReadonlyMap<string, AccessDecision>
}

function decide(
  facet: FacetRow,
  grounds: Parameters<typeof decideAccess>[2],
): ReadonlyMap<string, AccessDecision> {
  const definition = findFacet(facet.name)
  return new Map(
    Object.entries(definition?.fields ?? {}).map(([name, { category, stage }]) => {
      const field = { code: `${facet.name}.${name}`, category, stage }
      return [name, decideAccess(field, facet.purpose, grounds)]
    }),
  )
}

async function startGroup(
  context: Context,
  purpose: Purpose,
  group: readonly Decided[],
  now: Date,
): Promise<ReadonlyMap<Decided, Promise<FacetOutcome>>> {
  const wanted = group.flatMap(({ facet, fields, decisions }) =>
    [...fields]
      .filter((field) => decisions.get(field)?.kind === 'OPEN')
      .map((field) => ({ facetId: facet.id, field })),
  )
  const reading = { purpose, requestId: context.requestId, now }
  const open = wanted.length === 0 ? [] : await readOpenFields(context.scope, wanted, reading)
  const byFacet = Map.groupBy(open, (row) => row.facet_id)
  const givenOf = (one: Decided) => byFacet.get(one.facet.id) ?? []
  const hosted = openHosted(context, group.filter(isHosted), givenOf)
  const remote = askOwners(context, purpose, group.filter(isRemote), givenOf)
  return new Map(
    group.map((one) => {
      const values = (isHosted(one) ? hosted : remote).get(one)
      return [one, outcomeOf(one, values ?? Promise.resolve(NOTHING))]
    }),
  )
}

/** Values by field, as far as they were given; absent: not to be had now. */
export interface GivenValues {
  readonly asOf: string | null
  readonly values: ReadonlyMap<string, unknown>
}

const NOTHING: GivenValues = { asOf: null, values: new Map() }

const isHosted = ({ facet }: { readonly facet: StoredFacet }): boolean => facet.hosting === 'HOSTED'
const isRemote = ({ facet }: { readonly facet: StoredFacet }): boolean => facet.hosting === 'REMOTE'

async function outcomeOf(one: Decided, given: Promise<GivenValues>): Promise<FacetOutcome> {
  const { asOf, values } = await given
  const outcome = (field: string): FieldOutcome => {
    const decision = one.decisions.get(field)
    if (decision?.kind === 'WITHHELD') return { kind: 'WITHHELD', reason: decision.reason }
    if (values.has(field)) return { kind: 'VALUE', value: values.get(field) ?? null }
    return { kind: 'WITHHELD', reason: 'SOURCE_UNAVAILABLE' }
  }
  return { asOf, fields: new Map([...one.fields].map((field) => [field, outcome(field)])) }
}
