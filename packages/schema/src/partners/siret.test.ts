import { describe, expect, test } from 'vitest'
import { InvalidInput } from '../kernel/errors.ts'
import { checkSiret, isSiret } from './siret.ts'

describe('a SIRET', () => {
  test('passes with a valid key', () => {
    expect(isSiret('73282932000074')).toBe(true)
  })

  test.each([
    ['one digit changed', '73282932000075'],
    ['two digits swapped', '73282932000047'],
    ['13 digits', '7328293200007'],
    ['15 digits', '732829320000740'],
    ['a letter', '7328293200007A'],
    ['dashes', '732-829-320-00074'],
    ['nothing', ''],
  ])('is refused with %s', (_why, value) => {
    expect(isSiret(value)).toBe(false)
  })

  test('of La Poste is checked by the sum of its digits, save the seat’s', () => {
    expect(isSiret('35600000049837')).toBe(true)
    expect(isSiret('35600000049838')).toBe(false)
    expect(isSiret('35600000000048')).toBe(true)
  })

  test('may be typed with spaces', () => {
    expect(checkSiret('732 829 320 00074')).toBe('73282932000074')
  })

  test('is refused without being repeated', () => {
    expect(() => checkSiret('73282932000075')).toThrow(InvalidInput)
    expect(() => checkSiret('73282932000075')).not.toThrow('73282932000075')
  })
})
