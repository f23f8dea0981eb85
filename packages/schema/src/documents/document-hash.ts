import { createHash } from 'node:crypto'

/** What names a document: the SHA-256 of its exact text, in hexadecimal. */
export function documentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
