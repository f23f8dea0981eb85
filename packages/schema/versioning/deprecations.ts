import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { readDeprecation } from '../src/kernel/deprecation.ts'
import type { Release } from './releases.ts'

/** The reasons of all deprecated elements of a contract, by coordinate. */
export function deprecatedElements(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const note = (
    coordinate: string,
    { deprecationReason }: { readonly deprecationReason?: string | null | undefined },
  ): void => {
    if (deprecationReason != null) found.set(coordinate, deprecationReason)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field)
        for (const arg of field.args) note(`${type.name}.${field.name}(${arg.name}:)`, arg)
      }
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field)
    } else if (isEnumType(type)) {
      for (const value of type.getValues()) note(`${type.name}.${value.name}`, value)
    }
  }
  return found
}

/** What is wrong with the deprecated elements of a contract, a line for each, with the mend. */
export function deprecationProblems(
  schema: GraphQLSchema,
  last: Pick<Release, 'schema' | 'date' | 'version'> | undefined,
): readonly string[] {
  const before = last === undefined ? new Map<string, string>() : deprecatedElements(last.schema)
  return [...deprecatedElements(schema)].flatMap(([coordinate, reason]) => {
    const problem = problemOf(reason, before.get(coordinate), last)
    return problem === null ? [] : [`${coordinate}: ${problem}`]
  })
}

function problemOf(
  reason: string,
  released: string | undefined,
  last: Pick<Release, 'date' | 'version'> | undefined,
): string | null {
  const told = readDeprecation(reason)
  if (told === null) {
    return 'its reason must end with "Since YYYY-MM-DD, until YYYY-MM-DD.": write it with deprecated().'
  }
  const earliest = yearAfter(told.since)
  if (told.until < earliest) {
    return `partners have twelve months: until ${earliest} or later, not ${told.until}.`
  }
  const before = released === undefined ? null : readDeprecation(released)
  if (before !== null && told.until < before.until) {
    return `${last?.version} promised it until ${before.until}: that cannot be brought forward.`
  }
  if (before === null && last !== undefined && told.since < last.date) {
    return `${last.version} of ${last.date} did not say so: since ${last.date} or later.`
  }
  return null
}

function yearAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date.toISOString().slice(0, 10)
}
