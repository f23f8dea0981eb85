import type { AgreementAnswer } from './agreement.codes.ts'
import type { AgreementParty, AgreementRow } from './agreement.types.ts'

/** A party that answered so. */
export function party(partnerId: string, answer: AgreementAnswer): AgreementParty {
  return {
    partnerId,
    answer,
    answeredAt: answer === 'PENDING' ? null : '2026-01-01T09:00:00.000Z',
    declineReason: answer === 'DECLINED' ? 'NOT_CONCERNED' : null,
  }
}

/** An agreement that both parties accepted, for the year 2026, unless something else is said. */
export function agreementOf(changes: Partial<AgreementRow> = {}): AgreementRow {
  return {
    id: '019b0000-0000-7000-8000-000000000001',
    version: 2,
    networkId: '019b0000-0000-7000-8000-000000000002',
    title: 'Convention CCAS – CAF',
    legalText: null,
    purposes: ['ASSESS_ELIGIBILITY'],
    categories: ['RESOURCES', 'BENEFITS'],
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    reviewEveryMonths: null,
    proposedByPartnerId: 'ccas',
    createdAt: '2025-12-01T09:00:00.000Z',
    endedAt: null,
    endReason: null,
    parties: [party('ccas', 'ACCEPTED'), party('caf', 'ACCEPTED')],
    reviews: [],
    ...changes,
  }
}
