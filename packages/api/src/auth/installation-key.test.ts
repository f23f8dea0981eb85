import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { decodeKey } from './installation-key.ts'

test('a key is 32 bytes in base64url, padded or not', () => {
  const bytes = randomBytes(32)
  const written = bytes.toString('base64url')
  for (const key of [written, `${written}=`]) expect(decodeKey(key)).toEqual(new Uint8Array(bytes))
  for (const key of ['', written.slice(1), `${written}A`, `${written}==`, `${written.slice(1)}+`]) {
    expect(decodeKey(key)).toBeNull()
  }
})
