import type { DemoCase } from './demo/index.ts'
import type { ReplayedStep } from './replay.ts'
import { seedId } from './seed-id.ts'

export type Participation = {
  readonly id: string
  readonly case_id: string
  readonly partner_id: string
  readonly role: 'LEAD' | 'TARGET'
  readonly since: Date
  readonly until: Date | null
}

interface Told {
  readonly targetId: string
  readonly steps: readonly ReplayedStep[]
}

/** What the database calls open: a draft is not, for its target knows nothing of it. */
const OPEN: ReadonlySet<string> = new Set([
  'SENT',
  'UNDER_REVIEW',
  'INFO_REQUESTED',
  'WAITLISTED',
  'ACCEPTED',
  'IN_PROGRESS',
])

/**
 * Who took part in a case from when to when: its lead throughout, and each target while a referral
 * to it was open. The database's triggers do the same one change at a time; a test compares.
 */
export function participations(
  one: DemoCase,
  caseId: string,
  leadId: string,
  referrals: readonly Told[],
): readonly Participation[] {
  const of = (partnerId: string, role: Participation['role'], since: Date): Participation => ({
    id: seedId('participant', `${caseId} ${partnerId} ${since.toISOString()}`, since),
    case_id: caseId,
    partner_id: partnerId,
    role,
    since,
    until: null,
  })
  const ended: Participation[] = []
  const present = new Map<string, { readonly row: Participation; open: number }>()
  for (const { targetId, step } of inTime(referrals)) {
    const opens = OPEN.has(step.after.state) && !OPEN.has(step.before.state)
    const ends = OPEN.has(step.before.state) && !OPEN.has(step.after.state)
    if (!opens && !ends) continue
    const known = present.get(targetId) ?? { row: of(targetId, 'TARGET', step.at), open: 0 }
    known.open += opens ? 1 : -1
    present.set(targetId, known)
    if (known.open > 0) continue
    present.delete(targetId)
    ended.push({ ...known.row, until: step.at })
  }
  const current = [...present.values()].map(({ row }) => row)
  return [of(leadId, 'LEAD', one.createdAt), ...ended, ...current]
}

function inTime(
  referrals: readonly Told[],
): readonly { readonly targetId: string; readonly step: ReplayedStep }[] {
  return referrals
    .flatMap(({ targetId, steps }) => steps.map((step) => ({ targetId, step })))
    .sort((a, b) => a.step.at.getTime() - b.step.at.getTime())
}

/** Those who take part now, the longest first. */
export function currentPartners(all: readonly Participation[]): readonly string[] {
  return all
    .filter(({ until }) => until === null)
    .sort((a, b) => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1))
    .map(({ partner_id }) => partner_id)
}
