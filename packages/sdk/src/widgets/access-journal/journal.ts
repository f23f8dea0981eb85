import type { Client } from '../../core/client.ts'
import type {
  AccessRecordDirection,
  AgreementsQuery,
  DisclosuresQuery,
  FacetName,
  WidgetAccessJournalQuery,
} from '../../generated/types.ts'
import { endOfDayInFrance, startOfDayInFrance } from './day-in-france.ts'
import { Agreements, Disclosures, WidgetAccessJournal } from './generated/operations.ts'

/** One reading, as the journal tells it. */
export type AccessRecord = WidgetAccessJournalQuery['accessRecords']['nodes'][number]
/** One disclosure that the partner made and that is in force. */
export type Share = DisclosuresQuery['disclosures']['nodes'][number]
type Agreement = AgreementsQuery['agreements']['nodes'][number]
type NextPage = WidgetAccessJournalQuery['accessRecords']['pageInfo']
/** A partner as the journal may name it. */
export type NamedPartner = AccessRecord['reader']

/** What the journal is asked for; empty means any. Days are those of a calendar in France. */
export interface JournalFilter {
  readonly direction: AccessRecordDirection
  readonly partnerId: string
  readonly facet: FacetName | ''
  readonly from: string
  readonly until: string
}

/** What nothing was chosen of: the readings of the partner's own facts. */
export const NO_FILTER: JournalFilter = {
  ...{ direction: 'OF_MY_FACTS', partnerId: '', facet: '', from: '', until: '' },
}

/** What was read, and where to go on. */
export interface Journal {
  readonly records: readonly AccessRecord[]
  readonly moreRecords: NextPage
  readonly shares: readonly Share[]
  readonly moreShares: NextPage
  readonly agreements: ReadonlyMap<string, Agreement>
}

const RECORDS = 25
const SHARES = 50

/** Variables of the journal and of its file: the same filter for both. */
export function journalVariables(filter: JournalFilter, caseId: string | undefined) {
  const { direction, partnerId, facet, from, until } = filter
  return {
    direction,
    caseId: caseId ?? null,
    partnerId: partnerId || null,
    facet: facet || null,
    from: from ? startOfDayInFrance(from) : null,
    before: until ? endOfDayInFrance(until) : null,
  }
}

/** A page of the journal; the first, or the one after. */
export async function readRecords(
  client: Client,
  variables: ReturnType<typeof journalVariables>,
  after: string | null,
  signal?: AbortSignal,
): Promise<WidgetAccessJournalQuery['accessRecords']> {
  const page = { ...variables, first: RECORDS, after }
  const { accessRecords } = await client.request(WidgetAccessJournal, page, signal && { signal })
  return accessRecords
}

/** A page of what the partner shares now. */
export async function readShares(
  client: Client,
  caseId: string | undefined,
  after: string | null,
  signal?: AbortSignal,
): Promise<DisclosuresQuery['disclosures']> {
  const page = { caseId: caseId ?? null, active: true, first: SHARES, after }
  const { disclosures } = await client.request(Disclosures, page, signal && { signal })
  return disclosures
}

/** The journal as it opens: its newest readings, the shares in force, and the names of agreements. */
export async function readJournal(
  client: Client,
  filter: JournalFilter,
  caseId: string | undefined,
  signal: AbortSignal,
): Promise<Journal> {
  const [records, shares, { agreements }] = await Promise.all([
    readRecords(client, journalVariables(filter, caseId), null, signal),
    readShares(client, caseId, null, signal),
    client.request(Agreements, { first: 100 }, { signal }),
  ])
  return {
    ...{ records: records.nodes, moreRecords: records.pageInfo },
    ...{ shares: shares.nodes, moreShares: shares.pageInfo },
    agreements: new Map(agreements.nodes.map((agreement) => [agreement.id, agreement])),
  }
}

/** Partners that the journal could be filtered by: of the agreements, the shares and what was read. */
export function partnersOf(
  { records, shares, agreements }: Journal,
  ofMyFacts: boolean,
): readonly NamedPartner[] {
  const [record] = records
  const mine = shares[0]?.owner.id ?? (ofMyFacts ? record?.owner.id : record?.reader.id)
  const all = [
    ...[...agreements.values()].flatMap(({ parties }) => parties.map(({ partner }) => partner)),
    ...shares.map(({ reader }) => reader),
    ...records.flatMap(({ owner, reader }) => [owner, reader]),
  ]
  return [...new Map(all.map((partner) => [partner.id, partner])).values()].filter(
    ({ id }) => id !== mine,
  )
}
