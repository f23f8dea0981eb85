import { AGREED_PURPOSES, type AgreedPurpose } from '../cooperation/purposes.ts'
import { mayOwnFacet } from '../facets/facet.policy.ts'
import {
  FACET_FIELDS,
  FACET_GROUPS,
  type FacetField,
  fieldsOfGroups,
} from '../facets/facet-registry.ts'
import { InvalidInput } from '../kernel/errors.ts'

/** What is to be disclosed or asked for, as a caller names it. */
export interface AskedSet {
  /** Codes of groups, `contact.reach`. */
  readonly groups?: readonly string[] | null | undefined
  /** Codes of fields, `familyBenefits.benefitsInPayment`. */
  readonly fields?: readonly string[] | null | undefined
  readonly purposes: readonly string[]
}

/** The same as it will stand: each code once, in the order of the registry; `fields` is what counts. */
export interface DisclosedSet {
  readonly groups: readonly string[]
  readonly fields: readonly string[]
  readonly purposes: readonly AgreedPurpose[]
}

/**
 * Expands groups to their fields, those of special sensitivity left out unless they are named, and
 * checks that something is left and that a partner of the owner's kind can own it. A kind of null is not
 * looked at: it would tell what a partner shown as its category is.
 *
 * @throws InvalidInput
 */
export function disclosedSet(
  asked: AskedSet,
  ownerKind: string | null,
  at: SetPaths = PATHS,
): DisclosedSet {
  const groups = groupsOf(asked)
  const fields = fieldsOf(asked, groups)
  if (ownerKind !== null) checkOwner([...facetsOf(groups), ...facetsOf(fields)], ownerKind, at)
  if (fields.length === 0) {
    throw new InvalidInput(
      'FIELDS_EMPTY',
      at.fields,
      'Name at least one field. Those of special sensitivity are in no group: name them one by one.',
    )
  }
  return { groups, fields, purposes: purposesOf(asked, at) }
}

/** Where in the input the parts of a set stand, for errors. */
export interface SetPaths {
  readonly fields: string
  readonly purposes: string
}

const PATHS: SetPaths = { fields: 'input.fields', purposes: 'input.purposes' }

/** The fields of special sensitivity that stay closed though their group is named. */
export function leftOutOf({ groups, fields }: DisclosedSet): readonly FacetField[] {
  return FACET_FIELDS.filter(({ group, code }) => groups.includes(group) && !fields.includes(code))
}

function groupsOf({ groups }: AskedSet): readonly string[] {
  const named = new Set(groups ?? [])
  return FACET_GROUPS.map(({ code }) => code).filter((code) => named.has(code))
}

function fieldsOf({ fields }: AskedSet, groups: readonly string[]): readonly string[] {
  const named = new Set([...(fields ?? []), ...fieldsOfGroups(groups).map(({ code }) => code)])
  return FACET_FIELDS.map(({ code }) => code).filter((code) => named.has(code))
}

/** `contact.reach` and `contact.phone` are of the facet `contact`. */
const facetsOf = (codes: readonly string[]): string[] =>
  codes.map((code) => code.split('.')[0] ?? '')

function checkOwner(facets: readonly string[], kind: string, at: SetPaths): void {
  if (facets.every((name) => mayOwnFacet(name, kind))) return
  throw new InvalidInput(
    'FACET_NOT_OWNED',
    at.fields,
    'An owner of this kind has no facts of one of these facets. Leave that facet out.',
  )
}

function purposesOf({ purposes }: AskedSet, at: SetPaths): readonly AgreedPurpose[] {
  if (purposes.includes('VITAL_INTEREST')) {
    throw new InvalidInput(
      'PURPOSE_NOT_AGREED',
      at.purposes,
      'VITAL_INTEREST is the purpose of emergency access and of no disclosure. Leave it out.',
    )
  }
  const agreed = AGREED_PURPOSES.map(({ code }) => code).filter((code) => purposes.includes(code))
  if (agreed.length === 0) {
    throw new InvalidInput('PURPOSES_EMPTY', at.purposes, 'Name at least one purpose.')
  }
  return agreed
}
