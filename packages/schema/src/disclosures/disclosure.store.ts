import type { Page } from '../kernel/connection.ts'
import { grouped, inOrder } from '../kernel/loader.ts'
import type { ActorScope, Statement, Transaction } from '../kernel/scope.ts'
import type { DisclosureRow } from './disclosure.types.ts'

const COLUMNS = `d.id, d.version, d.case_id as "caseId", c.network_id as "networkId", d.person_id as "personId",
  d.owner_partner_id as "ownerPartnerId", d.reader_partner_id as "readerPartnerId", d.referral_id as "referralId",
  d.standing_grant_id as "standingGrantId", d.groups, d.fields, d.purposes, d.legal_basis as "legalBasis",
  d.legal_text as "legalText", d.informed_on as "informedOn", d.until, d.created_at as "createdAt",
  d.ended_at as "endedAt", d.end_reason as "endReason", x.case_id is not null as "takesPart",
  exists (select 1 from referral r where r.id = d.referral_id and d.owner_partner_id in (r.source_partner_id,
    r.target_partner_id) and d.reader_partner_id in (r.source_partner_id, r.target_partner_id)) as "sharesReferral"`

// An owner that left the case still knows what it disclosed; the case itself is out of its sight.
const FROM = `disclosure d left join case_access x on x.case_id = d.case_id and x.partner_id = $1
  left join shared_case c on c.id = x.case_id`
const MADE = 'd.owner_partner_id = $1'
const RECEIVED = 'd.reader_partner_id = $1 and x.case_id is not null'

const MANY: Statement = {
  name: 'disclosure_many',
  text: `select ${COLUMNS} from ${FROM} where d.id = any ($2::uuid[]) and (${MADE} or ${RECEIVED})`,
}

/** Disclosures by id, in the order of the ids; null for one the actor may not see. */
export async function findDisclosures(
  scope: ActorScope,
  ids: readonly string[],
): Promise<readonly (DisclosureRow | null)[]> {
  const rows = await scope.read<DisclosureRow>(MANY, [scope.actor.partnerId, ids])
  return inOrder(ids, rows, ({ id }) => id)
}

/** The same for one, within a command. */
export async function disclosureForChange(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<DisclosureRow | null> {
  const [row] = await tx.query<DisclosureRow>(MANY, [partnerId, [id]])
  return row ?? null
}

const OF_CASES: Statement = {
  name: 'disclosure_of_cases',
  text: `select ${COLUMNS} from ${FROM} where d.case_id = any ($2::uuid[]) and x.case_id is not null
    and (${MADE} or ${RECEIVED}) order by d.created_at desc, d.id desc`,
}

/** What was disclosed by or to the actor in each case it takes part in, the newest first. */
export async function disclosuresOfCases(
  scope: ActorScope,
  caseIds: readonly string[],
): Promise<DisclosureRow[][]> {
  const rows = await scope.read<DisclosureRow>(OF_CASES, [scope.actor.partnerId, caseIds])
  return grouped(caseIds, rows, ({ caseId }) => caseId)
}

export interface DisclosureFilter {
  /** true: made by the actor; false: made to it. */
  readonly made: boolean
  readonly caseId: string | null
  readonly withPartnerId: string | null
  readonly active: boolean | null
  /** The day on which `active` is asked, `YYYY-MM-DD`. */
  readonly day: string
}

// One text for each direction, so that each has the plan of its own index.
function listing(direction: string, mine: string, other: string) {
  const from = `from ${FROM} where ${mine} and ($2::uuid is null or d.case_id = $2)
    and ($3::uuid is null or ${other} = $3)
    and ($4::boolean is null or $4 = (d.ended_at is null and (d.until is null or d.until >= $5::date)))`
  return {
    list: {
      name: `disclosure_list_${direction}`,
      text: `select ${COLUMNS} ${from}
        and ($6::timestamptz is null or (d.created_at, d.id) < ($6::timestamptz, $7::uuid))
        order by d.created_at desc, d.id desc limit $8`,
    },
    count: { name: `disclosure_count_${direction}`, text: `select count(*)::int as count ${from}` },
  }
}

const LISTS = {
  made: listing('made', MADE, 'd.reader_partner_id'),
  received: listing('received', RECEIVED, 'd.owner_partner_id'),
}

function valuesOf({ actor }: ActorScope, filter: DisclosureFilter): unknown[] {
  const { caseId, withPartnerId, active, day } = filter
  return [actor.partnerId, caseId, withPartnerId, active, day]
}

/** Disclosures made by or to the actor, the newest first; one more than the page holds. */
export async function listDisclosures(
  scope: ActorScope,
  filter: DisclosureFilter,
  page: Page,
): Promise<readonly DisclosureRow[]> {
  const [createdAt, id] = page.after ?? [null, null]
  const { list } = filter.made ? LISTS.made : LISTS.received
  return scope.read<DisclosureRow>(list, [
    ...valuesOf(scope, filter),
    createdAt,
    id,
    page.limit + 1,
  ])
}

export async function countDisclosures(
  scope: ActorScope,
  filter: DisclosureFilter,
): Promise<number> {
  const { count } = filter.made ? LISTS.made : LISTS.received
  const [row] = await scope.read<{ count: number }>(count, valuesOf(scope, filter))
  return row?.count ?? 0
}
