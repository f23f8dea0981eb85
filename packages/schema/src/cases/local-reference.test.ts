import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInput } from '../kernel/errors.ts'
import { digits, nir, spaced } from '../kernel/nir.fixture.ts'
import { checkLocalReference } from './local-reference.ts'

const separator = fc.constantFrom('', ' ', '.', '-', '/', '\u00a0', ' - ')

function codeOf(value: string): string {
  try {
    checkLocalReference(value)
    return 'ACCEPTED'
  } catch (error) {
    if (error instanceof InvalidInput) return error.code
    throw error
  }
}

describe('a local reference', () => {
  test.each([
    'A',
    '123456',
    'CCAS-2026/0042',
    'famille:881.2',
    '2024-11-22-000123',
    'a'.repeat(64),
  ])('may be %s', (value) => {
    expect(codeOf(value)).toBe('ACCEPTED')
  })

  test.each(['', ' ', '-1', 'a b', 'é', 'a'.repeat(65), 'a\n', '1'.repeat(5000)])(
    'may not be %j',
    (value) => {
      expect(codeOf(value)).toBe('LOCAL_REFERENCE_INVALID')
    },
  )

  test('may be an RPPS, an ADELI, a CAF number or a SIRET, which are no NIR', () => {
    for (const value of ['10003456789', '759912345', '1234567', '73282932000074']) {
      expect(codeOf(value)).toBe('ACCEPTED')
    }
  })

  test('is refused for any NIR, with its key or without, however it is spaced', () => {
    fc.assert(
      fc.property(nir, separator, fc.boolean(), fc.boolean(), ({ body, key }, sep, keyed, low) => {
        const written = spaced(body, sep) + (keyed ? `${sep}${key}` : '')
        expect(codeOf(low ? written.toLowerCase() : written)).toBe('LOCAL_REFERENCE_LOOKS_LIKE_NIR')
      }),
    )
  })

  test('is refused without being repeated, in the message or anywhere on the error', () => {
    fc.assert(
      fc.property(nir, ({ body, key }) => {
        try {
          checkLocalReference(body + key)
          expect.unreachable()
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInput)
          const { message, stack } = error as InvalidInput
          expect(JSON.stringify([error, message, stack])).not.toContain(body)
        }
      }),
    )
  })

  test('is accepted for ordinary file numbers', () => {
    const ordinary = fc.oneof(
      fc.uuid(),
      fc.integer({ min: 1, max: 999_999_999_999 }).map(String),
      fc
        .tuple(fc.constantFrom('CCAS', 'MDS', 'F'), fc.integer({ min: 2000, max: 2030 }), digits(6))
        .map((parts) => parts.join('-')),
    )
    fc.assert(
      fc.property(ordinary, (value) => {
        expect(codeOf(value)).toBe('ACCEPTED')
      }),
      { numRuns: 1000 },
    )
  })
})
