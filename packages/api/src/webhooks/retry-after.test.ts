import { describe, expect, it } from 'vitest'
import { readRetryAfter } from './retry-after.ts'

const now = new Date('2026-11-25T16:00:00Z')

describe('Retry-After', () => {
  it.each([
    ['seconds', '120', 120_000],
    ['a date', 'Wed, 25 Nov 2026 16:05:00 GMT', 300_000],
    ['a date of RFC 850', 'Wednesday, 25-Nov-26 16:05:00 GMT', 300_000],
    ['a date that has passed', 'Wed, 25 Nov 2026 15:00:00 GMT', 0],
    ['nothing', undefined, null],
    ['less than nothing', '-5', null],
    ['half a second', '0.5', null],
    ['a date that is none', 'Wed, 99 Nov 2026 16:05:00 GMT', null],
    ['another text', 'tomorrow', null],
    ['itself twice', ['1', '2'], null],
  ])('that says %s', (_what, header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected)
  })
})
