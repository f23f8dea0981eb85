import { expect, test, vi } from 'vitest'
import { run } from './live-idle.ts'

// Some seconds on a machine of its own; a busy one may take its time.
vi.setConfig({ testTimeout: 120_000 })

test('streams that wait cost little each, and nothing for having waited', async () => {
  const result = await run('reduced')
  expect(result.rows.filter((row) => !row.ok)).toEqual([])
})

test('a process that keeps something of every piece it writes is found', async () => {
  const { rows } = await run('reduced', { keeps: true })
  expect(rows.filter((row) => !row.ok).map(({ claim }) => claim)).toContain(
    'MiB of heap kept once all readers left',
  )
})
