import { InvalidInput } from '../kernel/errors.ts'
import { looksLikeNir } from '../kernel/nir.ts'
import { DATA_CATEGORIES, type DataCategory } from './data-categories.ts'
import { AGREED_PURPOSES, type AgreedPurpose, type Term } from './purposes.ts'

const LONGEST = { title: 120, legalText: 200 } as const
const MOST_PARTIES = 200
const LONGEST_RHYTHM_MONTHS = 60

/** An agreement as a partner proposes it; days `YYYY-MM-DD`. */
export interface Proposal {
  readonly networkId: string
  readonly partyIds: readonly string[]
  readonly title: string
  readonly legalText: string | null
  readonly purposes: readonly string[]
  readonly categories: readonly string[]
  readonly startsOn: string
  readonly endsOn: string | null
  readonly reviewEveryMonths: number | null
}

/** The same, tidied and typed: what will stand in the agreement. */
export interface CheckedProposal extends Proposal {
  readonly purposes: readonly AgreedPurpose[]
  readonly categories: readonly DataCategory[]
}

/**
 * Checks what a proposed agreement says and gives it back tidied, with the proposer among its parties.
 * Whether the parties are members of the network is for the directory to say.
 *
 * @throws InvalidInput
 */
export function checkProposal(
  proposal: Proposal,
  proposer: string,
  today: string,
): CheckedProposal {
  const title = checkText('title', proposal.title)
  if (title === null) throw new InvalidInput('TITLE_EMPTY', 'input.title', 'Give it a title.')
  checkDates(proposal, today)
  return {
    ...proposal,
    title,
    legalText: checkText('legalText', proposal.legalText),
    partyIds: checkParties(proposal.partyIds, proposer),
    purposes: checkPurposes(proposal.purposes),
    categories: checkCategories(proposal.categories),
  }
}

function checkText(field: keyof typeof LONGEST, value: string | null): string | null {
  const text = value?.trim() ?? ''
  const path = `input.${field}`
  if (text.length > LONGEST[field]) {
    throw new InvalidInput('TEXT_TOO_LONG', path, `At most ${LONGEST[field]} characters.`)
  }
  // No database keeps them, and no screen shows them.
  if (/\p{Cc}/u.test(text) || !text.isWellFormed()) {
    throw new InvalidInput('TEXT_INVALID', path, 'One line of text, without control characters.')
  }
  if (looksLikeNir(text)) {
    throw new InvalidInput(
      'TEXT_LOOKS_LIKE_NIR',
      path,
      'This looks like a social security number, which has no place here. Name no person.',
    )
  }
  return text === '' ? null : text
}

function checkDates(
  {
    startsOn,
    endsOn,
    reviewEveryMonths,
  }: Pick<Proposal, 'startsOn' | 'endsOn' | 'reviewEveryMonths'>,
  today: string,
): void {
  if (endsOn !== null && endsOn < startsOn) {
    throw new InvalidInput('DATES_REVERSED', 'input.endsOn', 'An agreement ends after it starts.')
  }
  if (endsOn !== null && endsOn < today) {
    throw new InvalidInput('ENDS_IN_THE_PAST', 'input.endsOn', 'Its last day is today or later.')
  }
  if (
    reviewEveryMonths !== null &&
    (reviewEveryMonths < 1 || reviewEveryMonths > LONGEST_RHYTHM_MONTHS)
  ) {
    throw new InvalidInput(
      'REVIEW_RHYTHM_INVALID',
      'input.reviewEveryMonths',
      `Reviews are 1 to ${LONGEST_RHYTHM_MONTHS} months apart.`,
    )
  }
}

function checkParties(asked: readonly string[], proposer: string): readonly string[] {
  const parties = [...new Set([proposer, ...asked])]
  if (parties.length < 2 || parties.length > MOST_PARTIES) {
    throw new InvalidInput(
      'PARTIES_COUNT',
      'input.partyIds',
      `Name 1 to ${MOST_PARTIES - 1} other partners.`,
    )
  }
  return parties
}

function checkPurposes(asked: readonly string[]): readonly AgreedPurpose[] {
  // What life or safety demands is not for partners to agree on (RGPD, art. 6(1)(d)).
  if (asked.includes('VITAL_INTEREST')) {
    throw new InvalidInput(
      'PURPOSE_NOT_AGREED',
      'input.purposes',
      'VITAL_INTEREST is the purpose of emergency access and of no agreement. Leave it out.',
    )
  }
  const purposes = covered(AGREED_PURPOSES, asked)
  if (purposes.length === 0) {
    throw new InvalidInput('PURPOSES_EMPTY', 'input.purposes', 'Name at least one purpose.')
  }
  return purposes
}

function checkCategories(asked: readonly string[]): readonly DataCategory[] {
  const categories = covered(DATA_CATEGORIES, asked)
  if (categories.length === 0) {
    throw new InvalidInput('CATEGORIES_EMPTY', 'input.categories', 'Name at least one category.')
  }
  return categories
}

/** The codes that were asked for, each once and in the order of their list. */
function covered<Code extends string>(
  terms: readonly Term<Code>[],
  asked: readonly string[],
): readonly Code[] {
  return terms.map(({ code }) => code).filter((code) => asked.includes(code))
}

/** Checks the days of a review that was held; all `YYYY-MM-DD`. */
export function checkReviewDays(
  { heldOn, nextOn }: { readonly heldOn: string; readonly nextOn: string | null },
  startsOn: string,
  today: string,
): void {
  if (heldOn < startsOn || heldOn > today) {
    throw new InvalidInput(
      'REVIEW_DAY_INVALID',
      'input.heldOn',
      'A review was held between the first day of the agreement and today.',
    )
  }
  if (nextOn !== null && nextOn <= heldOn) {
    throw new InvalidInput(
      'DATES_REVERSED',
      'input.nextOn',
      'The next review comes after this one.',
    )
  }
}
