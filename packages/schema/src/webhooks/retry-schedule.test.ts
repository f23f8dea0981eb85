import { describe, expect, it } from 'vitest'
import { pauseAfter, RETRY_SCHEDULE } from './retry-schedule.ts'

describe('the retry schedule', () => {
  it('is the published one: ten tries over three days', () => {
    const seconds = RETRY_SCHEDULE.map((pause) => pause / 1_000)
    expect(seconds).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400])
  })

  it('waits the pause of the schedule, and up to a fifth longer', () => {
    expect(pauseAfter(1, 0)).toBe(5_000)
    expect(pauseAfter(1, 1)).toBe(6_000)
    expect(pauseAfter(2, 0.5)).toBe(330_000)
  })

  it('ends after the last pause', () => {
    expect(pauseAfter(9, 0)).toBe(86_400_000)
    expect(pauseAfter(10, 0)).toBeNull()
    expect(pauseAfter(1, 0, [])).toBeNull()
  })
})
