import { describe, expect, test } from 'vitest'
import { AGREEMENT_ANSWERS, AGREEMENT_STATUSES } from './agreement.codes.ts'
import { AGREEMENT_REFUSALS, AgreementActionRefused } from './agreement.errors.ts'
import { agreementOf, party } from './agreement.fixture.ts'
import {
  AGREEMENT_ACTIONS,
  agreementStanding,
  allowedAgreementActions,
  partyRelation,
  refusalOfAgreementAction,
} from './agreement.policy.ts'

const WRITE = new Set(['agreements:write'])

// Written out by hand, so that a change of the table is a change of this page too.
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'PROPOSER PROPOSED ACCEPTED': ['WITHDRAW'],
  'PARTY PROPOSED PENDING': ['ACCEPT', 'DECLINE'],
  'PARTY PROPOSED ACCEPTED': [],
  'PROPOSER UPCOMING ACCEPTED': ['END'],
  'PARTY UPCOMING ACCEPTED': ['END'],
  'PROPOSER IN_FORCE ACCEPTED': ['END', 'RECORD_REVIEW'],
  'PARTY IN_FORCE ACCEPTED': ['END', 'RECORD_REVIEW'],
}
// What answers and status leave out: nobody is still asked once an agreement is in force, for instance.
const CANNOT_BE = (role: string | null, status: string, answer: string | null): boolean =>
  (role === 'PROPOSER' && answer !== 'ACCEPTED') ||
  (['UPCOMING', 'IN_FORCE'].includes(status) && answer !== 'ACCEPTED' && role !== null) ||
  (status === 'PROPOSED' && answer === 'DECLINED')

describe('what an actor may do with an agreement', () => {
  const product = (['PROPOSER', 'PARTY', null] as const)
    .flatMap((role) =>
      AGREEMENT_STATUSES.flatMap(({ code: status }) =>
        (role === null ? [null] : AGREEMENT_ANSWERS.map(({ code }) => code)).map((answer) => ({
          role,
          status,
          answer,
        })),
      ),
    )
    .filter(({ role, status, answer }) => !CANNOT_BE(role, status, answer))

  test.each(product)('as $role with $answer while $status is what the page says', (standing) => {
    const { role, status, answer } = standing
    expect(allowedAgreementActions(standing, WRITE)).toEqual(
      ALLOWED[`${role} ${status} ${answer}`] ?? [],
    )
  })

  test('is named by this page for every row that can be', () => {
    const rows = product.map(({ role, status, answer }) => `${role} ${status} ${answer}`)
    expect(Object.keys(ALLOWED).filter((row) => !rows.includes(row))).toEqual([])
  })

  test('is refused by role before status, so that a refusal tells an outsider nothing', () => {
    for (const { code } of AGREEMENT_ACTIONS) {
      for (const { code: status } of AGREEMENT_STATUSES) {
        expect(refusalOfAgreementAction(code, { role: null, status, answer: null })).toBe(
          'ROLE_DOES_NOT_ALLOW',
        )
      }
    }
    const signed = { role: 'PARTY', status: 'PROPOSED', answer: 'ACCEPTED' } as const
    expect(refusalOfAgreementAction('ACCEPT', signed)).toBe('ALREADY_ANSWERED')
    expect(refusalOfAgreementAction('WITHDRAW', signed)).toBe('ROLE_DOES_NOT_ALLOW')
    expect(refusalOfAgreementAction('END', signed)).toBe('STATE_DOES_NOT_ALLOW')
  })

  test('is nothing without the scope agreements:write', () => {
    for (const standing of product) {
      expect(allowedAgreementActions(standing, new Set(['agreements:read']))).toEqual([])
    }
  })
})

describe('the part of a partner', () => {
  const agreement = agreementOf({ parties: [party('ccas', 'ACCEPTED'), party('caf', 'PENDING')] })

  test.each([
    ['ccas', { role: 'PROPOSER', answer: 'ACCEPTED', status: 'PROPOSED' }],
    ['caf', { role: 'PARTY', answer: 'PENDING', status: 'PROPOSED' }],
    ['cpam', { role: null, answer: null, status: 'PROPOSED' }],
  ])('%s is %j', (partnerId, standing) => {
    expect(agreementStanding(agreement, partnerId, '2026-06-01')).toEqual(standing)
  })

  test('is shown by its name once it signed, and not before', () => {
    expect(partyRelation('ACCEPTED')).toBe('referral')
    expect(partyRelation('PENDING')).toBe('participant')
    expect(partyRelation('DECLINED')).toBe('participant')
  })
})

test('every refusal has a code of its own, a French label and a way to mend it', () => {
  expect(new Set(AGREEMENT_REFUSALS.map(({ code }) => code)).size).toBe(AGREEMENT_REFUSALS.length)
  for (const { code, label, description } of AGREEMENT_REFUSALS) {
    expect(label.length).toBeGreaterThan(3)
    expect(new AgreementActionRefused(code, []).message).toBe(description)
  }
})
