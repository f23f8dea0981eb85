import { CriticalityLevel, diff } from '@graphql-inspector/core'
import type { GraphQLSchema } from 'graphql'
import { inc, major } from 'semver'

export type Bump = 'major' | 'minor' | 'patch'

/** One difference between two contracts. */
export interface ContractChange {
  readonly message: string
  readonly path: string
  readonly severity: 'breaking' | 'dangerous' | 'additive' | 'text'
}

const SEVERITIES = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'additive',
} as const

// What is only said differently changes nothing that runs.
const TEXT = /_DESCRIPTION_(?:ADDED|CHANGED|REMOVED)$/

/** Every difference between the contract of a release and a later one. */
export async function contractChanges(
  before: GraphQLSchema,
  after: GraphQLSchema,
): Promise<readonly ContractChange[]> {
  return (await diff(before, after)).map(({ message, path = '', type, criticality }) => ({
    message,
    path,
    severity: TEXT.test(type) ? 'text' : SEVERITIES[criticality.level],
  }))
}

/** The least that the version has to be raised by; null: nothing differs. */
export function bumpFor(changes: readonly ContractChange[], released: string): Bump | null {
  const has = (severity: ContractChange['severity']): boolean =>
    changes.some((change) => change.severity === severity)
  // Before 1.0.0 the minor is what breaks (semver.org, 4).
  if (has('breaking')) return major(released) === 0 ? 'minor' : 'major'
  if (has('dangerous') || has('additive')) return 'minor'
  return has('text') ? 'patch' : null
}

/** The lowest version that the changes allow. */
export function leastVersion(changes: readonly ContractChange[], released: string): string {
  const bump = bumpFor(changes, released)
  const least = bump === null ? released : inc(released, bump)
  if (least === null) throw new Error(`${released} is no version`)
  return least
}
