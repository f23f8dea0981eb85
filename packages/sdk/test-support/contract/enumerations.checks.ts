import assert from 'node:assert/strict'
import { buildSchema, isEnumType } from 'graphql'
import { contract } from '../../src/generated/contract.ts'
import { ask } from './asking.ts'
import { type Check, check } from './check.ts'

interface Introspected {
  readonly __schema: {
    readonly types: readonly {
      readonly kind: string
      readonly name: string
      readonly enumValues: readonly { readonly name: string }[] | null
      readonly possibleTypes: readonly { readonly name: string }[] | null
    }[]
  }
}

const ENUMS = '{ __schema { types { kind name enumValues { name } possibleTypes { name } } } }'

export const enumerationChecks: readonly Check[] = [
  check(
    'the server has the enumerations and unions of the contract, value for value',
    async (ground) => {
      const { __schema } = await ask<Introspected>(ground.source, `query Enums ${ENUMS}`)
      const schema = buildSchema(contract)
      const enums = __schema.types.filter(
        ({ kind, name }) => kind === 'ENUM' && !name.startsWith('__'),
      )
      assert.ok(enums.length > 50)
      for (const { name, enumValues } of enums) {
        const type = schema.getType(name)
        assert.ok(isEnumType(type), name)
        const values = type.getValues().map((value) => value.name)
        assert.deepEqual((enumValues ?? []).map((value) => value.name).sort(), values.sort(), name)
      }
      for (const { kind, name, possibleTypes } of __schema.types) {
        if (kind !== 'UNION') continue
        const type = schema.getType(name)
        assert.ok(type !== undefined && 'getTypes' in type, name)
        const members = type.getTypes().map((member) => member.name)
        assert.deepEqual((possibleTypes ?? []).map((one) => one.name).sort(), members.sort(), name)
      }
    },
  ),
]
