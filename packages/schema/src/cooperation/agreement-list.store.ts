import type { Page } from '../kernel/connection.ts'
import type { ActorScope, Statement } from '../kernel/scope.ts'
import type { AgreementStatus } from './agreement.codes.ts'
import { AGREEMENT_COLUMNS } from './agreement.store.ts'
import type { AgreementRow } from './agreement.types.ts'

// `agreementStatus` in SQL, to filter by; a test holds the two against each other.
const STATUS = `case
    when exists (select 1 from agreement_party d where d.agreement_id = a.id and d.answer = 'DECLINED') then 'DECLINED'
    when a.end_reason = 'WITHDRAWN' then 'WITHDRAWN'
    when a.ended_at is not null then 'ENDED'
    when a.ends_on < $5::date then 'EXPIRED'
    when exists (select 1 from agreement_party d where d.agreement_id = a.id and d.answer <> 'ACCEPTED') then 'PROPOSED'
    when a.starts_on > $5::date then 'UPCOMING'
    else 'IN_FORCE' end`

const MATCHING = `from agreement_party mine join agreement a on a.id = mine.agreement_id
  where mine.partner_id = $1 and ($2::uuid is null or a.network_id = $2)
    and ($3::uuid is null or exists (select 1 from agreement_party o
      where o.agreement_id = a.id and o.partner_id = $3))
    and ($4::text is null or $4 = ${STATUS})`

// Identifiers are in the order in which agreements were proposed, and so is the index of parties.
const LIST: Statement = {
  name: 'agreement_list',
  text: `select ${AGREEMENT_COLUMNS} ${MATCHING} and ($6::uuid is null or mine.agreement_id < $6)
    order by mine.agreement_id desc limit $7`,
}
const COUNT: Statement = {
  name: 'agreement_count',
  text: `select count(*)::int as count ${MATCHING}`,
}

export interface AgreementFilter {
  readonly networkId: string | null
  readonly withPartnerId: string | null
  readonly status: AgreementStatus | null
  /** The day on which the status is asked, `YYYY-MM-DD`. */
  readonly day: string
}

function valuesOf({ actor }: ActorScope, filter: AgreementFilter): unknown[] {
  const { networkId, withPartnerId, status, day } = filter
  return [actor.partnerId, networkId, withPartnerId, status, day]
}

/** Agreements that the actor is a party of, the newest first; one more than the page holds. */
export async function listAgreements(
  scope: ActorScope,
  filter: AgreementFilter,
  { after, limit }: Page,
): Promise<readonly AgreementRow[]> {
  const [last] = after ?? [null]
  return scope.read<AgreementRow>(LIST, [...valuesOf(scope, filter), last, limit + 1])
}

export async function countAgreements(scope: ActorScope, filter: AgreementFilter): Promise<number> {
  const [row] = await scope.read<{ count: number }>(COUNT, valuesOf(scope, filter))
  return row?.count ?? 0
}
