import { expect, test, vi } from 'vitest'
import { KEYS_IGNORED, run, TAKEN_LATE } from './idempotency.ts'

// A few seconds on a machine of its own; a busy one may take its time.
vi.setConfig({ testTimeout: 120_000 })

test('a change sent by many under one key takes effect once', async () => {
  const result = await run('reduced')
  expect(result.rows.filter((row) => !row.ok)).toEqual([])
  expect(result.ok).toBe(true)
})

test('effects that happen twice when keys are ignored are found', async () => {
  const { ok, rows } = await run('reduced', KEYS_IGNORED)
  expect(ok).toBe(false)
  expect(rows.find(({ claim }) => claim === 'requests that took effect')?.ok).toBe(false)
})

test('a key that is taken late is looked up after it was taken', async () => {
  const { rows } = await run('reduced', [TAKEN_LATE])
  expect(rows.filter((row) => !row.ok)).toEqual([])
})
