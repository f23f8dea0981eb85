import { expect, test } from 'vitest'
import { endOfDayInFrance, startOfDayInFrance } from './day-in-france.ts'

test.each([
  ['in winter', '2026-01-05', '2026-01-04T23:00:00.000Z', '2026-01-05T23:00:00.000Z'],
  ['in summer', '2026-07-14', '2026-07-13T22:00:00.000Z', '2026-07-14T22:00:00.000Z'],
  ['of 23 hours', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ['of 25 hours', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['at the end of a year', '2026-12-31', '2026-12-30T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
])('a day %s begins and ends at midnight in France', (_kind, day, start, end) => {
  expect([startOfDayInFrance(day), endOfDayInFrance(day)]).toEqual([start, end])
})
