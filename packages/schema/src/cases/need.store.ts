import type { Page } from '../kernel/connection.ts'
import { grouped, inOrder } from '../kernel/loader.ts'
import type { ActorScope, PrismaTransaction, Statement, Transaction } from '../kernel/scope.ts'
import { NEED_COLUMNS, NEED_SEEN } from './case.sql.ts'
import type { NeedRow } from './case.types.ts'
import type { Urgency } from './need.ts'

// A target whose case is out of its sight still sees the need of its referral: the joins are outer.
const seen = (which: string): string => `select ${NEED_COLUMNS} from need n
  left join case_access x on x.case_id = n.case_id and x.partner_id = $1
  left join shared_case c on c.id = n.case_id and x.case_id is not null
  left join passerelle_need_status(array(select t.id from need t where t.${which} = any ($2::uuid[]))) s
    on s.need_id = n.id
  where n.${which} = any ($2::uuid[]) and ${NEED_SEEN} order by n.created_at, n.id`

const BY_ID: Statement = { name: 'need_many', text: seen('id') }
const BY_CASE: Statement = { name: 'need_by_case', text: seen('case_id') }

/** Needs by id, in the order of the ids; null for one the actor may not see. */
export async function findNeeds(
  scope: ActorScope,
  ids: readonly string[],
): Promise<readonly (NeedRow | null)[]> {
  const rows = await scope.read<NeedRow>(BY_ID, [scope.actor.partnerId, ids])
  return inOrder(ids, rows, (row) => row.id)
}

/** The needs of each case that the actor may see. */
export async function needsOf(scope: ActorScope, caseIds: readonly string[]): Promise<NeedRow[][]> {
  const rows = await scope.read<NeedRow>(BY_CASE, [scope.actor.partnerId, caseIds])
  return grouped(caseIds, rows, (row) => row.caseId)
}

/** The same within a command, after its case was locked. */
export async function needForChange(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<NeedRow | null> {
  const [row] = await tx.query<NeedRow>(BY_ID, [partnerId, [id]])
  return row ?? null
}

const CASE_OF: Statement = {
  name: 'need_case_for_update',
  text: `select c.id from need n join shared_case c on c.id = n.case_id
    where n.id = $2 and exists (select 1 from case_access x where x.case_id = n.case_id
      and x.partner_id = $1 and (x.role = 'LEAD' or n.author_partner_id = $1))
    for no key update of n for share of c`,
}

/** Locks a need that the actor leads or wrote, and holds the status of its case still. */
export async function lockNeed(tx: Transaction, partnerId: string, id: string): Promise<boolean> {
  const rows = await tx.query(CASE_OF, [partnerId, id])
  return rows.length === 1
}

// Sent, ended, and not met: the lead sees the state of every referral of its cases but drafts.
const UNMET = `case_access x join shared_case c on c.id = x.case_id join need n on n.case_id = x.case_id
  where x.partner_id = $1 and x.role = 'LEAD' and c.status = 'ACTIVE' and n.marked_met_at is null
  and exists (select 1 from referral r where r.need_id = n.id
    and r.state in ('COMPLETED', 'UNFULFILLED', 'REJECTED', 'REDIRECTED', 'EXPIRED'))
  and not exists (select 1 from referral r where r.need_id = n.id
    and (r.state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS')
      or (r.state = 'COMPLETED' and r.outcome_code is distinct from 'PARTIALLY_PROVIDED')))`

const RANK = `(case n.urgency when 'IMMEDIATE' then 0 when 'URGENT' then 1 else 2 end)`

const UNMET_LIST: Statement = {
  name: 'need_unmet',
  text: `select n.id, n.case_id as "caseId", n.author_partner_id as "authorPartnerId", n.theme, n.urgency,
      n.publics, n.marked_met_at as "markedMetAt", n.version, n.created_at as "createdAt",
      'UNMET' as status, x.role as "myCaseRole", c.status as "caseStatus", false as "isTarget"
    from ${UNMET}
    and ($2::int is null or (${RANK}, n.created_at, n.id) > ($2::int, $3::timestamptz, $4::uuid))
    order by ${RANK}, n.created_at, n.id limit $5`,
}

/** The lead's worklist: the most urgent first, then the oldest; one more than the page holds. */
export async function listUnmetNeeds(scope: ActorScope, page: Page): Promise<readonly NeedRow[]> {
  const [rank, createdAt, id] = page.after ?? [null, null, null]
  const values = [scope.actor.partnerId, rank, createdAt, id, page.limit + 1]
  return scope.read<NeedRow>(UNMET_LIST, values)
}

const UNMET_COUNT: Statement = {
  name: 'need_unmet_count',
  text: `select count(*)::int as count from ${UNMET}`,
}

export async function countUnmetNeeds(scope: ActorScope): Promise<number> {
  const [row] = await scope.read<{ count: number }>(UNMET_COUNT, [scope.actor.partnerId])
  return row?.count ?? 0
}

const RANKS: Readonly<Record<Urgency, number>> = { IMMEDIATE: 0, URGENT: 1, ROUTINE: 2 }

/** The order values of a need in the worklist. */
export function unmetKeys(need: NeedRow): readonly string[] {
  return [String(RANKS[need.urgency]), need.createdAt, need.id]
}

interface NewNeed {
  readonly id: string
  readonly theme: string
  readonly urgency: Urgency
  readonly publics: readonly string[]
}

/** Adds needs that the actor is the author of; the policy of the table asks for its part in the case. */
export async function addNeeds(
  tx: PrismaTransaction,
  authorPartnerId: string,
  caseId: string,
  needs: readonly NewNeed[],
  now: Date,
): Promise<void> {
  await tx.prisma.need.createMany({
    data: needs.map(({ publics, ...need }) => ({
      ...need,
      publics: [...publics],
      caseId,
      authorPartnerId,
      createdAt: now,
      updatedAt: now,
    })),
  })
}

/** Writes a change of a need that was locked; its version moves on. */
export async function changeNeed(
  tx: PrismaTransaction,
  id: string,
  change: { readonly urgency: Urgency } | { readonly markedMetAt: Date },
  now: Date,
): Promise<void> {
  const { count } = await tx.prisma.need.updateMany({
    where: { id },
    data: { ...change, updatedAt: now, version: { increment: 1 } },
  })
  if (count !== 1) throw new Error('the locked need was not changed')
}
