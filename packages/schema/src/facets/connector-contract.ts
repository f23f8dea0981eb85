import type { FieldType, ValueType } from './facet-definition.ts'
import { FACETS, findFacet, typeNameOf } from './facet-registry.ts'

type Schema = Readonly<Record<string, unknown>>

const DAY = '^\\d{4}-\\d{2}-\\d{2}$'

function valueSchema(type: ValueType): Schema {
  switch (type.kind) {
    case 'COUNT':
      return { type: 'integer', minimum: 0, maximum: 1_000_000 }
    case 'CENTS':
      return { type: 'integer', minimum: 0, maximum: 2_000_000_000 }
    case 'YES_NO':
      return { type: 'boolean' }
    case 'DAY':
      return { type: 'string', format: 'date', pattern: DAY }
    case 'TEXT':
      return { type: 'string', minLength: 1, maxLength: type.maxLength }
    case 'CODE':
      return { type: 'string', enum: type.list.codes.map(({ code }) => code) }
  }
}

function fieldSchema(type: FieldType): Schema {
  if (type.kind !== 'LIST') return valueSchema(type)
  const fields = Object.entries(type.of.fields)
  return {
    type: 'array',
    maxItems: 50,
    items: {
      type: 'object',
      additionalProperties: false,
      required: fields.filter(([, field]) => field.optional === undefined).map(([name]) => name),
      properties: Object.fromEntries(
        fields.map(([name, field]) => [
          name,
          field.optional === undefined
            ? valueSchema(field.type)
            : { anyOf: [valueSchema(field.type), { type: 'null' }] },
        ]),
      ),
    },
  }
}

/**
 * The JSON Schema of the values of one facet, for these fields alone: a connector answers what was
 * asked and nothing more. A value that the owner does not know is null or absent.
 *
 * @returns null when there is no such facet or field
 */
export function valuesSchema(facetName: string, fields: readonly string[]): Schema | null {
  const facet = findFacet(facetName)
  if (facet === null) return null
  const properties: Record<string, Schema> = {}
  for (const name of fields) {
    const field = Object.hasOwn(facet.fields, name) ? facet.fields[name] : undefined
    if (field === undefined) return null
    properties[name] = { anyOf: [fieldSchema(field.type), { type: 'null' }] }
  }
  return { type: 'object', additionalProperties: false, properties }
}

/** The contract of connectors as one JSON Schema document: what is asked, and what may be answered. */
export function connectorContract(): Schema {
  const values = Object.fromEntries(
    FACETS.map((facet) => [
      typeNameOf(facet),
      {
        title: facet.label,
        description: facet.description,
        ...valuesSchema(facet.name, Object.keys(facet.fields)),
      },
    ]),
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Passerelle: contract of connectors, version 1',
    $defs: {
      Request: {
        type: 'object',
        required: ['type', 'version', 'owner', 'reader', 'purpose', 'requestId', 'items'],
        properties: {
          type: { const: 'facets.read' },
          version: { const: 1 },
          owner: {
            type: 'object',
            description:
              'Whose facts are asked. A connector refuses every partner but its own: anybody may give its address to the network.',
            required: ['partnerId'],
            properties: { partnerId: { type: 'string' } },
          },
          reader: {
            type: 'object',
            required: ['partnerId', 'kind'],
            properties: { partnerId: { type: 'string' }, kind: { type: 'string' } },
          },
          purpose: { type: 'string' },
          requestId: { type: 'string' },
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: ['facet', 'ref', 'fields'],
              properties: {
                facet: { enum: FACETS.map(({ name }) => name) },
                ref: { type: 'string' },
                fields: { type: 'array', items: { type: 'string' } },
              },
            },
          },
        },
      },
      Answer: {
        type: 'object',
        required: ['items'],
        properties: { items: { type: 'array', items: { $ref: '#/$defs/Item' } } },
      },
      Item: {
        oneOf: [
          {
            type: 'object',
            required: ['status', 'asOf', 'values'],
            properties: {
              status: { const: 'OK' },
              asOf: { type: 'string', description: 'Instant, ISO 8601.' },
              values: { anyOf: FACETS.map((facet) => ({ $ref: `#/$defs/${typeNameOf(facet)}` })) },
            },
          },
          {
            type: 'object',
            required: ['status'],
            properties: { status: { const: 'UNAVAILABLE' } },
          },
        ],
      },
      ...values,
    },
  }
}
