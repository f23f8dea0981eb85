import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import {
  type Answer,
  type FacetAnswer,
  OPERATIONS,
  type Operation,
  type Sample,
} from '../operation.ts'
import { type Contender, graphqlRequest, instant } from './contender.ts'
import { Tokens } from './tokens.ts'

const DOCUMENTS: Readonly<Record<Operation, string>> = {
  inbox: document('inbox'),
  case: document('case'),
  change: document('start-review'),
  facets: document('facets'),
  'thin-case': document('thin-case'),
}

const tokens = new Tokens()

/** Our own server, whole: HTTP, token verification, authorisation, row-level security. */
export const passerelle: Contender = {
  name: 'passerelle',
  note: 'the Passerelle server: verified token, authorisation, row-level security; the change of state also keeps an idempotency record',
  operations: OPERATIONS,
  server: new URL('./passerelle.server.ts', import.meta.url),
  environment: ({ appUrl }) => ({ BENCH_DATABASE_URL: appUrl }),
  prepare: (url, { ownerUrl }, actors) => tokens.renew(url, ownerUrl, actors),
  request(operation, sample) {
    return graphqlRequest('/graphql', DOCUMENTS[operation], variables(operation, sample), {
      authorization: `Bearer ${tokens.of(sample.actor)}`,
      ...(operation === 'change' && { 'idempotency-key': randomUUID() }),
    })
  },
  read,
}

/** Why our own server cannot take part; null when it can. */
export function missingPasserelle(): string | null {
  return existsSync(new URL('../../src/server.ts', import.meta.url))
    ? null
    : 'packages/api/src/server.ts does not exist yet'
}

function variables(operation: Operation, { id, version }: Sample): object {
  if (operation === 'inbox') return {}
  return operation === 'change' ? { input: { id, expectedVersion: version } } : { id }
}

function document(name: string): string {
  return readFileSync(new URL(`../documents/${name}.graphql`, import.meta.url), 'utf8')
}

interface Named {
  readonly name: string
}

interface InboxData {
  readonly referralInbox: {
    readonly nodes: readonly {
      readonly id: string
      readonly state: string
      readonly sentAt: string
      readonly theme: string
      readonly serviceName: string
      readonly source: Named
      readonly participants: readonly Named[]
    }[]
  }
}

interface CaseData {
  readonly sharedCase: {
    readonly id: string
    readonly status: string
    readonly participants: readonly { readonly role: string; readonly partner: Named }[]
    readonly referrals: readonly {
      readonly id: string
      readonly state: string
      readonly version: number
      readonly theme: string
      readonly sentAt: string | null
      readonly serviceName: string
      readonly target: Named
      readonly history: readonly {
        readonly type: string
        readonly occurredAt: string
        readonly subjectVersion: number
      }[]
    }[]
  }
}

interface ThinCaseData {
  readonly sharedCase: Omit<CaseData['sharedCase'], 'referrals'> & {
    readonly familyBenefits?: readonly FacetData[]
    readonly contact?: readonly FacetData[]
  }
}

interface FacetData extends Readonly<Record<string, unknown>> {
  readonly asOf: string
}

interface ChangeData {
  readonly startReferralReview: {
    readonly id: string
    readonly state: string
    readonly version: number
  }
}

function read(operation: Operation, answer: unknown): Answer {
  const { data } = answer as { readonly data: unknown }
  if (operation === 'inbox') return inbox(data as InboxData)
  if (operation === 'case') return sharedCase(data as CaseData)
  if (operation === 'change') return (data as ChangeData).startReferralReview
  return thinCase(data as ThinCaseData)
}

function inbox({ referralInbox }: InboxData): Answer {
  return {
    referrals: referralInbox.nodes.map(({ serviceName, ...row }) => ({
      ...row,
      sentAt: instant(row.sentAt),
      theme: codeOf(row.theme),
      service: serviceName,
      source: row.source.name,
      participants: row.participants.map(({ name }) => name),
    })),
  }
}

function sharedCase({ sharedCase: found }: CaseData): Answer {
  return {
    id: found.id,
    status: found.status,
    participants: found.participants.map(({ role, partner }) => ({ name: partner.name, role })),
    referrals: found.referrals.map(({ history, serviceName, ...row }) => ({
      ...row,
      theme: codeOf(row.theme),
      sentAt: row.sentAt === null ? null : instant(row.sentAt),
      service: serviceName,
      target: row.target.name,
      events: history.map(({ type, occurredAt, subjectVersion }) => ({
        type,
        occurredAt: instant(occurredAt),
        version: subjectVersion,
      })),
    })),
  }
}

function thinCase({ sharedCase: found }: ThinCaseData): Answer {
  const { id, status, participants, ...facets } = found
  return {
    id,
    status,
    participants: participants.map(({ role, partner }) => ({ name: partner.name, role })),
    facets: Object.fromEntries(
      Object.entries(facets).map(([name, [first]]) => [name, facet(first)]),
    ),
  }
}

function facet(found: FacetData | undefined): FacetAnswer {
  if (found === undefined) throw new Error('the case has no such facet')
  const { asOf, ...values } = found
  return { asOf, values }
}

/** The vocabulary's code of a GraphQL enum value. */
function codeOf(name: string): string {
  return name.toLowerCase().replaceAll('_', '-')
}
