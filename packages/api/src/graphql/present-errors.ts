import { REQUEST_ERRORS, RequestError, type RequestErrorCode } from '@passerelle/schema'
import { type ExecutionResult, GraphQLError } from 'graphql'

/** Told of each error that was not foreseen, before it is masked. */
export type OnUnexpected = (error: unknown, path: string | undefined) => void

/**
 * Gives every error a code of the closed list and the request id. What nobody foresaw is masked.
 * The HTTP status is that of the first error, unless there is data to give.
 */
export function presentResult<Result extends Pick<ExecutionResult, 'data' | 'errors'>>(
  result: Result,
  requestId: string,
  onUnexpected: OnUnexpected,
): Result {
  if (result.errors === undefined || result.errors.length === 0) return result
  const errors = result.errors.map((error) => present(error, requestId, onUnexpected))
  if (result.data == null) return { ...result, errors }
  return { ...result, errors: errors.map(withoutStatus) }
}

function present(error: unknown, requestId: string, onUnexpected: OnUnexpected): GraphQLError {
  const graphQLError = error instanceof GraphQLError ? error : undefined
  const path = graphQLError?.path
  const known = coded(error)
  if (known === null) onUnexpected(graphQLError?.originalError ?? error, path?.join('.'))
  const code = known?.code ?? 'INTERNAL'
  const { status, retryable, message } = REQUEST_ERRORS[code]
  return new GraphQLError(known?.message ?? message, {
    ...(path === undefined ? {} : { path }),
    ...(graphQLError?.nodes === undefined ? {} : { nodes: graphQLError.nodes }),
    extensions: { code, retryable, requestId, http: { status } },
  })
}

/** The code of an error that was foreseen: thrown by us with a text we wrote. */
function coded(
  error: unknown,
): { readonly code: RequestErrorCode; readonly message: string } | null {
  if (error instanceof RequestError) return error
  if (!(error instanceof GraphQLError)) return null
  const { originalError } = error
  if (originalError instanceof RequestError) return originalError
  if (originalError instanceof GraphQLError && originalError !== error) return coded(originalError)
  // Errors of compiled code have no extensions at all.
  const code = { ...error.extensions }['code']
  if (isCode(code)) return { code, message: error.message }
  if (code === 'OPERATION_RESOLUTION_FAILURE') return new RequestError('OPERATION_NOT_FOUND')
  // An argument that only its variables made wrong; graphql-js quotes the value.
  const [, argument] = /^Argument "(\w+)" /.exec(error.message) ?? []
  return argument === undefined ? null : new RequestError('BAD_USER_INPUT', argument)
}

function isCode(code: unknown): code is RequestErrorCode {
  return typeof code === 'string' && Object.hasOwn(REQUEST_ERRORS, code)
}

function withoutStatus(error: GraphQLError): GraphQLError {
  const { http: _status, ...extensions } = error.extensions
  return new GraphQLError(error.message, {
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    extensions,
  })
}
