import type { Pushed } from './push.ts'

const marks = { REGISTERED: '+', NEW: '+', KNOWN: '=', REFUSED: '✗' } as const
const words = {
  REGISTERED: 'registered',
  NEW: 'would be registered',
  KNOWN: 'known',
  REFUSED: 'refused',
} as const

type Status = Pushed['status']

/** A line for each document, what to mend under it, and the counts. */
export function documentLines(pushed: readonly Pushed[]): readonly string[] {
  const lines = pushed.flatMap(({ document: { name, kind, hash }, status, problems }) => [
    `${marks[status]} ${name} (${kind}) ${hash.slice(0, 12)} ${words[status]}`,
    ...problems.map(({ code, message, line, column }) => {
      const place = line == null ? '' : ` ${line}:${column ?? 1}`
      return `    ${code}${place} ${message}`
    }),
  ])
  const told = (['REGISTERED', 'NEW', 'KNOWN', 'REFUSED'] as const)
    .map((status) => [status, count(pushed, status)] as const)
    .filter(([status, number]) => number > 0 || status === 'REFUSED')
    .map(([status, number]) => `${number} ${words[status]}`)
  return [...lines, `${told.join(', ')}.`]
}

/** The same for programs. */
export function documentsJson(pushed: readonly Pushed[]): string {
  const counts = {
    registered: count(pushed, 'REGISTERED'),
    new: count(pushed, 'NEW'),
    known: count(pushed, 'KNOWN'),
    refused: count(pushed, 'REFUSED'),
  }
  const documents = pushed.map(({ document: { hash, name, kind }, status, problems }) => {
    return { hash, name, kind, status, problems }
  })
  return JSON.stringify({ ...counts, documents }, null, 2)
}

function count(pushed: readonly Pushed[], status: Status): number {
  return pushed.filter((one) => one.status === status).length
}

const mends: Readonly<Record<string, string>> = {
  NETWORK_ERROR: 'No connection. Is the address right, and is the server running?',
  TIMEOUT: 'The server did not answer in time. Try again.',
  DEADLINE_EXCEEDED: 'The server did not answer in time. Try again.',
  TOKEN_UNAVAILABLE: 'No token came. Is --token-url right?',
  INVALID_CLIENT: 'The token endpoint does not know this client with this key.',
  INVALID_SCOPE: 'The client may not register documents: ask the operator for documents:write.',
  SCOPE_MISSING: 'The client may not register documents: ask the operator for documents:write.',
  UNAUTHENTICATED: 'The token is not taken: it has expired, or is for another server.',
  CLIENT_SUSPENDED: 'This client or its partner is suspended. Ask the operator of the network.',
  DOCUMENT_NOT_REGISTERED: 'The server is older than this SDK. Push with the SDK of its release.',
  GRAPHQL_VALIDATION_FAILED:
    'The server is older than this SDK and registers no documents: it takes any.',
  INVALID_RESPONSE: 'What answered is no Passerelle server. Is the address right?',
  INVALID_ARGUMENT: 'The key cannot be used: give the private key of the client as JWK.',
}

/** Why nothing was registered. */
export function whyNot(code: string, otherwise: string): string {
  return `${code}: ${mends[code] ?? otherwise}`
}
