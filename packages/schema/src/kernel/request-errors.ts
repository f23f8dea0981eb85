import { GraphQLError } from 'graphql'

interface RequestErrorKind {
  readonly status: number
  readonly retryable: boolean
  readonly message: string
}

/**
 * The closed list of errors that refuse a request as a whole. They stand in `errors[].extensions.code`;
 * outcomes a caller can expect of a command are members of its result union instead.
 */
export const REQUEST_ERRORS = {
  BAD_REQUEST: {
    status: 400,
    retryable: false,
    message: 'The request is not GraphQL over HTTP: POST a JSON body with `query` and `variables`.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    retryable: false,
    message: 'The document is not valid GraphQL.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    retryable: false,
    message: 'The document does not fit the schema.',
  },
  BAD_USER_INPUT: {
    status: 400,
    retryable: false,
    message: 'A variable or argument has the wrong type. Compare it with the schema.',
  },
  OPERATION_NOT_FOUND: {
    status: 400,
    retryable: false,
    message: 'Name one operation of the document in `operationName`.',
  },
  DOCUMENT_NOT_REGISTERED: {
    status: 403,
    retryable: false,
    message:
      'This server runs registered documents only, and this one is neither of a release of the SDK that it knows nor registered for your partner. Register it: `passerelle documents push`.',
  },
  QUERY_TOO_DEEP: {
    status: 400,
    retryable: false,
    message: 'The document nests too many levels. Ask for less at once.',
  },
  QUERY_TOO_COSTLY: {
    status: 400,
    retryable: false,
    message: 'The document asks for too much at once. Lower `first` or split it.',
  },
  IDEMPOTENCY_KEY_MISSING: {
    status: 400,
    retryable: false,
    message: 'A mutation needs the header Idempotency-Key: one new UUID for each intended change.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    status: 400,
    retryable: false,
    message: 'Idempotency-Key must be 8 to 128 printable ASCII characters.',
  },
  UNAUTHENTICATED: {
    status: 401,
    retryable: false,
    message:
      'The access token is missing, expired or not for this API. Ask the token endpoint for a new one.',
  },
  WIDGET_SESSION_ENDED: {
    status: 401,
    retryable: false,
    message:
      'The widget session has ended. Ask the page’s back end for another one (createWidgetSession).',
  },
  WIDGET_ORIGIN_REFUSED: {
    status: 403,
    retryable: false,
    message:
      'The widget session was opened for pages of another origin, or the request names none. Open one for the origin of this page.',
  },
  WIDGET_OPERATION_REFUSED: {
    status: 403,
    retryable: false,
    message:
      'The document is none that the widgets of this session use. Open the session for the widget that needs it, or let the back end ask.',
  },
  WIDGET_AGENT_REFUSED: {
    status: 403,
    retryable: false,
    message:
      'A widget session acts for the agent it was opened for. Leave Passerelle-Agent out, or open another session.',
  },
  WIDGET_CASE_REFUSED: {
    status: 403,
    retryable: false,
    message: 'The widget session was opened for another case. Open one for this case.',
  },
  CLIENT_SUSPENDED: {
    status: 403,
    retryable: false,
    message: 'This client or its partner is suspended. Ask the operator of the network.',
  },
  AGENT_UNKNOWN: {
    status: 403,
    retryable: false,
    message:
      'Passerelle-Agent does not name an agent registered for this partner. Register it with registerAgent.',
  },
  SCOPE_MISSING: {
    status: 403,
    retryable: false,
    message: 'The access token lacks the scope this field needs.',
  },
  METHOD_NOT_ALLOWED: { status: 405, retryable: false, message: 'Only POST executes operations.' },
  NOT_ACCEPTABLE: {
    status: 406,
    retryable: false,
    message: 'Accept application/graphql-response+json or application/json.',
  },
  IDEMPOTENCY_KEY_RUNNING: {
    status: 409,
    retryable: true,
    message: 'The same change is still being made. Try again in a moment with the same key.',
  },
  PAYLOAD_TOO_LARGE: { status: 413, retryable: false, message: 'The body exceeds 256 KiB.' },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    retryable: false,
    message: 'Send Content-Type: application/json.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    retryable: false,
    message: 'This Idempotency-Key was used for another change. Use a new key for a new change.',
  },
  OVERLOADED: {
    status: 503,
    retryable: true,
    message: 'The server is busy or stopping. Try again in a moment.',
  },
  INTERNAL: {
    status: 500,
    retryable: true,
    message: 'Something failed on our side. Quote the request id when you report it.',
  },
} as const satisfies Record<string, RequestErrorKind>

export type RequestErrorCode = keyof typeof REQUEST_ERRORS

/** A refusal of the request as a whole; `detail` may name a field or a scope, never a value. */
export class RequestError extends GraphQLError {
  readonly code: RequestErrorCode

  constructor(code: RequestErrorCode, detail?: string) {
    const { status, retryable, message } = REQUEST_ERRORS[code]
    super(detail === undefined ? message : `${message} (${detail})`, {
      extensions: { code, retryable, http: { status } },
    })
    this.code = code
  }
}
