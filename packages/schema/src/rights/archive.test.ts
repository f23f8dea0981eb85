import { expect, test } from 'vitest'
import { code, codes, day, instant, text, writeArchive } from './archive.ts'

const STATES = [{ code: 'OPEN', label: 'Ouvert' }]

const { json, text: written } = writeArchive({
  personId: 'P',
  generatedAt: new Date('2026-07-01T08:00:00Z'),
  reach: 'Tout.',
  sections: [
    {
      key: 'things',
      heading: 'Les choses à dire',
      entries: [
        {
          title: 'Une chose',
          lines: [
            text('name', 'Nom', 'deux\nlignes'),
            text('absent', 'Absent', null),
            instant('at', 'Le', '2026-07-01T08:00:00.000Z'),
            day('on', 'Jour', '2026-01-31'),
            code('state', 'État', 'OPEN', STATES),
            codes('states', 'États', ['OPEN', 'OTHER'], STATES),
            { key: 'list', label: 'Liste', json: [1, 2], text: ['un', 'deux'] },
          ],
        },
      ],
    },
    { key: 'nothing', heading: 'Rien ici', entries: [] },
  ],
})

test('an archive is the same to people', () => {
  expect(written).toBe(`EXPORT DES DONNÉES D’UNE PERSONNE

Personne : P
Établi le : 01/07/2026 10:00 (heure de Paris)

Tout.


1. LES CHOSES À DIRE

Une chose
  Nom : deux
    lignes
  Le : 01/07/2026 10:00
  Jour : 31/01/2026
  État : Ouvert
  États : Ouvert, OTHER
  Liste :
    un
    deux


2. RIEN ICI

Rien.
`)
})

test('as it is to programs, which also learn what is absent', () => {
  expect(JSON.parse(json)).toEqual({
    personId: 'P',
    generatedAt: '2026-07-01T08:00:00.000Z',
    reach: 'Tout.',
    things: [
      {
        name: 'deux\nlignes',
        absent: null,
        at: '2026-07-01T08:00:00.000Z',
        on: '2026-01-31',
        state: { code: 'OPEN', label: 'Ouvert' },
        states: [
          { code: 'OPEN', label: 'Ouvert' },
          { code: 'OTHER', label: 'OTHER' },
        ],
        list: [1, 2],
      },
    ],
    nothing: [],
  })
})
