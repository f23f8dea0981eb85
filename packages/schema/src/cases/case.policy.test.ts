import { describe, expect, test } from 'vitest'
import { CASE_REFUSALS, CaseActionRefused } from './case.errors.ts'
import {
  allowedCaseActions,
  allowedNeedActions,
  CASE_ACTIONS,
  CASE_ROLES,
  CASE_STATUSES,
  NEED_ACTIONS,
  needRoleOf,
  refusalOfCaseAction,
  refusalOfNeedAction,
} from './case.policy.ts'

const WRITE = new Set(['cases:write'])

// Written out by hand, so that a change of the table is a change of this page too.
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'LEAD ACTIVE': [
    'ADD_NEED',
    'ADD_PERSON',
    'LINK_PERSON',
    'INVITE_PARTICIPANT',
    'REMOVE_PARTICIPANT',
    'PROPOSE_LEAD_TRANSFER',
    'CLOSE',
  ],
  'LEAD CLOSED': ['LINK_PERSON', 'REMOVE_PARTICIPANT', 'REOPEN'],
  'CONTRIBUTOR ACTIVE': ['ADD_NEED', 'ADD_PERSON', 'LINK_PERSON', 'LEAVE'],
  'CONTRIBUTOR CLOSED': ['LINK_PERSON', 'LEAVE'],
  'TARGET ACTIVE': ['LINK_PERSON'],
  'TARGET CLOSED': ['LINK_PERSON'],
  'null ACTIVE': [],
  'null CLOSED': [],
}

describe('what an actor may do with a case', () => {
  const product = [...CASE_ROLES.map(({ code }) => code), null].flatMap((role) =>
    CASE_STATUSES.map(({ code: status }) => ({ role, status })),
  )

  test.each(product)('as $role while $status is what the page says', ({ role, status }) => {
    expect(allowedCaseActions(role, status, WRITE)).toEqual(ALLOWED[`${role} ${status}`])
  })

  test('is refused by role before state, so that a refusal tells an outsider nothing', () => {
    for (const { code } of CASE_ACTIONS) {
      for (const { code: status } of CASE_STATUSES) {
        expect(refusalOfCaseAction(code, null, status)).toBe('ROLE_DOES_NOT_ALLOW')
      }
    }
    expect(refusalOfCaseAction('REOPEN', 'LEAD', 'ACTIVE')).toBe('STATE_DOES_NOT_ALLOW')
    expect(refusalOfCaseAction('REOPEN', 'TARGET', 'ACTIVE')).toBe('ROLE_DOES_NOT_ALLOW')
  })

  test('is nothing without the scope cases:write', () => {
    for (const { role, status } of product) {
      expect(allowedCaseActions(role, status, new Set(['cases:read']))).toEqual([])
    }
  })
})

describe('what an actor may do with a need', () => {
  test.each([
    ['LEAD', ['CHANGE_URGENCY', 'MARK_MET']],
    ['AUTHOR', ['CHANGE_URGENCY']],
    ['TARGET', []],
    [null, []],
  ] as const)('as %s is %j, in an active case, until it is met', (role, actions) => {
    const need = { role, caseStatus: 'ACTIVE', markedMet: false } as const
    expect(allowedNeedActions(need, WRITE)).toEqual(actions)
    for (const ended of [
      { ...need, caseStatus: 'CLOSED' } as const,
      { ...need, caseStatus: null },
      { ...need, markedMet: true },
    ]) {
      expect(allowedNeedActions(ended, WRITE)).toEqual([])
      for (const { code } of NEED_ACTIONS) expect(refusalOfNeedAction(code, ended)).not.toBeNull()
    }
    expect(allowedNeedActions(need, new Set())).toEqual([])
  })

  test.each([
    ['LEAD', false, false, 'LEAD'],
    ['LEAD', true, true, 'LEAD'],
    ['CONTRIBUTOR', true, false, 'AUTHOR'],
    ['CONTRIBUTOR', false, false, null],
    ['CONTRIBUTOR', false, true, 'TARGET'],
    ['TARGET', false, true, 'TARGET'],
    ['TARGET', false, false, null],
    [null, true, false, null],
    [null, false, true, 'TARGET'],
  ] as const)('is decided by role %s, author %s, target %s: %s', (role, author, target, part) => {
    expect(needRoleOf(role, author, target)).toBe(part)
  })
})

test('every refusal has a code of its own, a French label and a way to mend it', () => {
  expect(new Set(CASE_REFUSALS.map(({ code }) => code)).size).toBe(CASE_REFUSALS.length)
  for (const { code, label, description } of CASE_REFUSALS) {
    expect(label.length).toBeGreaterThan(3)
    expect(new CaseActionRefused(code).message).toBe(description)
  }
})
