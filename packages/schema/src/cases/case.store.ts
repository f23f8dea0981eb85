import type { Page } from '../kernel/connection.ts'
import { grouped, inOrder } from '../kernel/loader.ts'
import type { ActorScope, Statement } from '../kernel/scope.ts'
import {
  CASE_COLUMNS,
  MY_CASES,
  MY_LINK,
  NEED_JSON,
  NEED_SEEN,
  PARTICIPANT_JSON,
  PERSON_JSON,
} from './case.sql.ts'
import type { CaseFilter, CasePersonRow, CaseRow, ParticipantRow } from './case.types.ts'

// The one hot read: a case with what its screen shows, in one statement. What nobody asked for is left
// out, for each part passes policies of its own.
const PARTS = {
  participants: `(select coalesce(json_agg(${PARTICIPANT_JSON} order by p.since, p.id), '[]')
      from participant p where p.case_id = c.id and p.until is null) as participants`,
  persons: `(select coalesce(json_agg(${PERSON_JSON} order by cp.position, cp.person_id), '[]')
      from case_person cp ${MY_LINK} where cp.case_id = c.id) as persons`,
  needs: `(select coalesce(json_agg(${NEED_JSON} order by n.created_at, n.id), '[]') from need n
      left join passerelle_need_status(array(select t.id from need t where t.case_id = c.id)) s on s.need_id = n.id
      where n.case_id = c.id and ${NEED_SEEN}) as needs`,
} as const

export type CasePart = keyof typeof PARTS
const ALL: readonly CasePart[] = ['participants', 'persons', 'needs']

/** One case with the parts asked for; null when the actor takes no part in it. */
export async function findCase(
  scope: ActorScope,
  id: string,
  isAsked: (part: CasePart) => boolean = () => true,
): Promise<CaseRow | null> {
  const parts = ALL.filter(isAsked)
  const statement = {
    name: ['case_one', ...parts].join('_'),
    text: `select ${[CASE_COLUMNS, ...parts.map((part) => PARTS[part])].join(', ')}
  from ${MY_CASES} where x.partner_id = $1 and x.case_id = $2`,
  }
  const [row] = await scope.read<CaseRow>(statement, [scope.actor.partnerId, id])
  return row ?? null
}

const CASES: Statement = {
  name: 'case_many',
  text: `select ${CASE_COLUMNS} from ${MY_CASES} where x.partner_id = $1 and x.case_id = any ($2::uuid[])`,
}

/** Cases by id, in the order of the ids; null for one the actor takes no part in. */
export async function findCases(
  scope: ActorScope,
  ids: readonly string[],
): Promise<readonly (CaseRow | null)[]> {
  const rows = await scope.read<CaseRow>(CASES, [scope.actor.partnerId, ids])
  return inOrder(ids, rows, (row) => row.id)
}

const FILTERED = `x.partner_id = $1 and ($2::text is null or c.status = $2)
  and ($3::uuid is null or c.network_id = $3)`

const LIST: Statement = {
  name: 'case_list',
  text: `select ${CASE_COLUMNS} from ${MY_CASES} where ${FILTERED}
    and ($4::timestamptz is null or (x.since, x.case_id) < ($4::timestamptz, $5::uuid))
    order by x.since desc, x.case_id desc limit $6`,
}

/** The cases the actor takes part in, the newest participation first; one more than the page holds. */
export async function listCases(
  scope: ActorScope,
  filter: CaseFilter,
  page: Page,
): Promise<readonly CaseRow[]> {
  const [since, id] = page.after ?? [null, null]
  return scope.read<CaseRow>(LIST, [
    scope.actor.partnerId,
    filter.status,
    filter.networkId,
    since,
    id,
    page.limit + 1,
  ])
}

const COUNT: Statement = {
  name: 'case_count',
  text: `select count(*)::int as count from case_access x join shared_case c on c.id = x.case_id
    where ${FILTERED}`,
}

export async function countCases(scope: ActorScope, filter: CaseFilter): Promise<number> {
  const values = [scope.actor.partnerId, filter.status, filter.networkId]
  const [row] = await scope.read<{ count: number }>(COUNT, values)
  return row?.count ?? 0
}

const BY_REFERENCE: Statement = {
  name: 'case_by_reference',
  text: `select ${CASE_COLUMNS} from ${MY_CASES} where x.partner_id = $1 and x.case_id in (
      select cp.case_id from person_link l join case_person cp on cp.person_id = l.person_id
      where l.partner_id = $1 and l.local_reference = $2)
    order by x.since desc, x.case_id desc limit 100`,
}

/** The cases of the persons the actor knows under its own reference. */
export async function findCasesByReference(
  scope: ActorScope,
  localReference: string,
): Promise<readonly CaseRow[]> {
  return scope.read<CaseRow>(BY_REFERENCE, [scope.actor.partnerId, localReference])
}

interface Brought<Item> {
  readonly item: Item
}

const PARTICIPANTS: Statement = {
  name: 'case_participants',
  text: `select ${PARTICIPANT_JSON} as item from case_access x join participant p on p.case_id = x.case_id
    where x.partner_id = $1 and x.case_id = any ($2::uuid[]) and p.until is null order by p.since, p.id`,
}

/** Who takes part now in each case, for cases the actor takes part in. */
export async function participantsOf(
  scope: ActorScope,
  caseIds: readonly string[],
): Promise<ParticipantRow[][]> {
  return itemsOf(scope, PARTICIPANTS, caseIds)
}

const FORMER: Statement = {
  name: 'case_former_participants',
  text: `select ${PARTICIPANT_JSON} as item from case_access x join participant p on p.case_id = x.case_id
    where x.partner_id = $1 and x.role = 'LEAD' and x.case_id = any ($2::uuid[]) and p.until is not null
    order by p.since, p.id`,
}

/** Participations that ended, for cases the actor leads. */
export async function formerParticipantsOf(
  scope: ActorScope,
  caseIds: readonly string[],
): Promise<ParticipantRow[][]> {
  return itemsOf(scope, FORMER, caseIds)
}

const PERSONS: Statement = {
  name: 'case_persons',
  text: `select ${PERSON_JSON} as item from case_access x join case_person cp on cp.case_id = x.case_id ${MY_LINK}
    where x.partner_id = $1 and x.case_id = any ($2::uuid[]) order by cp.position, cp.person_id`,
}

/** The persons of each case, with the actor's own references. */
export async function personsOf(
  scope: ActorScope,
  caseIds: readonly string[],
): Promise<CasePersonRow[][]> {
  return itemsOf(scope, PERSONS, caseIds)
}

async function itemsOf<Item extends { readonly caseId: string }>(
  scope: ActorScope,
  statement: Statement,
  caseIds: readonly string[],
): Promise<Item[][]> {
  const rows = await scope.read<Brought<Item>>(statement, [scope.actor.partnerId, caseIds])
  return grouped(
    caseIds,
    rows.map(({ item }) => item),
    (item) => item.caseId,
  )
}
