import { checkLocalReference } from '../cases/local-reference.ts'
import { AGREED_PURPOSES } from '../cooperation/purposes.ts'
import { checkLegalText, LEGAL_BASES } from '../disclosures/legal-bases.ts'
import { FACET_GROUPS, findField } from '../facets/facet-registry.ts'
import { DomainError, InvalidInput } from '../kernel/errors.ts'
import {
  CANCELLATION_REASONS,
  type CodeEntry,
  OUTCOMES,
  type OutcomeCode,
  QUESTIONS,
  type QuestionCode,
  REJECTION_REASONS,
  REOPENING_REASONS,
  UNFULFILLED_REASONS,
} from './referral.codes.ts'
import { calendarDayOf, isCalendarDay } from './referral.days.ts'
import type { ActionInputName, CodeList, ReferralActionRow } from './referral.states.ts'
import type { ActionInput, ReasonCode, Referral, ReferralDisclosure } from './referral.types.ts'

const REASONS: Readonly<Partial<Record<CodeList, readonly CodeEntry<ReasonCode>[]>>> = {
  unfulfilled: UNFULFILLED_REASONS,
  rejections: REJECTION_REASONS,
  cancellations: CANCELLATION_REASONS,
}

/** The fields of the referral that an action's input sets. */
export type Given = Partial<
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

/** Checks what the row requires and gives it back typed; throws InvalidInput. */
export function readInput(row: ReferralActionRow, input: ActionInput, now: Date): Given {
  const needed = new Set<ActionInputName>(row.requires)
  for (const name of needed) required(name, input[name])
  const reasons = REASONS[row.codes ?? 'questions']
  return {
    ...(reasons !== undefined && { reasonCode: oneOf(reasons, 'reasonCode', input) }),
    ...(needed.has('outcomeCode') && {
      outcomeCode: oneOf<OutcomeCode>(OUTCOMES, 'outcomeCode', input),
    }),
    ...(needed.has('questionCode') && {
      questionCode: oneOf<QuestionCode>(QUESTIONS, 'questionCode', input),
    }),
    ...(needed.has('reviewOn') && { reviewOn: futureDay('reviewOn', input.reviewOn, now) }),
    ...(needed.has('contactOn') && { contactOn: day('contactOn', input.contactOn) }),
    ...(needed.has('proposedServiceId') && {
      proposedServiceId: required('proposedServiceId', input.proposedServiceId),
    }),
    ...checkUnstored(row, input),
  }
}

/** What goes elsewhere than on the referral is checked here too, so that nothing else has to. */
function checkUnstored(row: ReferralActionRow, input: ActionInput): Given {
  if (row.requires?.includes('localReference')) checkLocalReference(input.localReference ?? '')
  // Why it is taken up again stands in the event: the referral itself has no reason any more.
  if (row.codes === 'reopenings') oneOf(REOPENING_REASONS, 'reasonCode', input)
  const { disclosure } = input
  if (row.action !== 'SEND' || disclosure === undefined) return {}
  checkDisclosure(disclosure)
  return { disclosure }
}

/** Throws InvalidInput when a disclosure set names a code or a day that does not exist. */
export function checkDisclosure(disclosure: ReferralDisclosure): void {
  known(LEGAL_BASES, 'disclosure.legalBasis', disclosure.legalBasis)
  day('disclosure.informedOn', disclosure.informedOn)
  for (const group of disclosure.facetGroups) known(FACET_GROUPS, 'disclosure.facetGroups', group)
  for (const field of disclosure.facetFields) {
    if (findField(field) !== null) continue
    throw new InvalidInput(
      'UNKNOWN_CODE',
      'input.disclosure.facetFields',
      'Name a field of a facet.',
    )
  }
  for (const purpose of disclosure.purposes) {
    known(AGREED_PURPOSES, 'disclosure.purposes', purpose)
  }
  checkLegalText(disclosure.legalText, 'input.disclosure.legalText')
}

function required(name: ActionInputName, value: string | undefined): string {
  if (value !== undefined && value.trim() !== '') return value
  throw new InvalidInput('REQUIRED', `input.${name}`, 'This action cannot do without it.')
}

function oneOf<C extends string>(
  list: readonly CodeEntry<C>[],
  name: 'reasonCode' | 'outcomeCode' | 'questionCode',
  input: ActionInput,
): C {
  return known(list, name, input[name] ?? '')
}

function known<C extends string>(list: readonly CodeEntry<C>[], name: string, value: string): C {
  const entry = list.find(({ code }) => code === value)
  if (entry !== undefined) return entry.code
  const codes = list.map(({ code }) => code).join(', ')
  throw new InvalidInput('UNKNOWN_CODE', `input.${name}`, `One of ${codes}.`)
}

function day(name: string, value = ''): string {
  if (isCalendarDay(value)) return value
  throw new InvalidInput('INVALID_DATE', `input.${name}`, 'A day that exists, as YYYY-MM-DD.')
}

function futureDay(name: string, value: string | undefined, now: Date): string {
  const given = day(name, value)
  if (given > calendarDayOf(now)) return given
  throw new InvalidInput('DATE_NOT_IN_FUTURE', `input.${name}`, 'A day after today.')
}

/** Runs a check that throws an expected error, and hands that error back. */
export function attempt<T>(check: () => T): { value: T } | { error: DomainError } {
  try {
    return { value: check() }
  } catch (error) {
    if (error instanceof DomainError) return { error }
    throw error
  }
}
