import { createHash } from 'node:crypto'

/** What has no moment of its own (partners, services, clients) is as old as the demonstration. */
const LONG_AGO = new Date('2013-01-01T00:00:00Z')

/**
 * An identifier that every machine gives to the same demonstration object: shaped like any other
 * (UUIDv7, so that it sorts by its moment), with the hash of a key where chance would be.
 */
export function seedId(kind: string, key: string, moment: Date = LONG_AGO): string {
  const time = moment.getTime().toString(16).padStart(12, '0')
  const hash = createHash('sha256').update(`${kind} ${key}`).digest('hex')
  const variant = ((Number.parseInt(hash.charAt(3), 16) & 0b0011) | 0b1000).toString(16)
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ].join('-')
}
