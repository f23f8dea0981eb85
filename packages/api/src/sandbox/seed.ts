import pg from 'pg'
import { loadTerritories } from '../../../schema/src/territories/load-territories.ts'
import { agreementRows } from './agreement-rows.ts'
import { caseRows, surroundingsOf } from './case-rows.ts'
import { demoNetworks, generateDemo } from './demo/index.ts'
import { networkRows } from './network-rows.ts'
import { placeInOrder } from './positions.ts'
import { insertRows, type Row, type Rows } from './rows.ts'
import { renewSecrets, type SeededClient } from './secrets.ts'

export type { SeededClient } from './secrets.ts'

export interface SeedOptions {
  /** Connection of the database's owner; the database is migrated. */
  readonly ownerUrl: string
  /** Where the story stops; the beginning of today by default. */
  readonly until?: Date
  readonly seed?: number
  /** 1 gives some 6,000 referrals over 24 months. */
  readonly scale?: number
  readonly log?: (message: string) => void
}

export interface Seeded {
  /** With their secrets, in clear this once; empty when the demonstration was there already. */
  readonly clients: readonly SeededClient[]
  /** Rows written, by table. */
  readonly counts: Readonly<Record<string, number>>
}

const DATASET = 'demo'
const MONTHS_AHEAD = 3

/** In an order in which every reference is good. */
const TABLES = [
  'network',
  'partner',
  'network_membership',
  'client',
  'access_point',
  'agent_membership',
  'service',
  'service_coverage',
  'sector',
  'agreement',
  'agreement_party',
  'shared_case',
  'participant',
  'case_access',
  'person',
  'case_person',
  'person_link',
  'need',
  'referral',
  'disclosure',
  'event',
  'event_feed',
  'audit_record',
] as const

/**
 * Loads the demonstration networks with two years of cases and referrals, once, as the owner. What
 * happened is replayed through the rules of the product; identifiers are the same on every machine.
 */
export async function seedDemo(options: SeedOptions): Promise<Seeded> {
  const { ownerUrl, log = () => undefined } = options
  return asOwner(ownerUrl, async (client) => {
    await loadTerritories((text, values) => client.query(text, values))
    const until = options.until ?? startOfToday()
    const seeded = await inTransaction(client, async () => {
      // Two processes that start together seed once: the second waits here and finds it done.
      await client.query(`select pg_advisory_xact_lock(hashtext('passerelle ${DATASET}'))`)
      if (await isSeeded(client)) {
        await completeOlder(client)
        return { clients: [], counts: {} }
      }
      const started = performance.now()
      const rows = tellAll({ ...options, until })
      const told = performance.now()
      const counts = await write(client, rows, until)
      const clients = await renewSecrets(client)
      log(
        `Demonstration: ${rows.get('referral')?.length ?? 0} referrals told in ${seconds(told - started)}, written in ${seconds(performance.now() - told)}.`,
      )
      return { clients, counts }
    })
    if (seeded.clients.length > 0) await client.query('analyze')
    return seeded
  })
}

/** New secrets for all clients of the demonstration, for when the old ones were lost. */
export async function resetSecrets(options: {
  readonly ownerUrl: string
}): Promise<readonly SeededClient[]> {
  return asOwner(options.ownerUrl, (client) => inTransaction(client, () => renewSecrets(client)))
}

async function isSeeded(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from dataset where name = $1', [DATASET])
  return rowCount === 1
}

/** Gives a demonstration of an earlier version what has come since: the agreements, and the new scopes. */
async function completeOlder(client: pg.Client): Promise<void> {
  const rows: Rows = new Map()
  for (const network of demoNetworks) agreementRows(network, rows)
  const { rows: known } = await client.query<{ id: string }>('select id from agreement')
  const there = new Set(known.map(({ id }) => id))
  const missing = (row: Row): boolean => !there.has(String(row['agreement_id'] ?? row['id']))
  for (const table of ['agreement', 'agreement_party']) {
    await insertRows(client, table, (rows.get(table) ?? []).filter(missing))
  }
  const clients = demoNetworks.flatMap(({ partners }) => partners.map((partner) => partner.client))
  await client.query(
    `update client c set scopes = array(select jsonb_array_elements_text(fresh.scopes))
     from jsonb_to_recordset($1::jsonb) as fresh("clientId" text, scopes jsonb)
     where c.client_id = fresh."clientId"`,
    [JSON.stringify(clients)],
  )
}

function tellAll(options: SeedOptions & { readonly until: Date }): Rows {
  const { until, seed = 1, scale = 1 } = options
  const rows: Rows = new Map()
  for (const { network, cases } of generateDemo({ seed, until, scale })) {
    networkRows(network, rows)
    agreementRows(network, rows)
    const around = surroundingsOf(network, until)
    for (const one of cases) caseRows(one, around, rows)
  }
  return rows
}

async function write(client: pg.Client, rows: Rows, until: Date): Promise<Record<string, number>> {
  const { rows: sequence } = await client.query<{ position: string }>(
    'select position from event_sequence where id = 1 for update',
  )
  const told = rows.get('event') ?? []
  const { events, feed, last } = placeInOrder(told, Number(sequence[0]?.position ?? 0))
  rows.set('event', [...events])
  rows.set('event_feed', [...feed])
  await ensurePartitions(client, told, until)
  // What the triggers would write one change at a time is among the rows. Foreign keys stay on.
  await client.query('alter table participant disable trigger user')
  await client.query('alter table referral disable trigger user')
  for (const table of TABLES) await insertRows(client, table, rows.get(table) ?? [])
  await client.query('alter table participant enable trigger user')
  await client.query('alter table referral enable trigger user')
  await client.query(
    `update partner p set departement_code = c.departement_code, epci_code = c.epci_code
     from commune c where c.code = p.commune_code`,
  )
  await client.query('update event_sequence set position = $1 where id = 1', [last])
  await client.query(`insert into dataset (name, version, loaded_at) values ($1, $2, now())`, [
    DATASET,
    until.toISOString(),
  ])
  return Object.fromEntries(TABLES.map((table) => [table, rows.get(table)?.length ?? 0]))
}

/** A partition for every month with events, and for some months to come. */
async function ensurePartitions(
  client: pg.Client,
  events: readonly Row[],
  until: Date,
): Promise<void> {
  const months = new Set<string>()
  for (const { occurred_at: at } of events) {
    if (at instanceof Date) months.add(`${at.toISOString().slice(0, 7)}-01T00:00:00Z`)
  }
  for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead += 1) {
    const month = Date.UTC(until.getUTCFullYear(), until.getUTCMonth() + ahead)
    months.add(new Date(month).toISOString())
  }
  await client.query(
    'select passerelle_ensure_event_partition(month) from unnest($1::timestamptz[]) as m(month)',
    [[...months].sort()],
  )
}

/** Machines that start on the same day tell the same story, to the last identifier. */
function startOfToday(): Date {
  return new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`)
}

async function asOwner<Result>(
  ownerUrl: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function inTransaction<Result>(
  client: pg.Client,
  work: () => Promise<Result>,
): Promise<Result> {
  await client.query('begin')
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`
