import { Client } from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from './index.ts'

const databases: TestDatabase[] = []

afterEach(async () => {
  await Promise.all(databases.splice(0).map((database) => database.drop()))
})

async function create(options?: { readonly migrated?: boolean }): Promise<TestDatabase> {
  const database = await createTestDatabase(options)
  databases.push(database)
  return database
}

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const TABLES = `select count(*)::int as tables from pg_tables where schemaname = 'public'`

describe('a test database', () => {
  it('is migrated, and opens for the owner, the server and the worker', async () => {
    const database = await create()
    const [{ tables }] = (await rows(database.ownerUrl, TABLES)) as [{ tables: number }]
    expect(tables).toBeGreaterThan(10)
    for (const [url, role] of [
      [database.appUrl, 'passerelle_app'],
      [database.workerUrl, 'passerelle_worker'],
    ] as const) {
      expect(await rows(url, 'select current_user::text as role')).toEqual([{ role }])
    }
  })

  it('shares nothing with the next one', async () => {
    const [first, second] = await Promise.all([create(), create()])
    await rows(first.ownerUrl, 'create table mine ()')
    await expect(rows(second.ownerUrl, 'select * from mine')).rejects.toMatchObject({
      code: '42P01',
    })
  })

  it('is empty for tests of the migrations', async () => {
    const database = await create({ migrated: false })
    expect(await rows(database.ownerUrl, TABLES)).toEqual([{ tables: 0 }])
  })

  it('is gone when dropped, even with connections open', async () => {
    const database = await create({ migrated: false })
    const left = new Client({ connectionString: database.ownerUrl })
    left.on('error', () => undefined)
    await left.connect()
    await database.drop()
    await expect(rows(database.ownerUrl, 'select 1')).rejects.toMatchObject({ code: '3D000' })
    await left.end().catch(() => undefined)
  })
})
