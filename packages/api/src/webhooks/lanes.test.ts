import { describe, expect, it } from 'vitest'
import { roomBeside, type Serving } from './lanes.ts'

const NOW = 100_000
const serving = (count: number, silent: boolean, since: number): Serving[] =>
  Array.from({ length: count }, () => ({ silent, since }))

describe('the room of a worker', () => {
  it('is 64 endpoints that answer, and 32 beside them that do not', () => {
    expect(roomBeside([], NOW)).toEqual({ slots: 64, silent: 32 })
    expect(roomBeside(serving(60, false, NOW), NOW)).toEqual({ slots: 4, silent: 32 })
    expect(roomBeside(serving(64, false, NOW), NOW).slots).toBe(0)
  })

  it('is taken from no endpoint that answers by any that does not', () => {
    const silent = serving(32, true, NOW)
    expect(roomBeside(silent, NOW)).toEqual({ slots: 64, silent: 0 })
    // Met for the first time, and waited for since a while.
    expect(roomBeside(serving(100, false, NOW - 1_000), NOW)).toEqual({ slots: 64, silent: 32 })
  })

  it('ends somewhere whatever endpoints do', () => {
    const hanging = serving(500, false, NOW - 5_000)
    expect(roomBeside(hanging, NOW)).toEqual({ slots: 12, silent: 12 })
    expect(roomBeside([...hanging, ...serving(20, true, 0)], NOW)).toEqual({ slots: 0, silent: 0 })
  })
})
