import { describe, expect, it } from 'vitest'
import { isFilterEntry, letsThrough } from './event-filter.ts'

describe('the filter of an endpoint', () => {
  it.each([
    ['referral.accepted', true],
    ['referral.', true],
    ['case.', true],
    ['referral', false],
    ['referral.ac', false],
    ['.', false],
    ['', false],
    ['referral.*', false],
    ['webhook_endpoint.', false],
    ['webhook_endpoint.created', false],
  ])('may hold %s: %s', (entry, may) => {
    expect(isFilterEntry(entry)).toBe(may)
  })

  it('lets through what it names, whole or by prefix, and everything when it is empty', () => {
    expect(letsThrough([], 'case.closed')).toBe(true)
    expect(letsThrough(['referral.'], 'referral.sent')).toBe(true)
    expect(letsThrough(['referral.'], 'case.closed')).toBe(false)
    expect(letsThrough(['case.closed', 'need.'], 'case.closed')).toBe(true)
    expect(letsThrough(['case.closed'], 'case.closed_again')).toBe(false)
  })
})
