import type { ActorScope, Page, Statement } from '../kernel/index.ts'
import { LIST_COLUMNS, type ReferralRow } from './referral.row.ts'
import type { ReferralState } from './referral.states.ts'
import { MINE } from './referral.store.ts'

/** Which side's list, and in what order: each has an index of its own. */
const LISTS = {
  inbox: { side: "r.target_partner_id = $1 and r.state <> 'DRAFT'", order: 'sent_at' },
  outbox: { side: 'r.source_partner_id = $1', order: 'created_at' },
} as const

export type ReferralList = keyof typeof LISTS

export interface ReferralFilter {
  readonly states?: readonly string[] | undefined
  readonly networkId?: string | undefined
  readonly serviceId?: string | undefined
}

interface Condition {
  readonly key: string
  readonly sql: (n: number) => string
  readonly value: unknown
}

function conditionsOf(filter: ReferralFilter): Condition[] {
  const [only, ...others] = filter.states ?? []
  const conditions: Condition[] = []
  if (only !== undefined) {
    conditions.push(
      others.length === 0
        ? { key: 'state', sql: (n) => `r.state = $${n}`, value: only }
        : { key: 'states', sql: (n) => `r.state = any ($${n})`, value: [only, ...others] },
    )
  }
  if (filter.networkId !== undefined) {
    conditions.push({ key: 'network', sql: (n) => `r.network_id = $${n}`, value: filter.networkId })
  }
  if (filter.serviceId !== undefined) {
    conditions.push({ key: 'service', sql: (n) => `r.service_id = $${n}`, value: filter.serviceId })
  }
  return conditions
}

/** A page of the inbox or outbox, newest first; one statement for each combination of filters. */
export async function listReferrals(
  scope: ActorScope,
  list: ReferralList,
  filter: ReferralFilter,
  page: Page,
): Promise<readonly ReferralRow[]> {
  const { side, order } = LISTS[list]
  const conditions = conditionsOf(filter)
  const after = page.after === null ? '' : `and (r.${order}, r.id) < ($3, $4)`
  const first = page.after === null ? 3 : 5
  const where = conditions.map(({ sql }, index) => `and ${sql(first + index)}`).join(' ')
  const statement = {
    name: [
      'referral',
      list,
      page.after === null ? 'first' : 'next',
      ...conditions.map(({ key }) => key),
    ].join('_'),
    text: `select ${LIST_COLUMNS} from referral r where ${side} ${after} ${where}
      order by r.${order} desc, r.id desc limit $2`,
  }
  return scope.read<ReferralRow>(statement, [
    scope.actor.partnerId,
    page.limit + 1,
    ...(page.after ?? []),
    ...conditions.map(({ value }) => value),
  ])
}

/** How many referrals the inbox or outbox holds under a filter. */
export async function countReferrals(
  scope: ActorScope,
  list: ReferralList,
  filter: ReferralFilter,
): Promise<number> {
  const conditions = conditionsOf(filter)
  const where = conditions.map(({ sql }, index) => `and ${sql(2 + index)}`).join(' ')
  const statement = {
    name: ['referral_count', list, ...conditions.map(({ key }) => key)].join('_'),
    text: `select count(*)::int as count from referral r where ${LISTS[list].side} ${where}`,
  }
  const [row] = await scope.read<{ readonly count: number }>(statement, [
    scope.actor.partnerId,
    ...conditions.map(({ value }) => value),
  ])
  return row?.count ?? 0
}

const COUNTS = {
  inbox: {
    name: 'referral_counts_inbox',
    text: `select r.state, count(*)::int as count from referral r where ${LISTS.inbox.side} group by r.state`,
  },
  outbox: {
    name: 'referral_counts_outbox',
    text: `select r.state, count(*)::int as count from referral r where ${LISTS.outbox.side} group by r.state`,
  },
} as const satisfies Record<ReferralList, Statement>

export interface StateCount {
  readonly state: ReferralState
  readonly count: number
}

/** How many referrals of a list stand in each state; states without any are left out. */
export function countByState(
  scope: ActorScope,
  list: ReferralList,
): Promise<readonly StateCount[]> {
  return scope.read<StateCount>(COUNTS[list], [scope.actor.partnerId])
}

const OF_CASES: Statement = {
  name: 'referral_of_cases',
  text: `select ${LIST_COLUMNS} from referral r where r.case_id = any ($2) and ${MINE} order by r.created_at, r.id`,
}

/** The referrals of several cases that this partner may see, oldest first. */
export async function referralsOfCases(
  scope: ActorScope,
  caseIds: readonly string[],
): Promise<readonly ReferralRow[]> {
  return scope.read<ReferralRow>(OF_CASES, [scope.actor.partnerId, caseIds])
}

const OF_NEEDS: Statement = {
  name: 'referral_of_needs',
  text: `select ${LIST_COLUMNS} from referral r where r.need_id = any ($2) and ${MINE} order by r.created_at, r.id`,
}

/** The referrals of several needs that this partner may see, oldest first. */
export async function referralsOfNeeds(
  scope: ActorScope,
  needIds: readonly string[],
): Promise<readonly ReferralRow[]> {
  return scope.read<ReferralRow>(OF_NEEDS, [scope.actor.partnerId, needIds])
}
