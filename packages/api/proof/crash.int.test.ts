import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { sentReferral } from './ask.ts'
import { damageOf } from './crash.checks.ts'
import { NOT_DURABLE, run } from './crash.ts'
import { onGround } from './ground.ts'

// A few seconds on a machine of its own; a busy one may take its time.
vi.setConfig({ testTimeout: 120_000 })

test('killed under load, nothing acknowledged is lost and nothing is left by halves', async () => {
  const result = await run('reduced')
  expect(result.rows.filter((row) => !row.ok)).toEqual([])
  expect(result.ok).toBe(true)
})

test('writes acknowledged before they are on disk are found to be lost', async () => {
  const { rows } = await run('reduced', NOT_DURABLE)
  expect(rows.find(({ claim }) => claim === 'acknowledged writes lost')?.ok).toBe(false)
})

test('a planted half transaction, orphan, gap and loss are found', async () => {
  await onGround(async ({ world, urls }) => {
    const source = await world.addPartner('CCAS', 'CCAS')
    const target = await world.addPartner('ASSOCIATION', 'Association')
    const { id: serviceId } = await world.addService(target)
    const { id } = await sentReferral(world, source, serviceId)
    const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 1 })
    const none = { lost: 0, half: 0, orphans: 0, misplaced: 0 }
    const damageAfter = async (sql: string, version = 2) => {
      // On one connection, so that each fault is undone before the next.
      await owner.query('begin')
      await owner.query(sql)
      const damage = await damageOf(owner, [{ id, version }])
      await owner.query('rollback')
      return damage
    }
    expect(await damageAfter('select 1')).toEqual(none)
    expect(await damageAfter('select 1', 3)).toEqual({ ...none, lost: 1 })
    for (const table of ['audit_record', 'idempotency_record']) {
      const one = `(select ctid from ${table} limit 1)`
      expect(await damageAfter(`delete from ${table} where ctid = ${one}`)).toEqual({
        ...none,
        half: 1,
      })
    }
    expect(await damageAfter('delete from event where aggregate_version = 2')).toEqual({
      ...none,
      lost: 1,
      half: 1,
    })
    expect((await damageAfter('update event_sequence set position = 1')).misplaced).toBe(1)
    expect((await damageAfter('update event set aggregate_id = gen_random_uuid()')).orphans).toBe(2)
    await owner.end()
  })
})
