import { PURPOSES } from '@passerelle/schema'
import { FACET_FIELDS, type FacetField } from '@passerelle/schema/facet-registry'
import { equal, type ProofRow } from '../proof.ts'
import type { Question } from './oracle.ts'
import { DIMENSIONS, NAMES, PAIRS, pairsOf } from './settings.ts'

interface Decided extends Question {
  readonly isOpen: boolean
}

const FIELD_OF = new Map(FACET_FIELDS.map((field) => [field.code, field]))

/** How much of the matrix was met: each value of each dimension, each pair of two. */
export function coverage(decisions: readonly Decided[]): readonly ProofRow[] {
  const missing = new Set(PAIRS)
  for (const { setting } of new Set(decisions.map(({ of }) => of))) {
    for (const pair of pairsOf(setting)) missing.delete(pair)
  }
  const open = new Set(decisions.filter(({ isOpen }) => isOpen).map((one) => fieldOf(one).code))
  const rule = (property: 'stage' | 'category' | 'sensitivity'): ProofRow => {
    const values = new Set(FACET_FIELDS.map(({ definition }) => definition[property]))
    return numbers(property, [...values], decisions, (one) => fieldOf(one).definition[property])
  }
  return [
    ...NAMES.map((name) =>
      numbers(name, DIMENSIONS[name], decisions, ({ of }) => of.setting[name]),
    ),
    numbers(
      'purpose',
      PURPOSES.map(({ code }) => code),
      decisions,
      ({ purpose }) => purpose,
    ),
    rule('stage'),
    rule('category'),
    rule('sensitivity'),
    equal('fields that were open at least once', open.size, FACET_FIELDS.length),
    equal('pairs of values of two dimensions that were not met', missing.size, 0),
  ]
}

function fieldOf({ facet, field }: Decided): FacetField {
  const found = FIELD_OF.get(`${facet.name}.${field}`)
  if (found === undefined) throw new Error('a field was asked that there is not')
  return found
}

function numbers(
  name: string,
  values: readonly string[],
  decisions: readonly Decided[],
  of: (one: Decided) => string,
): ProofRow {
  const met = Map.groupBy(decisions, of)
  const each = values.map((value) => `${value} ${met.get(value)?.length ?? 0}`)
  const ok = values.every((value) => met.has(value))
  return { claim: `decisions by ${name}`, found: each.join(', '), ok }
}
