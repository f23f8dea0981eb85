import { expect, test, vi } from 'vitest'
import { onServer } from '../src/testing/test-server.ts'
import { type Destroy, run } from './vault-erasure.ts'

vi.setConfig({ testTimeout: 120_000 })

test('who has an old copy of the database and the key store of today reads nothing that was erased', async () => {
  const result = await run('reduced')
  expect(result.rows.filter((row) => !row.ok)).toEqual([])
  expect(result.ok).toBe(true)
})

test('an erasure that destroys no key is found', async () => {
  const { rows } = await run('reduced', () => Promise.resolve())
  const failed = rows.filter((row) => !row.ok).map(({ claim }) => claim)
  expect(failed).toContain('erased values the copy gives')
})

/** As somebody might who wants to be able to undo it. */
const keptAside: Destroy = async (vault, keysUrl, caseId, personIds) => {
  await onServer(keysUrl, async (client) => {
    await client.query('create table if not exists kept (like case_key)')
    await client.query('insert into kept select * from case_key where case_id = $1', [caseId])
  })
  await vault.destroy(caseId, personIds)
}

test('keys whose bytes are left in the files are found, where files can be read', async () => {
  const { rows } = await run('reduced', keptAside)
  const files = rows.filter(({ claim }) => claim.includes('of these still there'))
  expect(files.every(({ ok }) => !ok)).toBe(true)
  expect(rows.filter((row) => !row.ok)).toEqual(files)
})
