import { expect, test, vi } from 'vitest'
import { weaken } from './access/sabotage.ts'
import { run } from './access.ts'

// A few seconds on a machine of its own; a busy one may take its time.
vi.setConfig({ testTimeout: 120_000 })

function failed(rows: Awaited<ReturnType<typeof run>>['rows']): readonly string[] {
  return rows.filter(({ ok }) => !ok).map(({ claim }) => claim)
}

test('both walls, what is given and what is recorded follow the three locks', async () => {
  const { rows, tried } = await run('reduced')
  expect(failed(rows)).toEqual([])
  expect(Number.parseInt(tried, 10)).toBeGreaterThan(10_000)
})

test('a database that forgets that disclosures end is found', async () => {
  const { rows } = await run('reduced', {
    database: (owner) => weaken(owner, 'passerelle_open_fields', 't.ended_at is null and'),
  })
  expect(failed(rows)).toContain('fields given to who may not read them')
  expect(failed(rows)).toContain('records of what was closed')
})

test('a standing grant that answers for more than it says is found', async () => {
  const { rows } = await run('reduced', {
    database: (owner) =>
      weaken(owner, 'passerelle_answer_by_grant', 'asked.fields <@ g.fields and'),
  })
  expect(failed(rows)).toEqual(['requests answered or refused against the grant'])
})

test('a policy that shows pointers to others is found', async () => {
  const { rows } = await run('reduced', {
    database: (owner) =>
      owner.query('alter policy facet_pointer_own on facet_pointer using (true)'),
  })
  expect(failed(rows)).toEqual(['pointers and values of others read by plain SQL'])
})

test('a first wall that takes every disclosure for current is found', async () => {
  const { rows } = await run('reduced', {
    statements: [
      { statement: 'access_grounds', from: 'd.ended_at is not null', to: 'd.ended_at > now()' },
    ],
  })
  expect(failed(rows)).toContain('fields open by the first wall to who may not read them')
  expect(failed(rows)).not.toContain('fields given to who may not read them')
})
