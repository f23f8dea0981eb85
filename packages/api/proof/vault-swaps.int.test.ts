import { expect, test, vi } from 'vitest'
import { carelessVault } from './vault/careless-vault.ts'
import { run } from './vault-swaps.ts'

vi.setConfig({ testTimeout: 120_000 })

test('no sealed text opens where it was not sealed for, altered or cut', async () => {
  const result = await run('reduced')
  expect(result.rows.filter((row) => !row.ok)).toEqual([])
  expect(result.ok).toBe(true)
})

test('a vault that binds its texts to nothing and takes short tags is found', async () => {
  const { rows } = await run('reduced', carelessVault())
  const failed = rows.filter((row) => !row.ok).map(({ claim }) => claim)
  // Every swap, and every cut; flipped bits are the cipher's own affair.
  expect(failed).toHaveLength(9 + 3)
})
