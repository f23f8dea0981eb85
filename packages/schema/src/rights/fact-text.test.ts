import { describe, expect, test } from 'vitest'
import { FACET_FIELDS } from '../facets/facet-registry.ts'
import { factText } from './fact-text.ts'

const list = {
  name: 'State',
  description: 'State.',
  codes: [{ code: 'OPEN', label: 'Ouvert', description: 'Open.' }],
}

describe('a fact in French', () => {
  test('is written as people write it', () => {
    expect(factText({ kind: 'COUNT' }, 3)).toBe('3')
    expect(factText({ kind: 'CENTS' }, 1250)).toMatch(/^12,50\s€$/)
    expect(factText({ kind: 'YES_NO' }, true)).toBe('oui')
    expect(factText({ kind: 'YES_NO' }, false)).toBe('non')
    expect(factText({ kind: 'DAY' }, '2026-01-31')).toBe('31/01/2026')
    expect(factText({ kind: 'TEXT', maxLength: 10 }, 'Bonjour')).toBe('Bonjour')
    expect(factText({ kind: 'CODE', list }, 'OPEN')).toBe('Ouvert')
  })

  test('is nothing where the owner left nothing', () => {
    expect(factText({ kind: 'COUNT' }, null)).toBeNull()
    expect(factText({ kind: 'LIST', of: record }, undefined)).toBeNull()
  })

  test('names what stands in a list, and leaves out what is absent', () => {
    const value = [
      { state: 'OPEN', since: '2026-01-31' },
      { state: 'OPEN', since: null },
    ]
    expect(factText({ kind: 'LIST', of: record }, value)).toBe(
      'État : Ouvert, Depuis : 31/01/2026 ; État : Ouvert',
    )
  })

  test('keeps an unknown code rather than hiding it', () => {
    expect(factText({ kind: 'CODE', list }, 'OTHER')).toBe('OTHER')
  })

  test('exists for every field of every facet', () => {
    for (const { definition, code } of FACET_FIELDS) {
      const empty = definition.type.kind === 'LIST' ? [] : 'x'
      expect(factText(definition.type, empty), code).not.toBeNull()
    }
  })
})

const record = {
  name: 'Record',
  description: 'Record.',
  fields: {
    state: { type: { kind: 'CODE', list }, label: 'État', description: 'State.' },
    since: { type: { kind: 'DAY' }, label: 'Depuis', description: 'Since.' },
  },
} as const
