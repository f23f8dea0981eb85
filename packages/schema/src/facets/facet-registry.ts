import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FacetDefinition, FieldDefinition } from './facet-definition.ts'

const FOLDER = new URL('./definitions/', import.meta.url)

/**
 * The facets of a folder, one a file, by file name. Read from the folder itself, so that a new facet is
 * a new file and nothing else.
 */
function readDefinitions(folder: URL): readonly FacetDefinition[] {
  // Synchronously: the registry is also loaded where a module may not wait.
  const load = createRequire(folder)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .map((file) => (load(`./${file}`) as { readonly facet: FacetDefinition }).facet)
}

/** Every facet. */
export const FACETS: readonly FacetDefinition[] = readDefinitions(FOLDER)

/** The facet of this name, or null. */
export function findFacet(name: string): FacetDefinition | null {
  return FACETS.find((facet) => facet.name === name) ?? null
}

/** A field with where it stands. */
export interface FacetField {
  readonly facet: FacetDefinition
  readonly name: string
  readonly definition: FieldDefinition
  /** How disclosures name it: `familyBenefits.quotientFamilial`. */
  readonly code: string
  /** The group it belongs to: `familyBenefits` or `contact.reach`. */
  readonly group: string
}

/** Every field of every facet, in the order of their files. */
export const FACET_FIELDS: readonly FacetField[] = FACETS.flatMap((facet) =>
  Object.entries(facet.fields).map(([name, definition]) => ({
    facet,
    name,
    definition,
    code: `${facet.name}.${name}`,
    group: definition.group === undefined ? facet.name : `${facet.name}.${definition.group}`,
  })),
)

const byCode: ReadonlyMap<string, FacetField> = new Map(
  FACET_FIELDS.map((field) => [field.code, field]),
)

/** The field that `familyBenefits.quotientFamilial` names, or null. */
export function findField(code: string): FacetField | null {
  return byCode.get(code) ?? null
}

export interface FacetGroupEntry {
  /** `contact.reach`, or the name of a facet that has no groups. */
  readonly code: string
  readonly label: string
  readonly description: string
}

/** What disclosures may name instead of single fields. */
export const FACET_GROUPS: readonly FacetGroupEntry[] = FACETS.flatMap((facet) => {
  if (facet.groups === undefined) {
    return [{ code: facet.name, label: facet.label, description: facet.description }]
  }
  return Object.entries(facet.groups).map(([name, group]) => ({
    code: `${facet.name}.${name}`,
    ...group,
  }))
})

/**
 * The fields that groups stand for. Those of special sensitivity are left out: they are disclosed by
 * their own name only.
 */
export function fieldsOfGroups(groups: readonly string[]): readonly FacetField[] {
  return FACET_FIELDS.filter(
    ({ group, definition }) => groups.includes(group) && definition.sensitivity === 'ORDINARY',
  )
}

/** A code as a GraphQL enum value: `contact.reach` is `CONTACT_REACH`. */
export function enumNameOf(code: string): string {
  return code
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('.', '_')
    .toUpperCase()
}

/** The GraphQL type of a facet: `familyBenefits` is `FamilyBenefits`. */
export function typeNameOf(facet: FacetDefinition): string {
  return facet.name.charAt(0).toUpperCase() + facet.name.slice(1)
}
