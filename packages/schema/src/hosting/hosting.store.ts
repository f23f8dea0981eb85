import type { ActorScope, Statement, Transaction, Write } from '../kernel/index.ts'
import type { HostingEndReason } from './hosting.codes.ts'
import type { DeskHostingRow } from './hosting.types.ts'

const COLUMNS = `h.id, h.partner_id as "partnerId", h.host_id as "hostId", h.desk_url as "deskUrl", h.version,
  h.created_at as "createdAt", h.ended_at as "endedAt", h.end_reason as "endReason"`

const OF_ACTOR: Statement = {
  name: 'desk_hostings_of_actor',
  text: `select ${COLUMNS} from desk_hosting h where (h.partner_id = $1 or h.host_id = $1)
      and ($2::boolean or h.ended_at is null)
    order by h.id desc limit $3`,
}

/** Those the actor has part in, the newest first. */
export function hostingsOf(
  scope: ActorScope,
  includeEnded: boolean,
  limit: number,
): Promise<readonly DeskHostingRow[]> {
  return scope.read<DeskHostingRow>(OF_ACTOR, [scope.actor.partnerId, includeEnded, limit])
}

const ONE: Statement = {
  name: 'desk_hosting_one',
  text: `select ${COLUMNS} from desk_hosting h where h.id = $2 and (h.partner_id = $1 or h.host_id = $1)`,
}

/** One the actor has part in. */
export async function hostingOf(scope: ActorScope, id: string): Promise<DeskHostingRow | null> {
  const [row] = await scope.read<DeskHostingRow>(ONE, [scope.actor.partnerId, id])
  return row ?? null
}

const LOCK: Statement = {
  name: 'desk_hosting_lock',
  text: `select ${COLUMNS} from desk_hosting h where h.id = $2 and (h.partner_id = $1 or h.host_id = $1)
    and h.ended_at is null for update`,
}

/** One the actor has part in, held until the transaction ends; what has ended is not. */
export async function lockHosting(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<DeskHostingRow | null> {
  const [locked] = await tx.query<DeskHostingRow>(LOCK, [partnerId, id])
  if (locked !== undefined) return locked
  const [ended] = await tx.query<DeskHostingRow>(ONE, [partnerId, id])
  return ended ?? null
}

const ADD: Statement = {
  name: 'desk_hosting_add',
  text: `insert into desk_hosting (id, partner_id, host_id, desk_url, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $5) on conflict (partner_id) where ended_at is null do nothing returning id`,
}

const LOCK_ANY: Statement = {
  name: 'desk_hosting_lock_any',
  text: `select ${COLUMNS} from desk_hosting h where h.id = $1 and h.ended_at is null for update`,
}

/** Any in force, held: for the operator, who acts in the partner's name. */
export async function lockAnyHosting(tx: Transaction, id: string): Promise<DeskHostingRow | null> {
  const [row] = await tx.query<DeskHostingRow>(LOCK_ANY, [id])
  return row ?? null
}

const IN_FORCE: Statement = {
  name: 'desk_hosting_in_force',
  text: 'select h.id from desk_hosting h where h.partner_id = $1 and h.ended_at is null',
}

/** False when the desk has a host already. */
export async function addHosting(tx: Transaction, row: DeskHostingRow): Promise<boolean> {
  const { id, partnerId, hostId, deskUrl, createdAt } = row
  // A read goes first: what writes waits until the key is known to be free.
  if ((await tx.query(IN_FORCE, [partnerId])).length > 0) return false
  const added = await tx.query(ADD, [id, partnerId, hostId, deskUrl, createdAt])
  return added.length === 1
}

const END: Statement = {
  name: 'desk_hosting_end',
  text: `update desk_hosting set ended_at = $2, end_reason = $3, version = version + 1, updated_at = $2 where id = $1`,
}

/** Ends it; sessions, links and notices end by triggers. */
export function hostingEnd(id: string, reason: HostingEndReason, now: Date): Write {
  return { statement: END, values: [id, now, reason] }
}
