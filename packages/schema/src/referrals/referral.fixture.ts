import { resolveClocks } from '../services/service-clocks.ts'
import { newReferral } from './referral.draft.ts'
import type { ActionInput, Referral } from './referral.ts'

// Test data only: invented identifiers.
export const START = new Date('2026-01-05T09:00:00Z')
export const CLOCKS = resolveClocks({})
export const ALL_SCOPES = ['referrals:send', 'referrals:answer', 'referrals:retract'] as const

export const at = (days: number): Date => new Date(START.getTime() + days * 86_400_000)

/** A draft that may be sent. */
export const draft = (over: Partial<Referral> = {}): Referral => ({
  ...newReferral({
    id: 'referral',
    caseId: 'case',
    needId: 'need',
    sourcePartnerId: 'ccas',
    targetPartnerId: 'cpam',
    serviceId: 'service',
    createdAt: START,
    replacesId: null,
  }),
  disclosure: {
    legalBasis: 'LEGAL_MISSION',
    legalText: 'CASF L.123-5',
    informedOn: '2026-01-02',
    facetGroups: ['contact.identification', 'municipalAid'],
    facetFields: [],
    purposes: ['ASSESS_ELIGIBILITY', 'COORDINATE_SUPPORT'],
  },
  ...over,
})

/** Everything an action may ask for, so that only state, role and guards decide. */
export const fullInput = (role: ActionInput['role'], over: Partial<ActionInput> = {}) => ({
  role,
  scopes: ALL_SCOPES,
  outcomeCode: 'SERVICE_PROVIDED',
  questionCode: 'MISSING_CONTACT',
  reviewOn: '2030-01-01',
  contactOn: '2026-01-06',
  localReference: 'A-1',
  proposedServiceId: 'other-service',
  caseIsOpen: true,
  serviceIsOpen: true,
  serviceCoversCommune: true,
  hasOpenDuplicate: false,
  replacementId: 'replacement',
  ...over,
})
