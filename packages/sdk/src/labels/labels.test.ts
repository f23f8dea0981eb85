import { expect, test } from 'vitest'
import * as labels from './index.ts'

test('every code a screen shows has its French words', () => {
  expect(labels.referralStateLabels['SENT']).toBe('Transmise')
  expect(labels.referralEndReasonLabels['NO_CAPACITY']).toMatch(/^\p{Lu}/u)
  expect(labels.needUrgencyLabels['IMMEDIATE']).toMatch(/^\p{Lu}/u)
  expect(labels.eventTypeLabels['referral.accepted']).toBe('Orientation acceptée')
})

test('no label repeats its code or ends like a sentence', () => {
  const all = Object.entries(labels).flatMap(([table, rows]) =>
    Object.entries(rows).map(([code, label]) => ({ table, code, label })),
  )
  expect(all.length).toBeGreaterThan(200)
  expect(all.filter(({ code, label }) => label === code && /_/.test(code))).toEqual([])
  expect(all.filter(({ label }) => label.trim() === '' || label.endsWith('.'))).toEqual([])
})
