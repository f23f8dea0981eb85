import type { Page } from '../kernel/connection.ts'
import { grouped, inOrder } from '../kernel/loader.ts'
import type { ActorScope, PrismaTransaction, Statement, Transaction } from '../kernel/scope.ts'
import type { AnswerStatus, InvitationRow } from './case.types.ts'

const COLUMNS = `i.id, i.case_id as "caseId", i.inviter_partner_id as "inviterPartnerId",
  i.invited_partner_id as "invitedPartnerId", i.status, i.version, i.created_at as "createdAt",
  i.answered_at as "answeredAt"`

const I_LEAD = `exists (select 1 from case_access x where x.case_id = i.case_id and x.partner_id = $1
  and x.role = 'LEAD')`

// The invited partner and the lead of the day: a former lead's invitations are its successor's business.
const SEEN = `(i.invited_partner_id = $1 or ${I_LEAD})`

const BY_ID: Statement = {
  name: 'invitation_many',
  text: `select ${COLUMNS} from invitation i where i.id = any ($2::uuid[]) and ${SEEN}`,
}

/** Invitations by id, in the order of the ids; null for one the actor may not see. */
export async function findInvitations(
  scope: ActorScope,
  ids: readonly string[],
): Promise<readonly (InvitationRow | null)[]> {
  const rows = await scope.read<InvitationRow>(BY_ID, [scope.actor.partnerId, ids])
  return inOrder(ids, rows, (row) => row.id)
}

const BY_CASE: Statement = {
  name: 'invitation_by_case',
  text: `select ${COLUMNS} from invitation i where i.case_id = any ($2::uuid[]) and ${I_LEAD}
    order by i.created_at desc, i.id desc`,
}

/** The invitations of each case that the actor leads. */
export async function invitationsOf(
  scope: ActorScope,
  caseIds: readonly string[],
): Promise<InvitationRow[][]> {
  const rows = await scope.read<InvitationRow>(BY_CASE, [scope.actor.partnerId, caseIds])
  return grouped(caseIds, rows, (row) => row.caseId)
}

/** Which way something was asked, and what became of it. */
export interface AnswerFilter {
  readonly received: boolean
  readonly status: AnswerStatus | null
}

// One text for each direction, so that each has the plan of its own index.
function listing(
  direction: string,
  mine: string,
): { readonly list: Statement; readonly count: Statement } {
  const from = `from invitation i where ${mine} and ($2::text is null or i.status = $2)`
  return {
    list: {
      name: `invitation_list_${direction}`,
      text: `select ${COLUMNS} ${from}
        and ($3::timestamptz is null or (i.created_at, i.id) < ($3::timestamptz, $4::uuid))
        order by i.created_at desc, i.id desc limit $5`,
    },
    count: { name: `invitation_count_${direction}`, text: `select count(*)::int as count ${from}` },
  }
}

const RECEIVED = listing('received', 'i.invited_partner_id = $1')
const SENT = listing(
  'sent',
  `i.case_id in (select x.case_id from case_access x where x.partner_id = $1 and x.role = 'LEAD')`,
)

/** Invitations received, or sent for the cases the actor leads; the newest first, one more than the page. */
export async function listInvitations(
  scope: ActorScope,
  filter: AnswerFilter,
  page: Page,
): Promise<readonly InvitationRow[]> {
  const [createdAt, id] = page.after ?? [null, null]
  const { received, status } = filter
  const values = [scope.actor.partnerId, status, createdAt, id, page.limit + 1]
  return scope.read<InvitationRow>((received ? RECEIVED : SENT).list, values)
}

export async function countInvitations(scope: ActorScope, filter: AnswerFilter): Promise<number> {
  const { count } = filter.received ? RECEIVED : SENT
  const values = [scope.actor.partnerId, filter.status]
  const [row] = await scope.read<{ count: number }>(count, values)
  return row?.count ?? 0
}

/** An invitation the actor may see, within a command. */
export async function invitationForChange(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<InvitationRow | null> {
  const [row] = await tx.query<InvitationRow>(BY_ID, [partnerId, [id]])
  return row ?? null
}

/** The invitations of a case that wait for an answer, locked against one. */
export async function pendingInvitations(
  tx: Transaction,
  partnerId: string,
  caseId: string,
): Promise<readonly InvitationRow[]> {
  return tx.query<InvitationRow>(PENDING, [partnerId, caseId])
}

const PENDING: Statement = {
  name: 'invitation_pending',
  text: `select ${COLUMNS} from invitation i where i.case_id = $2 and i.status = 'PENDING' and ${I_LEAD}
    order by i.id for update of i`,
}

export async function addInvitation(
  tx: PrismaTransaction,
  invitation: {
    readonly id: string
    readonly caseId: string
    readonly inviterPartnerId: string
    readonly invitedPartnerId: string
  },
  now: Date,
): Promise<void> {
  await tx.prisma.invitation.createMany({ data: [{ ...invitation, createdAt: now }] })
}

/** Ends a pending invitation without joining; false when it was answered in between. */
export async function endInvitation(
  tx: PrismaTransaction,
  id: string,
  status: 'DECLINED' | 'CANCELLED',
  now: Date,
): Promise<boolean> {
  const { count } = await tx.prisma.invitation.updateMany({
    where: { id, status: 'PENDING' },
    data: { status, answeredAt: now, version: { increment: 1 } },
  })
  return count === 1
}

const ACCEPT: Statement = {
  name: 'invitation_accept',
  text: 'select passerelle_accept_invitation($1, $2, $3) as done',
}

/** Joins as a contributor; false when the invitation was answered or cancelled in between. */
export async function joinByInvitation(
  tx: Transaction,
  id: string,
  participationId: string,
  now: Date,
): Promise<boolean> {
  const [row] = await tx.query<{ done: boolean }>(ACCEPT, [id, participationId, now])
  return row?.done ?? false
}
