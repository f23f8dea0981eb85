import type { Page } from '../kernel/connection.ts'
import type { ActorScope, Statement } from '../kernel/scope.ts'

/** Who read which fields of another partner's facet, why and on what basis. */
export interface AccessRecordRow {
  readonly id: string
  readonly occurredAt: string
  readonly networkId: string
  readonly caseId: string
  readonly personId: string
  readonly facetId: string
  readonly facet: string
  readonly ownerPartnerId: string
  readonly readerPartnerId: string
  readonly agentRef: string | null
  readonly sessionId: string | null
  readonly requestId: string
  readonly purpose: string
  readonly fields: readonly string[]
  readonly disclosureIds: readonly string[]
  readonly agreementIds: readonly string[]
  readonly emergencyAccessId: string | null
}

/** Which records; null means any. */
export interface AccessRecordFilter {
  /** true: of the actor's own facts; false: made by the actor's own programs and agents. */
  readonly ofMyFacts: boolean
  readonly caseId: string | null
  readonly personId: string | null
  readonly partnerId: string | null
  readonly facet: string | null
  readonly from: Date | null
  readonly before: Date | null
}

const COLUMNS = `r.id, r.occurred_at as "occurredAt", r.network_id as "networkId", r.case_id as "caseId",
  r.person_id as "personId", r.facet_id as "facetId", r.facet, r.owner_partner_id as "ownerPartnerId",
  r.reader_partner_id as "readerPartnerId", case when r.reader_partner_id = $1 then r.agent_ref end as "agentRef",
  case when r.reader_partner_id = $1 then r.session_id end as "sessionId",
  r.request_id as "requestId", r.purpose, r.fields, r.disclosure_ids as "disclosureIds",
  r.agreement_ids as "agreementIds", r.emergency_access_id as "emergencyAccessId"`

const side = (ofMyFacts: boolean): readonly [mine: string, other: string] =>
  ofMyFacts
    ? ['r.owner_partner_id', 'r.reader_partner_id']
    : ['r.reader_partner_id', 'r.owner_partner_id']

function where(ofMyFacts: boolean): string {
  const [mine, other] = side(ofMyFacts)
  return `${mine} = $1 and ($2::uuid is null or r.case_id = $2) and ($3::uuid is null or r.person_id = $3)
    and ($4::uuid is null or ${other} = $4) and ($5::timestamptz is null or r.occurred_at >= $5)
    and ($6::timestamptz is null or r.occurred_at < $6) and ($7::text is null or r.facet = $7)`
}

function list(ofMyFacts: boolean): Statement {
  return {
    name: ofMyFacts ? 'access_records_of_my_facts' : 'access_records_by_me',
    text: `select ${COLUMNS} from access_record r where ${where(ofMyFacts)}
      and ($8::timestamptz is null or (r.occurred_at, r.id) < ($8::timestamptz, $9::uuid))
      order by r.occurred_at desc, r.id desc limit $10`,
  }
}

function counting(ofMyFacts: boolean): Statement {
  return {
    name: ofMyFacts ? 'access_records_of_my_facts_count' : 'access_records_by_me_count',
    text: `select count(*)::int as count from access_record r where ${where(ofMyFacts)}`,
  }
}

function valuesOf(scope: ActorScope, filter: AccessRecordFilter): unknown[] {
  const { caseId, personId, partnerId, from, before, facet } = filter
  return [scope.actor.partnerId, caseId, personId, partnerId, from, before, facet]
}

/** Access records, the newest first; one more than the page holds. */
export async function listAccessRecords(
  scope: ActorScope,
  filter: AccessRecordFilter,
  page: Page,
): Promise<readonly AccessRecordRow[]> {
  const [occurredAt, id] = page.after ?? [null, null]
  return scope.read<AccessRecordRow>(list(filter.ofMyFacts), [
    ...valuesOf(scope, filter),
    occurredAt,
    id,
    page.limit + 1,
  ])
}

export async function countAccessRecords(
  scope: ActorScope,
  filter: AccessRecordFilter,
): Promise<number> {
  const [row] = await scope.read<{ readonly count: number }>(
    counting(filter.ofMyFacts),
    valuesOf(scope, filter),
  )
  return row?.count ?? 0
}
