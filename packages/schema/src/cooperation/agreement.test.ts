import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AGREEMENT_ANSWERS, AGREEMENT_END_REASONS } from './agreement.codes.ts'
import { agreementOf, party } from './agreement.fixture.ts'
import { addMonths, agreementAllows, agreementStatus, nextReviewOn } from './agreement.ts'
import type { AgreementReview, AgreementRow } from './agreement.types.ts'
import { DATA_CATEGORIES } from './data-categories.ts'
import { AGREED_PURPOSES, PURPOSES } from './purposes.ts'

const codes = <Code extends string>(terms: readonly { readonly code: Code }[]): Code[] =>
  terms.map(({ code }) => code)

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

const agreement: fc.Arbitrary<AgreementRow> = fc
  .record({
    answers: fc.array(fc.constantFrom(...codes(AGREEMENT_ANSWERS)), { minLength: 1, maxLength: 4 }),
    end: fc.option(fc.constantFrom('WITHDRAWN' as const, ...codes(AGREEMENT_END_REASONS))),
    purposes: fc.subarray(codes(AGREED_PURPOSES), { minLength: 1 }),
    categories: fc.subarray(codes(DATA_CATEGORIES), { minLength: 1 }),
    days: fc.tuple(day, fc.option(day)),
  })
  .map(({ answers, end, purposes, categories, days: [first, last] }) =>
    agreementOf({
      purposes,
      categories,
      startsOn: last !== null && last < first ? last : first,
      endsOn: last !== null && last < first ? first : last,
      endedAt: end === null ? null : '2026-06-01T00:00:00.000Z',
      endReason: end,
      parties: [
        party('ccas', 'ACCEPTED'),
        ...answers.map((answer, index) => party(`p${index}`, answer)),
      ],
    }),
  )

describe('the status of an agreement', () => {
  const proposed = { parties: [party('ccas', 'ACCEPTED'), party('caf', 'PENDING')] }
  const declined = { parties: [party('ccas', 'ACCEPTED'), party('caf', 'DECLINED')] }
  const ended = { endedAt: '2026-03-01T00:00:00.000Z', endReason: 'REPLACED' } as const
  const withdrawn = { ...ended, ...proposed, endReason: 'WITHDRAWN' } as const

  test.each([
    ['2025-12-31', {}, 'UPCOMING'],
    ['2026-01-01', {}, 'IN_FORCE'],
    ['2026-12-31', {}, 'IN_FORCE'],
    ['2027-01-01', {}, 'EXPIRED'],
    ['2099-01-01', { endsOn: null }, 'IN_FORCE'],
    ['2026-06-01', proposed, 'PROPOSED'],
    ['2025-06-01', proposed, 'PROPOSED'],
    ['2027-01-01', proposed, 'EXPIRED'],
    ['2026-06-01', declined, 'DECLINED'],
    ['2027-01-01', declined, 'DECLINED'],
    ['2026-06-01', withdrawn, 'WITHDRAWN'],
    ['2026-06-01', ended, 'ENDED'],
    ['2025-06-01', ended, 'ENDED'],
    ['2027-01-01', ended, 'ENDED'],
  ] as const)('on %s with %j is %s', (on, changes, status) => {
    expect(agreementStatus(agreementOf(changes), on)).toBe(status)
  })

  test('is in force only on a day of its own, accepted by all and not ended', () => {
    fc.assert(
      fc.property(agreement, day, (one, on) => {
        const within = one.startsOn <= on && (one.endsOn === null || on <= one.endsOn)
        const accepted = one.parties.every(({ answer }) => answer === 'ACCEPTED')
        expect(agreementStatus(one, on) === 'IN_FORCE').toBe(
          within && accepted && one.endedAt === null,
        )
      }),
    )
  })

  test('never comes back once it was declined, withdrawn, ended or expired', () => {
    const over = ['DECLINED', 'WITHDRAWN', 'ENDED', 'EXPIRED']
    fc.assert(
      fc.property(agreement, day, day, (one, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a]
        if (!over.includes(agreementStatus(one, earlier))) return
        expect(agreementStatus(one, later)).toBe(agreementStatus(one, earlier))
      }),
    )
  })
})

describe('what an agreement allows', () => {
  test('is what it names, while it is in force', () => {
    const one = agreementOf()
    expect(agreementAllows(one, 'ASSESS_ELIGIBILITY', 'RESOURCES', '2026-06-01')).toBe(true)
    expect(agreementAllows(one, 'OPEN_RIGHTS', 'RESOURCES', '2026-06-01')).toBe(false)
    expect(agreementAllows(one, 'ASSESS_ELIGIBILITY', 'AUTONOMY', '2026-06-01')).toBe(false)
    expect(agreementAllows(one, 'ASSESS_ELIGIBILITY', 'RESOURCES', '2025-12-31')).toBe(false)
  })

  test('is nothing outside its days, its purposes and its categories, and never vital interest', () => {
    fc.assert(
      fc.property(
        agreement,
        fc.constantFrom(...codes(PURPOSES)),
        fc.constantFrom(...codes(DATA_CATEGORIES)),
        day,
        (one, purpose, category, on) => {
          const named: readonly string[] = one.purposes
          expect(agreementAllows(one, purpose, category, on)).toBe(
            purpose !== 'VITAL_INTEREST' &&
              named.includes(purpose) &&
              one.categories.includes(category) &&
              agreementStatus(one, on) === 'IN_FORCE',
          )
        },
      ),
    )
  })
})

describe('the next review', () => {
  const review = (heldOn: string, nextOn: string | null): AgreementReview => ({
    id: heldOn,
    heldOn,
    nextOn,
    conclusion: 'CONTINUE',
    recordedByPartnerId: 'caf',
    createdAt: `${heldOn}T12:00:00.000Z`,
  })
  const twiceAYear = { reviewEveryMonths: 6 }

  test.each([
    ['counts from the first day', twiceAYear, '2026-07-01'],
    [
      'counts from the last review',
      { ...twiceAYear, reviews: [review('2026-03-15', null), review('2026-02-01', null)] },
      '2026-09-15',
    ],
    [
      'is the day agreed on',
      { ...twiceAYear, reviews: [review('2026-03-15', '2026-05-02')] },
      '2026-05-02',
    ],
    ['is none without a rhythm', {}, null],
    ['is none past the last day', { reviewEveryMonths: 12 }, null],
    [
      'is none once it ended',
      { ...twiceAYear, endedAt: '2026-02-01T00:00:00.000Z', endReason: 'REPLACED' },
      null,
    ],
  ] as const)('%s', (_name, changes, due) => {
    expect(nextReviewOn(agreementOf(changes), '2026-06-01')).toBe(due)
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('of %s and %i months falls on %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  test('falls in the month that many months away, on the same day or the last one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, months) => {
        const to = addMonths(from, months)
        const month = (text: string): number =>
          Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(month(to) - month(from)).toBe(months)
        const next = new Date(`${to}T00:00:00Z`)
        next.setUTCDate(next.getUTCDate() + 1)
        expect(to.slice(8) === from.slice(8) || next.getUTCDate() === 1).toBe(true)
      }),
    )
  })
})
