import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { inject } from 'vitest'
import { migrateKeyStore } from '../vault/index.ts'
import { databaseUrl, onServer, type TestServerAddress } from './test-server.ts'

/** A database of the test's own on the run's PostgreSQL server. */
export interface TestDatabase {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly workerUrl: string
  /** A migrated key store beside it, made when it is first asked for. */
  keysUrl(): Promise<string>
  drop(): Promise<void>
}

/**
 * A migrated database, cloned from the run's template. `{ migrated: false }` gives an empty one,
 * for tests of the migrations themselves; its two roles work once they exist.
 */
export async function createTestDatabase(
  options: { readonly migrated?: boolean } = {},
): Promise<TestDatabase> {
  const migrated = options.migrated ?? true
  return createDatabaseOn(await testServer(migrated), migrated)
}

/** The same on a server that was opened without Vitest. */
export async function createDatabaseOn(
  server: TestServerAddress,
  migrated = true,
): Promise<TestDatabase> {
  const name = server.prefix + randomBytes(6).toString('hex')
  const template = migrated ? server.template : 'template0'
  await onServer(server.ownerUrl, (client) =>
    client.query(`create database ${name} template ${template}`),
  )
  const as = (role: string): string =>
    databaseUrl(server.ownerUrl, name, { name: role, password: server.rolePassword })
  const keys = `${name}_keys`
  let keysUrl: Promise<string> | undefined
  return {
    ownerUrl: databaseUrl(server.ownerUrl, name),
    appUrl: as('passerelle_app'),
    workerUrl: as('passerelle_worker'),
    keysUrl: () => {
      keysUrl ??= createKeyStore(server.ownerUrl, keys)
      return keysUrl
    },
    drop: async () => {
      await onServer(server.ownerUrl, async (client) => {
        for (const each of keysUrl === undefined ? [name] : [name, keys]) {
          await left(client, each)
          await client.query(`drop database if exists ${each} with (force)`)
        }
      })
    },
  }
}

/** A migrated key store on a server. */
export async function createKeyStore(serverUrl: string, name: string): Promise<string> {
  await onServer(serverUrl, (client) => client.query(`create database ${name} template template0`))
  const url = databaseUrl(serverUrl, name)
  await migrateKeyStore(url)
  return url
}

const PATIENCE_MS = 1_000

/** Waits a moment for connections that were just closed: being thrown out would be told to nobody. */
async function left(client: Client, name: string): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(10)) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [
      name,
    ])
    if (rowCount === 0) return
  }
}

async function testServer(migrated: boolean): Promise<TestServerAddress> {
  const path = migrated ? '/migrated' : '/empty'
  const response = await fetch(inject('testServerUrl') + path)
  const body = await response.text()
  if (!response.ok) throw new Error(`The test database could not be prepared: ${body}`)
  const address: TestServerAddress = JSON.parse(body)
  return address
}
