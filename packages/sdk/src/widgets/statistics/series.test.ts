import { describe, expect, test } from 'vitest'
import { type StatisticsSeries, share, totalOf } from './series.ts'

const series = (values: readonly (number | null)[], total?: boolean): StatisticsSeries => ({
  ...{ id: 's', label: 'Orientations', unit: 'orientations', total },
  rows: values.map((value, index) => ({ label: `${index}`, value })),
})

describe('the total of a series', () => {
  test('is the sum of its figures', () => {
    expect(totalOf(series([12, 30]))).toBe(42)
  })
  test('is not given where one is not published: the difference would tell it', () => {
    expect(totalOf(series([12, null]))).toBeNull()
  })
  test('is not given for figures that have none, or for one alone', () => {
    expect(totalOf(series([12, 30], false))).toBeNull()
    expect(totalOf(series([12]))).toBeNull()
  })
})

describe('a bar', () => {
  test('is as long as its part of the longest', () => {
    const { rows } = series([20, 5, null])
    expect(rows.map(({ value }) => value !== null && share(value, rows))).toEqual([100, 25, false])
  })
  test('is nothing where all figures are nought', () => {
    const { rows } = series([0, 0])
    expect(share(0, rows)).toBe(0)
  })
})
