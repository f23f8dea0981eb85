import { expect, test, vi } from 'vitest'
import { run } from './canaries.ts'

// A few seconds on a machine of its own; a busy one may take its time.
vi.setConfig({ testTimeout: 180_000 })

test('values of owners pass through and are kept nowhere, those left with us nowhere in clear', async () => {
  const result = await run('reduced')
  expect(result.rows.filter((row) => !row.ok)).toEqual([])
  expect(result.ok).toBe(true)
})

test('a server that prints what it reads is found', async () => {
  const { ok, rows } = await run('reduced', 'log')
  expect(ok).toBe(false)
  expect(rows.filter((row) => !row.ok).map(({ claim }) => claim)).toContain(
    'values in output of the server',
  )
})
