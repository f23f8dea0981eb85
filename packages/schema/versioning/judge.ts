import type { GraphQLSchema } from 'graphql'
import { lt } from 'semver'
import { type ContractChange, contractChanges, leastVersion } from './changes.ts'
import { brokenDocuments } from './documents.ts'
import type { Release } from './releases.ts'

/** What CI says of a contract beside the releases before it; no lines: it may be released. */
export async function judge(
  schema: GraphQLSchema,
  releases: readonly Release[],
  planned: string,
): Promise<readonly string[]> {
  const last = releases.at(-1)
  if (last === undefined) return ['There is no release to compare with: packages/schema/releases.']
  const changes = await contractChanges(last.schema, schema)
  const least = leastVersion(changes, last.version)
  const lines: string[] = []
  if (lt(planned, least)) {
    lines.push(
      `What changed since ${last.version} asks for ${least} at least; ${planned} is planned.`,
      'Raise it with a changeset of @passerelle/sdk (`npx changeset`), or take the change back:',
      ...listed(changes),
    )
  }
  for (const { version, name, reasons } of brokenDocuments(schema, releases)) {
    lines.push(`${name} of ${version} would be refused, and programs in the field send it:`)
    lines.push(...reasons.map((reason) => `  ${reason}`))
  }
  if (lines.some((line) => line.endsWith('send it:'))) {
    lines.push('Keep what it asks for; deprecate it if it is to go (docs/guides/versioning.md).')
  }
  return lines
}

const ORDER: readonly ContractChange['severity'][] = ['breaking', 'dangerous', 'additive', 'text']
const SHOWN = 50

// The gravest first: they decide.
function listed(changes: readonly ContractChange[]): readonly string[] {
  const sorted = [...changes].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
  const lines = sorted.slice(0, SHOWN).map(({ severity, message }) => `  ${severity}: ${message}`)
  return sorted.length > SHOWN ? [...lines, `  and ${sorted.length - SHOWN} more`] : lines
}
