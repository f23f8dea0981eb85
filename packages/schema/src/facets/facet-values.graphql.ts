import type { EnumRef, InputObjectRef, InputType, ObjectRef, OutputType } from '@pothos/core'
import { builder } from '../kernel/builder.ts'
import { enumOfTable } from '../partners/index.ts'
import type {
  CodeList,
  FacetDefinition,
  FieldType,
  RecordShape,
  ValueType,
} from './facet-definition.ts'
import { typeNameOf } from './facet-registry.ts'

type Types = typeof builder.$inferSchemaTypes
type Values = Readonly<Record<string, unknown>>

const enums = new Map<string, EnumRef<Types, unknown, unknown>>()
const records = new Map<string, ObjectRef<Types, Values>>()
const recordInputs = new Map<string, InputObjectRef<Types, Values>>()

/** One GraphQL type for each name, however many fields use it. */
function once<Ref>(known: Map<string, Ref>, name: string, make: () => Ref): Ref {
  const ref = known.get(name) ?? make()
  known.set(name, ref)
  return ref
}

function enumOf({ name, description, codes }: CodeList): EnumRef<Types, unknown, unknown> {
  return once(enums, name, () => enumOfTable(name, description, codes))
}

type ValueTypeRef = 'Int' | 'Boolean' | 'Date' | 'String' | EnumRef<Types, unknown, unknown>

function valueTypeOf(type: ValueType): ValueTypeRef {
  switch (type.kind) {
    case 'COUNT':
    case 'CENTS':
      return 'Int'
    case 'YES_NO':
      return 'Boolean'
    case 'DAY':
      return 'Date'
    case 'TEXT':
      return 'String'
    case 'CODE':
      return enumOf(type.list)
  }
}

function recordOf({ name, description, fields }: RecordShape): ObjectRef<Types, Values> {
  return once(records, name, () =>
    builder.objectRef<Values>(name).implement({
      description,
      fields: (t) =>
        Object.fromEntries(
          Object.entries(fields).map(([field, { type, label, description: text, optional }]) => [
            field,
            t.field({
              type: valueTypeOf(type) as OutputType<Types>,
              nullable: optional === true,
              description: `${label}: ${text}`,
              resolve: (row) => row[field] as never,
            }),
          ]),
        ),
    }),
  )
}

/** The GraphQL type of a field of a facet. */
export function graphqlTypeOf(type: FieldType): OutputType<Types> | [OutputType<Types>] {
  if (type.kind === 'LIST') return [recordOf(type.of)]
  return valueTypeOf(type) as OutputType<Types>
}

function recordInputOf({ name, description, fields }: RecordShape): InputObjectRef<Types, Values> {
  return once(recordInputs, name, () =>
    builder.inputRef<Values>(`${name}Input`).implement({
      description,
      fields: (t) =>
        Object.fromEntries(
          Object.entries(fields).map(([field, { type, label, description: text, optional }]) => [
            field,
            t.field({
              type: valueTypeOf(type) as InputType<Types>,
              required: optional !== true,
              description: `${label}: ${text}`,
            }),
          ]),
        ) as never,
    }),
  )
}

/** The input of the values of a hosted facet: what is given is set, null takes away, absent stays. */
export function valuesInputOf(facet: FacetDefinition): InputObjectRef<Types, Values> {
  return builder.inputRef<Values>(`${typeNameOf(facet)}Values`).implement({
    description: `${facet.label}: values to leave with the network; null takes one away, what is absent stays.`,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(facet.fields).map(([name, { type, label, description }]) => [
          name,
          t.field({
            type: (type.kind === 'LIST'
              ? [recordInputOf(type.of)]
              : valueTypeOf(type)) as InputType<Types>,
            required: false,
            description: `${label}: ${description}`,
          }),
        ]),
      ) as never,
  })
}
