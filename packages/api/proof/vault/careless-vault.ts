import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { CaseVault, Opened } from '@passerelle/schema'

/** As one might write it: one key, texts bound to nothing, and tags of any length taken. */
export function carelessVault(): CaseVault {
  const key = randomBytes(32)
  return {
    async seal(plain) {
      return plain.map(({ text }) => {
        const iv = randomBytes(12)
        const cipher = createCipheriv('aes-256-gcm', key, iv)
        const encrypted = Buffer.concat([cipher.update(text), cipher.final()])
        return [iv, encrypted, cipher.getAuthTag()]
          .map((part) => part.toString('base64url'))
          .join('.')
      })
    },
    async open(sealed) {
      return sealed.map(({ text }): Opened => {
        const [iv, encrypted, tag] = text.split('.').map((part) => Buffer.from(part, 'base64url'))
        if (iv === undefined || encrypted === undefined || tag === undefined) {
          return { kind: 'BROKEN' }
        }
        try {
          const decipher = createDecipheriv('aes-256-gcm', key, iv)
          decipher.setAuthTag(tag)
          const plain = Buffer.concat([decipher.update(encrypted), decipher.final()])
          return { kind: 'OPENED', text: plain.toString() }
        } catch {
          return { kind: 'BROKEN' }
        }
      })
    },
    destroy: () => Promise.resolve(),
  }
}
