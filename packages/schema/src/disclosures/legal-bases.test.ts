import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInput } from '../kernel/errors.ts'
import { nir } from '../kernel/nir.fixture.ts'
import { lastDay, pastDay } from './disclosure.days.ts'
import { checkGround, checkLegalText } from './legal-bases.ts'

function refusal(work: () => unknown): InvalidInput | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof InvalidInput) return error
    throw error
  }
}

describe('a legal text', () => {
  test('is tidied, and absent when nothing is left', () => {
    expect(checkLegalText('  CASF L123-5 ')).toBe('CASF L123-5')
    expect(checkLegalText('   ')).toBeNull()
    expect(checkLegalText(null)).toBeNull()
  })

  test('is one short line', () => {
    expect(refusal(() => checkLegalText('x'.repeat(201)))?.code).toBe('TOO_LONG')
    expect(refusal(() => checkLegalText('CASF\nL123-5'))?.code).toBe('TEXT_INVALID')
    expect(refusal(() => checkLegalText('CASF \ud800'))?.code).toBe('TEXT_INVALID')
  })

  test('never is a social security number, and the refusal never repeats it', () => {
    fc.assert(
      fc.property(nir, ({ body, key }) => {
        const found = refusal(() => checkLegalText(`CASF ${body}${key}`))
        expect(found?.code).toBe('LEGAL_TEXT_LOOKS_LIKE_NIR')
        expect(found?.message).not.toContain(body)
      }),
    )
  })

  test('is required of a legal mission alone', () => {
    expect(refusal(() => checkGround({ legalBasis: 'LEGAL_MISSION', legalText: ' ' }))?.code).toBe(
      'LEGAL_TEXT_REQUIRED',
    )
    expect(checkGround({ legalBasis: 'CONSENT' })).toEqual({
      legalBasis: 'CONSENT',
      legalText: null,
    })
    expect(refusal(() => checkGround({ legalBasis: 'HABIT' }))?.code).toBe('UNKNOWN_CODE')
  })
})

describe('the days of a disclosure', () => {
  const today = '2026-03-10'

  test('the person was informed today or before', () => {
    expect(pastDay(new Date('2026-03-10T00:00:00Z'), today, 'input.informedOn')).toBe(today)
    const found = refusal(() => pastDay('2026-03-11', today, 'input.informedOn'))
    expect(found).toMatchObject({ code: 'DAY_IN_THE_FUTURE', field: 'input.informedOn' })
  })

  test('it lasts until today or later, or until it is ended', () => {
    expect(lastDay('2026-03-10', today)).toBe('2026-03-10')
    expect(lastDay(undefined, today)).toBeNull()
    expect(refusal(() => lastDay('2026-03-09', today))?.code).toBe('UNTIL_IN_THE_PAST')
  })
})
