import type { Page } from '../kernel/connection.ts'
import type { Actor, ActorScope, Statement, Write } from '../kernel/index.ts'
import { grouped } from '../kernel/loader.ts'
import type { MessageRow } from './message.types.ts'

const COLUMNS = `m.id, m.referral_id as "referralId", m.case_id as "caseId",
  m.author_partner_id as "authorPartnerId", m.created_at as "postedAt", r.state`

// The first wall: the two sides of the referral.
const MINE = `message m join referral r on r.id = m.referral_id
  where $1 in (r.source_partner_id, r.target_partner_id)`

const PAGES: Statement = {
  name: 'message_pages',
  text: `select i.* from unnest($2::uuid[]) as asked(id) cross join lateral (
      select ${COLUMNS} from ${MINE} and m.referral_id = asked.id
        and ($3::timestamptz is null or (m.created_at, m.id) > ($3::timestamptz, $4::uuid))
      order by m.created_at, m.id limit $5) i
    order by i."postedAt", i.id`,
}

/** The same page of the messages of several referrals, oldest first; one more than it holds. */
export async function messagePages(
  scope: ActorScope,
  referralIds: readonly string[],
  page: Page,
): Promise<MessageRow[][]> {
  const [postedAt, id] = page.after ?? [null, null]
  const rows = await scope.read<MessageRow>(PAGES, [
    scope.actor.partnerId,
    referralIds,
    postedAt,
    id,
    page.limit + 1,
  ])
  return grouped(referralIds, rows, (row) => row.referralId)
}

const COUNT: Statement = {
  name: 'message_count',
  text: `select count(*)::int as count from ${MINE} and m.referral_id = $2`,
}

export async function countMessages(scope: ActorScope, referralId: string): Promise<number> {
  const [row] = await scope.read<{ readonly count: number }>(COUNT, [
    scope.actor.partnerId,
    referralId,
  ])
  return row?.count ?? 0
}

const ONE: Statement = { name: 'message_one', text: `select ${COLUMNS} from ${MINE} and m.id = $2` }

/** One message of a referral of the actor's; null for any other. */
export async function findMessage(scope: ActorScope, id: string): Promise<MessageRow | null> {
  const [row] = await scope.read<MessageRow>(ONE, [scope.actor.partnerId, id])
  return row ?? null
}

const TEXTS: Statement = {
  name: 'message_texts',
  text: 'select message_id as id, sealed from passerelle_read_messages($1::uuid[])',
}

/**
 * The sealed texts the actor may open now; null for a purged one. The database decides once more: what
 * is absent is withheld.
 */
export async function readSealedTexts(
  scope: ActorScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await scope.read<{ readonly id: string; readonly sealed: string | null }>(TEXTS, [
    ids,
  ])
  return new Map(rows.map(({ id, sealed }) => [id, sealed]))
}

const POST: Statement = {
  name: 'message_post',
  text: `insert into message (id, referral_id, case_id, author_partner_id, client_id, agent_ref, sealed, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
}

/** The write of a message, by the actor, with its text sealed. */
export function postOf(
  actor: Actor,
  message: {
    readonly id: string
    readonly referralId: string
    readonly caseId: string
    readonly sealed: string
  },
  now: Date,
): Write {
  const { id, referralId, caseId, sealed } = message
  const { partnerId, clientId, agent } = actor
  return {
    statement: POST,
    values: [id, referralId, caseId, partnerId, clientId, agent, sealed, now],
  }
}
