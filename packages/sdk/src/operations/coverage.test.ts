import { buildSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { loadOperations, missingRootFields } from '../../codegen/documents.ts'

const document = parse('# Gives a.\n# @facade letters.a\nquery A { a }')

test('the queries and mutations that no operation uses are named', () => {
  const schema = buildSchema('type Query { a: Int, b: Int } type Mutation { c: Int }')
  expect(missingRootFields(schema, loadOperations([{ document }]))).toEqual(['b', 'c'])
  expect(missingRootFields(schema, [])).toEqual(['a', 'b', 'c'])
})

test('an operation without a sentence, a method or a single root field is refused', () => {
  const load = (text: string) => () => loadOperations([{ document: parse(text) }])
  expect(load('# @facade letters.a\nquery A { a }')).toThrow(/sentence/)
  expect(load('# Gives a.\nquery A { a }')).toThrow(/@facade/)
  expect(load('# Gives a.\n# @facade letters.a\nquery A { a b }')).toThrow(/one root field/)
})
