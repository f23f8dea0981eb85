import type { ServerResponse } from 'node:http'
import type { RequestError } from '@passerelle/schema'

/** Headers of every answer. No page of ours loads anything from elsewhere. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000',
  // Answers are of one partner: no cache on the way keeps them.
  'Cache-Control': 'no-store',
}

/** Ends the answer with a text. */
export function respond(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string,
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, {
    'Content-Type': `${contentType}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

export function respondJson(response: ServerResponse, status: number, body: object): void {
  respond(response, status, 'application/json', JSON.stringify(body))
}

/** Refuses a request as GraphQL does, before GraphQL sees it. */
export function respondError(
  response: ServerResponse,
  error: RequestError,
  requestId: string,
): void {
  const { http, ...extensions } = error.extensions
  const status = Number(Object(http)['status'] ?? 500)
  if (error.code === 'METHOD_NOT_ALLOWED') response.setHeader('Allow', 'POST')
  if (error.code === 'OVERLOADED') response.setHeader('Retry-After', '1')
  if (error.code === 'UNAUTHENTICATED') {
    const sent = response.req.headers.authorization !== undefined
    response.setHeader(
      'WWW-Authenticate',
      `Bearer realm="passerelle"${sent ? ', error="invalid_token"' : ''}`,
    )
  }
  respondJson(response, status, {
    errors: [{ message: error.message, extensions: { ...extensions, requestId } }],
  })
}
