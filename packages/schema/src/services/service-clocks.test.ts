import { describe, expect, it } from 'vitest'
import { InvalidInput } from '../kernel/errors.ts'
import {
  type ClockSettings,
  checkClocks,
  clocksDiffer,
  ownClocks,
  resolveClocks,
} from './service-clocks.ts'

function refusal(settings: ClockSettings): string | null {
  try {
    checkClocks(settings)
    return null
  } catch (error) {
    if (error instanceof InvalidInput) return `${error.code} ${error.field}`
    throw error
  }
}

describe('the clocks of a service', () => {
  it('are the defaults where nothing is set, and null sets nothing', () => {
    const defaults = {
      answerReminderDays: 10,
      answerExpiryDays: 30,
      infoRequestedReminderDays: 10,
      infoRequestedExpiryDays: 30,
      waitlistReviewDays: 60,
      staleDays: 45,
      noNewsDays: 180,
      reopenWindowDays: 90,
      legalDeadlineDays: null,
    }
    expect(resolveClocks({})).toEqual(defaults)
    expect(resolveClocks(ownClocks({}))).toEqual(defaults)
    expect(resolveClocks({ staleDays: 30, noNewsDays: null })).toEqual({
      ...defaults,
      staleDays: 30,
    })
  })

  it.each([
    [60, null, 75],
    [60, 20, 75],
    [60, 90, 90],
    [1, null, 30],
  ])(
    'wait for a legal deadline of %s days: set to %s, an answer expires after %s',
    (legal, set, days) => {
      const clocks = resolveClocks({ legalDeadlineDays: legal, answerExpiryDays: set })
      expect(clocks.answerExpiryDays).toBe(days)
    },
  )

  it.each<[ClockSettings, string | null]>([
    [{}, null],
    [{ answerReminderDays: 7, answerExpiryDays: 20, staleDays: 30, noNewsDays: 100 }, null],
    [{ waitlistReviewDays: 1, reopenWindowDays: 3650 }, null],
    [{ waitlistReviewDays: 0 }, 'CLOCK_OUT_OF_RANGE input.clocks.waitlistReviewDays'],
    [{ reopenWindowDays: 3651 }, 'CLOCK_OUT_OF_RANGE input.clocks.reopenWindowDays'],
    [{ answerReminderDays: 30 }, 'CLOCKS_OUT_OF_ORDER input.clocks.answerReminderDays'],
    [{ answerExpiryDays: 10 }, 'CLOCKS_OUT_OF_ORDER input.clocks.answerExpiryDays'],
    [
      { infoRequestedReminderDays: 5, infoRequestedExpiryDays: 5 },
      'CLOCKS_OUT_OF_ORDER input.clocks.infoRequestedReminderDays',
    ],
    [{ noNewsDays: 45 }, 'CLOCKS_OUT_OF_ORDER input.clocks.noNewsDays'],
    // The legal deadline keeps the expiry away: the reminder has the room.
    [{ answerReminderDays: 40, legalDeadlineDays: 60 }, null],
  ])('set to %j are refused with %s', (settings, expected) => {
    expect(refusal(settings)).toBe(expected)
  })

  it('are other ones only when a length changes', () => {
    expect(clocksDiffer({}, { staleDays: 45 })).toBe(false)
    expect(clocksDiffer({}, { staleDays: 44 })).toBe(true)
    expect(clocksDiffer({}, { legalDeadlineDays: 15 })).toBe(false)
    expect(clocksDiffer({}, { legalDeadlineDays: 60 })).toBe(true)
  })
})
