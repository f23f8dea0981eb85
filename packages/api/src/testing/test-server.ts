import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../database/embedded/index.ts'

/** What a test file needs to make databases of its own. */
export interface TestServerAddress {
  readonly ownerUrl: string
  /** Every database of this run begins with it. */
  readonly prefix: string
  readonly template: string
  /** Of the roles passerelle_app and passerelle_worker. */
  readonly rolePassword: string
}

export interface TestServer {
  readonly address: TestServerAddress
  /** Migrates the template database, once. */
  ensureTemplate(): Promise<void>
  close(): Promise<void>
}

const FOLDER = 'passerelle-test-'
const ABANDONED_AFTER_MS = 10 * 60_000

/** The server that PASSERELLE_TEST_DATABASE_URL names (a database owner there), else an embedded one. */
export async function openTestServer(): Promise<TestServer> {
  const external = process.env['PASSERELLE_TEST_DATABASE_URL']
  const { ownerUrl, close } = external
    ? { ownerUrl: external, close: async (): Promise<void> => undefined }
    : await startServer()
  const prefix = `passerelle_test_${randomBytes(4).toString('hex')}_`
  const address = {
    ownerUrl,
    prefix,
    template: `${prefix}template`,
    // The same for every run on one server, since its roles are shared by all databases on it.
    rolePassword: createHash('sha256').update(`roles of ${ownerUrl}`).digest('hex'),
  }
  let migrated: Promise<void> | undefined
  return {
    address,
    ensureTemplate: () => {
      migrated ??= makeTemplate(address)
      return migrated
    },
    close: async () => {
      if (external) await dropDatabases(address)
      await close()
    },
  }
}

/** The same server, another database. */
export function databaseUrl(
  serverUrl: string,
  database: string,
  role?: { readonly name: string; readonly password: string },
): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  if (role) {
    url.username = role.name
    url.password = role.password
  }
  return url.href
}

/** Runs statements on one connection of the server, then leaves it. */
export async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function startServer(): Promise<{ ownerUrl: string; close: () => Promise<void> }> {
  await removeAbandoned()
  const folder = await mkdtemp(join(tmpdir(), FOLDER))
  // So that the server's account can enter when the tests run as root.
  await chmod(folder, 0o711)
  const server = await startEmbeddedPostgres({
    dataDirectory: folder,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
    },
  })
  return {
    ownerUrl: server.ownerUrl,
    close: async () => {
      await server.stop()
      await removeEmbeddedPostgres({ dataDirectory: folder })
    },
  }
}

/** Databases of runs that were killed; one in use is refused, a fresh one may be starting. */
async function removeAbandoned(): Promise<void> {
  for (const entry of await readdir(tmpdir())) {
    if (!entry.startsWith(FOLDER)) continue
    const folder = join(tmpdir(), entry)
    const found = await stat(folder).catch(() => undefined)
    if (!found || Date.now() - found.mtimeMs < ABANDONED_AFTER_MS) continue
    await removeEmbeddedPostgres({ dataDirectory: folder }).catch(() => undefined)
  }
}

async function makeTemplate({
  ownerUrl,
  template,
  rolePassword,
}: TestServerAddress): Promise<void> {
  await onServer(ownerUrl, (client) => client.query(`create database ${template}`))
  // By Node itself: it finds the migrations with import.meta.resolve, which the runner that loads a
  // global setup does not have.
  const { migrate }: typeof import('../database/migrate.ts') = createRequire(import.meta.url)(
    '../database/migrate.ts',
  )
  await migrate({ ownerUrl: databaseUrl(ownerUrl, template) })
  await onServer(ownerUrl, async (client) => {
    for (const role of ['passerelle_app', 'passerelle_worker']) {
      await client.query(`alter role ${role} with login password '${rolePassword}'`)
    }
  })
}

async function dropDatabases({ ownerUrl, prefix }: TestServerAddress): Promise<void> {
  await onServer(ownerUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    )
    for (const { datname } of rows) {
      await client.query(`drop database if exists ${datname} with (force)`)
    }
  })
}
