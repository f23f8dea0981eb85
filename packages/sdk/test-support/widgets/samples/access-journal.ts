import type { DisclosuresQuery, WidgetAccessJournalQuery } from '../../../src/generated/types.ts'
import { caf, person, sampleCase } from './case-partners.ts'
import { ccas } from './referral.ts'

type AccessRecord = WidgetAccessJournalQuery['accessRecords']['nodes'][number]
type Share = DisclosuresQuery['disclosures']['nodes'][number]

const agreement = '0199f3a0-0000-7000-8000-000000000601'
export const shareId = '0199f3a0-0000-7000-8000-000000000401'

/** A reading of the CCAS's facts by the CAF, with what a test changes of it. */
export function sampleRecord(change: Partial<AccessRecord> = {}): AccessRecord {
  return {
    id: '0199f3a0-0000-7000-8000-000000000701',
    occurredAt: '2026-11-03T13:05:00Z',
    owner: ccas,
    reader: caf,
    agent: null,
    widgetSessionId: null,
    facet: 'CONTACT',
    fields: ['CONTACT_PHONE', 'CONTACT_FAMILY_NAME'],
    purpose: 'COORDINATE_SUPPORT',
    caseId: sampleCase().id,
    personId: person,
    agreementIds: [agreement],
    disclosureIds: [shareId],
    emergencyAccessId: null,
    requestId: '0199f3a0-0000-7000-8000-000000000801',
    ...change,
  }
}

/** The CCAS's share with the CAF, with what a test changes of it. */
export function sampleShare(change: Partial<Share> = {}): Share {
  const [share] = sampleCase().disclosures
  if (!share) throw new Error('The sample case has a share.')
  return { ...share, ...change }
}

/** `count` readings with ids of their own, from number `from` on. */
export function sampleRecords(count: number, from = 0): readonly AccessRecord[] {
  return Array.from({ length: count }, (_, index) =>
    sampleRecord({ id: `0199f3a0-0000-7000-8000-${String(from + index).padStart(12, '0')}` }),
  )
}

const end = { hasNextPage: false, endCursor: null }

/** What the journal's three questions are answered with. */
export function journalAnswers(
  nodes: readonly AccessRecord[] = [sampleRecord()],
  shares: readonly Share[] = [sampleShare()],
  pageInfo: WidgetAccessJournalQuery['accessRecords']['pageInfo'] = end,
) {
  const parties = [ccas, caf].map((partner) => ({ partner, answer: null, declineReason: null }))
  const held = { id: agreement, title: 'Convention CCAS – CAF', parties }
  return {
    WidgetAccessJournal: { data: { accessRecords: { nodes, pageInfo } } },
    Disclosures: { data: { disclosures: { nodes: shares, pageInfo: end } } },
    Agreements: { data: { agreements: { nodes: [held], pageInfo: end } } },
  }
}
