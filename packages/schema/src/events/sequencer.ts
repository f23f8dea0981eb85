import type { Statement, Transaction } from '../kernel/index.ts'

// Any number, as long as every worker of the installation takes the same.
const LOCK = 7_205_770_002

const SEQUENCE: Statement = {
  name: 'sequencer_lock',
  text: `select pg_try_advisory_xact_lock(${LOCK}) as mine`,
}

/**
 * Positions for a batch of committed events, in one statement: all that is visible and has none yet.
 *
 * Versions of an aggregate commit in their order (its row is locked while it changes), so whenever a
 * version is visible the ones before it are too. Their moments may disagree, for two machines' clocks
 * do: an event therefore never sorts before an earlier version of its own aggregate.
 */
const ASSIGN: Statement = {
  name: 'sequencer_assign',
  text: `with waiting as (
      select id, occurred_at, aggregate_id, aggregate_version, audience from event
      where position is null order by occurred_at, aggregate_version limit $1
    ), whole as (
      -- A batch cut by its limit must not part an aggregate: earlier versions come along.
      select id, occurred_at, aggregate_id, aggregate_version, audience from event e
      where position is null and exists (select 1 from waiting w
        where w.aggregate_id = e.aggregate_id and e.aggregate_version <= w.aggregate_version)
    ), ordered as (
      select id, occurred_at, audience, row_number() over (order by moment, aggregate_id, aggregate_version, id) as rank
      from (select *, max(occurred_at) over (partition by aggregate_id order by aggregate_version, id) as moment
        from whole) w
    ), counted as (
      update event_sequence set position = position + (select count(*) from ordered) where id = 1 returning position
    ), placed as (
      select o.id, o.occurred_at, o.audience,
        c.position - (select count(*) from ordered) + o.rank as position
      from ordered o cross join counted c
    ), marked as (
      update event e set position = p.position from placed p
      where e.id = p.id and e.occurred_at = p.occurred_at returning e.id
    ), fed as (
      insert into event_feed (partner_id, position, event_id, occurred_at)
      select distinct a.partner_id, p.position, p.id, p.occurred_at
      from placed p cross join lateral unnest(p.audience) as a(partner_id)
    )
    select count(*)::int as placed from marked`,
}

/**
 * Gives the next committed events their positions.
 *
 * @returns how many got one; null when another worker is at it
 */
export async function placeEvents(tx: Transaction, batch: number): Promise<number | null> {
  const [lock] = await tx.query<{ readonly mine: boolean }>(SEQUENCE, [])
  if (lock?.mine !== true) return null
  const [row] = await tx.query<{ readonly placed: number }>(ASSIGN, [batch])
  return row?.placed ?? 0
}
