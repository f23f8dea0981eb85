import type { Page } from '../kernel/connection.ts'
import { inOrder } from '../kernel/loader.ts'
import type { ActorScope, Statement, Transaction } from '../kernel/scope.ts'
import type { RequestStatus } from './disclosure.codes.ts'
import type { RequestRow } from './disclosure.types.ts'

const COLUMNS = `q.id, q.version, q.case_id as "caseId", c.network_id as "networkId", q.person_id as "personId",
  q.owner_partner_id as "ownerPartnerId", q.requester_partner_id as "requesterPartnerId",
  q.referral_id as "referralId", q.groups, q.fields, q.purposes, q.informed_on as "informedOn", q.status,
  q.decline_reason as "declineReason", q.disclosure_id as "disclosureId", q.created_at as "createdAt",
  q.answered_at as "answeredAt", true as "takesPart",
  exists (select 1 from referral r where r.id = q.referral_id and q.owner_partner_id in (r.source_partner_id,
    r.target_partner_id) and q.requester_partner_id in (r.source_partner_id, r.target_partner_id)) as "sharesReferral"`
const FROM = `disclosure_request q join case_access x on x.case_id = q.case_id and x.partner_id = $1
  join shared_case c on c.id = q.case_id`

const MANY: Statement = {
  name: 'disclosure_request_many',
  text: `select ${COLUMNS} from ${FROM} where q.id = any ($2::uuid[])
    and $1 in (q.owner_partner_id, q.requester_partner_id)`,
}

/** Requests by id, in the order of the ids; null for one that is not the actor's, or of a case it left. */
export async function findRequests(
  scope: ActorScope,
  ids: readonly string[],
): Promise<readonly (RequestRow | null)[]> {
  const rows = await scope.read<RequestRow>(MANY, [scope.actor.partnerId, ids])
  return inOrder(ids, rows, ({ id }) => id)
}

/** The same for one, within a command. */
export async function requestForChange(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<RequestRow | null> {
  const [row] = await tx.query<RequestRow>(MANY, [partnerId, [id]])
  return row ?? null
}

export interface RequestFilter {
  readonly received: boolean
  readonly status: RequestStatus | null
}

// One text for each direction, so that each has the plan of its own index.
function listing(direction: string, mine: string) {
  const from = `from ${FROM} where ${mine} = $1 and ($2::text is null or q.status = $2)`
  return {
    list: {
      name: `disclosure_request_list_${direction}`,
      text: `select ${COLUMNS} ${from}
        and ($3::timestamptz is null or (q.created_at, q.id) < ($3::timestamptz, $4::uuid))
        order by q.created_at desc, q.id desc limit $5`,
    },
    count: {
      name: `disclosure_request_count_${direction}`,
      text: `select count(*)::int as count ${from}`,
    },
  }
}

const LISTS = {
  received: listing('received', 'q.owner_partner_id'),
  sent: listing('sent', 'q.requester_partner_id'),
}

/** Requests asked of the actor or by it, the newest first; one more than the page holds. */
export async function listRequests(
  scope: ActorScope,
  { received, status }: RequestFilter,
  page: Page,
): Promise<readonly RequestRow[]> {
  const [createdAt, id] = page.after ?? [null, null]
  const { list } = received ? LISTS.received : LISTS.sent
  const values = [scope.actor.partnerId, status, createdAt, id, page.limit + 1]
  return scope.read<RequestRow>(list, values)
}

export async function countRequests(
  scope: ActorScope,
  { received, status }: RequestFilter,
): Promise<number> {
  const { count } = received ? LISTS.received : LISTS.sent
  const [row] = await scope.read<{ count: number }>(count, [scope.actor.partnerId, status])
  return row?.count ?? 0
}
