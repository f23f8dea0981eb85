import { ActorRefused } from '@passerelle/schema'
import type pg from 'pg'
import { type BoundActor, refusalOf } from '../database/bound-query.ts'

/** How far a partner's feed was read. */
export interface ReadTo {
  readonly partnerId: string
  readonly position: bigint
}

export interface News {
  /** The last position given to any event. */
  readonly head: bigint
  /** The partners asked about whose feed goes on. */
  readonly partners: ReadonlySet<string>
}

const NEWS = {
  name: 'feed_news',
  text: 'select head, partner_id from passerelle_feed_news($1, $2)',
}

/** Whose feed goes on, for many partners in one round trip; what is in it is read by each partner's actor. */
export async function readNews(pool: pg.Pool, readTo: readonly ReadTo[]): Promise<News> {
  const { rows } = await pool.query<{ head: string; partner_id: string | null }>({
    ...NEWS,
    values: [readTo.map(({ partnerId }) => partnerId), readTo.map(({ position }) => position)],
  })
  const partners = rows.flatMap(({ partner_id: id }) => (id === null ? [] : [id]))
  return { head: BigInt(rows[0]?.head ?? 0), partners: new Set(partners) }
}

// Each is bound in turn, exactly as before a statement of its own; nothing else is asked in between.
const IN_FORCE = {
  name: 'live_actors_in_force',
  text: `select case when a.session is null then passerelle_bind(a.client, a.agent)
      else passerelle_bind_widget_session(a.session) end as verdict
    from unnest($1::uuid[], $2::text[], $3::uuid[]) with ordinality as a(client, agent, session, rank) order by rank`,
}

/** Why actors are no longer in force, in their order; null for those who are. */
export async function readRefusals(
  pool: pg.Pool,
  actors: readonly BoundActor[],
): Promise<readonly (ActorRefused | null)[]> {
  if (actors.length === 0) return []
  const { rows } = await pool.query<{ verdict: string }>({
    ...IN_FORCE,
    values: [
      actors.map(({ clientId }) => clientId),
      actors.map(({ agent }) => agent),
      actors.map(({ session }) => session?.id ?? null),
    ],
  })
  return rows.map(({ verdict }) => {
    if (verdict === 'BOUND') return null
    const refusal = refusalOf(verdict)
    if (refusal instanceof ActorRefused) return refusal
    throw refusal
  })
}
