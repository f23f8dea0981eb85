import type { SealedPlace } from '@passerelle/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openText, sealText } from './sealed-text.ts'

const KEY = new Uint8Array(32).fill(1)
const PLACE: SealedPlace = {
  table: 'facet_value',
  column: 'sealed',
  row: 'facet/quotientFamilial',
  caseId: 'case',
  partnerId: 'partner',
  personId: 'person',
}

test('any text comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
      expect(await openText(KEY, PLACE, await sealText(KEY, PLACE, text))).toBe(text)
    }),
  )
})

test('texts that end as the padding does come back whole', async () => {
  for (const text of ['', '\u0000', '\u0080', 'a\u0080\u0000', 'é'.repeat(32), 'x'.repeat(63)]) {
    expect(await openText(KEY, PLACE, await sealText(KEY, PLACE, text))).toBe(text)
  }
})

test('short texts are sealed to one length, so that it says nothing of them', async () => {
  const lengths = await Promise.all(
    ['true', 'false', '"RSA"', '1234567', 'x'.repeat(63)].map(
      async (text) => (await sealText(KEY, PLACE, text)).length,
    ),
  )
  expect(new Set(lengths).size).toBe(1)
  expect((await sealText(KEY, PLACE, 'x'.repeat(64))).length).toBeGreaterThan(lengths[0] ?? 0)
})

test.each(Object.keys(PLACE) as (keyof SealedPlace)[])(
  'a text does not open when %s is another',
  async (part) => {
    const sealed = await sealText(KEY, PLACE, 'un texte')
    expect(await openText(KEY, { ...PLACE, [part]: 'other' }, sealed)).toBeNull()
  },
)

test('a text of a person does not open as one of the case', async () => {
  const sealed = await sealText(KEY, PLACE, 'un texte')
  expect(await openText(KEY, { ...PLACE, personId: null }, sealed)).toBeNull()
})
