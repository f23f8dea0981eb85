import { expect, test } from 'vitest'
import { run } from './walls.ts'

test('row-level security, the API and the policy tables judge every row alike', async () => {
  const result = await run('reduced')
  expect(result.rows.filter(({ ok }) => !ok)).toEqual([])
  expect(Number.parseInt(result.tried, 10)).toBeGreaterThan(10_000)
})

test('a policy that shows too much is found', async () => {
  const { ok, rows } = await run('reduced', (owner) =>
    owner.query(`alter policy need_read on need using (true)`),
  )
  expect(ok).toBe(false)
  expect(rows.map(({ claim }) => claim)).toContain('need: shown')
})

test('a policy that was dropped is found', async () => {
  const { rows } = await run('reduced', (owner) =>
    owner.query('drop policy lead_transfer_read on lead_transfer'),
  )
  expect(rows.map(({ claim }) => claim)).toContain('lead_transfer: hidden')
})
