import type { FieldType, RecordShape, ValueType } from '../facets/facet-definition.ts'
import { frenchDay } from './archive.ts'

const EUROS = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })
const NUMBER = new Intl.NumberFormat('fr-FR')

/** The value of a facet's field as people read it, in French; null where the owner left none. */
export function factText(type: FieldType, value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (type.kind !== 'LIST') return valueText(type, value)
  if (!Array.isArray(value)) return null
  return value.map((record: unknown) => recordText(type.of, record)).join(' ; ')
}

function recordText({ fields }: RecordShape, record: unknown): string {
  if (typeof record !== 'object' || record === null) return ''
  const values = new Map(Object.entries(record))
  return Object.entries(fields)
    .map(([name, { type, label }]) => [label, factText(type, values.get(name))] as const)
    .filter(([, said]) => said !== null)
    .map(([label, said]) => `${label} : ${said}`)
    .join(', ')
}

function valueText(type: ValueType, value: unknown): string {
  switch (type.kind) {
    case 'COUNT':
      return typeof value === 'number' ? NUMBER.format(value) : String(value)
    case 'CENTS':
      return typeof value === 'number' ? EUROS.format(value / 100) : String(value)
    case 'YES_NO':
      return value === true ? 'oui' : 'non'
    case 'DAY':
      return frenchDay(String(value))
    case 'CODE':
      return type.list.codes.find(({ code }) => code === value)?.label ?? String(value)
    case 'TEXT':
      return String(value)
  }
}
