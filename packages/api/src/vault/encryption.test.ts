import { flattenedDecrypt } from 'jose'
import { describe, expect, it } from 'vitest'
import { decrypt, encrypt } from './encryption.ts'

const KEY = new Uint8Array(32).fill(7)
const PLACE = ['facet_value', 'sealed', 'row', 'case', 'partner', null] as const
const TEXT = new TextEncoder().encode('un texte')
const BINDING = { key: KEY, kid: 'k', place: PLACE }

async function partsOf(): Promise<{ iv: string; ciphertext: string; tag: string }> {
  const [iv, ciphertext, tag] = (await encrypt(TEXT, BINDING)).split('.')
  if (iv === undefined || ciphertext === undefined || tag === undefined) throw new Error('no parts')
  return { iv, ciphertext, tag }
}

const cut = (tag: string, bytes: number): string =>
  Buffer.from(tag, 'base64url').subarray(0, bytes).toString('base64url')

describe('what was encrypted', () => {
  it('opens under its key, for its place', async () => {
    expect(await decrypt(await encrypt(TEXT, BINDING), BINDING)).toEqual(TEXT)
  })

  it('still opens when it was written by an earlier version', async () => {
    const early = 'AQIDBAUGBwgJCgsM.zhLI6g-Slkk.G1cclq_HAeoxfc_ckN_dZw'
    expect(await decrypt(early, BINDING)).toEqual(TEXT)
  })

  it('is never the same twice', async () => {
    const [first, second] = [await partsOf(), await partsOf()]
    expect(first.iv).not.toBe(second.iv)
    expect(first.ciphertext).not.toBe(second.ciphertext)
  })

  it.each([4, 8, 12, 15])('is refused with a tag cut to %i bytes', async (bytes) => {
    const { iv, ciphertext, tag } = await partsOf()
    expect(await decrypt(`${iv}.${ciphertext}.${cut(tag, bytes)}`, BINDING)).toBeNull()
  })

  it.each([4, 8, 12, 15])(
    'is refused by the library itself with a tag of %i bytes',
    async (bytes) => {
      const { iv, ciphertext, tag } = await partsOf()
      const encoded = (value: unknown): string =>
        Buffer.from(JSON.stringify(value)).toString('base64url')
      const opened = (written: string): Promise<unknown> =>
        flattenedDecrypt(
          {
            protected: encoded({ alg: 'dir', enc: 'A256GCM', kid: 'k' }),
            aad: encoded(PLACE),
            iv,
            ciphertext,
            tag: written,
          },
          KEY,
        )
      await expect(opened(tag)).resolves.toBeDefined()
      await expect(opened(cut(tag, bytes))).rejects.toMatchObject({ code: 'ERR_JWE_INVALID' })
    },
  )

  it('is refused when any character of it is another', async () => {
    const text = await encrypt(TEXT, BINDING)
    for (let at = 0; at < text.length; at += 1) {
      for (const other of 'AB-') {
        if (text[at] === other) continue
        const altered = text.slice(0, at) + other + text.slice(at + 1)
        expect(await decrypt(altered, BINDING), `character ${at}`).toBeNull()
      }
    }
  })

  it.each([
    ['another key', { ...BINDING, key: new Uint8Array(32).fill(8) }],
    ['another name of the key', { ...BINDING, kid: 'l' }],
    ['no name of the key', { key: KEY, place: PLACE }],
    [
      'a place whose parts run together',
      { ...BINDING, place: ['facet_value,sealed', ...PLACE.slice(2)] },
    ],
    ['a place whose null is a text', { ...BINDING, place: [...PLACE.slice(0, 5), 'null'] }],
    ['a place with one part less', { ...BINDING, place: PLACE.slice(0, 5) }],
  ])('does not open under %s', async (_what, binding) => {
    expect(await decrypt(await encrypt(TEXT, BINDING), binding)).toBeNull()
  })

  it.each(['', '..', 'a.b.c', 'un texte', `${'A'.repeat(16)}..${'A'.repeat(22)}`])(
    'is not %j',
    async (text) => {
      expect(await decrypt(text, BINDING)).toBeNull()
    },
  )
})
