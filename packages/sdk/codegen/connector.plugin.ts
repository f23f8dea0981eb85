import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql'

/** What the generator is told of scalars: their TypeScript types by name. */
export interface ConnectorConfig {
  readonly scalars?: Readonly<Record<string, string>>
}

const builtIn = { Int: 'number', Float: 'number', Boolean: 'boolean', String: 'string' }

/**
 * The facets that a connector may serve: as types for its handlers, and as data for the command that
 * checks a connector. A facet is an object type of the interface `Facet`; its facts are the fields that
 * no interface of the type has.
 */
export function plugin(
  schema: GraphQLSchema,
  _documents: readonly unknown[],
  config: ConnectorConfig,
): string {
  const facets = facetTypes(schema)
  const scalars = { ...builtIn, ...config.scalars }
  const values = facets.map(
    ({ name, fields, type }) =>
      `  /** ${oneLine(type.description)} */\n  readonly ${name}: ${typeOfRecord(fields, scalars, '  ')}`,
  )
  const shapes = facets.map(({ name, fields }) => `  ${name}: ${shapeOfRecord(fields)},`)
  return [
    '// Generated from schema.graphql. Do not edit: run `pnpm generate`.',
    `/** The facts of every facet, by the facet's name: what a partner may serve of its own. */
export interface FacetValues {${block(values)}}`,
    `/** What every facet holds, as data. */\nexport const facetShapes = {${block(shapes)}} as const`,
    `/** Names of what stands in records: nothing else of a record may leave. */\nexport const recordMembers: readonly string[] = [${recordMembers(facets).join(', ')}]`,
    `/** What facts are read for. */\nexport type ReadingPurpose = ${openEnum(schema, 'Purpose')}`,
    `/** Kind of the partner that reads. */\nexport type ReaderKind = ${openEnum(schema, 'PartnerKind')}`,
    '',
  ].join('\n\n')
}

interface FactField {
  readonly name: string
  readonly type: GraphQLOutputType
  readonly description: string | null | undefined
}

interface FacetType {
  readonly name: string
  readonly type: GraphQLObjectType
  readonly fields: readonly FactField[]
}

function facetTypes(schema: GraphQLSchema): readonly FacetType[] {
  const facet = schema.getType('Facet')
  if (!isInterfaceType(facet)) return []
  return schema
    .getPossibleTypes(facet)
    .map((type) => ({ name: factName(type), type, fields: ownFields(type) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function factName(type: GraphQLObjectType): string {
  return type.name.charAt(0).toLowerCase() + type.name.slice(1)
}

/** The fields that none of the type's interfaces has. */
function ownFields(type: GraphQLObjectType): readonly FactField[] {
  const inherited = new Set(
    type.getInterfaces().flatMap((parent: GraphQLInterfaceType) => Object.keys(parent.getFields())),
  )
  return Object.values(type.getFields()).filter(({ name }) => !inherited.has(name))
}

function typeOf(
  type: GraphQLOutputType,
  scalars: Readonly<Record<string, string>>,
  indent: string,
): string {
  if (!isNonNullType(type)) return `${presentType(type, scalars, indent)} | null`
  return presentType(type.ofType, scalars, indent)
}

function presentType(
  type: GraphQLOutputType,
  scalars: Readonly<Record<string, string>>,
  indent: string,
): string {
  if (isListType(type)) return `ReadonlyArray<${typeOf(type.ofType, scalars, indent)}>`
  if (isEnumType(type)) return type.getValues().map(quotedName).join(' | ')
  if (isObjectType(type)) return typeOfRecord(Object.values(type.getFields()), scalars, indent)
  const written = isScalarType(type) ? scalars[type.name] : undefined
  if (!written) throw new Error(`${String(type)}: a fact is a scalar, an enum, a list or a record.`)
  return written
}

function typeOfRecord(
  fields: readonly FactField[],
  scalars: Readonly<Record<string, string>>,
  indent: string,
): string {
  const inner = `${indent}  `
  const lines = fields.map(
    ({ name, type, description }) =>
      `${inner}/** ${oneLine(description)} */\n${inner}readonly ${name}: ${typeOf(type, scalars, inner)}\n`,
  )
  return `{\n${lines.join('')}${indent}}`
}

function shapeOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return `{ ${kindOf(type.ofType)} }`
  return `{ nullable: true, ${kindOf(type)} }`
}

function kindOf(type: GraphQLOutputType): string {
  if (isListType(type)) return `list: ${shapeOf(type.ofType)}`
  if (isEnumType(type)) return `codes: [${type.getValues().map(quotedName).join(', ')}]`
  if (isObjectType(type)) return `record: ${shapeOfRecord(Object.values(type.getFields()))}`
  return `scalar: '${String(type)}'`
}

function shapeOfRecord(fields: readonly FactField[]): string {
  return `{ ${fields.map(({ name, type }) => `${name}: ${shapeOf(type)}`).join(', ')} }`
}

function recordMembers(facets: readonly FacetType[]): readonly string[] {
  const membersOf = (type: GraphQLOutputType): readonly string[] => {
    const named = getNamedType(type)
    if (!isObjectType(named)) return []
    return Object.values(named.getFields()).flatMap((field) => [
      `'${field.name}'`,
      ...membersOf(field.type),
    ])
  }
  const all = facets.flatMap(({ fields }) => fields.flatMap(({ type }) => membersOf(type)))
  return [...new Set(all)].sort()
}

/** The codes of an enum of the schema, which may grow. */
function openEnum(schema: GraphQLSchema, name: string): string {
  const type = schema.getType(name)
  if (!isEnumType(type)) return 'string'
  return [...type.getValues().map(quotedName), "'%future added value'"].join(' | ')
}

function quotedName({ name }: { readonly name: string }): string {
  return `'${name}'`
}

function oneLine(description: string | null | undefined): string {
  return (description ?? 'No description.').replaceAll('*/', '').replaceAll(/\s+/g, ' ').trim()
}

function block(lines: readonly string[]): string {
  return lines.length > 0 ? `\n${lines.join('\n')}\n` : ''
}
