import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { migrate, readMigrations } from '../../src/database/migrate.ts'
import type { BenchDatabase } from '../contenders/contender.ts'
import { type Cluster, databaseUrl, onDatabase } from './cluster.ts'

const PREFIX = 'passerelle_bench_'
const DATASET = readFileSync(new URL('./dataset.sql', import.meta.url), 'utf8')
const PEERS = readFileSync(new URL('./peers.sql', import.meta.url), 'utf8')

interface Size {
  readonly partners: number
  readonly cases: number
}

/** The data at a scale, and a copy of it that one run may change. */
export interface PreparedData {
  readonly size: Size
  readonly database: BenchDatabase
  drop(): Promise<void>
}

/**
 * Makes the data once, keeps it as a template named by what made it, and gives the run a copy.
 * `discard` drops the template with the copy.
 */
export async function prepareData(
  cluster: Cluster,
  options: {
    readonly scale: number
    readonly discard: boolean
    readonly log: (line: string) => void
  },
): Promise<PreparedData> {
  const size = {
    partners: Math.max(20, Math.round(2_000 * options.scale)),
    cases: Math.max(400, Math.round(200_000 * options.scale)),
  }
  const family = `${PREFIX}${size.cases}_`
  const template = family + (await fingerprint(size))
  const work = `${PREFIX}work_${randomBytes(4).toString('hex')}`
  await onDatabase(cluster.ownerUrl, async (client) => {
    if (cluster.ours) await dropDatabases(client, `${PREFIX}work_`)
    if (!(await exists(client, template))) {
      await dropDatabases(client, family)
      await build(client, cluster, { template, size, log: options.log })
    }
    await client.query(`create database ${work} template ${template} strategy file_copy`)
    // So that copying is not still being written while something is timed.
    await client.query('checkpoint')
  })
  await setPasswords(cluster)
  const as = (name: string): string =>
    databaseUrl(cluster.ownerUrl, work, { name, password: cluster.rolePassword })
  return {
    size,
    database: {
      ownerUrl: databaseUrl(cluster.ownerUrl, work),
      appUrl: as('passerelle_app'),
      plainUrl: as('passerelle_bench'),
    },
    drop: () =>
      onDatabase(cluster.ownerUrl, async (client) => {
        await dropDatabases(client, work)
        if (options.discard) await dropDatabases(client, template)
      }),
  }
}

async function fingerprint(size: Size): Promise<string> {
  const hash = createHash('sha256').update(DATASET).update(PEERS).update(JSON.stringify(size))
  for (const { checksum } of await readMigrations()) hash.update(checksum)
  return hash.digest('hex').slice(0, 12)
}

async function build(
  client: pg.Client,
  cluster: Cluster,
  {
    template,
    size,
    log,
  }: { readonly template: string; readonly size: Size; readonly log: (line: string) => void },
): Promise<void> {
  const started = Date.now()
  log(`making ${size.cases} cases of ${size.partners} partners, once`)
  // Under its name only when it is whole: an interrupted build is dropped by the next one.
  const unfinished = `${template}_unfinished`
  await client.query(`create database ${unfinished}`)
  const url = databaseUrl(cluster.ownerUrl, unfinished)
  await migrate({ ownerUrl: url })
  await onDatabase(url, async (owner) => {
    await owner.query(
      DATASET.replaceAll(':partners', String(size.partners)).replaceAll(
        ':cases',
        String(size.cases),
      ),
    )
    await owner.query(PEERS)
    await owner.query('vacuum (analyze, freeze)')
  })
  await client.query(`alter database ${unfinished} rename to ${template}`)
  log(`made in ${Math.round((Date.now() - started) / 1_000)} s, kept as ${template}`)
}

async function setPasswords(cluster: Cluster): Promise<void> {
  await onDatabase(cluster.ownerUrl, async (client) => {
    for (const role of ['passerelle_app', 'passerelle_bench']) {
      await client.query(`alter role ${role} with login password '${cluster.rolePassword}'`)
    }
  })
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  return rowCount === 1
}

async function dropDatabases(client: pg.Client, prefix: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  )
  for (const { datname } of rows) {
    await client.query(`drop database if exists ${datname} with (force)`)
  }
}
