import type { Pool } from 'pg'
import type { Acknowledged } from './crash.load.ts'

/** What is wrong in a database after a crash; all zero when nothing is. */
export interface Damage {
  /** Acknowledged writes whose version or event is not there. */
  readonly lost: number
  /** Referrals whose version is not the number of their events, audit records and marks of keys. */
  readonly half: number
  /** Events, audit records and marks of keys of a referral that does not exist. */
  readonly orphans: number
  /** Events read in a feed that are gone, or placed twice, or positions that the sequence passed over. */
  readonly misplaced: number
}

const HALF = `select count(*)::int as found from referral r
  where r.version <> (select count(*) from event e where e.aggregate_id = r.id)
  or r.version <> (select count(distinct e.aggregate_version) from event e where e.aggregate_id = r.id)
  or r.version <> (select count(*) from audit_record a where a.aggregate_id = r.id)
  or r.version <> (select count(*) from idempotency_record i where i.result_id = r.id)`

const ORPHANS = `select (
    (select count(*) from event e where not exists (select 1 from referral r where r.id = e.aggregate_id))
  + (select count(*) from audit_record a where not exists (select 1 from referral r where r.id = a.aggregate_id))
  + (select count(*) from idempotency_record i where not exists (select 1 from referral r where r.id = i.result_id))
  )::int as found`

const MISPLACED = `select (
    (select count(*) - count(distinct position) from event where position is not null)
  + (select coalesce(max(position), 0) - count(position) from event)
  + (select abs(s.position - coalesce(max(e.position), 0)) from event_sequence s left join event e on true
      group by s.position)
  + (select count(*) from event_feed f where not exists (
      select 1 from event e where e.id = f.event_id and e.position = f.position))
  + (select count(*) from event e where e.position is not null and (select count(*) from event_feed f
      where f.event_id = e.id) <> cardinality(e.audience))
  )::int as found`

const LOST = `select count(*)::int as found from unnest($1::uuid[], $2::int[]) as told(id, version)
  where not exists (select 1 from referral r where r.id = told.id and r.version >= told.version)
  or not exists (select 1 from event e where e.aggregate_id = told.id and e.aggregate_version = told.version)`

/** Looks at everything, as the owner. */
export async function damageOf(
  owner: Pool,
  acknowledged: readonly Acknowledged[],
): Promise<Damage> {
  const count = async (sql: string, values: unknown[] = []): Promise<number> => {
    const { rows } = await owner.query<{ found: number }>(sql, values)
    return rows[0]?.found ?? Number.NaN
  }
  return {
    lost: await count(LOST, [
      acknowledged.map(({ id }) => id),
      acknowledged.map(({ version }) => version),
    ]),
    half: await count(HALF),
    orphans: await count(ORPHANS),
    misplaced: await count(MISPLACED),
  }
}
