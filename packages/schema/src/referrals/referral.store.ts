import type { ActorScope, Statement, Transaction, Write } from '../kernel/index.ts'
import { isId, newId } from '../kernel/index.ts'
import { nextTimerAt } from './referral.clocks.ts'
import {
  CHANGED_COLUMNS,
  CLOCK_COLUMNS,
  changedValues,
  type FullReferralRow,
  type LockedReferral,
} from './referral.row.ts'
import type { Referral, ServiceClocks } from './referral.types.ts'

// The first wall in SQL: both sides, and the lead of the case. A draft is its author's alone.
export const MINE = `(r.source_partner_id = $1 or (r.target_partner_id = $1 and r.state <> 'DRAFT')
  or (r.lead_partner_id = $1 and r.state <> 'DRAFT'))`
const SIDES = `(r.source_partner_id = $1 or (r.target_partner_id = $1 and r.state <> 'DRAFT'))`

const LOCK: Statement = {
  name: 'referral_lock',
  text: `select r.*, ${CLOCK_COLUMNS} from referral r join service s on s.id = r.service_id
    where r.id = $2 and ${SIDES} for no key update of r`,
}

/** The referral with its service's clocks, locked for a change by one of its two sides. */
export async function lockReferral(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<LockedReferral | null> {
  const [row] = await tx.query<LockedReferral>(LOCK, [partnerId, id])
  return row ?? null
}

const FIND: Statement = {
  name: 'referral_find',
  text: `select r.*, ${CLOCK_COLUMNS} from referral r left join service s on s.id = r.service_id
    where r.id = any ($2) and ${MINE}`,
}

/** Whole referrals with their clocks, as far as this partner is a side or leads the case. */
export async function findReferrals(
  scope: ActorScope,
  ids: readonly string[],
): Promise<readonly LockedReferral[]> {
  return scope.read<LockedReferral>(FIND, [scope.actor.partnerId, ids.filter(isId)])
}

const assignments = CHANGED_COLUMNS.map((column, index) => `${column} = $${index + 4}`).join(', ')
const CHANGE: Statement = {
  name: 'referral_change',
  text: `update referral r set updated_at = $2, next_timer_at = $3, ${assignments} where r.id = $1`,
}

/** The write of a changed referral, and of when the worker has to look at it next. */
export function changeOf(referral: Referral, clocks: ServiceClocks, now: Date): Write {
  const timer = nextTimerAt(referral, clocks)
  return { statement: CHANGE, values: [referral.id, now, timer, ...changedValues(referral)] }
}

/** The row as it stands after a change, without reading it again. */
export function changedRow(before: LockedReferral, after: Referral, now: Date): LockedReferral {
  const values = changedValues(after)
  const changed = Object.fromEntries(
    CHANGED_COLUMNS.map((column, index) => {
      const value = values[index]
      return [column, value instanceof Date ? value.toISOString() : value]
    }),
  )
  return { ...before, ...changed, updated_at: now.toISOString() }
}

const DELETE: Statement = {
  name: 'referral_discard',
  text: `delete from referral r where r.id = $2 and r.source_partner_id = $1 and r.state = 'DRAFT'`,
}

/** The write that takes a draft away; nobody but its author ever saw it. */
export function discardOf(partnerId: string, id: string): Write {
  return { statement: DELETE, values: [partnerId, id] }
}

const DRAFT: Statement = {
  name: 'referral_draft',
  text: `insert into referral (id, network_id, case_id, need_id, source_partner_id, target_partner_id, service_id, state,
      theme, urgency, commune_code, replaces_id, created_at, updated_at, state_since, legal_basis, legal_text, informed_on,
      facet_groups, facet_fields, purposes)
    values ($1, $2, $3, $4, $5, $6, $7, 'DRAFT', '', '', '', $8, $9, $9, $9, $10, $11, $12, $13, $14, $15) returning *`,
}

export interface Draft {
  readonly networkId: string
  readonly caseId: string
  readonly needId: string
  readonly sourcePartnerId: string
  readonly targetPartnerId: string
  readonly serviceId: string
  readonly replacesId: string | null
  readonly disclosure: Referral['disclosure']
}

/** A new draft; the columns it shares with its need and case are filled in by the database. */
export async function insertDraft(
  tx: Transaction,
  draft: Draft,
  now: Date,
): Promise<FullReferralRow> {
  const { disclosure } = draft
  const [row] = await tx.query<FullReferralRow>(DRAFT, [
    newId(),
    draft.networkId,
    draft.caseId,
    draft.needId,
    draft.sourcePartnerId,
    draft.targetPartnerId,
    draft.serviceId,
    draft.replacesId,
    now,
    disclosure?.legalBasis ?? null,
    disclosure?.legalText ?? null,
    disclosure?.informedOn ?? null,
    disclosure?.facetGroups ?? [],
    disclosure?.facetFields ?? [],
    disclosure?.purposes ?? [],
  ])
  if (row === undefined) throw new Error('the draft gave no row')
  return row
}

const DRAFT_FACTS: Statement = {
  name: 'referral_draft_facts',
  text: `select n.case_id, c.network_id, c.status as case_status, x.role,
      (select s.partner_id from service s where s.id = $3) as service_partner_id
    from need n join shared_case c on c.id = n.case_id
    join case_access x on x.case_id = n.case_id and x.partner_id = $1 and x.role in ('LEAD', 'CONTRIBUTOR')
    where n.id = $2 and (x.role = 'LEAD' or n.author_partner_id = $1)`,
}

export interface DraftFacts {
  readonly case_id: string
  readonly network_id: string
  readonly case_status: 'ACTIVE' | 'CLOSED'
  readonly service_partner_id: string | null
}

/** What a new draft rests on: a need of this partner's to refer, and the service's owner. */
export async function draftFacts(
  tx: Transaction,
  partnerId: string,
  needId: string,
  serviceId: string | null,
): Promise<DraftFacts | null> {
  const [row] = await tx.query<DraftFacts>(DRAFT_FACTS, [partnerId, needId, serviceId])
  return row ?? null
}

const SEND_FACTS: Statement = {
  name: 'referral_send_facts',
  text: `select s.capacity <> 'FULL' and s.starts_on <= $3 and (s.ends_on is null or s.ends_on >= $3)
      and exists (select 1 from partner p where p.id = s.partner_id and p.status = 'ACTIVE') as open,
      exists (select 1 from service_coverage a where a.service_id = s.id and a.commune_code = r.commune_code
        and a.since <= $3 and (a.until is null or a.until > $3)) as covers,
      exists (select 1 from referral d where d.need_id = r.need_id and d.target_partner_id = r.target_partner_id
        and d.id <> r.id and d.state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS')
      ) as duplicate
    from referral r join service s on s.id = r.service_id join shared_case c on c.id = r.case_id
    where r.id = $2 and r.source_partner_id = $1 and c.status = 'ACTIVE'
      and exists (select 1 from case_access x where x.case_id = r.case_id and x.partner_id = $1
        and x.role in ('LEAD', 'CONTRIBUTOR'))
    for no key update of c`,
}

export interface SendFacts {
  readonly open: boolean
  readonly covers: boolean
  readonly duplicate: boolean
}

/**
 * What the guards of SEND ask of the service and of the need's other referrals, on a day; null when the
 * case is closed or the source has left it. The case is held, so that it cannot close meanwhile.
 */
export async function sendFacts(
  tx: Transaction,
  partnerId: string,
  id: string,
  day: string,
): Promise<SendFacts | null> {
  const [row] = await tx.query<SendFacts>(SEND_FACTS, [partnerId, id, day])
  return row ?? null
}

const LINK: Statement = {
  name: 'referral_link_person',
  text: `insert into person_link (id, partner_id, person_id, local_reference, created_at)
    select $1, $2, cp.person_id, $5, $6 from case_person cp
    where cp.case_id = $3 and ($4::uuid is null or cp.person_id = $4) order by cp.position limit 1
    on conflict (partner_id, person_id) do update set local_reference = excluded.local_reference
    returning person_id`,
}

/** The target's own reference of the person; false when the case has no such person. */
export async function linkPerson(
  tx: Transaction,
  link: {
    readonly partnerId: string
    readonly caseId: string
    readonly personId: string | null
    readonly localReference: string
  },
  now: Date,
): Promise<boolean> {
  const { partnerId, caseId, personId, localReference } = link
  if (personId !== null && !isId(personId)) return false
  const rows = await tx.query(LINK, [newId(), partnerId, caseId, personId, localReference, now])
  return rows.length > 0
}

const SERVICE_OWNER: Statement = {
  name: 'referral_service_owner',
  text: `select s.partner_id from service s where s.id = $1`,
}

/** Who offers a service, if this actor may know it. */
export async function serviceOwner(tx: Transaction, serviceId: string): Promise<string | null> {
  if (!isId(serviceId)) return null
  const [row] = await tx.query<{ readonly partner_id: string }>(SERVICE_OWNER, [serviceId])
  return row?.partner_id ?? null
}
