import { randomBytes } from 'node:crypto'
import {
  type Actor,
  type ActorSession,
  builder,
  type Clock,
  type ConnectorGateway,
  type Context,
  DirectoryStore,
  newId,
  OAUTH_SCOPES,
  systemClock,
  valuesSchema,
} from '@passerelle/schema'
import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql'
import pg from 'pg'
import { createConnectorGateway, type OpenConnectorGateway } from '../connectors/index.ts'
import { Database } from '../database/database.ts'
import { WorkerDatabase } from '../database/worker-database.ts'
import { SignatureKeys } from '../signatures/index.ts'
import { createWebhookSecrets } from '../webhooks/index.ts'
import { createWidgetGate } from '../widgets/index.ts'
import { createTestDatabase, type TestDatabase } from './index.ts'
import { openTestVault, type TestVault } from './test-vault.ts'

let schema: GraphQLSchema | undefined

/** Everything a test needs of one partner. */
export interface WorldPartner {
  readonly id: string
  readonly clientId: string
  readonly actor: Actor
}

/** A service of the world, offered in its one commune. */
export interface WorldService {
  readonly id: string
  readonly partnerId: string
}

interface Asked {
  readonly variables?: Readonly<Record<string, unknown>>
  readonly key?: string
  readonly agent?: string
  readonly scopes?: readonly string[]
  /** The widget session it asks in. */
  readonly session?: ActorSession
}

type Answer = ExecutionResult<Record<string, never>> & {
  // Tests read answers by name; what is not there is undefined and fails their expectation.
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the document's, known to each test alone
  readonly data?: any
  readonly replayed: boolean
}

/** A small network in a database of its own: partners, services, one commune. */
export class World {
  readonly clock: Clock
  readonly database: Database
  readonly worker: WorkerDatabase
  readonly owner: pg.Pool
  readonly directory: DirectoryStore
  /** Signs what is sent to connectors. */
  readonly signatures: SignatureKeys
  /** Its key store is made on first use. */
  readonly vault: TestVault
  /** Seals what is kept in the database. */
  readonly installationKey = new Uint8Array(randomBytes(32))
  readonly networkId = newId()
  readonly communeCode = '25056'
  readonly #testDatabase: TestDatabase
  #connectors: OpenConnectorGateway | undefined

  private constructor(testDatabase: TestDatabase, clock: Clock) {
    this.clock = clock
    this.#testDatabase = testDatabase
    this.vault = openTestVault(testDatabase)
    this.database = new Database({ connectionString: testDatabase.appUrl, max: 8 })
    this.worker = new WorkerDatabase({ connectionString: testDatabase.workerUrl })
    this.owner = new pg.Pool({ connectionString: testDatabase.ownerUrl, max: 4 })
    const { pool } = this.database
    const plain = {
      async query(text: string, values: unknown[] = []): Promise<pg.QueryResult> {
        const client = await pool.connect()
        try {
          return await client.query(text, values)
        } finally {
          client.release()
        }
      },
    }
    this.directory = new DirectoryStore(plain)
    this.signatures = new SignatureKeys(plain, this.installationKey)
  }

  /** A real gateway that asks connectors on this machine. */
  get connectors(): ConnectorGateway {
    // By the machine's own clock, whatever the world's: connectors check times by theirs.
    this.#connectors ??= createConnectorGateway({
      signatures: this.signatures,
      sandbox: true,
      valuesSchema,
    })
    return this.#connectors
  }

  /** In a new test database unless one is given. */
  static async open(clock: Clock = systemClock, database?: TestDatabase): Promise<World> {
    const world = new World(database ?? (await createTestDatabase()), clock)
    await world.owner.query(`
      insert into region (code, name) values ('27', 'Bourgogne-Franche-Comté');
      insert into departement (code, name, search_name, region_code) values ('25', 'Doubs', 'doubs', '27');
      insert into commune (code, name, search_name, departement_code, region_code, postal_codes)
        values ('25056', 'Besançon', 'besancon', '25', '27', '{25000}'), ('25057', 'Beure', 'beure', '25', '27', '{25720}');
    `)
    await world.addNetwork(world.networkId, 'doubs')
    return world
  }

  async addNetwork(id: string, code: string): Promise<void> {
    await this.owner.query(
      `insert into network (id, code, name, departement_code, created_at) values ($1, $2, $2, '25', now())`,
      [id, code],
    )
  }

  async addPartner(
    kind: string,
    name: string,
    options: { readonly networkId?: string; readonly sensitive?: string } = {},
  ): Promise<WorldPartner> {
    const id = newId()
    const clientId = newId()
    await this.owner.query(
      `insert into partner (id, kind, name, sensitive, public_category, commune_code, created_at, updated_at)
       values ($1, $2, $3, $4, $5, '25056', now(), now())`,
      [id, kind, name, options.sensitive !== undefined, options.sensitive ?? null],
    )
    await this.owner.query(
      `insert into network_membership (network_id, partner_id, since) values ($1, $2, '2015-01-01')`,
      [options.networkId ?? this.networkId, id],
    )
    await this.owner.query(
      `insert into client (id, partner_id, client_id, name, scopes, auth_method, created_at, updated_at)
       values ($1, $2, $3, $4, $5, 'private_key_jwt', now(), now())`,
      [clientId, id, `client-${clientId}`, name, [...OAUTH_SCOPES]],
    )
    await this.directory.refresh()
    const actor: Actor = { clientId, partnerId: id, agent: null, scopes: new Set(OAUTH_SCOPES) }
    return { id, clientId, actor }
  }

  async addService(
    partner: WorldPartner,
    columns: Readonly<Record<string, unknown>> = {},
  ): Promise<WorldService> {
    const row: Record<string, unknown> = {
      id: newId(),
      partner_id: partner.id,
      network_id: this.networkId,
      name: 'Service',
      themes: ['equipement-et-alimentation--alimentation'],
      publics: ['tous-publics'],
      modes: ['en-presentiel'],
      starts_on: '2015-01-01',
      created_at: new Date(),
      updated_at: new Date(),
      ...columns,
    }
    const names = Object.keys(row)
    await this.owner.query(
      `insert into service (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    )
    await this.owner.query(
      `insert into service_coverage (id, service_id, commune_code, since) values ($1, $2, $3, '2015-01-01')`,
      [newId(), row['id'], this.communeCode],
    )
    await this.directory.refresh()
    return { id: String(row['id']), partnerId: partner.id }
  }

  /** A case led by a partner, with one person and one need, and contributors. */
  async addCase(
    lead: WorldPartner,
    contributors: readonly WorldPartner[] = [],
    theme = 'equipement-et-alimentation--alimentation',
  ): Promise<{ readonly caseId: string; readonly needId: string; readonly personId: string }> {
    const [caseId, needId, personId] = [newId(), newId(), newId()]
    const now = this.clock.now()
    await this.owner.query(
      `insert into shared_case (id, network_id, commune_code, created_by_partner_id, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $5)`,
      [caseId, this.networkId, this.communeCode, lead.id, now],
    )
    for (const [partner, role] of [
      [lead, 'LEAD'] as const,
      ...contributors.map((contributor) => [contributor, 'CONTRIBUTOR'] as const),
    ]) {
      await this.owner.query(
        `insert into participant (id, case_id, partner_id, role, since) values ($1, $2, $3, $4, $5)`,
        [newId(), caseId, partner.id, role, now],
      )
    }
    await this.owner.query(
      `insert into person (id, created_by_partner_id, created_at) values ($1, $2, $3)`,
      [personId, lead.id, now],
    )
    await this.owner.query(
      `insert into case_person (case_id, person_id, position) values ($1, $2, 1)`,
      [caseId, personId],
    )
    await this.owner.query(
      `insert into need (id, case_id, author_partner_id, theme, urgency, created_at, updated_at)
       values ($1, $2, $3, $4, 'ROUTINE', $5, $5)`,
      [needId, caseId, lead.id, theme, now],
    )
    return { caseId, needId, personId }
  }

  /** Runs an operation as a partner, the way the server does, with a new key unless one is given. */
  async ask(partner: WorldPartner, source: string, asked: Asked = {}): Promise<Answer> {
    let replayed = false
    const actor: Actor = {
      ...partner.actor,
      agent: asked.agent ?? null,
      scopes: new Set(asked.scopes ?? partner.actor.scopes),
      ...(asked.session === undefined ? {} : { session: asked.session }),
    }
    const context: Context = {
      actor,
      scope: this.database.scope(actor),
      clock: this.clock,
      directory: this.directory,
      vault: this.vault,
      connectors: this.connectors,
      webhookSecrets: createWebhookSecrets(this.installationKey),
      widgetGate: createWidgetGate(this.installationKey, true),
      requestId: newId(),
      idempotencyKey: asked.key ?? newId(),
      loaders: new Map(),
      onReplay: () => {
        replayed = true
      },
      onCommitted: () => undefined,
    }
    schema ??= builder.toSchema()
    const result = await graphql({
      schema,
      source,
      contextValue: context,
      variableValues: { ...asked.variables },
    })
    return { ...result, replayed } as Answer
  }

  async close(): Promise<void> {
    await this.#connectors?.close()
    await this.vault.close()
    await this.database.close()
    await this.worker.close()
    await this.owner.end()
    await this.#testDatabase.drop()
  }
}
