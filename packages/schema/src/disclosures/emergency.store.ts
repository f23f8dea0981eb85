import type { Page } from '../kernel/connection.ts'
import { inOrder } from '../kernel/loader.ts'
import type { ActorScope, Statement, Transaction } from '../kernel/scope.ts'
import type { EmergencyRow } from './disclosure.types.ts'

// The agent of another partner is that partner's business.
const COLUMNS = `e.id, e.case_id as "caseId", e.reader_partner_id as "readerPartnerId",
  case when e.reader_partner_id = $1 then e.agent_ref end as "agentRef", e.sealed_reason as "sealedReason",
  e.opened_at as "openedAt", e.until, h.facts as "holdsFacts"`
const SEEN = `emergency_access e cross join lateral (
    select exists (select 1 from facet f join case_access x on x.case_id = f.case_id and x.partner_id = $1
      where f.case_id = e.case_id and f.owner_partner_id = $1) as facts) h
  where (e.reader_partner_id = $1 or h.facts)`

const MANY: Statement = {
  name: 'emergency_many',
  text: `select ${COLUMNS} from ${SEEN} and e.id = any ($2::uuid[])`,
}

/** Emergency accesses by id, in the order of the ids; null for one the actor may not see. */
export async function findEmergencies(
  scope: ActorScope,
  ids: readonly string[],
): Promise<readonly (EmergencyRow | null)[]> {
  const rows = await scope.read<EmergencyRow>(MANY, [scope.actor.partnerId, ids])
  return inOrder(ids, rows, ({ id }) => id)
}

const MATCHING = `${SEEN} and ($2::boolean is null or $2 = (e.until > $3::timestamptz))`
const LIST: Statement = {
  name: 'emergency_list',
  text: `select ${COLUMNS} from ${MATCHING}
    and ($4::timestamptz is null or (e.opened_at, e.id) < ($4::timestamptz, $5::uuid))
    order by e.opened_at desc, e.id desc limit $6`,
}
const COUNT: Statement = {
  name: 'emergency_count',
  text: `select count(*)::int as count from ${MATCHING}`,
}

export interface EmergencyFilter {
  /** Only those that still open something, or only those that do not; null for all. */
  readonly open: boolean | null
  readonly now: Date
}

/** Emergency accesses by the actor or to cases in which it holds facts, the newest first. */
export async function listEmergencies(
  scope: ActorScope,
  { open, now }: EmergencyFilter,
  page: Page,
): Promise<readonly EmergencyRow[]> {
  const [openedAt, id] = page.after ?? [null, null]
  const values = [scope.actor.partnerId, open, now, openedAt, id, page.limit + 1]
  return scope.read<EmergencyRow>(LIST, values)
}

export async function countEmergencies(
  scope: ActorScope,
  { open, now }: EmergencyFilter,
): Promise<number> {
  const [row] = await scope.read<{ count: number }>(COUNT, [scope.actor.partnerId, open, now])
  return row?.count ?? 0
}

const ADD: Statement = {
  name: 'emergency_add',
  text: `insert into emergency_access (id, case_id, reader_partner_id, client_id, agent_ref, sealed_reason, opened_at, until)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
}

/** Opens a case to the actor until an instant. */
export async function addEmergency(
  tx: Transaction,
  access: {
    readonly id: string
    readonly caseId: string
    readonly readerPartnerId: string
    readonly clientId: string
    readonly agentRef: string | null
    readonly sealedReason: string
    readonly openedAt: Date
    readonly until: Date
  },
): Promise<void> {
  const { id, caseId, readerPartnerId, clientId, agentRef, sealedReason, openedAt, until } = access
  const who = [caseId, readerPartnerId, clientId, agentRef]
  await tx.query(ADD, [id, ...who, sealedReason, openedAt, until])
}
