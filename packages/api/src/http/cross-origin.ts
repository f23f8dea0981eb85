import type { IncomingMessage, ServerResponse } from 'node:http'

// What widgets send beyond what any page may, and what they read of an answer.
const SENT = 'Authorization, Content-Type, Accept, Idempotency-Key, Passerelle-Agent, Last-Event-ID'
const READ = [
  'Passerelle-Request-Id, Idempotency-Replayed, Retry-After, WWW-Authenticate',
  'Deprecation, Sunset, Passerelle-Deprecated',
].join(', ')
// Not longer than a session may live: then an origin may have none.
const REMEMBERED_SECONDS = 600

/** Lets a page of this origin read the answer; no cookie is ever part of it. */
export function allowOrigin(response: ServerResponse, origin: string): void {
  response.setHeader('Access-Control-Allow-Origin', origin)
  response.setHeader('Access-Control-Expose-Headers', READ)
}

/** Whether a request is what a browser asks before one of a page. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return (
    method === 'OPTIONS' &&
    headers.origin !== undefined &&
    headers['access-control-request-method'] !== undefined
  )
}

/** Answers what a browser asks before a page's first request: yes only where the origin has a live session. */
export async function answerPreflight(
  { headers }: IncomingMessage,
  response: ServerResponse,
  isKnown: (origin: string) => Promise<boolean>,
): Promise<void> {
  const { origin } = headers
  const asks = headers['access-control-request-method'] === 'POST'
  if (origin !== undefined && asks && (await isKnown(origin))) {
    allowOrigin(response, origin)
    response.setHeader('Access-Control-Allow-Methods', 'POST')
    response.setHeader('Access-Control-Allow-Headers', SENT)
    response.setHeader('Access-Control-Max-Age', String(REMEMBERED_SECONDS))
  }
  response.writeHead(204)
  response.end()
}
