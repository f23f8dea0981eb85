import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { announce } from './server-process.ts'

// A partner's own system: it answers the contract of connectors from what it knows, which here follows
// from the reference. It checks no signature: a bare call is what our own work is measured against.
interface Asked {
  readonly items: readonly { readonly ref: string; readonly fields: readonly string[] }[]
}

const AS_OF = '2026-11-01T06:00:00.000Z'

type Known = (n: number) => string | number

const KNOWN: ReadonlyMap<string, Known> = new Map<string, Known>([
  ['quotientFamilial', (n) => 400 + (n % 100)],
  ['adults', (n) => 1 + (n % 2)],
  ['dependentChildren', (n) => n % 5],
  ['phone', (n) => `05 58 ${String(n % 1_000_000).padStart(6, '0')}`],
  ['email', (n) => `d-${n}@exemple.fr`],
  ['preferredChannel', (n) => (n % 2 === 0 ? 'PHONE' : 'EMAIL')],
])

function answer({ items }: Asked): string {
  return JSON.stringify({
    items: items.map(({ ref, fields }) => {
      const n = Number(ref.slice(2))
      const values = fields.map((field) => [field, KNOWN.get(field)?.(n) ?? null])
      return { status: 'OK', asOf: AS_OF, values: Object.fromEntries(values) }
    }),
  })
}

announce(
  createServer((request, response) => {
    text(request)
      .then((body) => {
        const json = answer(JSON.parse(body))
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(json),
        })
        response.end(json)
      })
      .catch((error: unknown) => {
        response.writeHead(500).end(String(error))
      })
  }),
)
