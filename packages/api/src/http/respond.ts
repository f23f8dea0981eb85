import type { ServerResponse } from 'node:http'
import type { RequestError } from '@passerelle/schema'
import type { GraphQLError } from 'graphql'

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
  respondErrors(response, [error], requestId)
}

/** The same with several errors; the first one decides the status, and its code is returned. */
export function respondErrors(
  response: ServerResponse,
  errors: readonly GraphQLError[],
  requestId: string,
): string {
  const [first] = errors
  const code = String(first?.extensions['code'])
  if (code === 'METHOD_NOT_ALLOWED') response.setHeader('Allow', 'POST')
  if (code === 'OVERLOADED') response.setHeader('Retry-After', '1')
  if (code === 'UNAUTHENTICATED' || code === 'WIDGET_SESSION_ENDED') {
    const sent = response.req.headers.authorization !== undefined
    response.setHeader(
      'WWW-Authenticate',
      `Bearer realm="passerelle"${sent ? ', error="invalid_token"' : ''}`,
    )
  }
  const status = Number(Object(first?.extensions['http'])['status'] ?? 500)
  const told = errors.map(({ message, path, extensions: { http: _status, ...extensions } }) => ({
    message,
    ...(path === undefined ? {} : { path }),
    extensions: { ...extensions, requestId },
  }))
  respondJson(response, status, { errors: told })
  return code
}
