import { expect, test, vi } from 'vitest'
import { LATE, run, UNLOCKED } from './clocks.ts'

// A few seconds on a machine of its own; a busy one may take its time.
vi.setConfig({ testTimeout: 120_000 })

test('every clock strikes once in a year, on the day the rules foretell', async () => {
  const result = await run('reduced')
  expect(result.rows.filter((row) => !row.ok)).toEqual([])
  expect(result.ok).toBe(true)
})

test('reminders sent twice by workers that do not lock are found', async () => {
  const { ok, rows } = await run('reduced', [UNLOCKED])
  expect(ok).toBe(false)
  expect(rows.find(({ claim }) => claim === 'done twice')?.ok).toBe(false)
})

test('reminders that come a day late are found', async () => {
  const { ok, rows } = await run('reduced', [LATE])
  expect(ok).toBe(false)
  expect(rows.find(({ claim }) => claim === 'of these not on the day they were due')?.ok).toBe(
    false,
  )
})
