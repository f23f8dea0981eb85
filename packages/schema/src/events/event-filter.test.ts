import { expect, test } from 'vitest'
import type { EventRow } from './event.store.ts'
import { passesFilter } from './event-filter.ts'

const row: EventRow = {
  id: 'e1',
  position: '7',
  occurred_at: '2026-01-31T09:30:00.000Z',
  type: 'referral.accepted',
  aggregate_type: 'Referral',
  aggregate_id: 'r1',
  aggregate_version: 3,
  network_id: null,
  case_id: 'c1',
  actor_partner_id: null,
  data: {},
}
const all = { types: null, caseId: null, referralId: null }

test('a stream without a filter brings everything', () => {
  expect(passesFilter(all, row)).toBe(true)
})

test('a stream brings the types, the case and the referral it names, and nothing else', () => {
  for (const [filter, brings] of [
    [{ ...all, types: new Set(['referral.accepted', 'need.met']) }, true],
    [{ ...all, types: new Set(['need.met']) }, false],
    [{ ...all, types: new Set<string>() }, false],
    [{ ...all, caseId: 'c1' }, true],
    [{ ...all, caseId: 'c2' }, false],
    [{ ...all, referralId: 'r1' }, true],
    [{ ...all, referralId: 'r2' }, false],
    [{ types: new Set(['referral.accepted']), caseId: 'c1', referralId: 'r2' }, false],
  ] as const) {
    expect(passesFilter(filter, row)).toBe(brings)
  }
})

test('what happened around a referral is brought with it, other objects of the same id are not', () => {
  const message = { ...row, type: 'message.posted', aggregate_type: 'Message', aggregate_id: 'm1' }
  expect(
    passesFilter({ ...all, referralId: 'r1' }, { ...message, data: { referralId: 'r1' } }),
  ).toBe(true)
  expect(passesFilter({ ...all, referralId: 'r1' }, message)).toBe(false)
  expect(passesFilter({ ...all, referralId: 'm1' }, message)).toBe(false)
})
