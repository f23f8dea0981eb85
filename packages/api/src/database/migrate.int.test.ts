import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { migrate, readMigrations } from './migrate.ts'

const databases: TestDatabase[] = []
afterEach(async () => {
  await Promise.all(databases.splice(0).map((database) => database.drop()))
})

async function empty(): Promise<string> {
  const database = await createTestDatabase({ migrated: false })
  databases.push(database)
  return database.ownerUrl
}

function migration(name: string, sql: string) {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

async function rowsOf<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

const recorded = async (ownerUrl: string): Promise<string[]> => {
  const sql = 'select migration_name from _prisma_migrations order by migration_name'
  const rows = await rowsOf<{ migration_name: string }>(ownerUrl, sql)
  return rows.map((row) => row.migration_name)
}

const FIRST = migration('1_first', 'create table first (id int)')
const SECOND = migration('2_second', 'create table second (id int)')

describe('migrating', () => {
  test('applies what is missing, in order, and nothing twice', async () => {
    const ownerUrl = await empty()
    const names = (await readMigrations()).map(({ name }) => name)
    expect(names).toEqual([...names].sort())
    expect(await migrate({ ownerUrl })).toEqual(names)
    expect(await migrate({ ownerUrl })).toEqual([])
    expect(await recorded(ownerUrl)).toEqual(names)
  })

  test('refuses a migration whose file changed after it was applied', async () => {
    const ownerUrl = await empty()
    await migrate({ ownerUrl, migrations: [FIRST] })
    const changed = migration(FIRST.name, `${FIRST.sql} -- only a word more`)
    await expect(migrate({ ownerUrl, migrations: [changed, SECOND] })).rejects.toMatchObject({
      code: 'MIGRATION_CHANGED',
      message: expect.stringContaining(FIRST.name),
    })
    expect(await recorded(ownerUrl)).toEqual([FIRST.name])
  })

  test('refuses a database that a newer version has migrated', async () => {
    const ownerUrl = await empty()
    await migrate({ ownerUrl, migrations: [FIRST, SECOND] })
    await expect(migrate({ ownerUrl, migrations: [FIRST] })).rejects.toMatchObject({
      code: 'MIGRATION_MISSING',
      message: expect.stringContaining(SECOND.name),
    })
  })

  test('by several processes at once applies everything once', async () => {
    const ownerUrl = await empty()
    // Slow enough that the others arrive while the first one works.
    const slow = migration('1_slow', 'create table slow (id int); select pg_sleep(0.3)')
    const applied = await Promise.all(
      Array.from({ length: 4 }, () => migrate({ ownerUrl, migrations: [slow, SECOND] })),
    )
    expect(applied.filter((names) => names.length > 0)).toEqual([[slow.name, SECOND.name]])
    expect(await recorded(ownerUrl)).toEqual([slow.name, SECOND.name])
  })

  test('undoes the one that fails as a whole and keeps those before it', async () => {
    const ownerUrl = await empty()
    const failing = migration('2_failing', 'create table half (id int); select 1 / 0')
    await expect(migrate({ ownerUrl, migrations: [FIRST, failing] })).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringContaining('division by zero'),
    })
    expect(await recorded(ownerUrl)).toEqual([FIRST.name])
    expect(
      await rowsOf(ownerUrl, `select to_regclass('first') as first, to_regclass('half') as half`),
    ).toEqual([{ first: 'first', half: null }])
    const mended = migration(failing.name, 'create table half (id int)')
    expect(await migrate({ ownerUrl, migrations: [FIRST, mended] })).toEqual([failing.name])
  })
})
