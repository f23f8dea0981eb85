/** Codes that no field of the API tells: of the SDK, of the token endpoint, of a partner's own handlers. */
interface OutsideCode {
  readonly code: string
  readonly description: string
}

/** What never reached the server, or did not come back. */
export const SDK_ERRORS: readonly OutsideCode[] = [
  {
    code: 'NETWORK_ERROR',
    description: 'No connection, or it broke; tried again. Look at address, proxy and DNS.',
  },
  {
    code: 'TIMEOUT',
    description:
      'One attempt took longer than timeoutMs; tried again. Ask for less, or wait longer.',
  },
  {
    code: 'DEADLINE_EXCEEDED',
    description:
      'All attempts together took longer than deadlineMs. Call again later, with the same key.',
  },
  { code: 'ABORTED', description: 'Your own signal was aborted. Nothing is to be mended.' },
  {
    code: 'TOKEN_UNAVAILABLE',
    description: 'No token was to be had: look at tokenUrl, or at what your token function throws.',
  },
  {
    code: 'INVALID_RESPONSE',
    description:
      'The answer was not GraphQL over HTTP. Give the address of the network, or of its /graphql.',
  },
  {
    code: 'INVALID_ARGUMENT',
    description:
      'A call was made with something it cannot use: a client without id, a key, a header, a limit, a document.',
  },
  {
    code: 'PAGINATION_STALLED',
    description: 'A list gave the same cursor twice. Report it with the request id.',
  },
  { code: 'UNKNOWN', description: 'An error without a code. Report it with the request id.' },
]

/** `HTTP_<status>`: an answer that carries no code of ours, mostly of something between. */
export const HTTP_STATUSES: readonly number[] = [
  301, 302, 307, 308, 400, 401, 403, 404, 405, 408, 413, 421, 425, 429, 431, 500, 501, 502, 503,
  504,
]

/** What the token endpoint refuses with, in capitals. */
export const TOKEN_ERRORS: readonly OutsideCode[] = [
  {
    code: 'INVALID_CLIENT',
    description:
      'Id, secret or key is not the registered one, or your clock is more than seconds off.',
  },
  {
    code: 'INVALID_SCOPE',
    description:
      'You ask for a scope the client does not hold. Leave scope out, or ask the operator.',
  },
  {
    code: 'INVALID_TARGET',
    description: 'resource is not this API. Leave it out: it follows from url.',
  },
  {
    code: 'INVALID_REQUEST',
    description: 'The token request is malformed. Use clientCredentials.',
  },
  {
    code: 'INVALID_GRANT',
    description: 'Only client credentials are granted. Use clientCredentials.',
  },
  {
    code: 'UNAUTHORIZED_CLIENT',
    description: 'This client may not ask for tokens in this way. Ask the operator.',
  },
  {
    code: 'UNSUPPORTED_GRANT_TYPE',
    description: 'Only client credentials are granted. Use clientCredentials.',
  },
  {
    code: 'SERVER_ERROR',
    description: 'The token endpoint failed. Try again; report it if it stays.',
  },
]

/** What your own webhook handler or connector answers the network with: `{ "error": "<code>" }`. */
export const HANDLER_REFUSALS: readonly OutsideCode[] = [
  { code: 'SIGNATURE_MISSING', description: 'HTTP 401. The caller is not the network.' },
  {
    code: 'SIGNATURE_INVALID',
    description:
      'HTTP 401. Not the network, a key you do not trust yet, or a body changed on the way.',
  },
  { code: 'TIMESTAMP_OUT_OF_RANGE', description: 'HTTP 401. Set your clock: 300 s at most.' },
  {
    code: 'NOT_FOR_YOU',
    description: 'HTTP 403. Another partner’s facts were asked, or partnerId is not yours.',
  },
  { code: 'REPLAYED', description: 'HTTP 409. This request came before. Nothing is to be done.' },
  { code: 'TOO_LARGE', description: 'HTTP 413. More than 1 MiB: it is not of the network.' },
  {
    code: 'BODY_INVALID',
    description: 'HTTP 400. Signed, but not of the contract: update the SDK.',
  },
  {
    code: 'BODY_ALREADY_READ',
    description: 'HTTP 500. A body parser stands before the handler. Take it away for this path.',
  },
  { code: 'NOT_READY', description: 'HTTP 503. keys or seen failed. Your onError says why.' },
  { code: 'HANDLER_FAILED', description: 'HTTP 500. Your own code failed. Your onError says how.' },
]

/** Outcomes that several commands share. */
export const SHARED_OUTCOMES: readonly OutsideCode[] = [
  {
    code: 'VERSION_CONFLICT',
    description: 'Somebody acted in between. Look at current, and decide again with its version.',
  },
  {
    code: 'NOT_FOUND',
    description: 'It does not exist for this partner, whether or not it does for another.',
  },
  {
    code: 'OPEN_REFERRALS_LEFT',
    description: 'Referrals of the cases you lead are still open. End or cancel them first.',
  },
  {
    code: 'DOCUMENT_NOT_ONE_OPERATION',
    description: 'Give each document exactly one operation, with a name.',
  },
  {
    code: 'DOCUMENT_HOLDS_TEXT',
    description:
      'Give texts and identifiers as variables: what stands in a document would be kept.',
  },
  { code: 'DOCUMENT_TOO_LONG', description: 'A document has at most 20000 characters. Split it.' },
]
