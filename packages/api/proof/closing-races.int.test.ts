import { expect, test, vi } from 'vitest'
import { type Sabotage, weaken } from './access/sabotage.ts'
import { run } from './closing-races.ts'

// A few seconds on a machine of its own; a busy one may take its time.
vi.setConfig({ testTimeout: 120_000 })

const SECOND_WALL: Sabotage['database'] = (owner) =>
  weaken(owner, 'passerelle_open_fields', 't.ended_at is null and')
const FIRST_WALL = [
  { statement: 'access_grounds', from: 'd.ended_at is not null', to: 'd.ended_at > now()' },
]

test('no read that begins after the acknowledged end gives a value', async () => {
  const { rows } = await run('reduced')
  expect(rows.filter(({ ok }) => !ok)).toEqual([])
})

test('one wall that forgets that disclosures end leaves them closed: the other stands', async () => {
  const { rows } = await run('reduced', { database: SECOND_WALL })
  expect(rows.filter(({ ok }) => !ok)).toEqual([])
})

test('values that are given after the end are found', async () => {
  const { ok, rows } = await run('reduced', { database: SECOND_WALL, statements: FIRST_WALL })
  expect(ok).toBe(false)
  const failed = rows.filter((row) => !row.ok).map(({ claim }) => claim)
  expect(failed).toContain('of these, reads that gave a value')
  expect(failed).toContain('endDisclosure')
  expect(failed).not.toContain('endAgreement')
})
