import { describe, expect, it } from 'vitest'
import { readSearch, searchName } from './search-name.ts'

describe('the form under which names are compared', () => {
  it.each([
    ['Saint-Étienne', 'saint etienne'],
    ['st etienne', 'saint etienne'],
    ['STE-FOY', 'sainte foy'],
    ['Sts-Geosmes', 'saints geosmes'],
    ["L'Haÿ-les-Roses", 'l hay les roses'],
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ['Bœurs-en-Othe', 'boeurs en othe'],
    ['  Le   Mans ', 'le mans'],
    ['Bors (Canton de Tude-et-Lavalette)', 'bors canton de tude et lavalette'],
  ])('writes %s as %s', (text, expected) => {
    expect(searchName(text)).toBe(expected)
  })

  it('leaves a word that only begins like an abbreviation alone', () => {
    expect(searchName('Stenay')).toBe('stenay')
    expect(searchName('Est')).toBe('est')
  })

  it('keeps no sign that means something in a LIKE pattern', () => {
    expect(searchName('100%_\\')).toBe('100')
  })

  it('does not change a name that was already written so', () => {
    for (const name of ['Saint-Étienne', 'Ste-Foy', "L'Haÿ-les-Roses"]) {
      expect(searchName(searchName(name))).toBe(searchName(name))
    }
  })
})

describe('a search text', () => {
  it.each(['40088', '401', '2a004', '244000675'])('takes %s for a code', (text) => {
    expect(readSearch(text)).toEqual({ kind: 'CODE', code: text.toUpperCase() })
  })

  it.each(['Dax', '4', 'Paris 12e'])('takes %s for a name', (text) => {
    expect(readSearch(text).kind).toBe('NAME')
  })

  it('finds nothing to look for in punctuation', () => {
    expect(readSearch(' -- ')).toEqual({ kind: 'NOTHING' })
  })
})
