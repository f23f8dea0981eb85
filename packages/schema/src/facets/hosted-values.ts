import { InvalidInput } from '../kernel/errors.ts'
import { looksLikeNir } from '../kernel/nir.ts'
import { isPlainText } from '../kernel/plain-text.ts'
import type { FieldType, RecordShape, ValueType } from './facet-definition.ts'
import { findFacet } from './facet-registry.ts'

const LONGEST_LIST = 50
const MOST: Readonly<Record<'COUNT' | 'CENTS', number>> = { COUNT: 1_000_000, CENTS: 2_000_000_000 }

type Given = Readonly<Record<string, unknown>>

/**
 * Checks values to be hosted against the definition, beyond what their GraphQL types do: bounds of
 * numbers, lengths, and that no text holds a social security number. Days come back as text.
 *
 * @throws InvalidInput that names the field and never the value
 */
export function checkValues(facetName: string, given: Given): ReadonlyMap<string, unknown> {
  const fields = findFacet(facetName)?.fields ?? {}
  const values = Object.entries(given).flatMap(([name, value]): [string, unknown][] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field === undefined || value === undefined) return []
    const path = `input.values.${facetName}.${name}`
    return [[name, value === null ? null : checked(field.type, value, path)]]
  })
  if (values.length > 0) return new Map(values)
  throw new InvalidInput('REQUIRED', `input.values.${facetName}`, 'Give at least one value.')
}

function checked(type: FieldType, value: unknown, path: string): unknown {
  if (type.kind !== 'LIST') return checkedValue(type, value, path)
  if (!Array.isArray(value) || value.length > LONGEST_LIST) {
    throw new InvalidInput('TOO_LONG', path, `At most ${LONGEST_LIST} entries.`)
  }
  return value.map((entry: Given, index) => checkedRecord(type.of, entry, `${path}.${index}`))
}

function checkedRecord({ fields }: RecordShape, entry: Given, path: string): Given {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { type }]) => {
      const value = entry[name]
      return [name, value == null ? null : checkedValue(type, value, `${path}.${name}`)]
    }),
  )
}

function checkedValue(type: ValueType, value: unknown, path: string): unknown {
  switch (type.kind) {
    case 'COUNT':
    case 'CENTS': {
      const most = MOST[type.kind]
      if (typeof value === 'number' && value >= 0 && value <= most) return value
      throw new InvalidInput('OUT_OF_RANGE', path, `A whole number from 0 to ${most}.`)
    }
    case 'TEXT':
      return checkedText(String(value), type.maxLength, path)
    case 'DAY':
      return value instanceof Date ? value.toISOString().slice(0, 10) : value
    case 'YES_NO':
    case 'CODE':
      return value
  }
}

function checkedText(value: string, maxLength: number, path: string): string {
  const text = value.trim()
  if (text === '' || text.length > maxLength) {
    throw new InvalidInput('LENGTH_INVALID', path, `1 to ${maxLength} characters.`)
  }
  if (!isPlainText(text)) {
    throw new InvalidInput('TEXT_INVALID', path, 'Plain text, without control characters.')
  }
  if (!looksLikeNir(text)) return text
  throw new InvalidInput(
    'TEXT_LOOKS_LIKE_NIR',
    path,
    'The text looks like a social security number, which has no place here.',
  )
}
