import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** Everything that can be asked of a type, so many levels deep; fields that need arguments are left out. */
export function selectionOf(
  schema: GraphQLSchema,
  output: GraphQLOutputType,
  depth: number,
): string {
  const type = getNamedType(output)
  if (isLeafType(type)) return ''
  if (isAbstractType(type)) {
    const members = schema.getPossibleTypes(type).map((member) => {
      // Members of a union may give one name two types: each has names of its own.
      const fields = fieldsOf(schema, Object.values(member.getFields()), depth, `${member.name}_`)
      return `... on ${member.name} { ${fields} }`
    })
    return `{ __typename ${members.join(' ')} }`
  }
  if (!isObjectType(type)) return ''
  return `{ __typename ${fieldsOf(schema, Object.values(type.getFields()), depth, '')} }`
}

function fieldsOf(
  schema: GraphQLSchema,
  fields: readonly GraphQLField<unknown, unknown>[],
  depth: number,
  prefix: string,
): string {
  const parts = fields
    .filter(
      ({ args }) =>
        !args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined),
    )
    .map((field) => {
      // `edges` are `nodes` again.
      if (field.name === 'edges') return ''
      const alias = prefix === '' ? field.name : `${prefix}${field.name}: ${field.name}`
      if (isLeafType(getNamedType(field.type))) return alias
      return depth <= 1 ? '' : `${alias} ${selectionOf(schema, field.type, depth - 1)}`
    })
  return ['__typename', ...parts].join(' ')
}
