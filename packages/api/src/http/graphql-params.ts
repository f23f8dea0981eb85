import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { RequestError } from '@passerelle/schema'
import type { GraphQLParams } from 'graphql-yoga'

const JSON_UTF8 = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i

/**
 * Refuses by its head alone a request that may not execute: forms and GET execute without the
 * browser asking anybody first, so neither ever does.
 */
export function checkHead({ method, headers }: IncomingMessage): void {
  if (method !== 'POST') throw new RequestError('METHOD_NOT_ALLOWED')
  if (!JSON_UTF8.test(headers['content-type'] ?? '')) {
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE')
  }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE', 'no Content-Encoding')
  }
  checkAccept(headers)
}

const ACCEPTED: ReadonlySet<string> = new Set([
  '*/*',
  'application/*',
  'application/json',
  'application/graphql-response+json',
  'text/event-stream',
])

function checkAccept({ accept }: IncomingHttpHeaders): void {
  if (accept === undefined) return
  const wanted = accept.split(',').map((range) => range.split(';')[0]?.trim().toLowerCase() ?? '')
  if (!wanted.some((range) => ACCEPTED.has(range))) throw new RequestError('NOT_ACCEPTABLE')
}

/** Whether the caller reads server-sent events: it says so by name, never by a wildcard. */
export function wantsStream({ headers }: IncomingMessage): boolean {
  return /(?:^|[,\s])text\/event-stream(?:$|[;,\s])/i.test(headers.accept ?? '')
}

/** What a request asks: its document by text, by hash or by both. */
export interface AskedParams extends Omit<GraphQLParams, 'query' | 'extensions'> {
  readonly query?: string
  /** SHA-256 of the document in hexadecimal. */
  readonly documentHash?: string
}

/** @throws RequestError BAD_REQUEST naming the member that is wrong */
export function parseParams(body: string): AskedParams {
  const { query, operationName, variables, extensions, documentId } = parseObject(body)
  if (operationName != null && typeof operationName !== 'string') {
    throw bad('operationName must be a text')
  }
  if (variables != null && !isObject(variables)) throw bad('variables must be an object')
  if (extensions != null && !isObject(extensions)) throw bad('extensions must be an object')
  const documentHash = hashOf(documentId, extensions)
  if (query == null ? documentHash === undefined : typeof query !== 'string' || query === '') {
    throw bad('query must be a text')
  }
  return {
    ...(typeof query === 'string' ? { query } : {}),
    ...(documentHash === undefined ? {} : { documentHash }),
    ...(operationName == null ? {} : { operationName }),
    ...(variables == null ? {} : { variables }),
  }
}

const SHA256 = /^(?:sha256:)?([\da-f]{64})$/i

// As the draft of GraphQL over HTTP names a document, and as clients did before it.
function hashOf(
  documentId: unknown,
  extensions: Record<string, unknown> | null | undefined,
): string | undefined {
  const persisted = extensions?.['persistedQuery']
  const named =
    documentId ?? (isObject(persisted) ? persisted['sha256Hash'] : undefined) ?? undefined
  if (named === undefined) return undefined
  const [, hash] = SHA256.exec(String(named)) ?? []
  if (hash === undefined) throw bad('a document is named by sha256: and 64 hexadecimal digits')
  return hash.toLowerCase()
}

function parseObject(body: string): Record<string, unknown> {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    throw bad('the body is not JSON')
  }
  if (!isObject(parsed)) throw bad('the body must be one object: operations are not batched')
  return parsed
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function bad(detail: string): RequestError {
  return new RequestError('BAD_REQUEST', detail)
}
