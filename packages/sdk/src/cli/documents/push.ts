import { randomUUID } from 'node:crypto'
import type { Client } from '../../core/client.ts'
import { isRefusal } from '../../core/unwrap.ts'
import { RegisterDocuments, RegisteredDocuments } from '../../generated/operations.ts'
import type { Problem } from './local-check.ts'
import type { ManifestDocument } from './manifest-file.ts'

/** What became of one document. */
export interface Pushed {
  readonly document: ManifestDocument
  /** `NEW`: a trial run would register it. */
  readonly status: 'REGISTERED' | 'NEW' | 'KNOWN' | 'REFUSED'
  readonly problems: readonly Problem[]
}

/** The server registers nothing at all: its code, for the mend. */
export class PushRefused extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Registers documents with a server; gives what became of each, in their order. */
export async function push(
  client: Client,
  documents: readonly ManifestDocument[],
): Promise<readonly Pushed[]> {
  const pushed: Pushed[] = []
  for (const batch of batches(documents)) {
    const input = { documents: batch.map(({ document }) => document) }
    const { registerDocuments: answer } = await client.request(
      RegisterDocuments,
      { input },
      { idempotencyKey: randomUUID() },
    )
    if (isRefusal(answer)) throw new PushRefused(answer.code, answer.message)
    if (answer.__typename !== 'DocumentRegistrations') {
      throw new PushRefused('UNKNOWN', 'The server answered in a way this release does not know.')
    }
    const told = new Map(answer.registrations.map((one) => [one.hash, one]))
    for (const document of batch) {
      const one = told.get(document.hash)
      const status =
        one?.status === 'REGISTERED' || one?.status === 'KNOWN' ? one.status : 'REFUSED'
      pushed.push({ document, status, problems: one?.problems ?? [] })
    }
  }
  return pushed
}

/** What `push` would do, as far as can be known without doing it. */
export async function pretend(
  client: Client,
  documents: readonly ManifestDocument[],
  ofSdk: ReadonlySet<string>,
): Promise<readonly Pushed[]> {
  const known = new Set(ofSdk)
  for (let after: string | null = null, more = true; more; ) {
    const page: { readonly first: number; readonly after: string | null } = { first: 100, after }
    const { registeredDocuments } = await client.request(RegisteredDocuments, page)
    for (const { hash } of registeredDocuments.nodes) known.add(hash)
    const { hasNextPage, endCursor } = registeredDocuments.pageInfo
    more = hasNextPage && endCursor !== after
    after = endCursor ?? null
  }
  return documents.map((document) => ({
    document,
    status: known.has(document.hash) ? 'KNOWN' : 'NEW',
    problems: [],
  }))
}

// A server takes fifty at once, and bodies of 256 KiB.
const AT_ONCE = 50
const BYTES = 200_000

function* batches(
  documents: readonly ManifestDocument[],
): Generator<readonly ManifestDocument[], void, undefined> {
  let batch: ManifestDocument[] = []
  let size = 0
  for (const document of documents) {
    const bytes = Buffer.byteLength(JSON.stringify(document.document))
    if (batch.length === AT_ONCE || (batch.length > 0 && size + bytes > BYTES)) {
      yield batch
      batch = []
      size = 0
    }
    batch.push(document)
    size += bytes
  }
  if (batch.length > 0) yield batch
}
