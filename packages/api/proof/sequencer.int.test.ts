import { expect, test, vi } from 'vitest'
import { positionRows } from './sequencer.checks.ts'
import { BY_CLOCK_ALONE, NOT_ALONE, run } from './sequencer.ts'

// A few seconds on a machine of its own; a busy one may take its time.
vi.setConfig({ testTimeout: 120_000 })

test('every committed event is placed once, in order, and read once', async () => {
  const result = await run('reduced')
  expect(result.rows.filter((row) => !row.ok)).toEqual([])
  expect(result.ok).toBe(true)
})

test('versions that change places when only clocks decide are found', async () => {
  const { ok, rows } = await run('reduced', [BY_CLOCK_ALONE])
  expect(ok).toBe(false)
  expect(rows.find(({ claim }) => claim.startsWith('versions placed before'))?.ok).toBe(false)
})

test('sequencers that work at the same time are found', async () => {
  expect(await run('reduced', [NOT_ALONE])).toMatchObject({ ok: false })
})

test('a planted gap, a planted twin and a missing position are found', () => {
  const failing = (positions: readonly (string | null)[]): string[] =>
    positionRows(positions.map((position) => ({ position })))
      .filter((row) => !row.ok)
      .map(({ claim }) => claim)
  expect(failing(['1', '2', '3'])).toEqual([])
  expect(failing(['1', '3', '4'])).toEqual(['gaps in the positions'])
  expect(failing(['1', '2', '2'])).toEqual(['positions given twice', 'gaps in the positions'])
  expect(failing(['1', '2', null])).toEqual(['events without a position', 'gaps in the positions'])
})
