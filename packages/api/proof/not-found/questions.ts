import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { sampleOf } from './samples.ts'
import { selectionOf } from './selection.ts'

/** One place of one root field where a caller names something. */
export interface Question {
  readonly operation: 'query' | 'mutation'
  readonly field: string
  /** Where: names of arguments and input fields, for instance `input.caseId`. */
  readonly path: readonly string[]
  /** What follows the arguments. */
  readonly selection: string
  /** The arguments with this value in the place, and every other identifier from `other`. */
  args(value: unknown, other: (name: string) => string): Readonly<Record<string, unknown>>
  readonly argTypes: Readonly<Record<string, string>>
}

type Input = GraphQLArgument | GraphQLInputField
type Wanted = (input: Input) => boolean

/** Every place of every root field that is wanted: drawn from the schema, so new fields come by themselves. */
export function questionsOf(schema: GraphQLSchema, wanted: Wanted): readonly Question[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const
  return roots.flatMap(([operation, type]) =>
    type == null ? [] : questionsOfType(schema, operation, type, wanted),
  )
}

function questionsOfType(
  schema: GraphQLSchema,
  operation: 'query' | 'mutation',
  type: GraphQLObjectType,
  wanted: Wanted,
): readonly Question[] {
  return Object.values(type.getFields()).flatMap((field) =>
    places(field.args, wanted).map((path) => ({
      operation,
      field: field.name,
      path,
      selection: selectionOf(schema, field.type, operation === 'query' ? 2 : 1),
      args: (value, other) => argumentsOf(field, path, value, other),
      argTypes: Object.fromEntries(field.args.map((arg) => [arg.name, String(arg.type)])),
    })),
  )
}

/** Paths to the inputs that are wanted, into input objects as deep as they go. */
function places(inputs: readonly Input[], wanted: Wanted): readonly (readonly string[])[] {
  return inputs.flatMap((input) => {
    if (wanted(input)) return [[input.name]]
    const type = getNamedType(input.type)
    if (!isInputObjectType(type)) return []
    return places(Object.values(type.getFields()), wanted).map((rest) => [input.name, ...rest])
  })
}

export function isIdentifier(input: Input): boolean {
  return getNamedType(input.type).name === 'ID' && !/code$/i.test(input.name)
}

function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  path: readonly string[],
  value: unknown,
  other: (name: string) => string,
): Readonly<Record<string, unknown>> {
  return filled(field.args, path, value, other)
}

/** The inputs that are required, and those on the way to the place. */
function filled(
  inputs: readonly Input[],
  path: readonly string[],
  value: unknown,
  other: (name: string) => string,
): Record<string, unknown> {
  const [step, ...rest] = path
  const entries = inputs
    .filter((input) => isNonNullType(input.type) || input.name === step)
    .map((input) => {
      const onTheWay = input.name === step
      const inner = onTheWay ? rest : []
      if (onTheWay && rest.length === 0) return [input.name, listed(input.type, value)]
      return [input.name, sample(input, input.type, inner, value, other)]
    })
  return Object.fromEntries(entries)
}

function sample(
  input: Input,
  type: GraphQLInputType,
  path: readonly string[],
  value: unknown,
  other: (name: string) => string,
): unknown {
  if (isNonNullType(type)) return sample(input, type.ofType, path, value, other)
  if (isListType(type)) return [sample(input, type.ofType, path, value, other)]
  if (isInputObjectType(type)) {
    const inputs = Object.values(type.getFields())
    // Exactly one of its fields, whichever the place is in.
    const [one] = type.isOneOf
      ? inputs.filter(({ name }) => path.length === 0 || name === path[0])
      : []
    if (one === undefined) return filled(inputs, path, value, other)
    return { [one.name]: sample(one, one.type, path.slice(1), value, other) }
  }
  if (isEnumType(type)) return type.getValues()[0]?.name
  return isIdentifier(input) ? other(input.name) : sampleOf(input.name, type.name)
}

function listed(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return listed(type.ofType, value)
  return isListType(type) ? [listed(type.ofType, value)] : value
}
