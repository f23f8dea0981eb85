import { readFileSync } from 'node:fs'
import { buildSchema, getNamedType, isInputObjectType } from 'graphql'
import { expect, test } from 'vitest'

const contract = new URL('../schema.graphql', import.meta.url)
const schema = buildSchema(readFileSync(contract, 'utf8'))

// The compiler of queries unrolls the types of variables: one that contains itself takes it minutes.
test('no input type of the contract contains itself', () => {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType)
  expect(inputs.length).toBeGreaterThan(20)
  const reached = (name: string, seen: Set<string>): Set<string> => {
    const type = schema.getType(name)
    for (const field of isInputObjectType(type) ? Object.values(type.getFields()) : []) {
      const inner = getNamedType(field.type).name
      if (seen.has(inner)) continue
      seen.add(inner)
      reached(inner, seen)
    }
    return seen
  }
  const around = inputs.filter(({ name }) => reached(name, new Set()).has(name))
  expect(around.map(({ name }) => name)).toEqual([])
})
