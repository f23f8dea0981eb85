import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FEES } from './fees.ts'
import { graphqlNameOf } from './graphql-name.ts'
import { MOBILISATION_MODES } from './mobilisation-modes.ts'
import { PUBLICS } from './publics.ts'
import { RECEPTION_MODES } from './reception-modes.ts'
import { SERVICE_TYPES } from './service-types.ts'
import { THEME_CATEGORIES } from './theme-categories.ts'
import { THEMES } from './themes.ts'

const word = fc.stringMatching(/^[a-z0-9]{1,6}$/)
const code = fc
  .tuple(word, fc.array(fc.tuple(fc.constantFrom('-', '--'), word), { maxLength: 5 }))
  .map(([first, rest]) => first + rest.map(([dash, next]) => dash + next).join(''))

describe('the data·inclusion vocabulary', () => {
  test.each([
    ['themes', THEMES, 69],
    ['theme categories', THEME_CATEGORIES, 16],
    ['publics', PUBLICS, 14],
    ['fees', FEES, 2],
    ['reception modes', RECEPTION_MODES, 2],
    ['mobilisation modes', MOBILISATION_MODES, 4],
    ['service types', SERVICE_TYPES, 6],
  ])('has all %s of version 1, each once and with its French texts', (_name, list, count) => {
    expect(new Set(list.map((entry) => graphqlNameOf(entry.code))).size).toBe(count)
    expect(list.every((entry) => entry.label.length > 0 && entry.description.length > 0)).toBe(true)
  })

  test('files every theme under a known category', () => {
    const categories = new Set<string>(THEME_CATEGORIES.map((entry) => entry.code))
    const filed = THEMES.map((theme) => theme.code.split('--')[0] ?? '')
    expect(filed.filter((category) => !categories.has(category))).toEqual([])
  })

  test('keeps the codes that the rest of the field uses', () => {
    const codes: string[] = THEMES.map((theme) => theme.code)
    expect(codes).toContain('sante--acces-aux-soins')
    expect(codes).toContain('equipement-et-alimentation--alimentation')
    expect(codes).toContain('logement-hebergement--se-maintenir-dans-le-logement')
  })
})

describe('the GraphQL name of a code', () => {
  test('keeps both kinds of dash apart', () => {
    expect(graphqlNameOf('sante--acces-aux-soins')).toBe('SANTE__ACCES_AUX_SOINS')
    expect(graphqlNameOf('60000-rebonds')).toBe('_60000_REBONDS')
  })

  test('is a legal name', () => {
    fc.assert(
      fc.property(code, (value) => {
        expect(graphqlNameOf(value)).toMatch(/^(?!__)[_A-Z][_0-9A-Z]*$/)
      }),
    )
  })

  test('is never shared by two codes', () => {
    fc.assert(
      fc.property(code, code, (a, b) => {
        expect(graphqlNameOf(a) === graphqlNameOf(b)).toBe(a === b)
      }),
    )
    expect(graphqlNameOf('a-b--c')).not.toBe(graphqlNameOf('a--b-c'))
  })

  test.each(['', 'A', 'a_b', 'a---b', '-a', 'a-', 'é'])('refuses %j, which is no code', (value) => {
    expect(() => graphqlNameOf(value)).toThrow(TypeError)
  })
})
