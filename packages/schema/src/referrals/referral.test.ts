import { describe, expect, test } from 'vitest'
import { ALL_SCOPES, at, CLOCKS, draft, fullInput } from './referral.fixture.ts'
import { ballOf } from './referral.guards.ts'
import { attempt, checkDisclosure } from './referral.input.ts'
import { allowedActions, canSee, roleOf } from './referral.policy.ts'
import { REFERRAL_STATES, type ReferralAction } from './referral.states.ts'
import {
  type ActionInput,
  applyAction,
  checkVersion,
  type Referral,
  type ReferralDisclosure,
  recordReceipt,
} from './referral.ts'

const act = (
  referral: Referral,
  action: ReferralAction,
  role: ActionInput['role'],
  over: Partial<ActionInput> = {},
  day = 1,
  clocks = CLOCKS,
) => applyAction(referral, action, fullInput(role, over), at(day), clocks)

function done(...args: Parameters<typeof act>): Referral {
  const result = act(...args)
  if (!result.ok) throw result.error
  return result.referral
}

function codeOf(...args: Parameters<typeof act>): string {
  const result = act(...args)
  return result.ok ? 'DONE' : result.error.code
}

const sent = (): Referral => done(draft(), 'SEND', 'source', {}, 0)
const accepted = (): Referral => done(sent(), 'ACCEPT', 'target')

const disclosure: ReferralDisclosure = {
  legalBasis: 'CONSENT',
  legalText: null,
  informedOn: '2026-01-02',
  facetGroups: ['contact.reach'],
  facetFields: [],
  purposes: ['ASSESS_ELIGIBILITY'],
}

describe('sending', () => {
  test.each<[string, Partial<Referral>, Partial<ActionInput>]>([
    ['LEGAL_BASIS_REQUIRED', { disclosure: null }, {}],
    ['LEGAL_TEXT_REQUIRED', {}, { disclosure: { ...disclosure, legalBasis: 'LEGAL_MISSION' } }],
    ['PERSON_NOT_INFORMED', {}, { disclosure: { ...disclosure, informedOn: '2026-01-07' } }],
    ['TARGET_IS_SOURCE', { targetPartnerId: 'ccas' }, {}],
    ['CASE_NOT_OPEN_TO_YOU', {}, { caseIsOpen: false }],
    ['SERVICE_NOT_OPEN', {}, { serviceIsOpen: false }],
    ['COMMUNE_NOT_COVERED', {}, { serviceCoversCommune: false }],
    ['DUPLICATE_OPEN_REFERRAL', {}, { hasOpenDuplicate: true }],
  ])('is refused with %s', (code, over, input) => {
    expect(codeOf(draft(over), 'SEND', 'source', input)).toBe(code)
  })

  test('is refused when nobody looked the case and the service up', () => {
    const input = { role: 'source', scopes: ALL_SCOPES } as const
    const result = applyAction(draft(), 'SEND', input, at(0), CLOCKS)
    expect(result).toMatchObject({ ok: false, error: { code: 'CASE_NOT_OPEN_TO_YOU' } })
  })

  test('fixes the disclosure, the date and the legal deadline', () => {
    const clocks = { ...CLOCKS, legalDeadlineDays: 60 }
    const referral = done(draft(), 'SEND', 'source', { disclosure }, 0, clocks)
    expect(referral).toMatchObject({ disclosure, sentAt: at(0), dueAt: at(60), receivedAt: null })
  })

  test('without a legal deadline sets none', () => {
    expect(sent().dueAt).toBeNull()
  })
})

describe('the dates of a referral', () => {
  test('an answer is the first word to the source, which beginning the review is not', () => {
    const reviewed = done(sent(), 'START_REVIEW', 'target', {}, 2)
    expect(reviewed.respondedAt).toBeNull()
    expect(reviewed.receivedAt).toEqual(at(2))
    const asked = done(reviewed, 'REQUEST_INFORMATION', 'target', {}, 3)
    expect(asked.respondedAt).toEqual(at(3))
    const told = done(asked, 'PROVIDE_INFORMATION', 'source', {}, 4)
    expect(done(told, 'ACCEPT', 'target', {}, 5).respondedAt).toEqual(at(3))
  })

  test.each<[ReferralAction, string]>([
    ['REQUEST_INFORMATION', ''],
    ['WAITLIST', ''],
    ['ACCEPT', ''],
    ['REJECT', 'NOT_ELIGIBLE'],
    ['PROPOSE_REDIRECT', ''],
  ])('%s is an answer', (action, reasonCode) => {
    expect(done(sent(), action, 'target', { reasonCode }, 7).respondedAt).toEqual(at(7))
  })

  test('survive a reopening, whose codes go', () => {
    const rejected = done(sent(), 'REJECT', 'target', { reasonCode: 'NO_CAPACITY' }, 3)
    expect(rejected).toMatchObject({ endedAt: at(3), reasonCode: 'NO_CAPACITY' })
    const reopened = done(rejected, 'REOPEN', 'target', { reasonCode: 'NEW_FACTS' }, 9)
    expect(reopened).toMatchObject({ state: 'UNDER_REVIEW', endedAt: at(3), reasonCode: null })
    expect(done(reopened, 'ACCEPT', 'target', {}, 10).acceptedAt).toEqual(at(10))
  })

  test('of receipt is set once and makes no version', () => {
    const received = recordReceipt(sent(), at(1))
    expect(received).toMatchObject({ receivedAt: at(1), version: sent().version })
    expect(recordReceipt(received, at(2)).receivedAt).toEqual(at(1))
    expect(recordReceipt(draft(), at(2)).receivedAt).toBeNull()
  })
})

describe('the guards', () => {
  test('one redirect at a time, and to another service', () => {
    expect(codeOf(sent(), 'ACCEPT_REDIRECT', 'source')).toBe('NO_REDIRECT_PENDING')
    expect(codeOf(sent(), 'DECLINE_REDIRECT', 'source')).toBe('NO_REDIRECT_PENDING')
    const same = { proposedServiceId: 'service' }
    expect(codeOf(sent(), 'PROPOSE_REDIRECT', 'target', same)).toBe('REDIRECT_TO_SAME_SERVICE')
    const proposed = done(sent(), 'PROPOSE_REDIRECT', 'target')
    expect(proposed).toMatchObject({ state: 'SENT', proposedServiceId: 'other-service' })
    expect(codeOf(proposed, 'PROPOSE_REDIRECT', 'target')).toBe('REDIRECT_PENDING')
  })

  test('a proposed redirect gives the ball to the source, who takes or declines it', () => {
    const proposed = done(sent(), 'PROPOSE_REDIRECT', 'target')
    expect([ballOf(sent()), ballOf(proposed)]).toEqual(['target', 'source'])
    const redirected = done(proposed, 'ACCEPT_REDIRECT', 'source', {}, 4)
    expect(redirected).toMatchObject({ replacedById: 'replacement', endedAt: at(4) })
    const declined = done(proposed, 'DECLINE_REDIRECT', 'source')
    expect(declined).toMatchObject({ state: 'SENT', proposedServiceId: null })
  })

  test('a proposal lapses when its target accepts after all', () => {
    const proposed = done(sent(), 'PROPOSE_REDIRECT', 'target')
    expect(done(proposed, 'ACCEPT', 'target').proposedServiceId).toBeNull()
  })

  test('a cancellation is acknowledged once, and only after an acceptance', () => {
    const reason = { reasonCode: 'SITUATION_CHANGED' }
    const early = done(sent(), 'CANCEL', 'source', reason)
    expect(early.cancellationAckDue).toBe(false)
    expect(codeOf(early, 'ACKNOWLEDGE_CANCELLATION', 'target')).toBe('ACKNOWLEDGEMENT_NOT_DUE')
    const late = done(accepted(), 'CANCEL', 'source', reason)
    const acknowledged = done(late, 'ACKNOWLEDGE_CANCELLATION', 'target', {}, 8)
    expect(acknowledged).toMatchObject({ state: 'CANCELLED', cancellationAckAt: at(8) })
    expect(codeOf(acknowledged, 'ACKNOWLEDGE_CANCELLATION', 'target')).toBe(
      'ACKNOWLEDGEMENT_NOT_DUE',
    )
  })

  test('a dispute is opened and closed once', () => {
    expect(codeOf(sent(), 'CLOSE_DISPUTE', 'source')).toBe('NO_DISPUTE_OPEN')
    const disputed = done(sent(), 'OPEN_DISPUTE', 'target', {}, 2)
    expect(disputed.disputedSince).toEqual(at(2))
    expect(codeOf(disputed, 'OPEN_DISPUTE', 'source')).toBe('DISPUTE_OPEN')
    expect(done(disputed, 'CLOSE_DISPUTE', 'source').disputedSince).toBeNull()
  })

  test('reopening ends with the service’s window', () => {
    const rejected = done(sent(), 'REJECT', 'target', { reasonCode: 'DUPLICATE' }, 0)
    expect(codeOf(rejected, 'REOPEN', 'target', { reasonCode: 'NEW_FACTS' }, 90)).toBe('DONE')
    expect(codeOf(rejected, 'REOPEN', 'target', { reasonCode: 'NEW_FACTS' }, 91)).toBe(
      'REOPEN_WINDOW_CLOSED',
    )
    expect(allowedActions(rejected, 'target', ALL_SCOPES, at(91), CLOCKS)).toEqual([])
  })

  test('NO_NEWS is the system’s word, and its only one', () => {
    const target = { reasonCode: 'NO_NEWS' }
    expect(codeOf(accepted(), 'CLOSE_UNFULFILLED', 'target', target)).toBe(
      'NO_NEWS_IS_OF_THE_SYSTEM',
    )
    const system = { reasonCode: 'NO_SHOW' }
    expect(codeOf(accepted(), 'CLOSE_UNFULFILLED', 'system', system)).toBe(
      'NO_NEWS_IS_OF_THE_SYSTEM',
    )
    expect(codeOf(accepted(), 'CLOSE_UNFULFILLED', 'system', target)).toBe('NO_NEWS_NOT_DUE')
    expect(codeOf(sent(), 'EXPIRE', 'system', {}, 29)).toBe('EXPIRY_NOT_DUE')
  })
})

describe('the input', () => {
  test.each<[string, Referral, ReferralAction, Partial<ActionInput>]>([
    ['UNKNOWN_CODE', sent(), 'REJECT', { reasonCode: 'NO_SHOW' }],
    ['REQUIRED', sent(), 'REJECT', { reasonCode: ' ' }],
    ['UNKNOWN_CODE', sent(), 'REQUEST_INFORMATION', { questionCode: 'WHY' }],
    ['INVALID_DATE', sent(), 'WAITLIST', { reviewOn: '2026-02-30' }],
    ['DATE_NOT_IN_FUTURE', sent(), 'WAITLIST', { reviewOn: '2026-01-06' }],
    ['REQUIRED', sent(), 'ACCEPT', { localReference: '' }],
    ['LOCAL_REFERENCE_LOOKS_LIKE_NIR', sent(), 'ACCEPT', { localReference: '1850578006084' }],
    ['INVALID_DATE', accepted(), 'START', { contactOn: '06/01/2026' }],
    ['UNKNOWN_CODE', draft({ state: 'IN_PROGRESS' }), 'COMPLETE', { outcomeCode: 'DONE' }],
    ['REQUIRED', draft({ state: 'EXPIRED' }), 'REOPEN', {}],
  ])('is refused with %s', (code, referral, action, input) => {
    const role = referral.state === 'EXPIRED' ? 'source' : 'target'
    expect(codeOf(referral, action, role, input)).toBe(code)
  })

  test.each([
    ['CASF L123-5', 'ACCEPTED'],
    ['arrêté du 12 décembre 2023, art. 4', 'ACCEPTED'],
    ['dossier 1 85 05 78 006 084 36', 'LEGAL_TEXT_LOOKS_LIKE_NIR'],
    ['CASF L123-5, 285072A006084', 'LEGAL_TEXT_LOOKS_LIKE_NIR'],
    ['x'.repeat(201), 'TOO_LONG'],
  ])('with the legal text %j is %s', (legalText, expected) => {
    const disclosure = {
      legalBasis: 'LEGAL_MISSION',
      legalText,
      informedOn: '2026-01-02',
      facetGroups: [],
      facetFields: [],
      purposes: [],
    } as const
    const tried = attempt(() => checkDisclosure(disclosure))
    expect('error' in tried ? tried.error.code : 'ACCEPTED').toBe(expected)
    if ('error' in tried) expect(tried.error.message).not.toContain(legalText)
  })

  test('is nowhere kept when it is a local reference', () => {
    const referral = done(sent(), 'ACCEPT', 'target', { localReference: 'CANARY' })
    expect(JSON.stringify(referral)).not.toContain('CANARY')
  })

  test('with a stale version is a conflict that tells the current one', () => {
    const referral = draft({ version: 4 })
    expect(checkVersion(referral, 4, () => [])).toBeNull()
    expect(checkVersion(referral, 3, () => ['SEND'])).toMatchObject({
      code: 'VERSION_CONFLICT',
      currentVersion: 4,
      allowedActions: ['SEND'],
    })
  })
})

describe('who sees a referral', () => {
  test.each([
    ['ccas', true, true, 'source'],
    ['cpam', false, true, 'target'],
    ['mds', true, true, 'lead'],
    ['mds', false, true, 'participant'],
    ['mds', false, false, 'outsider'],
  ] as const)('%s, lead %s, participant %s, is its %s', (id, isLead, isParticipant, role) => {
    expect(roleOf(draft(), id, { isLead, isParticipant })).toBe(role)
  })

  test.each(REFERRAL_STATES.filter((row) => row.code !== 'DRAFT'))(
    'once $code: both sides in full, the lead its state, others nothing',
    ({ code: state }) => {
      const roles = ['source', 'target', 'lead', 'participant', 'outsider'] as const
      expect(roles.map((role) => canSee(role, { state }))).toEqual([
        'FULL',
        'FULL',
        'STATE_ONLY',
        'NONE',
        'NONE',
      ])
    },
  )
})
