import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { installFacetFields } from './facet-fields.ts'

/** Where the migrations live, in Prisma's own layout. */
const MIGRATIONS = fileURLToPath(
  new URL('../prisma/migrations', import.meta.resolve('@passerelle/schema')),
)

// Any number, as long as every process of the installation takes the same.
const LOCK = 7_205_770_001

/** The migrations on disk and those recorded in the database do not agree. */
export class MigrationError extends Error {
  readonly code: 'MIGRATION_CHANGED' | 'MIGRATION_MISSING' | 'MIGRATION_FAILED'

  constructor(code: MigrationError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MigrationError'
    this.code = code
  }
}

interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file, as Prisma records it. */
  readonly checksum: string
}

/** The migrations on disk, in order. */
export async function readMigrations(folder = MIGRATIONS): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings a database to the newest model, as its owner: one process at a time, each migration in a
 * transaction of its own, recorded in `_prisma_migrations` the way Prisma does. Also brings in the
 * fields of facets, and installs the job queue and the roles' rights on it.
 *
 * @returns the names of the migrations that were applied now
 * @throws MigrationError when a recorded migration changed, vanished or failed
 */
export async function migrate(options: {
  readonly ownerUrl: string
  readonly migrations?: readonly Migration[]
}): Promise<readonly string[]> {
  const migrations = options.migrations ?? (await readMigrations())
  const client = new pg.Client({ connectionString: options.ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(RECORDS)
    const applied = await applyMissing(client, migrations)
    await installFacetFields(client)
    await installQueue(client, options.ownerUrl)
    return applied
  } finally {
    await client.end()
  }
}

const RECORDS = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

interface Recorded {
  readonly migration_name: string
  readonly checksum: string
}

async function applyMissing(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const { rows } = await client.query<Recorded>(
    'select migration_name, checksum from _prisma_migrations where rolled_back_at is null',
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { migration_name: name, checksum } of rows) {
    const onDisk = known.get(name)
    if (onDisk === undefined) {
      throw new MigrationError(
        'MIGRATION_MISSING',
        `The database holds migration ${name}, which this version does not have. Start the version that made it, or a newer one.`,
      )
    }
    if (onDisk.checksum !== checksum) {
      throw new MigrationError(
        'MIGRATION_CHANGED',
        `Migration ${name} was changed after it was applied. Restore the file and write the change as a new migration.`,
      )
    }
  }
  const done = new Set(rows.map((row) => row.migration_name))
  const missing = migrations.filter(({ name }) => !done.has(name))
  for (const migration of missing) await apply(client, migration)
  return missing.map(({ name }) => name)
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values (gen_random_uuid()::text, $1, $2, now(), 1)`,
      [checksum, name],
    )
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new MigrationError(
      'MIGRATION_FAILED',
      `Migration ${name} failed and was undone: ${cause instanceof Error ? cause.message : 'unknown'}`,
      { cause },
    )
  }
}

// The worker runs the queue but does not own it: the owner installs and grants.
async function installQueue(client: pg.Client, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: 'pgboss',
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.stop({ graceful: false })
  // The server and the worker say whether the database is as new as they are.
  await client.query(`grant select on _prisma_migrations to passerelle_app, passerelle_worker;
    grant usage on schema pgboss to passerelle_worker;
    grant select, insert, update, delete on all tables in schema pgboss to passerelle_worker;
    grant usage on all sequences in schema pgboss to passerelle_worker;
    grant execute on all functions in schema pgboss to passerelle_worker`)
}
