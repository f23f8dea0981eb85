import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInput } from '../kernel/errors.ts'
import { nir } from '../kernel/nir.fixture.ts'
import { checkMessageText } from './message.input.ts'

function refusalOf(text: string): InvalidInput {
  try {
    checkMessageText(text)
  } catch (error) {
    if (error instanceof InvalidInput) return error
    throw error
  }
  throw new Error('the text was not refused')
}

describe('the text of a message', () => {
  test('is kept without the blanks around it', () => {
    expect(checkMessageText('\n Rendez-vous mardi.\t')).toBe('Rendez-vous mardi.')
  })

  test('has 2,000 characters at most, as people count them', () => {
    expect(checkMessageText('é'.repeat(2_000))).toHaveLength(2_000)
    expect(checkMessageText('👵'.repeat(2_000))).toHaveLength(4_000)
    expect(refusalOf('é'.repeat(2_001))).toMatchObject({
      code: 'LENGTH_INVALID',
      field: 'input.text',
    })
  })

  test('is not empty', () => {
    expect(refusalOf(' \n ').code).toBe('LENGTH_INVALID')
  })

  test('has paragraphs, but nothing that no screen shows', () => {
    expect(checkMessageText('Bonjour,\n\nà mardi.')).toBe('Bonjour,\n\nà mardi.')
    for (const text of ['a\u0000b', 'a\u001bb', 'a\ud800b']) {
      expect(refusalOf(text).code).toBe('TEXT_INVALID')
    }
  })

  test('holds no social security number, wherever it stands in it, and the refusal does not repeat it', () => {
    fc.assert(
      fc.property(nir, ({ body, key }) => {
        const refusal = refusalOf(`Bonjour, son numéro est ${body} ${key}, merci.`)
        expect(refusal.code).toBe('TEXT_LOOKS_LIKE_NIR')
        expect(refusal.message).not.toContain(body)
      }),
    )
  })
})
