import type { ActorScope, Statement } from '../kernel/index.ts'

/** An event as a partner reads it. */
export interface EventRow {
  readonly id: string
  readonly position: string | null
  readonly occurred_at: string
  readonly type: string
  readonly aggregate_type: string
  readonly aggregate_id: string
  readonly aggregate_version: number
  readonly network_id: string | null
  readonly case_id: string | null
  readonly actor_partner_id: string | null
  readonly data: Readonly<Record<string, string | number | boolean | null>>
}

const COLUMNS = `e.id, e.occurred_at, e.type, e.aggregate_type, e.aggregate_id, e.aggregate_version,
  e.network_id, e.case_id, e.actor_partner_id, e.data`

// The page first, then its events one by one, each in the partition of its moment: joined freely, the
// planner reads every partition whole for each page. `offset 0` keeps it from doing so.
const FEED: Statement = {
  name: 'event_feed',
  text: `select ${COLUMNS}, f.position from (
      select position, event_id, occurred_at from event_feed
      where partner_id = $1 and position > $2 order by position limit $3) f
    cross join lateral (select * from event e where e.id = f.event_id and e.occurred_at = f.occurred_at
      and $1 = any (e.audience) offset 0) e
    order by f.position`,
}

/** What this partner may learn, after a position, oldest first. */
export async function readFeed(
  scope: ActorScope,
  after: bigint,
  limit: number,
): Promise<readonly EventRow[]> {
  return scope.read<EventRow>(FEED, [scope.actor.partnerId, after, limit])
}

// The moment the referral was created bounds the partitions that are looked into.
const LAST_OF = `cross join lateral (
      select ${COLUMNS}, e.position from event e
      where e.aggregate_id = r.id and e.occurred_at >= r.created_at and $1 = any (e.audience)
      order by e.aggregate_version desc, e.id desc limit $3) e`

const LAST: Statement = {
  name: 'event_last',
  text: `select e.* from unnest($2::uuid[], $4::timestamptz[]) as r(id, created_at) ${LAST_OF}`,
}

/** The last events of several aggregates that this partner may learn of, newest first. */
export async function lastEvents(
  scope: ActorScope,
  aggregates: readonly { readonly id: string; readonly createdAt: string }[],
  limit: number,
): Promise<readonly EventRow[]> {
  return scope.read<EventRow>(LAST, [
    scope.actor.partnerId,
    aggregates.map(({ id }) => id),
    limit,
    aggregates.map(({ createdAt }) => createdAt),
  ])
}

const LAST_OF_CASES: Statement = {
  name: 'event_last_of_cases',
  text: `select e.* from referral r ${LAST_OF} where r.case_id = any ($2)
    and ((r.source_partner_id = $1) or (r.state <> 'DRAFT' and $1 in (r.target_partner_id, r.lead_partner_id)))`,
}

/** The same for every referral of several cases that this partner may see. */
export async function lastEventsOfCases(
  scope: ActorScope,
  caseIds: readonly string[],
  limit: number,
): Promise<readonly EventRow[]> {
  return scope.read<EventRow>(LAST_OF_CASES, [scope.actor.partnerId, caseIds, limit])
}
