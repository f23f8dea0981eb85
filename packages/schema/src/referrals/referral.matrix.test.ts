import { describe, expect, test } from 'vitest'
import { ReferralActionRefused } from './referral.errors.ts'
import { at, CLOCKS, draft, fullInput } from './referral.fixture.ts'
import { allowedActions } from './referral.policy.ts'
import {
  REFERRAL_ACTIONS,
  REFERRAL_STATES,
  type ReferralAction,
  type ReferralState,
} from './referral.states.ts'
import { applyAction, type Referral } from './referral.ts'

// The design's table, typed by hand and never derived from the code. One row per state; in each cell
// who may act (s source, t target, y system) and the state it leads to ("." stays).
const EXPECTED: Record<string, string> = {
  DRAFT: 'SEND s SENT, DISCARD s .',
  SENT:
    'START_REVIEW t UNDER_REVIEW, REQUEST_INFORMATION t INFO_REQUESTED, WAITLIST t WAITLISTED, ' +
    'ACCEPT t ACCEPTED, REJECT t REJECTED, PROPOSE_REDIRECT t ., ACCEPT_REDIRECT s REDIRECTED, ' +
    'DECLINE_REDIRECT s ., CANCEL s CANCELLED, OPEN_DISPUTE st ., CLOSE_DISPUTE st ., ' +
    'EXPIRE y EXPIRED, RETRACT s ENTERED_IN_ERROR',
  UNDER_REVIEW:
    'REQUEST_INFORMATION t INFO_REQUESTED, WAITLIST t WAITLISTED, ACCEPT t ACCEPTED, ' +
    'REJECT t REJECTED, PROPOSE_REDIRECT t ., ACCEPT_REDIRECT s REDIRECTED, ' +
    'DECLINE_REDIRECT s ., CANCEL s CANCELLED, OPEN_DISPUTE st ., CLOSE_DISPUTE st ., ' +
    'EXPIRE y EXPIRED, RETRACT s ENTERED_IN_ERROR',
  INFO_REQUESTED:
    'PROVIDE_INFORMATION s UNDER_REVIEW, WAITLIST t WAITLISTED, ACCEPT t ACCEPTED, ' +
    'REJECT t REJECTED, PROPOSE_REDIRECT t ., ACCEPT_REDIRECT s REDIRECTED, ' +
    'DECLINE_REDIRECT s ., CANCEL s CANCELLED, OPEN_DISPUTE st ., CLOSE_DISPUTE st ., ' +
    'EXPIRE y EXPIRED, RETRACT s ENTERED_IN_ERROR',
  WAITLISTED:
    'ACCEPT t ACCEPTED, REJECT t REJECTED, PROPOSE_REDIRECT t ., ACCEPT_REDIRECT s REDIRECTED, ' +
    'DECLINE_REDIRECT s ., CANCEL s CANCELLED, OPEN_DISPUTE st ., CLOSE_DISPUTE st ., ' +
    'RETRACT s ENTERED_IN_ERROR',
  ACCEPTED:
    'START t IN_PROGRESS, CLOSE_UNFULFILLED ty UNFULFILLED, PROPOSE_REDIRECT t ., ' +
    'ACCEPT_REDIRECT s REDIRECTED, DECLINE_REDIRECT s ., CANCEL s CANCELLED, ' +
    'OPEN_DISPUTE st ., CLOSE_DISPUTE st ., RETRACT s ENTERED_IN_ERROR',
  IN_PROGRESS:
    'COMPLETE t COMPLETED, CLOSE_UNFULFILLED ty UNFULFILLED, CANCEL s CANCELLED, ' +
    'OPEN_DISPUTE st ., CLOSE_DISPUTE st ., RETRACT s ENTERED_IN_ERROR',
  COMPLETED: 'REOPEN t UNDER_REVIEW, RETRACT s ENTERED_IN_ERROR',
  UNFULFILLED: 'REOPEN t UNDER_REVIEW, RETRACT s ENTERED_IN_ERROR',
  REJECTED: 'REOPEN t UNDER_REVIEW, RETRACT s ENTERED_IN_ERROR',
  REDIRECTED: 'RETRACT s ENTERED_IN_ERROR',
  CANCELLED: 'ACKNOWLEDGE_CANCELLATION t ., RETRACT s ENTERED_IN_ERROR',
  EXPIRED: 'REOPEN s UNDER_REVIEW, RETRACT s ENTERED_IN_ERROR',
  ENTERED_IN_ERROR: '',
}

const LETTER = { s: 'source', t: 'target', y: 'system' } as const
const ROLES = ['source', 'target', 'lead', 'participant', 'outsider', 'system'] as const
const REASON: Partial<Record<ReferralAction, string>> = {
  REJECT: 'NOT_ELIGIBLE',
  CANCEL: 'SITUATION_CHANGED',
  REOPEN: 'NEW_FACTS',
}

function expectation(state: string, action: string, role: string): string | null {
  for (const cell of (EXPECTED[state] ?? '').split(', ')) {
    const [verb, letters = '', to = ''] = cell.split(' ')
    const roles = [...letters].map((letter) => LETTER[letter as keyof typeof LETTER])
    if (verb === action && roles.some((name) => name === role)) return to === '.' ? state : to
  }
  return null
}

/** A referral in that state for which every guard of that action holds. */
function ready(state: ReferralState, action: ReferralAction): Referral {
  const answering = action === 'ACCEPT_REDIRECT' || action === 'DECLINE_REDIRECT'
  return draft({
    state,
    sentAt: state === 'DRAFT' ? null : at(0),
    endedAt: at(390),
    cancellationAckDue: true,
    proposedServiceId: answering ? 'other-service' : null,
    disputedSince: action === 'CLOSE_DISPUTE' ? at(1) : null,
    clockStartedAt: at(0),
    answerReminded: true,
    clockReminded: true,
    staleSince: at(0),
  })
}

const NOW = at(400)

const product = REFERRAL_STATES.flatMap(({ code: state }) =>
  REFERRAL_ACTIONS.flatMap(({ action }) => ROLES.map((role) => ({ state, action, role }))),
)

describe('the product of states, verbs and roles', () => {
  test('covers 14 states, 21 verbs and 6 roles', () => {
    expect(Object.keys(EXPECTED)).toHaveLength(14)
    expect(REFERRAL_STATES.map((row) => row.code).sort()).toEqual(Object.keys(EXPECTED).sort())
    expect(product).toHaveLength(14 * 21 * 6)
  })

  test.each(product)('$state, $action by $role is as designed', ({ state, action, role }) => {
    const reasonCode = REASON[action] ?? (role === 'system' ? 'NO_NEWS' : 'NO_SHOW')
    const referral = ready(state, action)
    const result = applyAction(referral, action, fullInput(role, { reasonCode }), NOW, CLOCKS)
    const expected = expectation(state, action, role)

    expect(result.ok ? result.referral.state : null).toBe(expected)
    if (result.ok) {
      expect(result.referral.version).toBe(referral.version + 1)
      expect(result.removed).toBe(action === 'DISCARD')
    }
    const allowed = allowedActions(referral, role, fullInput(role).scopes, NOW, CLOCKS)
    expect(allowed.includes(action)).toBe(expected !== null)
  })

  test.each(['lead', 'target', 'participant', 'outsider'] as const)(
    'a draft does not exist for the %s',
    (role) => {
      const result = applyAction(draft(), 'DISCARD', fullInput(role), NOW, CLOCKS)
      expect(result).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
      expect(JSON.stringify(result)).not.toContain('DRAFT')
    },
  )

  test('a refusal says the state and what is allowed instead', () => {
    const result = applyAction(draft({ state: 'SENT' }), 'START', fullInput('target'), NOW, CLOCKS)
    if (result.ok) expect.unreachable()
    expect(result.error).toBeInstanceOf(ReferralActionRefused)
    expect(result.error).toMatchObject({
      code: 'STATE_DOES_NOT_ALLOW',
      state: 'SENT',
      allowedActions: [
        'START_REVIEW',
        'REQUEST_INFORMATION',
        'WAITLIST',
        'ACCEPT',
        'REJECT',
        'PROPOSE_REDIRECT',
        'OPEN_DISPUTE',
      ],
    })
  })

  test.each(REFERRAL_ACTIONS.map((row) => row.action))(
    '%s needs a scope of its client',
    (action) => {
      for (const { code } of REFERRAL_STATES) {
        for (const role of ['source', 'target'] as const) {
          const input = fullInput(role, { scopes: [], reasonCode: REASON[action] ?? 'NO_SHOW' })
          expect(applyAction(ready(code, action), action, input, NOW, CLOCKS).ok).toBe(false)
        }
      }
    },
  )

  test('only the scope for retracting retracts', () => {
    const send = { scopes: ['referrals:send', 'referrals:answer'] } as const
    const sent = draft({ state: 'SENT' })
    const refused = applyAction(sent, 'RETRACT', fullInput('source', send), NOW, CLOCKS)
    expect(refused).toMatchObject({ ok: false, error: { code: 'SCOPE_DOES_NOT_ALLOW' } })
  })
})
