import { describe, expect, test } from 'vitest'
import { REFERRAL_STATES, type ReferralRole } from '../referrals/referral.states.ts'
import { reasonToWithhold, refusalOfPosting, seesMessages } from './message.policy.ts'

const ROLES: readonly ReferralRole[] = [
  'source',
  'target',
  'lead',
  'participant',
  'outsider',
  'system',
]
const STATES = REFERRAL_STATES.map(({ code }) => code)
const EVERY_SCOPE = ['referrals:send', 'referrals:answer', 'referrals:retract'] as const

// By hand, so that a change of the state table is looked at here too.
const OPEN = ['SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS']
const FULL = ['ACCEPTED', 'IN_PROGRESS']

describe('every state and every role', () => {
  test.each(STATES.flatMap((state) => ROLES.map((role) => [state, role] as const)))(
    'in %s, %s posts only as a side of an open referral that was sent',
    (state, role) => {
      const isSide = role === 'source' || role === 'target'
      const expected = !isSide
        ? 'ROLE_DOES_NOT_ALLOW'
        : OPEN.includes(state)
          ? null
          : 'STATE_DOES_NOT_ALLOW'
      expect(refusalOfPosting(role, state, EVERY_SCOPE)).toBe(expected)
    },
  )

  test.each(STATES)('in %s the author reads its own text', (state) => {
    expect(reasonToWithhold(true, state)).toBeNull()
  })

  test.each(STATES.filter((state) => state !== 'DRAFT'))(
    'in %s the other side reads a text only at stage FULL',
    (state) => {
      const expected = FULL.includes(state)
        ? null
        : OPEN.includes(state)
          ? 'STAGE_TOO_EARLY'
          : 'REFERRAL_ENDED'
      expect(reasonToWithhold(false, state)).toBe(expected)
    },
  )
})

test('nobody but the two sides knows of messages', () => {
  expect(ROLES.filter(seesMessages)).toEqual(['source', 'target'])
})

test('each side posts with the scope of its own verbs', () => {
  expect(refusalOfPosting('source', 'SENT', ['referrals:answer'])).toBe('SCOPE_DOES_NOT_ALLOW')
  expect(refusalOfPosting('target', 'SENT', ['referrals:send'])).toBe('SCOPE_DOES_NOT_ALLOW')
  expect(refusalOfPosting('source', 'SENT', ['referrals:send'])).toBeNull()
  expect(refusalOfPosting('target', 'SENT', ['referrals:answer'])).toBeNull()
})
