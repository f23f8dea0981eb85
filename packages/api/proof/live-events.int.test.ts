import { expect, test, vi } from 'vitest'
import { REPEATS_ONE, run, SKIPS_ONE } from './live-events.ts'

// Some seconds on a machine of its own; a busy one may take its time.
vi.setConfig({ testTimeout: 120_000 })

test('every event reaches its partner once, however often connections are cut', async () => {
  const result = await run('reduced')
  expect(result.rows.filter((row) => !row.ok)).toEqual([])
  expect(result.ok).toBe(true)
})

test('readers that resume one too far or one too early are found', async () => {
  const far = await run('reduced', { resume: SKIPS_ONE })
  expect(far.rows.some(({ claim, ok }) => claim === 'events a reader missed' && !ok)).toBe(true)
  const early = await run('reduced', { resume: REPEATS_ONE })
  expect(early.rows.some(({ claim, ok }) => claim === 'events a reader heard twice' && !ok)).toBe(
    true,
  )
})

test('servers that lose one event in twenty on the way are found', async () => {
  const { rows } = await run('reduced', { loses: true })
  expect(rows.some(({ claim, ok }) => claim === 'events a reader missed' && !ok)).toBe(true)
})
