import {
  type Answer,
  type CaseAnswer,
  type ChangeAnswer,
  COMMON_OPERATIONS,
  type CommonOperation,
  type InboxAnswer,
  type Sample,
} from '../operation.ts'
import { type BenchRequest, type Contender, instant } from './contender.ts'

/** The least that could answer: what a framework adds is measured against it. */
export const limit: Contender = {
  name: 'limit',
  note: 'node:http and one prepared json_agg statement; no authentication, authorisation or row-level security',
  operations: COMMON_OPERATIONS,
  server: new URL('./limit.server.ts', import.meta.url),
  environment: ({ plainUrl }) => ({ BENCH_DATABASE_URL: plainUrl }),
  request(operation: CommonOperation, { id, version, actor }: Sample): BenchRequest {
    return {
      path: `/${operation}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(operation === 'change' ? [id, version, actor] : [id]),
    }
  },
  read(operation: CommonOperation, answer: unknown): Answer {
    if (operation === 'change') return answer as ChangeAnswer
    if (operation === 'inbox') {
      const { referrals } = answer as InboxAnswer
      return { referrals: referrals.map((row) => ({ ...row, sentAt: instant(row.sentAt) })) }
    }
    const found = answer as CaseAnswer
    return {
      ...found,
      referrals: found.referrals.map((row) => ({
        ...row,
        sentAt: row.sentAt === null ? null : instant(row.sentAt),
        events: row.events.map((event) => ({ ...event, occurredAt: instant(event.occurredAt) })),
      })),
    }
  },
}
