import { RequestError } from '@passerelle/schema'
import { expect, test } from 'vitest'
import { run } from './not-found.ts'

test('what a partner must not learn of is answered like what does not exist', {
  timeout: 120_000,
}, async () => {
  const result = await run('reduced')
  expect(result.rows.filter(({ ok }) => !ok)).toEqual([])
})

test('a field that says "forbidden" of what exists is found', { timeout: 60_000 }, async () => {
  const { ok, rows } = await run('reduced', {
    field: 'sharedCase',
    spoil({ world, schema }) {
      const field = schema.getQueryType()?.getFields()['sharedCase']
      if (field === undefined) throw new Error('there is no such field')
      field.resolve = async (_root, { id }: { id: string }) => {
        const { rowCount } = await world.owner.query('select 1 from shared_case where id = $1', [
          id,
        ])
        if (rowCount === 0) return null
        throw new RequestError('SCOPE_MISSING')
      }
    },
  })
  expect(ok).toBe(false)
  expect(rows.map(({ claim }) => claim)).toContain(
    'sharedCase(id): tells a shared_case that exists',
  )
})
