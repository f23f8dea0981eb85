import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url))
// Any number, as long as every process of the installation takes the same.
const LOCK = 7_205_770_004

/** The migrations of the key store, in order. */
export async function keyStoreMigrations(): Promise<readonly string[]> {
  const files = await readdir(FOLDER)
  return files.filter((file) => file.endsWith('.sql')).sort()
}

/**
 * Brings a key store to the newest model, one process at a time, each migration in a transaction of its
 * own. The role of the connection owns the tables: it also rewrites them when keys are destroyed.
 *
 * @returns the names of the migrations that were applied now
 */
export async function migrateKeyStore(ownerUrl: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`create table if not exists key_store_migration (
      name text primary key, applied_at timestamptz(3) not null default now())`)
    const { rows } = await client.query<{ readonly name: string }>(
      'select name from key_store_migration',
    )
    const done = new Set(rows.map(({ name }) => name))
    const missing = (await keyStoreMigrations()).filter((name) => !done.has(name))
    for (const name of missing) await apply(client, name)
    return missing
  } finally {
    // Gives the lock back, and undoes what did not come to its end.
    await client.end()
  }
}

async function apply(client: pg.Client, name: string): Promise<void> {
  const sql = await readFile(`${FOLDER}/${name}`, 'utf8')
  await client.query('begin')
  await client.query(sql)
  await client.query('insert into key_store_migration (name) values ($1)', [name])
  await client.query('commit')
}
