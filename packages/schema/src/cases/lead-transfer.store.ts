import type { Page } from '../kernel/connection.ts'
import { grouped, inOrder } from '../kernel/loader.ts'
import type { ActorScope, PrismaTransaction, Statement, Transaction } from '../kernel/scope.ts'
import type { LeadTransferRow } from './case.types.ts'
import type { AnswerFilter } from './invitation.store.ts'

const COLUMNS = `t.id, t.case_id as "caseId", t.from_partner_id as "fromPartnerId",
  t.to_partner_id as "toPartnerId", t.to_network_id as "toNetworkId", t.status, t.version,
  t.created_at as "createdAt", t.answered_at as "answeredAt"`

// Whoever proposed it sees it while it takes part in the case; the proposed lead always.
const PROPOSED = `(t.from_partner_id = $1 and exists (select 1 from case_access x
  where x.case_id = t.case_id and x.partner_id = $1))`

const BY_ID: Statement = {
  name: 'lead_transfer_many',
  text: `select ${COLUMNS} from lead_transfer t where t.id = any ($2::uuid[])
    and (t.to_partner_id = $1 or ${PROPOSED})`,
}

/** Lead transfers by id, in the order of the ids; null for one the actor may not see. */
export async function findLeadTransfers(
  scope: ActorScope,
  ids: readonly string[],
): Promise<readonly (LeadTransferRow | null)[]> {
  const rows = await scope.read<LeadTransferRow>(BY_ID, [scope.actor.partnerId, ids])
  return inOrder(ids, rows, (row) => row.id)
}

const PENDING_BY_CASE: Statement = {
  name: 'lead_transfer_pending_by_case',
  text: `select ${COLUMNS} from lead_transfer t where t.case_id = any ($2::uuid[])
    and t.status = 'PENDING' and ${PROPOSED}`,
}

/** The transfer that waits for an answer in each case, for its proposer. */
export async function pendingTransfersOf(
  scope: ActorScope,
  caseIds: readonly string[],
): Promise<LeadTransferRow[][]> {
  const values = [scope.actor.partnerId, caseIds]
  const rows = await scope.read<LeadTransferRow>(PENDING_BY_CASE, values)
  return grouped(caseIds, rows, (row) => row.caseId)
}

// One text for each direction, so that each has the plan of its own index.
function listing(
  direction: string,
  mine: string,
): { readonly list: Statement; readonly count: Statement } {
  const from = `from lead_transfer t where ${mine} and ($2::text is null or t.status = $2)`
  return {
    list: {
      name: `lead_transfer_list_${direction}`,
      text: `select ${COLUMNS} ${from}
        and ($3::timestamptz is null or (t.created_at, t.id) < ($3::timestamptz, $4::uuid))
        order by t.created_at desc, t.id desc limit $5`,
    },
    count: {
      name: `lead_transfer_count_${direction}`,
      text: `select count(*)::int as count ${from}`,
    },
  }
}

const RECEIVED = listing('received', 't.to_partner_id = $1')
const SENT = listing(
  'sent',
  `t.from_partner_id = $1 and t.case_id in (select x.case_id from case_access x where x.partner_id = $1)`,
)

/** Lead transfers proposed to the actor, or by it; the newest first, one more than the page holds. */
export async function listLeadTransfers(
  scope: ActorScope,
  filter: AnswerFilter,
  page: Page,
): Promise<readonly LeadTransferRow[]> {
  const [createdAt, id] = page.after ?? [null, null]
  const { received, status } = filter
  const values = [scope.actor.partnerId, status, createdAt, id, page.limit + 1]
  return scope.read<LeadTransferRow>((received ? RECEIVED : SENT).list, values)
}

export async function countLeadTransfers(scope: ActorScope, filter: AnswerFilter): Promise<number> {
  const { count } = filter.received ? RECEIVED : SENT
  const values = [scope.actor.partnerId, filter.status]
  const [row] = await scope.read<{ count: number }>(count, values)
  return row?.count ?? 0
}

/** A transfer the actor may see, within a command. */
export async function transferForChange(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<LeadTransferRow | null> {
  const [row] = await tx.query<LeadTransferRow>(BY_ID, [partnerId, [id]])
  return row ?? null
}

const PENDING: Statement = {
  name: 'lead_transfer_pending',
  text: `select ${COLUMNS} from lead_transfer t where t.case_id = $2 and t.status = 'PENDING'
    and t.from_partner_id = $1 for update of t`,
}

/** The transfers that the actor proposed for a case and that wait, locked against an answer. */
export async function pendingTransfers(
  tx: Transaction,
  partnerId: string,
  caseId: string,
): Promise<readonly LeadTransferRow[]> {
  return tx.query<LeadTransferRow>(PENDING, [partnerId, caseId])
}

export async function addLeadTransfer(
  tx: PrismaTransaction,
  transfer: {
    readonly id: string
    readonly caseId: string
    readonly fromPartnerId: string
    readonly toPartnerId: string
    readonly toNetworkId: string
  },
  now: Date,
): Promise<void> {
  await tx.prisma.leadTransfer.createMany({ data: [{ ...transfer, createdAt: now }] })
}

/** Ends a pending transfer without effect; false when it was answered in between. */
export async function endLeadTransfer(
  tx: PrismaTransaction,
  id: string,
  status: 'DECLINED' | 'CANCELLED',
  now: Date,
): Promise<boolean> {
  const { count } = await tx.prisma.leadTransfer.updateMany({
    where: { id, status: 'PENDING' },
    data: { status, answeredAt: now, version: { increment: 1 } },
  })
  return count === 1
}

const ACCEPT: Statement = {
  name: 'lead_transfer_accept',
  text: 'select passerelle_accept_lead_transfer($1, $2, $3, $4) as done',
}

/** Changes the lead; false when the proposal was answered or cancelled in between. */
export async function takeLead(
  tx: Transaction,
  id: string,
  participationIds: readonly [string, string],
  now: Date,
): Promise<boolean> {
  const [row] = await tx.query<{ done: boolean }>(ACCEPT, [id, ...participationIds, now])
  return row?.done ?? false
}
