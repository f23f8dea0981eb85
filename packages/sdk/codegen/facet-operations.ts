import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql'

/**
 * The operation that reads facets of a case, written from the contract: one variable for each field of
 * each facet, so that one registered document asks for exactly the fields a program wants. A new facet
 * of the contract is in it without anybody writing it.
 */
export function facetOperations(schemaText: string): string {
  const schema = buildSchema(schemaText)
  const facet = schema.getType('Facet')
  if (!isInterfaceType(facet)) throw new Error('The contract has no interface Facet.')
  const shared = new Set(Object.keys(facet.getFields()))
  const types = schema
    .getPossibleTypes(facet)
    .filter(isObjectType)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const variables: string[] = []
  const selections = types.map((type) => {
    const fields = ownFields(type, shared).map((name) => {
      const variable = facetName(type) + name.charAt(0).toUpperCase() + name.slice(1)
      variables.push(`  $${variable}: Boolean! = false`)
      return `        ${name} @include(if: $${variable})${selectionOf(schema, type, name)}`
    })
    return `      ... on ${type.name} {\n${fields.join('\n')}\n      }`
  })
  return `# Generated from the contract by codegen/facet-operations.ts. Do not edit: run \`pnpm generate\`.

# Facets of a case, with the fields asked for by name. Read live for the purpose stated; withheld fields are null.
# @facade facets.read
query Facets(
  $id: ID!
  $purpose: Purpose!
  $names: [FacetName!]
  $personId: ID
${variables.join('\n')}
) {
  sharedCase(id: $id) {
    id
    facets(purpose: $purpose, names: $names, personId: $personId) {
      __typename
      ...FacetFields
${selections.join('\n')}
    }
  }
}
`
}

function facetName({ name }: GraphQLNamedType): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** The fields of a facet's type that are not those of every facet. */
export function ownFields(type: GraphQLObjectType, shared: ReadonlySet<string>): readonly string[] {
  return Object.keys(type.getFields())
    .filter((name) => !shared.has(name))
    .sort()
}

function selectionOf(schema: GraphQLSchema, type: GraphQLObjectType, field: string): string {
  const named = getNamedType(type.getFields()[field]?.type)
  if (!named || isScalarType(named) || isEnumType(named)) return ''
  const record = schema.getType(named.name)
  if (!isObjectType(record)) throw new Error(`${type.name}.${field} is neither value nor record.`)
  return ` { ${Object.keys(record.getFields()).sort().join(' ')} }`
}
