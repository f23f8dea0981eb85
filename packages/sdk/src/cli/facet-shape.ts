/** What a value of a facet may be, as the generated data says it. */
export type ValueShape = { readonly nullable?: true } & (
  | { readonly scalar: string }
  | { readonly codes: readonly string[] }
  | { readonly list: ValueShape }
  | { readonly record: RecordShape }
)

export type RecordShape = Readonly<Record<string, ValueShape>>

const scalars: Readonly<
  Record<string, readonly [test: (value: unknown) => boolean, want: string]>
> = {
  Int: [isCount, 'a whole number, not negative'],
  Float: [Number.isFinite, 'a number'],
  Boolean: [(value) => typeof value === 'boolean', 'true or false'],
  Date: [(value) => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value), 'a day such as 2026-01-31'],
  DateTime: [isInstant, 'an instant such as 2026-01-31T09:30:00Z'],
}
const text = [
  (value: unknown) => isText(value) && value !== '',
  'a text that is not empty',
] as const

/**
 * What is wrong with a value, as the place and what belongs there; null when it fits. It never quotes
 * the value, nor a name that the contract does not know.
 */
export function misfit(shape: ValueShape, value: unknown, place: string): string | null {
  if (value == null) return shape.nullable ? null : `${place}: must not be missing`
  if ('list' in shape) {
    if (!Array.isArray(value)) return `${place}: a list is expected`
    if (value.length > 50) return `${place}: at most 50 entries are expected`
    return firstOf(value.map((entry) => misfit(shape.list, entry, `${place}[]`)))
  }
  if ('record' in shape) return misfitOfRecord(shape.record, value, place)
  if ('codes' in shape) {
    const fits = isText(value) && shape.codes.includes(value)
    return fits ? null : `${place}: one of ${shape.codes.join(', ')} is expected`
  }
  const [test, want] = scalars[shape.scalar] ?? text
  return test(value) ? null : `${place}: ${want} is expected`
}

/** ISO 8601 with its offset. */
export function isInstant(value: unknown): boolean {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
  return isText(value) && form.test(value) && !Number.isNaN(Date.parse(value))
}

function misfitOfRecord(shape: RecordShape, value: unknown, place: string): string | null {
  if (typeof value !== 'object' || Array.isArray(value)) return `${place}: an object is expected`
  const given = new Map<string, unknown>(Object.entries(Object(value)))
  const found = firstOf(
    Object.entries(shape).map(([name, of]) => misfit(of, given.get(name), `${place}.${name}`)),
  )
  if (found) return found
  const unknown = [...given.keys()].some((name) => !Object.hasOwn(shape, name))
  return unknown ? `${place}: it holds something that the contract does not know` : null
}

function firstOf(findings: readonly (string | null)[]): string | null {
  return findings.find((finding) => finding !== null) ?? null
}

/** Euros, cents, persons: no fact of the contract is negative. */
function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 2_000_000_000
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
