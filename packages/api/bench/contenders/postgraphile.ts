import { readFileSync } from 'node:fs'
import { type Answer, COMMON_OPERATIONS, type CommonOperation, type Sample } from '../operation.ts'
import { type Contender, graphqlRequest, instant } from './contender.ts'

const DOCUMENTS: Readonly<Record<CommonOperation, string>> = {
  inbox: document('inbox'),
  case: document('case'),
  change: document('start-review'),
}

const CHANGE_NOTE = 'the change of state is a custom SQL function exposed as a mutation'

/** PostGraphile over the same tables as a role that row-level security does not concern. */
export const postgraphile: Contender = variant(
  'postgraphile',
  `PostGraphile 5 (Amber preset), no authentication or row-level security; ${CHANGE_NOTE}`,
  false,
)

/** PostGraphile under our own policies, the actor bound with pgSettings. */
export const postgraphileUnderPolicies: Contender = variant(
  'postgraphile-rls',
  `the same under our row-level security, the actor from a header; ${CHANGE_NOTE}`,
  true,
)

function variant(name: string, note: string, underPolicies: boolean): Contender {
  return {
    name,
    note,
    operations: COMMON_OPERATIONS,
    server: new URL('./postgraphile.server.ts', import.meta.url),
    environment: ({ appUrl, plainUrl }) => ({
      BENCH_DATABASE_URL: underPolicies ? appUrl : plainUrl,
      BENCH_BIND_ACTOR: underPolicies ? '1' : '0',
      GRAPHILE_ENV: 'production',
    }),
    request(operation: CommonOperation, sample) {
      return graphqlRequest('/graphql', DOCUMENTS[operation], variables(operation, sample), {
        'x-partner': sample.actor,
      })
    },
    read,
  }
}

function variables(operation: CommonOperation, { actor, id, version }: Sample): object {
  if (operation === 'inbox') return { actor }
  return operation === 'case' ? { id } : { referral: id, version, actor }
}

function document(name: string): string {
  return readFileSync(new URL(`../documents/postgraphile/${name}.graphql`, import.meta.url), 'utf8')
}

interface Named {
  readonly name: string
}

interface Nodes<Node> {
  readonly nodes: readonly Node[]
}

interface InboxData {
  readonly allReferrals: Nodes<{
    readonly rowId: string
    readonly state: string
    readonly sentAt: string
    readonly theme: string
    readonly serviceByServiceId: Named
    readonly partnerBySourcePartnerId: Named
    readonly sharedCaseByCaseId: {
      readonly participantsByCaseId: Nodes<{ readonly partnerByPartnerId: Named }>
    }
  }>
}

interface CaseData {
  readonly sharedCaseByRowId: {
    readonly rowId: string
    readonly status: string
    readonly participantsByCaseId: Nodes<{
      readonly role: string
      readonly partnerByPartnerId: Named
    }>
    readonly referralsByCaseId: Nodes<{
      readonly rowId: string
      readonly state: string
      readonly version: number
      readonly theme: string
      readonly sentAt: string | null
      readonly serviceByServiceId: Named
      readonly partnerByTargetPartnerId: Named
      readonly events: Nodes<{
        readonly type: string
        readonly occurredAt: string
        readonly aggregateVersion: number
      }>
    }>
  }
}

interface ChangeData {
  readonly benchStartReview: {
    readonly result: { readonly rowId: string; readonly state: string; readonly version: number }
  }
}

function read(operation: CommonOperation, answer: unknown): Answer {
  const { data } = answer as { readonly data: unknown }
  if (operation === 'inbox') return inbox(data as InboxData)
  if (operation === 'case') return sharedCase(data as CaseData)
  const { rowId, state, version } = (data as ChangeData).benchStartReview.result
  return { id: rowId, state, version }
}

function inbox({ allReferrals }: InboxData): Answer {
  return {
    referrals: allReferrals.nodes.map((row) => ({
      id: row.rowId,
      state: row.state,
      sentAt: instant(row.sentAt),
      theme: row.theme,
      service: row.serviceByServiceId.name,
      source: row.partnerBySourcePartnerId.name,
      participants: row.sharedCaseByCaseId.participantsByCaseId.nodes.map(
        (participant) => participant.partnerByPartnerId.name,
      ),
    })),
  }
}

function sharedCase({ sharedCaseByRowId: found }: CaseData): Answer {
  return {
    id: found.rowId,
    status: found.status,
    participants: found.participantsByCaseId.nodes.map((participant) => ({
      name: participant.partnerByPartnerId.name,
      role: participant.role,
    })),
    referrals: found.referralsByCaseId.nodes.map((row) => ({
      id: row.rowId,
      state: row.state,
      version: row.version,
      theme: row.theme,
      sentAt: row.sentAt === null ? null : instant(row.sentAt),
      service: row.serviceByServiceId.name,
      target: row.partnerByTargetPartnerId.name,
      events: row.events.nodes.map((event) => ({
        type: event.type,
        occurredAt: instant(event.occurredAt),
        version: event.aggregateVersion,
      })),
    })),
  }
}
