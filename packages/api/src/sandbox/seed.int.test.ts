import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeEvents } from '../../../schema/src/events/sequencer.ts'
import { nextTimerAt } from '../../../schema/src/referrals/referral.clocks.ts'
import {
  CLOCK_COLUMNS,
  clocksOf,
  type LockedReferral,
  referralOf,
} from '../../../schema/src/referrals/referral.row.ts'
import { secretMatches } from '../auth/client-secret.ts'
import { over } from '../database/database.ts'
import { rowTypes } from '../database/row-types.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { demoNetworks, generateDemo } from './demo/index.ts'
import { resetSecrets, type Seeded, seedDemo } from './seed.ts'

const until = new Date('2026-11-20T00:00:00Z')
const scale = 0.05

let database: TestDatabase
let pool: pg.Pool
let seeded: Seeded

beforeAll(async () => {
  database = await createTestDatabase()
  seeded = await seedDemo({ ownerUrl: database.ownerUrl, until, scale, seed: 3 })
  pool = new pg.Pool({ connectionString: database.ownerUrl })
}, 60_000)

afterAll(async () => {
  await pool?.end()
  await database?.drop()
})

async function all<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await pool.query<Row>({ text: sql, values, types: rowTypes })).rows
}

async function count(sql: string): Promise<number> {
  const [row] = await all<{ count: string }>(`select count(*) from ${sql}`)
  return Number(row?.count)
}

/** What holds only inside a transaction that is undone. */
async function undone<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('the seeded demonstration', () => {
  it('holds what the generator tells', async () => {
    const cases = generateDemo({ seed: 3, until, scale }).flatMap(({ cases }) => [...cases])
    const needs = cases.flatMap((one) => one.needs)
    const sent = needs.flatMap((need) => need.referrals).filter(({ steps }) => steps.length > 0)
    expect(await count('shared_case')).toBe(cases.length)
    expect(await count('need')).toBe(needs.length)
    expect(await count(`referral where state <> 'DRAFT'`)).toBe(sent.length)
    expect(await count('case_person')).toBe(cases.flatMap((one) => one.persons).length)
    expect(await count(`shared_case where status = 'CLOSED'`)).toBe(
      cases.filter((one) => one.closedAt !== null).length,
    )
    const partners = demoNetworks.flatMap((network) => network.partners)
    expect(await count('partner where departement_code is not null')).toBe(partners.length)
    for (const [table, rows] of Object.entries(seeded.counts)) {
      expect(await count(table), table).toBe(rows)
    }
  })

  it('has referrals whose state, version and timer are those of their last event', async () => {
    const rows = await all<
      LockedReferral & { told_state: string; told_version: number; timer: string | null }
    >(
      `select r.*, r.next_timer_at as timer, ${CLOCK_COLUMNS}, e.data->>'state' as told_state, e.aggregate_version as told_version
       from referral r join service s on s.id = r.service_id
       cross join lateral (select * from event e where e.aggregate_id = r.id order by e.aggregate_version desc limit 1) e`,
    )
    expect(rows.length).toBeGreaterThan(500)
    for (const row of rows) {
      expect({ state: row.state, version: row.version }).toEqual({
        state: row.told_state,
        version: row.told_version,
      })
      expect(row.timer).toBe(nextTimerAt(referralOf(row), clocksOf(row))?.toISOString() ?? null)
    }
    expect(
      await count(
        "referral where next_timer_at < (select version::timestamptz from dataset where name = 'demo')",
      ),
    ).toBe(0)
  })

  it('leaves no version of an object without its event', async () => {
    const gaps = await all(
      `select aggregate_id from event group by aggregate_id
       having count(*) <> max(aggregate_version) or min(aggregate_version) <> 1`,
    )
    expect(gaps).toEqual([])
    expect(await count('event_default')).toBe(0)
  })

  it('shows each case to those whom the triggers of the database would have let in', async () => {
    const participants = `select case_id, partner_id, role, since, until from participant order by 1, 2, 4, 5`
    const access = `select case_id, partner_id, role, since from case_access order by 1, 2`
    const onReferrals = `select id, lead_partner_id, participant_ids from referral order by id`
    const onCases = `select id, participant_ids from shared_case order by id`
    const read = async (client: pg.PoolClient): Promise<unknown[]> => {
      const results = []
      for (const sql of [participants, access, onReferrals, onCases]) {
        results.push((await client.query({ text: sql, types: rowTypes })).rows)
      }
      return results
    }
    const [before, after] = await undone(async (client) => {
      const written = await read(client)
      // Some referrals were purged of the legal basis that they were sent with.
      await client.query('alter table referral drop constraint referral_sent_has_basis')
      await client.query('alter table referral disable trigger user')
      await client.query(
        `update referral set state = 'DRAFT', participant_ids = '{}', lead_partner_id = null`,
      )
      await client.query('alter table referral enable trigger user')
      await client.query(`delete from participant`)
      await client.query(`delete from case_access`)
      await client.query(`insert into participant (id, case_id, partner_id, role, since)
        select gen_random_uuid(), id, created_by_partner_id, 'LEAD', created_at from shared_case`)
      const { rows } = await client.query<{ id: string; state: string; at: Date }>(
        `select aggregate_id as id, data->>'state' as state, occurred_at as at from event
         where aggregate_type = 'Referral' and aggregate_version > 1 order by position`,
      )
      for (const { id, state, at } of rows) {
        await client.query('update referral set state = $2, updated_at = $3 where id = $1', [
          id,
          state,
          at,
        ])
      }
      return [written, await read(client)]
    })
    expect(after).toEqual(before)
  }, 60_000)

  it('places its events where the sequencer would', async () => {
    const positions = await all('select id, position from event order by id')
    const feed = await all('select * from event_feed order by partner_id, position')
    const again = await undone(async (client) => {
      await client.query('update event set position = null')
      await client.query('delete from event_feed')
      await client.query('update event_sequence set position = 0')
      await placeEvents(over(client), 1_000_000)
      const read = async (text: string) => (await client.query({ text, types: rowTypes })).rows
      return [
        await read('select id, position from event order by id'),
        await read('select * from event_feed order by partner_id, position'),
      ]
    })
    expect(again[0]).toEqual(positions)
    expect(again[1]).toEqual(feed)
    const [sequence] = await all<{ position: string }>('select position from event_sequence')
    expect(Number(sequence?.position)).toBe(positions.length)
  })

  it('tells each partner the events of its audience, and nobody else', async () => {
    const wrong = await all(
      `(select e.id, a.partner_id from event e cross join unnest(e.audience) as a(partner_id)
        except select event_id, partner_id from event_feed)
       union all
       (select event_id, partner_id from event_feed
        except select e.id, a.partner_id from event e cross join unnest(e.audience) as a(partner_id))`,
    )
    expect(wrong).toEqual([])
    const strangers = await count(`event e join referral r on r.id = e.aggregate_id
      where not e.audience <@ array[r.source_partner_id, r.target_partner_id, r.lead_partner_id]`)
    expect(strangers).toBe(0)
  })

  it('gives every partner a client that opens with its secret', async () => {
    expect(seeded.clients.length).toBe(await count('partner'))
    const [client] = seeded.clients
    const stored = await all<{ secret_hash: string }>(
      'select secret_hash from client where client_id = $1',
      [client?.clientId],
    )
    expect(await secretMatches(client?.clientSecret ?? '', stored[0]?.secret_hash ?? '')).toBe(true)
    const secrets = new Set(seeded.clients.map(({ clientSecret }) => clientSecret))
    expect(secrets.size).toBe(seeded.clients.length)
  })

  it('is not loaded twice', async () => {
    const events = await count('event')
    const again = await seedDemo({ ownerUrl: database.ownerUrl, until, scale, seed: 3 })
    expect(again).toEqual({ clients: [], counts: {} })
    expect(await count('event')).toBe(events)
  })

  it('of an earlier version is given what has come since, and keeps the rest', async () => {
    const parties = await count('agreement_party')
    const referrals = await count('referral')
    await pool.query(`delete from agreement_party; delete from agreement;
      update client set scopes = '{directory:read}'`)
    await seedDemo({ ownerUrl: database.ownerUrl, until, scale, seed: 3 })
    expect(await count('agreement')).toBe(demoNetworks.length)
    expect(await count('agreement_party')).toBe(parties)
    expect(await count(`client where 'facets:read' = any (scopes)`)).toBe(await count('client'))
    expect(await count('referral')).toBe(referrals)
  })

  it('has the same identifiers on another machine, and other secrets', async () => {
    const other = await createTestDatabase()
    try {
      const there = await seedDemo({ ownerUrl: other.ownerUrl, until, scale, seed: 3 })
      const [first, second] = [seeded.clients[0], there.clients[0]]
      expect(second?.partnerId).toBe(first?.partnerId)
      expect(second?.clientSecret).not.toBe(first?.clientSecret)
      const otherPool = new pg.Pool({ connectionString: other.ownerUrl })
      try {
        const events = 'select id, position, data from event order by position'
        expect((await otherPool.query({ text: events, types: rowTypes })).rows).toEqual(
          await all(events),
        )
      } finally {
        await otherPool.end()
      }
    } finally {
      await other.drop()
    }
  }, 60_000)

  it('gives new secrets when the old ones are lost', async () => {
    const fresh = await resetSecrets({ ownerUrl: database.ownerUrl })
    const [client] = fresh
    const stored = await all<{ secret_hash: string }>(
      'select secret_hash from client where client_id = $1',
      [client?.clientId],
    )
    const hash = stored[0]?.secret_hash ?? ''
    expect(await secretMatches(client?.clientSecret ?? '', hash)).toBe(true)
    expect(await secretMatches(seeded.clients[0]?.clientSecret ?? '', hash)).toBe(false)
  })
})
