import { buildSchema } from '@passerelle/schema'
import { Kind, parse } from 'graphql'
import { expect, test } from 'vitest'
import { checkCost } from './cost.ts'
import { DEFAULT_LIMITS } from './limits.ts'

const schema = buildSchema()

function cost(text: string): number {
  const [definition] = parse(text).definitions
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation')
  const measured = { schema, fragments: new Map(), variables: {} }
  return checkCost(definition, measured, DEFAULT_LIMITS.cost)
}

const FACET = 'source { name } asOf access { field state reason opensWith }'

test('fifty cases with two facets each, and why fields are withheld, may be asked for at once', () => {
  const asked = cost(`{ sharedCases(first: 50) { nodes { id
    familyBenefits(purpose: ASSESS_ELIGIBILITY) { quotientFamilial adults ${FACET} }
    healthCoverage(purpose: ASSESS_ELIGIBILITY) { puma c2sState ${FACET} } } } }`)
  expect(asked).toBeGreaterThan(2_000)
  expect(asked).toBeLessThan(DEFAULT_LIMITS.cost)
})

test('every list counts as often as it may repeat what is below', () => {
  const one = cost('{ sharedCases(first: 1) { nodes { needs { id } } } }')
  const ten = cost('{ sharedCases(first: 10) { nodes { needs { id } } } }')
  expect(ten).toBeGreaterThan(one * 5)
})
