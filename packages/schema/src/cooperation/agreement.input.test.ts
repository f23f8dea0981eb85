import { describe, expect, test } from 'vitest'
import { InvalidInput } from '../kernel/errors.ts'
import { checkProposal, checkReviewDays, type Proposal } from './agreement.input.ts'

const TODAY = '2026-06-01'
const proposal: Proposal = {
  networkId: 'doubs',
  partyIds: ['caf'],
  title: ' Convention CCAS – CAF ',
  legalText: null,
  purposes: ['OPEN_RIGHTS', 'ASSESS_ELIGIBILITY', 'OPEN_RIGHTS'],
  categories: ['BENEFITS', 'RESOURCES', 'BENEFITS'],
  startsOn: '2026-01-01',
  endsOn: TODAY,
  reviewEveryMonths: 6,
}

function refusal(check: () => unknown): { readonly code: string; readonly field: string } {
  try {
    check()
  } catch (error) {
    if (error instanceof InvalidInput) return { code: error.code, field: error.field }
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a proposed agreement', () => {
  test('is tidied: each code once, the proposer first among its parties', () => {
    expect(checkProposal({ ...proposal, partyIds: ['caf', 'ccas', 'caf'] }, 'ccas', TODAY)).toEqual(
      {
        ...proposal,
        title: 'Convention CCAS – CAF',
        partyIds: ['ccas', 'caf'],
        purposes: ['ASSESS_ELIGIBILITY', 'OPEN_RIGHTS'],
        categories: ['RESOURCES', 'BENEFITS'],
      },
    )
  })

  test.each([
    ['TITLE_EMPTY', 'title', { title: '  ' }],
    ['TEXT_TOO_LONG', 'title', { title: 'x'.repeat(121) }],
    ['TEXT_TOO_LONG', 'legalText', { legalText: 'x'.repeat(201) }],
    ['TEXT_INVALID', 'title', { title: 'a\u0000b' }],
    ['TEXT_INVALID', 'title', { title: 'a\nb' }],
    ['TEXT_INVALID', 'legalText', { legalText: '\ud800' }],
    ['TEXT_LOOKS_LIKE_NIR', 'title', { title: 'Dossier 1 85 05 78 006 084 91' }],
    ['TEXT_LOOKS_LIKE_NIR', 'legalText', { legalText: '185057800608491' }],
    ['PARTIES_COUNT', 'partyIds', { partyIds: [] }],
    ['PARTIES_COUNT', 'partyIds', { partyIds: ['ccas'] }],
    ['PARTIES_COUNT', 'partyIds', { partyIds: Array.from({ length: 200 }, (_, i) => `p${i}`) }],
    ['PURPOSES_EMPTY', 'purposes', { purposes: [] }],
    ['PURPOSE_NOT_AGREED', 'purposes', { purposes: ['OPEN_RIGHTS', 'VITAL_INTEREST'] }],
    ['CATEGORIES_EMPTY', 'categories', { categories: [] }],
    ['DATES_REVERSED', 'endsOn', { startsOn: '2026-07-01', endsOn: '2026-06-30' }],
    ['ENDS_IN_THE_PAST', 'endsOn', { endsOn: '2026-05-31' }],
    ['REVIEW_RHYTHM_INVALID', 'reviewEveryMonths', { reviewEveryMonths: 0 }],
    ['REVIEW_RHYTHM_INVALID', 'reviewEveryMonths', { reviewEveryMonths: 61 }],
  ])('is refused with %s for %s %j', (code, field, changes) => {
    expect(refusal(() => checkProposal({ ...proposal, ...changes }, 'ccas', TODAY))).toEqual({
      code,
      field: `input.${field}`,
    })
  })

  test('may last as long as nobody ends it, and may have begun', () => {
    const open = { ...proposal, endsOn: null, reviewEveryMonths: null, title: 'x'.repeat(120) }
    expect(checkProposal(open, 'ccas', TODAY)).toMatchObject({ endsOn: null, title: open.title })
  })
})

describe('a review', () => {
  const check =
    (heldOn: string, nextOn: string | null = null) =>
    () =>
      checkReviewDays({ heldOn, nextOn }, '2026-01-01', TODAY)

  test('was held between the first day and today', () => {
    expect(check('2026-01-01')).not.toThrow()
    expect(check(TODAY, '2026-06-02')).not.toThrow()
    expect(refusal(check('2025-12-31')).code).toBe('REVIEW_DAY_INVALID')
    expect(refusal(check('2026-06-02')).code).toBe('REVIEW_DAY_INVALID')
  })

  test('comes before the next one', () => {
    expect(refusal(check(TODAY, TODAY))).toEqual({ code: 'DATES_REVERSED', field: 'input.nextOn' })
  })
})
