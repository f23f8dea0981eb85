import { describe, expect, test } from 'vitest'
import { needStatus } from './need.ts'

const of = (state: string, outcomeCode: string | null = null) => ({ state, outcomeCode })

describe('the status of a need', () => {
  test.each([
    ['SERVICE_PROVIDED', 'MET'],
    ['RIGHTS_OPENED', 'MET'],
    ['ALREADY_COVERED', 'MET'],
    ['PARTIALLY_PROVIDED', 'UNMET'],
  ])('after a referral completed as %s is %s', (outcome, status) => {
    expect(needStatus([of('COMPLETED', outcome)], false)).toBe(status)
  })

  test.each(['SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS'])(
    'is IN_HAND while a referral is %s, whatever ended before',
    (state) => {
      expect(needStatus([of('REJECTED'), of(state)], false)).toBe('IN_HAND')
    },
  )

  test.each(['UNFULFILLED', 'REJECTED', 'REDIRECTED', 'EXPIRED'])(
    'is UNMET when all that was sent ended as %s',
    (state) => {
      expect(needStatus([of(state), of('CANCELLED')], false)).toBe('UNMET')
    },
  )

  test.each(['DRAFT', 'CANCELLED', 'ENTERED_IN_ERROR'])(
    'is OPEN when there is only a %s',
    (state) => {
      expect(needStatus([of(state)], false)).toBe('OPEN')
    },
  )

  test('is OPEN without any referral', () => {
    expect(needStatus([], false)).toBe('OPEN')
  })

  test('is MET as soon as the lead says so', () => {
    expect(needStatus([of('SENT')], true)).toBe('MET')
    expect(needStatus([], true)).toBe('MET')
  })

  test('is MET by one completed referral while another still runs', () => {
    expect(needStatus([of('SENT'), of('COMPLETED', 'RIGHTS_OPENED')], false)).toBe('MET')
  })

  test('stays IN_HAND when the service was provided in part and another referral runs', () => {
    expect(needStatus([of('COMPLETED', 'PARTIALLY_PROVIDED'), of('SENT')], false)).toBe('IN_HAND')
  })
})
