import { GraphQLError } from 'graphql'
import { RequestError, requestErrorRow } from './request-error.ts'

/** An error as it stands in an answer. */
export interface PresentedError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: {
    readonly code: string
    readonly retryable: boolean
    readonly requestId: string
  }
}

/** Gives an error its code; what nobody foresaw is masked, and told to whoever runs the tests. */
export function present(error: unknown, requestId: string): PresentedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error
  const known = original instanceof RequestError ? original : null
  const argument = error instanceof GraphQLError ? /^Argument "(\w+)" /.exec(error.message) : null
  const code = known?.code ?? (argument === null ? 'INTERNAL' : 'BAD_USER_INPUT')
  if (code === 'INTERNAL' && known === null) console.error('The test server failed:', original)
  const { retryable = true, message = '' } = requestErrorRow(code) ?? {}
  const path = error instanceof GraphQLError ? error.path : undefined
  return {
    message: known?.message ?? message,
    ...(path === undefined ? {} : { path }),
    extensions: { code, retryable, requestId },
  }
}

/** Refuses a request: the first error decides the status. */
export function refusal(errors: readonly PresentedError[], requestId: string): Response {
  const code = errors[0]?.extensions.code ?? 'INTERNAL'
  const headers = new Headers({ 'passerelle-request-id': requestId })
  if (code === 'METHOD_NOT_ALLOWED') headers.set('allow', 'POST')
  if (code === 'OVERLOADED') headers.set('retry-after', '1')
  if (code === 'UNAUTHENTICATED') headers.set('www-authenticate', 'Bearer realm="passerelle"')
  const { status = 500 } = requestErrorRow(code) ?? {}
  return Response.json({ errors }, { status, headers })
}
