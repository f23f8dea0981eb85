import type { ActorScope, Statement, Transaction, Write } from '../kernel/index.ts'
import type { NoticeAddressRow } from './hosting.types.ts'

const COLUMNS = `a.id, a.agent_ref as "agentRef", a.address, a.version, a.created_at as "createdAt"`

const OWN: Statement = {
  name: 'notice_addresses_own',
  text: `select ${COLUMNS} from notice_address a where a.partner_id = $1 order by a.agent_ref limit $2`,
}

/** The actor's own, by agent. */
export function ownAddresses(
  scope: ActorScope,
  limit: number,
): Promise<readonly NoticeAddressRow[]> {
  return scope.read<NoticeAddressRow>(OWN, [scope.actor.partnerId, limit])
}

const ONE: Statement = {
  name: 'notice_address_one',
  text: `select ${COLUMNS} from notice_address a where a.partner_id = $1 and a.id = $2`,
}

export async function ownAddress(scope: ActorScope, id: string): Promise<NoticeAddressRow | null> {
  const [row] = await scope.read<NoticeAddressRow>(ONE, [scope.actor.partnerId, id])
  return row ?? null
}

const LOCK: Statement = {
  name: 'notice_address_lock',
  text: `select m.agent_ref as "agentRef", a.id, a.version, a.created_at as "createdAt"
    from agent_membership m left join notice_address a on a.partner_id = m.partner_id and a.agent_ref = m.agent_ref
    where m.partner_id = $1 and m.agent_ref = $2 and m.since <= now() and (m.until is null or m.until > now())
    for update of m`,
}

/** The agent's row, held, with what is known of its address; null when the agent is none in force. */
export async function lockAddress(
  tx: Transaction,
  partnerId: string,
  agentRef: string,
): Promise<(Partial<NoticeAddressRow> & { readonly agentRef: string }) | null> {
  const [row] = await tx.query<{
    agentRef: string
    id: string | null
    version: number | null
    createdAt: string | null
  }>(LOCK, [partnerId, agentRef])
  if (row === undefined) return null
  const { id, version, createdAt } = row
  if (id === null || version === null || createdAt === null) return { agentRef }
  return { agentRef, id, version, createdAt }
}

const ADD: Statement = {
  name: 'notice_address_add',
  text: `insert into notice_address (id, partner_id, agent_ref, address, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $5)`,
}
const CHANGE: Statement = {
  name: 'notice_address_change',
  text: `update notice_address set address = $2, version = version + 1, updated_at = $3 where id = $1`,
}
const REMOVE: Statement = {
  name: 'notice_address_remove',
  text: `delete from notice_address where partner_id = $1 and agent_ref = $2 returning id, version`,
}

export function addressAddition(partnerId: string, row: NoticeAddressRow): Write {
  const { id, agentRef, address, createdAt } = row
  return { statement: ADD, values: [id, partnerId, agentRef, address, createdAt] }
}

export function addressChange({ id, address }: NoticeAddressRow, now: Date): Write {
  return { statement: CHANGE, values: [id, address, now] }
}

/** What was taken away, its notices and links with it; null when there was none. */
export async function removeAddress(
  tx: Transaction,
  partnerId: string,
  agentRef: string,
): Promise<{ readonly id: string; readonly version: number } | null> {
  const [row] = await tx.query<{ readonly id: string; readonly version: number }>(REMOVE, [
    partnerId,
    agentRef,
  ])
  return row ?? null
}
