import { type Deprecation, readDeprecation } from '@passerelle/schema'
import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** An element that will go away, where a request uses it. */
export interface UsedDeprecation extends Deprecation {
  /** Its schema coordinate: `Referral.sentAt`, `Query.referralInbox(filter:)`. */
  readonly element: string
}

interface Deprecable {
  readonly deprecationReason?: string | null | undefined
}

type Note = (element: string, deprecable: Deprecable | null | undefined) => void

/** Collects what is deprecated, each once. */
function collecting(work: (note: Note) => void): readonly UsedDeprecation[] {
  const found = new Map<string, UsedDeprecation>()
  work((element, deprecable) => {
    const reason = deprecable?.deprecationReason
    const told = reason == null ? null : readDeprecation(reason)
    if (told !== null) found.set(element, { element, ...told })
  })
  return [...found.values()]
}

/** What a document uses by what is written in it. */
export function documentDeprecations(
  schema: GraphQLSchema,
  document: DocumentNode,
): readonly UsedDeprecation[] {
  const info = new TypeInfo(schema)
  return collecting((note) => {
    visit(
      document,
      visitWithTypeInfo(info, {
        Field({ name }) {
          note(`${info.getParentType()?.name}.${name.value}`, info.getFieldDef())
        },
        Argument({ name }) {
          const field = `${info.getParentType()?.name}.${info.getFieldDef()?.name}`
          note(`${field}(${name.value}:)`, info.getArgument())
        },
        ObjectField({ name }) {
          const type = getNamedType(info.getParentInputType())
          if (isInputObjectType(type)) {
            note(`${type.name}.${name.value}`, type.getFields()[name.value])
          }
        },
        EnumValue({ value }) {
          note(`${getNamedType(info.getInputType())?.name}.${value}`, info.getEnumValue())
        },
      }),
    )
  })
}

/** Says what variables use; null when nothing that they may hold is deprecated. */
export function variableDeprecations(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): ((variables: Readonly<Record<string, unknown>>) => readonly UsedDeprecation[]) | null {
  const risky = variableDefinitions.flatMap(({ variable, type: node }) => {
    const type = typeFromAST(schema, node)
    return isInputType(type) && mayUse(type, new Set())
      ? [[variable.name.value, type] as const]
      : []
  })
  if (risky.length === 0) return null
  return (variables) =>
    collecting((note) => {
      for (const [name, type] of risky) walk(type, variables[name], note)
    })
}

function mayUse(type: GraphQLInputType, seen: Set<string>): boolean {
  const named = getNamedType(type)
  if (seen.has(named.name)) return false
  seen.add(named.name)
  if (isEnumType(named)) return named.getValues().some(isDeprecated)
  if (!isInputObjectType(named)) return false
  const fields = Object.values(named.getFields())
  return fields.some((field) => isDeprecated(field) || mayUse(field.type, seen))
}

function isDeprecated({ deprecationReason }: Deprecable | GraphQLArgument): boolean {
  return deprecationReason != null
}

function walk(type: GraphQLInputType, value: unknown, note: Note): void {
  if (value == null) return
  if (isNonNullType(type)) {
    walk(type.ofType, value, note)
  } else if (isListType(type)) {
    for (const item of Array.isArray(value) ? value : [value]) walk(type.ofType, item, note)
  } else if (isEnumType(type)) {
    const known = type.getValue(String(value))
    note(`${type.name}.${known?.name}`, known)
  } else if (isInputObjectType(type)) {
    for (const [name, inner] of Object.entries(value)) {
      const field = type.getFields()[name]
      note(`${type.name}.${name}`, field)
      if (field !== undefined) walk(field.type, inner, note)
    }
  }
}
