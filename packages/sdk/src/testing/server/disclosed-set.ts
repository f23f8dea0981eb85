import { rules } from '../../generated/rules.ts'
import type { Context } from './context.ts'
import type { DisclosureSet, FieldSet } from './entities.ts'
import { invalid } from './outcomes.ts'

interface AskedSet {
  readonly groups?: readonly string[] | null | undefined
  readonly fields?: readonly string[] | null | undefined
  readonly purposes: readonly string[]
}

const ALL_FIELDS = rules.facets.flatMap(({ ownerKinds, fields }) =>
  fields.map((field) => ({ ...field, ownerKinds })),
)

/**
 * Groups expanded to their fields, those of special sensitivity left out unless they are named.
 *
 * @throws Outcome
 */
export function disclosedSet(
  asked: AskedSet,
  ownerKind: string | null,
  at = { fields: 'input.fields', purposes: 'input.purposes' },
): FieldSet {
  const groups = rules.facetGroups.filter((code) => asked.groups?.includes(code))
  const named = ALL_FIELDS.filter(
    ({ code, group, sensitivity }) =>
      asked.fields?.includes(code) || (groups.includes(group) && sensitivity === 'ORDINARY'),
  )
  const concerned = ALL_FIELDS.filter(
    ({ code, group }) => groups.includes(group) || asked.fields?.includes(code),
  )
  const foreign = concerned.some(
    ({ ownerKinds }) =>
      ownerKind !== null && ownerKinds !== null && !ownerKinds.includes(ownerKind),
  )
  if (foreign) throw invalid('FACET_NOT_OWNED', at.fields)
  if (named.length === 0) throw invalid('FIELDS_EMPTY', at.fields)
  if (asked.purposes.includes('VITAL_INTEREST')) {
    const mend =
      'VITAL_INTEREST is the purpose of emergency access and of no disclosure. Leave it out.'
    throw invalid('PURPOSE_NOT_AGREED', at.purposes, mend)
  }
  const purposes = PURPOSES.filter((code) => asked.purposes.includes(code))
  if (purposes.length === 0) throw invalid('PURPOSES_EMPTY', at.purposes)
  return { groups, fields: named.map(({ code }) => code), purposes }
}

const PURPOSES = ['ASSESS_ELIGIBILITY', 'COORDINATE_SUPPORT', 'OPEN_RIGHTS', 'CONTACT_PERSON']

/** What a referral discloses when it is sent; null when its set names nothing. @throws Outcome */
export function checkReferralSet({ world, actor }: Context, set: DisclosureSet): FieldSet | null {
  const { facetGroups: groups, facetFields: fields, purposes } = set
  if (groups.length === 0 && fields.length === 0) return null
  const kind = world.partners.get(actor.partnerId)?.kind ?? ''
  const paths = { fields: 'input.disclosure.facetGroups', purposes: 'input.disclosure.purposes' }
  return disclosedSet({ groups, fields, purposes }, kind, paths)
}
