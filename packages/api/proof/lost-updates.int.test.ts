import { expect, test, vi } from 'vitest'
import { run, UNLOCKED } from './lost-updates.ts'

// A few seconds on a machine of its own; a busy one may take its time.
vi.setConfig({ testTimeout: 120_000 })

test('no acknowledged change of a referral is lost', async () => {
  const result = await run('reduced')
  expect(result.rows.filter((row) => !row.ok)).toEqual([])
  expect(result.ok).toBe(true)
})

test('changes that are lost without a lock are found', async () => {
  const { ok, rows } = await run('reduced', [UNLOCKED])
  expect(ok).toBe(false)
  expect(rows.find(({ claim }) => claim.startsWith('referrals whose version'))?.ok).toBe(false)
})
