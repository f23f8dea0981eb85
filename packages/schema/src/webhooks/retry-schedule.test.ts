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

  it('waits longer where the endpoint asks for it, and never less than the schedule', () => {
    expect(pauseAfter(1, 0, [5_000, 60_000], 20_000)).toBe(20_000)
    expect(pauseAfter(1, 1, [5_000, 60_000], 20_000)).toBe(24_000)
    expect(pauseAfter(2, 0, [5_000, 60_000], 20_000)).toBe(60_000)
    expect(pauseAfter(3, 0, [5_000, 60_000], 20_000)).toBeNull()
  })

  it('ends after the last pause', () => {
    expect(pauseAfter(9, 0)).toBe(86_400_000)
    expect(pauseAfter(10, 0)).toBeNull()
    expect(pauseAfter(1, 0, [])).toBeNull()
  })
})
