import type { Statement, Transaction } from '../kernel/scope.ts'
import type { DeclineReason, RequestStatus } from './disclosure.codes.ts'
import type { RequestRow } from './disclosure.types.ts'

/** A request to be written; the day `YYYY-MM-DD`. */
export type NewRequest = Pick<
  RequestRow,
  | 'id'
  | 'caseId'
  | 'personId'
  | 'ownerPartnerId'
  | 'requesterPartnerId'
  | 'referralId'
  | 'groups'
  | 'fields'
  | 'purposes'
  | 'informedOn'
>

const ADD: Statement = {
  name: 'disclosure_request_add',
  text: `insert into disclosure_request (id, case_id, person_id, owner_partner_id, requester_partner_id, referral_id,
      groups, fields, purposes, informed_on, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::date, $11)`,
}

/** Writes a request of the actor's own. */
export async function addRequest(tx: Transaction, request: NewRequest, now: Date): Promise<void> {
  const { id, caseId, personId, ownerPartnerId, requesterPartnerId, referralId } = request
  const { groups, fields, purposes, informedOn } = request
  const who = [personId, ownerPartnerId, requesterPartnerId, referralId]
  await tx.query(ADD, [id, caseId, ...who, groups, fields, purposes, informedOn, now])
}

const PENDING: Statement = {
  name: 'disclosure_request_pending',
  text: `select q.id from disclosure_request q where q.case_id = $2 and q.owner_partner_id = $3
    and q.requester_partner_id = $1 and q.person_id is not distinct from $6 and q.fields = $4 and q.purposes = $5
    and q.status = 'PENDING'`,
}

/** Whether exactly this waits for an answer already; the case is held, so no twin comes between. */
export async function isRequested(
  tx: Transaction,
  { caseId, personId, ownerPartnerId, requesterPartnerId, fields, purposes }: NewRequest,
): Promise<boolean> {
  const values = [requesterPartnerId, caseId, ownerPartnerId, fields, purposes, personId]
  return (await tx.query(PENDING, values)).length > 0
}

const ANSWER_BY_GRANT: Statement = {
  name: 'disclosure_request_by_grant',
  text: 'select passerelle_answer_by_grant($1, $2, $3) as done',
}

/** Lets a standing grant answer at once, by a disclosure under this id; false when none covers all of it. */
export async function answerByGrant(
  tx: Transaction,
  requestId: string,
  disclosureId: string,
  now: Date,
): Promise<boolean> {
  const values = [requestId, disclosureId, now]
  const [row] = await tx.query<{ done: boolean }>(ANSWER_BY_GRANT, values)
  return row?.done ?? false
}

const ANSWER: Statement = {
  name: 'disclosure_request_answer',
  text: `update disclosure_request q set status = $4, disclosure_id = $5, decline_reason = $6, answered_at = $7,
      version = q.version + 1
    where q.id = $2 and $1 in (q.owner_partner_id, q.requester_partner_id) and q.version = $3
      and q.status = 'PENDING' returning q.id`,
}

/** What becomes of a request. */
export interface RequestAnswer {
  readonly status: Exclude<RequestStatus, 'PENDING'>
  readonly disclosureId: string | null
  readonly declineReason: DeclineReason | null
}

/** Writes what becomes of a pending request; false when it changed since it was read. */
export async function answerRequest(
  tx: Transaction,
  partnerId: string,
  { id, version }: Pick<RequestRow, 'id' | 'version'>,
  { status, disclosureId, declineReason }: RequestAnswer,
  now: Date,
): Promise<boolean> {
  const values = [partnerId, id, version, status, disclosureId, declineReason, now]
  return (await tx.query(ANSWER, values)).length === 1
}
