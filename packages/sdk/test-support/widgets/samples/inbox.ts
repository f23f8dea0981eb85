import type { WidgetInboxQuery } from '../../../src/generated/types.ts'
import type { Answer } from '../answers.ts'
import { inDays, sampleReferral } from './referral.ts'

type Row = WidgetInboxQuery['referralInbox']['nodes'][number]

/** Id of the nth entry of a test. */
export function rowId(n: number): string {
  return `0199f3a0-0000-7000-8000-${String(n).padStart(12, '0')}`
}

/** A referral that waits for an answer of the grocery, with what a test changes of it. */
export function sampleRow(n: number, change: Partial<Row> = {}): Row {
  return {
    ...sampleReferral({
      id: rowId(n),
      version: 2,
      state: 'SENT',
      ball: 'target',
      dueAt: inDays(20 - (n % 25)),
      sentAt: inDays(-(n % 25) - 1),
      remindedAt: null,
      allowedActions: ['START_REVIEW', 'REQUEST_INFORMATION', 'WAITLIST', 'ACCEPT', 'REJECT'],
      case: {
        id: rowId(n + 500_000),
        networkId: '0199f3a0-0000-7000-8000-000000000401',
        persons: [{ id: rowId(n + 600_000), myLocalReference: null }],
      },
    }),
    ...change,
  }
}

/** A page of the inbox as the network answers it. */
export function pageOf(nodes: readonly Row[], endCursor: string | null = null): Answer {
  return {
    data: { referralInbox: { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } } },
  }
}

/** How many there are, by state. */
export function countsOf(counts: Readonly<Record<string, number>>): Answer {
  const inbox = Object.entries(counts).map(([state, count]) => ({ state, count }))
  return { data: { referralCounts: { inbox, outbox: [] } } }
}

/** The names of a person, which the source shared. */
export function contactOf(caseId: string, familyName: string | null): Answer {
  const access = [
    {
      field: 'familyName',
      label: 'Nom',
      state: familyName ? 'READABLE' : 'WITHHELD',
      reason: familyName ? null : 'NO_DISCLOSURE',
      reasonLabel: familyName ? null : 'Non partagé',
      opensWith: familyName ? null : 'Demandez un partage à la source.',
    },
  ]
  const contact = {
    ...{ id: rowId(1), personId: rowId(2), source: sampleReferral().source, access },
    ...{ familyName, givenNames: familyName && 'Awa', birthDate: familyName && '1986-04-12' },
  }
  return { data: { sharedCase: { id: caseId, contact: [contact] } } }
}

/** What the server answers to an action that it does. */
export function done(field: string, n: number, change: Partial<Row> = {}): Answer {
  return { data: { [field]: { ...sampleReferral(), ...sampleRow(n, { version: 3, ...change }) } } }
}
