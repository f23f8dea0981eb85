import type { GraphQLSchema } from 'graphql'
import { deprecatedElements } from '../src/kernel/deprecated-elements.ts'
import { readDeprecation } from '../src/kernel/deprecation.ts'
import type { Release } from './releases.ts'

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
