import type { WidgetReferralQuery } from '../../../src/generated/types.ts'

type WidgetReferral = NonNullable<WidgetReferralQuery['referral']>
type Partner = WidgetReferral['source']

/** Days from now as an instant of the contract; negative ones are past. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString()
}

export const ccas: Partner = {
  id: '0199f3a0-0000-7000-8000-0000000000a1',
  name: 'CCAS de Mont-de-Marsan',
  kind: 'CCAS',
  shownAsCategory: false,
}
export const grocery: Partner = {
  id: '0199f3a0-0000-7000-8000-0000000000a2',
  name: 'Épicerie sociale Les Deux Rives',
  kind: 'ASSOCIATION',
  shownAsCategory: false,
}

/** A referral from a CCAS to a social grocery, sent nine days ago, with what a test changes of it. */
export function sampleReferral(change: Partial<WidgetReferral> = {}): WidgetReferral {
  return {
    __typename: 'Referral',
    id: '0199f3a0-0000-7000-8000-000000000101',
    version: 3,
    state: 'INFO_REQUESTED',
    stateLabel: 'Complément demandé',
    ball: 'source',
    theme: 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION',
    themeLabel: 'Alimentation',
    urgency: 'ROUTINE',
    serviceName: 'Épicerie sociale',
    source: ccas,
    target: grocery,
    outcome: null,
    reason: null,
    allowedActions: ['PROVIDE_INFORMATION', 'CANCEL', 'OPEN_DISPUTE'],
    commune: { code: '40192', name: 'Mont-de-Marsan' },
    question: 'ELIGIBILITY_DETAIL',
    createdAt: inDays(-10),
    sentAt: inDays(-9),
    receivedAt: inDays(-9),
    respondedAt: null,
    acceptedAt: null,
    startedAt: null,
    endedAt: null,
    dueAt: inDays(5),
    reviewOn: null,
    contactOn: null,
    remindedAt: inDays(-3),
    staleSince: null,
    disputedSince: null,
    cancellationAcknowledgementDue: false,
    visibility: 'FULL',
    publics: [],
    disclosureSet: null,
    need: { id: '0199f3a0-0000-7000-8000-000000000201', themeLabel: 'Aide alimentaire' },
    case: {
      id: '0199f3a0-0000-7000-8000-000000000301',
      networkId: '0199f3a0-0000-7000-8000-000000000401',
      persons: [],
    },
    service: null,
    proposedService: null,
    replaces: null,
    replacedBy: null,
    history: [
      event('4', 'referral.information_requested', -1, grocery.id),
      event('3', 'referral.review_started', -2, grocery.id),
      event('2', 'referral.reminded', -3, null),
      event('1', 'referral.sent', -9, ccas.id),
    ],
    messages: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
    ...change,
  }
}

function event(
  id: string,
  type: string,
  days: number,
  actorPartnerId: string | null,
): WidgetReferral['history'][number] {
  return {
    id: `0199f3a0-0000-7000-8000-00000000050${id}`,
    position: id,
    type,
    occurredAt: inDays(days),
    subjectType: 'Referral',
    subjectId: '0199f3a0-0000-7000-8000-000000000101',
    subjectVersion: Number(id),
    codes: [],
    caseId: '0199f3a0-0000-7000-8000-000000000301',
    networkId: '0199f3a0-0000-7000-8000-000000000401',
    actorPartnerId,
  }
}
