import { afterEach, expect, test, vi } from 'vitest'
import { backoffMs, retryAfterMs } from './retry.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test('Retry-After is read in seconds and as a date still to come', () => {
  const now = Date.parse('Sun, 06 Nov 1994 08:49:30 GMT')
  expect(retryAfterMs('7', now)).toBe(7000)
  expect(retryAfterMs('0', now)).toBe(0)
  expect(retryAfterMs('Sun, 06 Nov 1994 08:49:37 GMT', now)).toBe(7000)
  expect(retryAfterMs('Sun, 06 Nov 1994 08:49:29 GMT', now)).toBeNull()
  expect(retryAfterMs('soon', now)).toBeNull()
  expect(retryAfterMs(null, now)).toBeNull()
})

test('without it the wait is anything up to half a second, doubling up to eight', () => {
  const random = vi.spyOn(Math, 'random').mockReturnValue(1)
  expect([0, 1, 2, 3, 4, 5, 60].map(backoffMs)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000])
  random.mockReturnValue(0)
  expect(backoffMs(3)).toBe(0)
})
