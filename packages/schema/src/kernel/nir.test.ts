import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digits, nir, spaced } from './nir.fixture.ts'
import { looksLikeNir } from './nir.ts'

const separator = fc.constantFrom('', ' ', '.', '-', '/', '\u00a0', ' - ', ', ')

describe('a text', () => {
  test('holds a NIR, with its key or without, however it is spaced and whatever stands around it', () => {
    fc.assert(
      fc.property(
        nir,
        separator,
        fc.boolean(),
        fc.constantFrom('', 'NIR', 'NIR : ', 'DOSSIER-', '2024-', 'n° ', 'a 4 b '.repeat(20)),
        fc.constantFrom('', '-2', '/A', 'z', ' (CASF L123-5)'),
        ({ body, key }, between, keyed, before, after) => {
          const written = spaced(body, between) + (keyed ? `${between}${key}` : '')
          expect(looksLikeNir(`${before}${written}${after}`)).toBe(true)
          expect(looksLikeNir(`${before}${written}${after}`.toLowerCase())).toBe(true)
        },
      ),
    )
  })

  test('holds a NIR with its key though it is glued to other digits', () => {
    fc.assert(
      fc.property(nir, digits(4), ({ body, key }, digitsAround) => {
        expect(looksLikeNir(`${digitsAround}${body}${key}`)).toBe(true)
        expect(looksLikeNir(`${body}${key}${digitsAround}`)).toBe(true)
      }),
    )
  })

  test('holds none in a UUID, alone or in a longer reference, with hyphens or without', () => {
    fc.assert(
      fc.property(
        fc.uuid({ version: [4, 7] }).filter((uuid) => /[a-f]/.test(uuid)),
        fc.constantFrom('', 'D-', 'urn:uuid:', '2026/', 'dossier_', 'caf:'),
        fc.constantFrom('', '/2', '_A', ':2026'),
        (uuid, before, after) => {
          expect(looksLikeNir(`${before}${uuid}${after}`)).toBe(false)
          expect(looksLikeNir(`${before}${uuid.replaceAll('-', '').toUpperCase()}`)).toBe(false)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('holds a NIR that stands beside a UUID', () => {
    const uuid = '0190f0c4-1850-7578-8512-345678901234'
    expect(looksLikeNir(`${uuid}/1850578006084`)).toBe(true)
    expect(looksLikeNir(`1 85 05 78 006 084:${uuid}`)).toBe(true)
    expect(looksLikeNir('18505780060849100000000000000000')).toBe(true)
  })

  test.each([
    '',
    'D-1e850578-0608-4912-8123-4567890123ab',
    '2026-D000123-456',
    '0190f0c4-1850-7578-8512-345678901234',
    '10003456789',
    '73282932000074',
    'CASF L123-5',
    'arrêté du 12 décembre 2023, art. 4',
    'CASF, art. L. 262-27 à L. 262-29 et R. 262-65',
    'décret n° 2023-1342 du 29 décembre 2023, art. 1er',
    'CSS L861-5, R861-16-1',
    'règlement (UE) 2016/679, art. 6(1)(e)',
    'JORFTEXT000048550678',
  ])('holds none: %s', (text) => {
    expect(looksLikeNir(text)).toBe(false)
  })

  test('is searched in a time that grows as it does', () => {
    expect(looksLikeNir('a '.repeat(20_000))).toBe(false)
  })
})
