import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInput } from '../kernel/errors.ts'
import { checkLocalReference, looksLikeNir } from './local-reference.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))

/** A NIR with its key, computed here by the rule of the law: 97 minus the rest by 97. */
const nir = fc
  .tuple(
    fc.constantFrom('1', '2', '3', '4', '7', '8'),
    digits(2),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.constantFrom('2A', '2B'), fc.integer({ min: 1, max: 95 }).map(String)),
    digits(6),
  )
  .map(([sex, year, month, department, rest]) => {
    const code = department.padStart(2, '0')
    const body = `${sex}${year}${String(month).padStart(2, '0')}${code}${rest}`
    const number = BigInt(body.replace('2A', '19').replace('2B', '18'))
    return { body, key: String(97n - (number % 97n)).padStart(2, '0') }
  })

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
        const parts = [1, 3, 5, 7, 10, 13].map((end, i, ends) => body.slice(ends[i - 1] ?? 0, end))
        const written = [...parts, ...(keyed ? [key] : [])].join(sep)
        expect(codeOf(low ? written.toLowerCase() : written)).toBe('LOCAL_REFERENCE_LOOKS_LIKE_NIR')
      }),
    )
  })

  test('is refused when a NIR stands inside it', () => {
    fc.assert(
      fc.property(
        nir,
        fc.constantFrom('', 'NIR', 'NIR:', 'DOSSIER-', '2024-', 'x'),
        fc.constantFrom('', '-2', '/A', 'z'),
        ({ body, key }, before, after) => {
          expect(looksLikeNir(`${before}${body}${after}`)).toBe(true)
          expect(looksLikeNir(`${before}${body}${key}${after}`)).toBe(true)
        },
      ),
    )
  })

  test('is refused when a NIR with its key is glued to other digits', () => {
    fc.assert(
      fc.property(nir, digits(4), ({ body, key }, digitsAround) => {
        expect(looksLikeNir(`${digitsAround}${body}${key}`)).toBe(true)
        expect(looksLikeNir(`${body}${key}${digitsAround}`)).toBe(true)
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
