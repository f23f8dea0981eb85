import { randomUUID } from 'node:crypto'
import {
  builder,
  type ConnectorGateway,
  type Context,
  DirectoryStore,
  newId,
  OAUTH_SCOPES,
  VirtualClock,
} from '@passerelle/schema'
import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql'
import { Client } from 'pg'
import { Database } from '../database/database.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { openTestVault } from '../testing/test-vault.ts'

interface Asking {
  readonly as?: string
  readonly variables?: Record<string, unknown>
  readonly scopes?: readonly string[]
  readonly key?: string
}

/** Two networks and their partners on a database of the test's own, asked through the schema. */
export interface DirectoryWorld {
  readonly database: TestDatabase
  readonly owner: Client
  readonly clock: VirtualClock
  readonly directory: DirectoryStore
  /** Ids by name: partners, and the networks `landes` and `elsewhere`. */
  readonly ids: Readonly<Record<Name, string>>
  execute(document: string, asking?: Asking): Promise<ExecutionResult<Record<string, unknown>>>
  /** The data of an answer without errors. */
  ask<Data = Record<string, unknown>>(document: string, asking?: Asking): Promise<Data>
  close(): Promise<void>
}

const NAMES = ['landes', 'elsewhere', 'ccas', 'cias', 'refuge', 'suspended', 'stranger'] as const
type Name = (typeof NAMES)[number]

/** Opens it; the actor of a question is `ccas` unless `as` names another partner. */
export async function openDirectoryWorld(): Promise<DirectoryWorld> {
  const database = await createTestDatabase()
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const ids = Object.fromEntries(NAMES.map((name) => [name, newId()])) as Record<Name, string>
  await owner.query(A_FEW_TERRITORIES)
  const clients = await addPartners(owner, ids)
  const app = new Database({ connectionString: database.appUrl, max: 4 })
  const directory = new DirectoryStore({ query: (text) => owner.query(text) })
  await directory.refresh()
  const vault = openTestVault(database)
  const clock = new VirtualClock(new Date())
  let schema: GraphQLSchema | undefined
  const contextOf = ({ as = 'ccas', scopes = OAUTH_SCOPES, key }: Asking): Context => {
    const actor = {
      clientId: clients[as as Name],
      partnerId: ids[as as Name],
      agent: null,
      scopes: new Set(scopes),
    }
    return {
      actor,
      scope: app.scope(actor),
      clock,
      directory,
      vault,
      connectors: NOBODY_CONNECTED,
      requestId: randomUUID(),
      idempotencyKey: key ?? randomUUID(),
      loaders: new Map(),
      onReplay: () => undefined,
      onCommitted: () => undefined,
    }
  }
  const run: DirectoryWorld['execute'] = async (document, asking = {}) => {
    schema ??= builder.toSchema()
    const parsed = parse(document)
    const [invalid] = validate(schema, parsed)
    if (invalid) throw invalid
    return execute({
      schema,
      document: parsed,
      contextValue: contextOf(asking),
      variableValues: asking.variables,
    }) as Promise<ExecutionResult<Record<string, unknown>>>
  }
  return {
    database,
    owner,
    clock,
    directory,
    ids,
    execute: run,
    async ask<Data>(document: string, asking?: Asking) {
      const { data, errors } = await run(document, asking)
      if (errors?.[0]) throw errors[0].originalError ?? errors[0]
      return JSON.parse(JSON.stringify(data)) as Data
    },
    async close() {
      await app.close()
      await vault.close()
      await owner.end()
      await database.drop()
    },
  }
}

const NOBODY_CONNECTED: ConnectorGateway = {
  ask: async ({ items }) => items.map(() => ({ kind: 'UNAVAILABLE', cause: 'NOT_CONNECTED' })),
  accepts: async () => false,
}

// The full load takes seconds on a busy machine; only its own test needs it.
const A_FEW_TERRITORIES = `
  insert into region values ('75', 'Nouvelle-Aquitaine'), ('27', 'Bourgogne-Franche-Comté');
  insert into departement values ('40', 'Landes', 'landes', '75'), ('25', 'Doubs', 'doubs', '27');
  insert into commune (code, name, search_name, departement_code, region_code, postal_codes) values
    ('40001', 'Aire-sur-l''Adour', 'aire sur l adour', '40', '75', '{40800}'),
    ('40088', 'Dax', 'dax', '40', '75', '{40100}'),
    ('40279', 'Saint-Paul-lès-Dax', 'saint paul les dax', '40', '75', '{40990}'),
    ('25056', 'Besançon', 'besancon', '25', '27', '{25000}')`

async function addPartners(
  owner: Client,
  ids: Readonly<Record<Name, string>>,
): Promise<Record<Name, string>> {
  await owner.query(
    `insert into network (id, code, name, departement_code, created_at)
     values ($1, 'landes', 'Landes', '40', now()), ($2, 'doubs', 'Doubs', '25', now())`,
    [ids.landes, ids.elsewhere],
  )
  const clients = { ...ids }
  const partners: readonly [Name, string, string, string, Name][] = [
    ['ccas', 'CCAS', 'CCAS de Dax', 'ACTIVE', 'landes'],
    ['cias', 'CIAS', 'CIAS du Grand Dax', 'ACTIVE', 'landes'],
    ['refuge', 'ASSOCIATION', 'Canari du refuge', 'ACTIVE', 'landes'],
    ['suspended', 'CAF', 'CAF suspendue', 'SUSPENDED', 'landes'],
    ['stranger', 'CPAM', 'CPAM du Doubs', 'ACTIVE', 'elsewhere'],
  ]
  for (const [name, kind, title, status, network] of partners) {
    const hidden = name === 'refuge'
    await owner.query(
      `insert into partner (id, kind, name, status, sensitive, public_category, commune_code, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, '40088', now(), now())`,
      [ids[name], kind, title, status, hidden, hidden ? 'Association d’accompagnement' : null],
    )
    await owner.query(`insert into network_membership values ($1, $2, '2010-01-01', null)`, [
      ids[network],
      ids[name],
    ])
    clients[name] = newId()
    await owner.query(
      `insert into client (id, partner_id, client_id, name, scopes, auth_method, created_at, updated_at)
       values ($1, $2, $3, $3, '{}', 'private_key_jwt', now(), now())`,
      [clients[name], ids[name], name],
    )
  }
  return clients
}
