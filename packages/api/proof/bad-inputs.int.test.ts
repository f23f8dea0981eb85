import { expect, test } from 'vitest'
import { BAD_INPUTS, run } from './bad-inputs.ts'

test('every bad input gets its code and leaves no trace', { timeout: 60_000 }, async () => {
  expect(BAD_INPUTS.length).toBeGreaterThanOrEqual(200)
  expect(new Set(BAD_INPUTS.map(([name]) => name)).size).toBe(BAD_INPUTS.length)
  const result = await run('reduced')
  expect(result.rows.filter(({ ok }) => !ok)).toEqual([])
})

test('a wrong code is found', async () => {
  const { ok } = await run('reduced', [['a good request', 400, 'BAD_REQUEST', {}]])
  expect(ok).toBe(false)
})
