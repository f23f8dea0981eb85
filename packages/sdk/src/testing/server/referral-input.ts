import { rules } from '../../generated/rules.ts'
import { dayOf, isDay } from './calendar.ts'
import type { DisclosureSet, Referral } from './entities.ts'
import { invalid } from './outcomes.ts'
import { checkLegalText, checkLocalReference } from './plain-text.ts'
import type { ActInput } from './referral.types.ts'
import type { ReferralActionRow } from './rules.types.ts'

/** What the input sets on the referral. */
type Given = Partial<
  Pick<
    Referral,
    | 'reasonCode'
    | 'outcomeCode'
    | 'questionCode'
    | 'reviewOn'
    | 'contactOn'
    | 'proposedServiceId'
    | 'disclosure'
  >
>

/** Checks what the row requires. @throws Outcome */
export function readInput(row: ReferralActionRow, input: ActInput, now: string): Given {
  const values: Readonly<Record<string, unknown>> = { ...input }
  const given: Record<string, unknown> = {}
  for (const name of row.requires ?? []) {
    const value = String(values[name] ?? '')
    const field = `input.${name}`
    if (value.trim() === '') throw invalid('REQUIRED', field, 'This action cannot do without it.')
    if (name.endsWith('Code')) checkCode(row.codes, value, field)
    if (name.endsWith('On') && !isDay(value)) throw invalid('INVALID_DATE', field)
    if (name === 'reviewOn' && value <= dayOf(new Date(now))) {
      throw invalid('DATE_NOT_IN_FUTURE', field)
    }
    if (name === 'localReference') checkLocalReference(value)
    // The target's own reference is a link of its own, and why it is taken up again stands in the event.
    else if (row.codes !== 'reopenings') given[name] = value
  }
  if (row.action === 'SEND' && input.disclosure != null) {
    given['disclosure'] = checkDisclosure(input.disclosure)
  }
  return given
}

function checkCode(list: string | undefined, value: string, field: string): void {
  const codes = rules.referral.codes[list ?? ''] ?? []
  if (!codes.includes(value)) throw invalid('UNKNOWN_CODE', field, `One of ${codes.join(', ')}.`)
}

/** A disclosure set as it stands on a referral. @throws Outcome */
export function checkDisclosure(asked: Partial<DisclosureSet>): DisclosureSet {
  const { legalBasis = '', informedOn = '', facetGroups = [], facetFields, purposes } = asked
  if ((purposes ?? []).includes('VITAL_INTEREST')) {
    const agreed = ['ASSESS_ELIGIBILITY', 'COORDINATE_SUPPORT', 'OPEN_RIGHTS', 'CONTACT_PERSON']
    throw invalid('UNKNOWN_CODE', 'input.disclosure.purposes', `One of ${agreed.join(', ')}.`)
  }
  return {
    ...{ legalBasis, informedOn, facetGroups, facetFields: facetFields ?? [] },
    legalText: checkLegalText(asked.legalText, 'input.disclosure.legalText'),
    purposes: purposes ?? ['ASSESS_ELIGIBILITY', 'COORDINATE_SUPPORT'],
  }
}
