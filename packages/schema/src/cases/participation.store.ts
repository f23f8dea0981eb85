import type { PrismaTransaction, Statement, Transaction } from '../kernel/scope.ts'
import type { CaseRole, CaseStatus } from './case.policy.ts'

/** A case held still for a change. */
export interface LockedCase {
  readonly id: string
  readonly networkId: string
  readonly status: CaseStatus
  readonly version: number
  readonly myRole: CaseRole
  /** Who takes part now, and so may learn of what happens. */
  readonly participantIds: readonly string[]
}

const LOCK: Statement = {
  name: 'case_lock',
  text: `select c.id from shared_case c where c.id = $2
    and exists (select 1 from case_access x where x.case_id = c.id and x.partner_id = $1)
    for no key update`,
}

// A statement of its own: after a wait the first one would still see the roles of before.
const LOCKED: Statement = {
  name: 'case_locked',
  text: `select c.id, c.network_id as "networkId", c.status, c.version, x.role as "myRole",
      c.participant_ids as "participantIds"
    from case_access x join shared_case c on c.id = x.case_id where x.partner_id = $1 and x.case_id = $2`,
}

/** Locks a case the actor takes part in; null for any other. */
export async function lockCase(
  tx: Transaction,
  partnerId: string,
  caseId: string,
): Promise<LockedCase | null> {
  await tx.query(LOCK, [partnerId, caseId])
  const [row] = await tx.query<LockedCase>(LOCKED, [partnerId, caseId])
  return row ?? null
}

/** Opens a case: its row, then the participation of its lead. */
export async function openCase(
  tx: PrismaTransaction,
  partnerId: string,
  opened: {
    readonly id: string
    readonly networkId: string
    readonly communeCode: string
    readonly participationId: string
  },
  now: Date,
): Promise<void> {
  const { id, networkId, communeCode, participationId } = opened
  await tx.prisma.sharedCase.createMany({
    data: [
      { id, networkId, communeCode, createdByPartnerId: partnerId, createdAt: now, updatedAt: now },
    ],
  })
  const [row] = await tx.query<{ done: boolean }>(OPEN, [id, participationId, now])
  if (row?.done !== true) throw new Error('the case that was just made could not be opened')
}

const OPEN: Statement = {
  name: 'case_open',
  text: 'select passerelle_open_case($1, $2, $3) as done',
}

/** Moves the version of a case on, and its status where one is given. */
export async function changeCase(
  tx: PrismaTransaction,
  caseId: string,
  now: Date,
  change: { readonly status: CaseStatus; readonly closedAt: Date | null } | null = null,
): Promise<void> {
  const { count } = await tx.prisma.sharedCase.updateMany({
    where: { id: caseId },
    data: { ...change, version: { increment: 1 }, updatedAt: now },
  })
  if (count !== 1) throw new Error('the locked case was not changed')
}

const END: Statement = {
  name: 'case_end_participation',
  text: 'select passerelle_end_participation($1, $2, $3) as done',
}

/** Ends the part of a contributor; false when the partner is none. */
export async function endParticipation(
  tx: Transaction,
  caseId: string,
  partnerId: string,
  now: Date,
): Promise<boolean> {
  const [row] = await tx.query<{ done: boolean }>(END, [caseId, partnerId, now])
  return row?.done ?? false
}

const ROLE: Statement = {
  name: 'case_role_of',
  text: 'select p.role from participant p where p.case_id = $1 and p.partner_id = $2 and p.until is null',
}

/** The role another partner has now in a case that the actor locked. */
export async function roleInCase(
  tx: Transaction,
  caseId: string,
  partnerId: string,
): Promise<CaseRole | null> {
  const [row] = await tx.query<{ role: CaseRole }>(ROLE, [caseId, partnerId])
  return row?.role ?? null
}

const OPEN_REFERRALS: Statement = {
  name: 'case_open_referrals',
  text: `select exists (select 1 from referral r where r.case_id = $1
    and (r.state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS')
      or (r.state = 'DRAFT' and r.source_partner_id = $2))) as "left"`,
}

/**
 * Whether a referral of the case is still open. Of drafts only the actor's own count: another's is
 * invisible to it, and cannot be sent once the case is closed.
 */
export async function hasOpenReferral(
  tx: Transaction,
  caseId: string,
  partnerId: string,
): Promise<boolean> {
  const [row] = await tx.query<{ left: boolean }>(OPEN_REFERRALS, [caseId, partnerId])
  return row?.left ?? false
}

/** Whether a commune exists in the code officiel géographique. */
export async function communeExists(tx: PrismaTransaction, code: string): Promise<boolean> {
  return (await tx.prisma.commune.count({ where: { code } })) === 1
}

const NEED_CIRCLE: Statement = {
  name: 'case_need_circle',
  text: `select c.network_id as "networkId", array(select p.partner_id from participant p
      where p.case_id = c.id and p.until is null and (p.role = 'LEAD' or p.partner_id = $2)) as "partnerIds"
    from shared_case c where c.id = $1`,
}

/** Who may learn of a need in a case the actor locked: its lead, and its author while it takes part. */
export async function needCircle(
  tx: Transaction,
  caseId: string,
  authorPartnerId: string,
): Promise<{ readonly networkId: string; readonly partnerIds: readonly string[] }> {
  const [row] = await tx.query<{ networkId: string; partnerIds: string[] }>(NEED_CIRCLE, [
    caseId,
    authorPartnerId,
  ])
  if (row === undefined) throw new Error('the case of the need is out of sight')
  return row
}
