import { randomBytes } from 'node:crypto'
import type { CaseVault, Opened } from '@passerelle/schema'
import { openText, sealText } from '../../src/vault/sealed-text.ts'

/** The vault's own cipher with the same key for every place. */
export function oneKeyVault(): CaseVault {
  const key = new Uint8Array(randomBytes(32))
  return {
    seal: (plain) => Promise.all(plain.map(({ place, text }) => sealText(key, place, text))),
    open: (sealed) =>
      Promise.all(
        sealed.map(async ({ place, text: written }): Promise<Opened> => {
          const text = await openText(key, place, written)
          return text === null ? { kind: 'BROKEN' } : { kind: 'OPENED', text }
        }),
      ),
    destroy: () => Promise.resolve(),
  }
}
